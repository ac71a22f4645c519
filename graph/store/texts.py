"""Extracted texts of documents, kept by the checksum of the text."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from graph.store.batches import batched
from graph.store.bolt import Database, Row, Transaction
from graph.store.catalogue import catalogue
from graph.store.claims import Claim

_BATCH = 50
"""Texts a transaction: one may have megabytes."""


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


def keep(claim: Claim, texts: Iterable[Text], revision: int) -> None:
    """Keep texts, each once, whoever else keeps it.

    Args:
        claim: the hold under which they are written.
        texts: the texts.
        revision: the number they go with: if that is undone, texts which it was the first to keep go too.

    Raises:
        LoadLost: another process took the load over.
    """
    for batch in batched(texts, _BATCH):
        rows = [{"id": text.id, "properties": text.properties()} for text in batch]
        claim.write(partial(_write, rows, revision))


def _write(rows: list[Row], revision: int, transaction: Transaction, _state: Row) -> None:
    transaction.run(catalogue()["keep_texts"], rows=rows, revision=revision)


def texts(database: Database, ids: Iterable[str]) -> dict[str, Text]:
    """Those of the texts that are kept, by id."""
    rows = database.read(catalogue()["texts"], ids=list(ids))
    return {row["id"]: Text(row["properties"]["content"], row["properties"]["extractor"]) for row in rows}
