"""Rejected rows, kept so that they can be mended and loaded as a supplement to their source."""

from pathlib import Path

from graph.errors import BadSetting
from loaders.base import Document, Quarantine


class QuarantineFile:
    """The rejected rows of one document. They are written aside, and kept only if the document is.

    Args:
        folder: where the file goes; None to keep no rows.
        aside: where rows are collected first.
    """

    def __init__(self, folder: Path | None, aside: Path) -> None:
        self._folder = folder
        self._aside = aside
        self._form: Quarantine | None = None

    def add(self, document: Document, text: str) -> None:
        """Take a rejected row."""
        if self._folder is None:
            return
        with self._aside.open("a", encoding="utf-8", newline="") as file:
            if self._form is None:
                self._form = document.quarantine()
                file.write(self._form.header)
            file.write(text)

    def keep(self) -> Path | None:
        """Put the rows into the folder; None where there are none.

        A file that is there already is never written over, since somebody may have mended it: the same
        rows are kept once, others get the next free name.

        Raises:
            BadSetting: the folder cannot be written.
        """
        if self._form is None or self._folder is None:
            return None
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            return self._placed(self._folder, self._form)
        except OSError as error:
            raise BadSetting(f"the quarantine folder {self._folder} cannot be written: {error.strerror}") from error

    def discard(self) -> None:
        """Forget the rows."""
        self._aside.unlink(missing_ok=True)
        self._form = None

    def _placed(self, folder: Path, form: Quarantine) -> Path:
        rows = self._aside.read_bytes()
        number = 1
        while True:
            path = folder / f"{form.stem}{'' if number == 1 else f'.{number}'}{form.suffix}"
            if not path.exists():
                path.write_bytes(rows)
                return path
            if path.stat().st_size == len(rows) and path.read_bytes() == rows:
                return path
            number += 1
