"""Extracted texts of documents, kept by the checksum of the text."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from graph.store.bolt import Database
from graph.store.catalogue import catalogue


@dataclass(frozen=True, slots=True)
class Text:
    """A document's text as an extractor gave it; statements' offsets index it.

    Attributes:
        content: the text, NFC.
        extractor: the program that extracted it, with its version.
    """

    content: str
    extractor: str

    @property
    def id(self) -> str:
        """The id of its node, which a source's LOADED_IN names as `text`."""
        return f"text:sha256:{hashlib.sha256(self.content.encode()).hexdigest()}"

    def properties(self) -> dict[str, Any]:
        """What its node holds."""
        return {"content": self.content, "extractor": self.extractor}


def texts(database: Database, ids: Iterable[str]) -> dict[str, Text]:
    """Those of the texts that are kept, by id."""
    rows = database.read(catalogue()["texts"], ids=list(ids))
    return {row["id"]: Text(row["properties"]["content"], row["properties"]["extractor"]) for row in rows}
