"""Extracted texts of one document, aside on disk until what they are the text of is written."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

import orjson

from graph.store.texts import Text


class TextFile:
    """Takes texts, each once, and gives back those that are asked for.

    Args:
        path: where they are put aside; nothing is there before the first.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._offsets: dict[str, int] = {}

    def add(self, text: Text) -> None:
        """Take a text."""
        if text.id in self._offsets:
            return
        with self._path.open("ab") as file:
            self._offsets[text.id] = file.tell()
            file.write(orjson.dumps(asdict(text), option=orjson.OPT_APPEND_NEWLINE))

    def texts(self, ids: Iterable[str]) -> Iterator[Text]:
        """Those of the texts that were taken, one at a time."""
        for id in ids:
            if id in self._offsets:
                with self._path.open("rb") as file:
                    file.seek(self._offsets[id])
                    yield Text(**orjson.loads(file.readline()))

    def discard(self) -> None:
        """Forget everything, as for a refused file."""
        self._path.unlink(missing_ok=True)
        self._offsets = {}
