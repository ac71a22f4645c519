"""One file of the register, from its header to its statements."""

from collections.abc import Iterator, Mapping
from contextlib import closing

from graph.errors import BadIdentifier, UnreadableFile
from graph.model.attributes import Value
from loaders.base import Issue, Item, Quarantine, Rejected, Rows, Source
from loaders.contacts import without_contacts
from loaders.files import Content, File
from loaders.formats.uk_organogram.columns import QUARANTINE, Columns, columns_of
from loaders.formats.uk_organogram.edition import (
    COVERS,
    LICENCE,
    RHYTHM_MONTHS,
    Edition,
    Part,
    edition_of,
    supplemented,
)
from loaders.formats.uk_organogram.reading import Reader
from loaders.formats.uk_organogram.sheet import Sheet
from loaders.formats.uk_organogram.stating import Stater
from loaders.formats.uk_organogram.told import Teller
from loaders.tables import Row, rows, write_row

EXPECTED_ROWS = {Part.SENIOR: 2_000, Part.JUNIOR: 30_000}
"""More rows than any edition published so far: a body with more of them is told, since columns may be mistaken."""

_EXPECTED_USED = 0.9
"""The share of rows that can be used in an edition that is what it says."""

_ENOUGH_ROWS = 20
"""Rows from which on a share says something."""


class OrganogramDocument:
    """A senior or junior CSV, or a supplement with rows mended after they were rejected."""

    def __init__(self, file: File, settings: Mapping[str, str]) -> None:
        self._file = file
        self._settings = settings
        self._columns: Columns | None = None
        self._edition: Edition | None = None
        self._read = self._rejected = 0

    def read(self) -> Iterator[Item]:
        """Rejected rows and issues as the rows are read, then statements by post, then source and counts."""
        with self._file.content() as content, closing(Sheet()) as sheet:
            table = rows(content.lines())
            columns = self._columns = self._header(table)
            tell = Teller(self._file.name, columns)
            yield from self._header_issues(tell, columns)
            for row in table:
                self._read += 1
                yield from self._row(row, columns, tell, sheet)
            yield from self._volume(tell)
            edition = self._edition_of(None, columns)
            stater = Stater(edition, tell)
            yield from stater.organisations(sheet.levels())
            for post, placed in sheet.posts():
                yield from stater.bosses(placed)
                if post:
                    yield from stater.post(post, placed)
            yield self._source(edition, content, sheet.publisher())
            yield Rows(self._read, self._read - self._rejected, self._rejected)

    def quarantine(self) -> Quarantine:
        """The source's own columns without contacts, behind the columns that name source, row and reason."""
        if self._columns is None or self._edition is None:
            raise UnreadableFile(self._file.name, "nothing was rejected before its header was read")
        header = [*QUARANTINE, *self._columns.own(self._columns.header)]
        return Quarantine(f"{self._edition.stem}.quarantine", ".csv", write_row(header))

    def _header(self, table: Iterator[Row]) -> Columns:
        header = next(table, None)
        if header is None:
            raise UnreadableFile(self._file.name, "it is empty; not even a header is there")
        if header.fault:
            raise UnreadableFile(self._file.name, f"its header cannot be read: {header.fault}")
        return columns_of(self._file, header.cells)

    def _header_issues(self, tell: Teller, columns: Columns) -> Iterator[Issue]:
        for name in columns.unknown:
            message = "no column of this name is known to the register"
            yield tell.notice("unread-column", message, "nobody reads it", 1, name)

    def _row(self, row: Row, columns: Columns, tell: Teller, sheet: Sheet) -> Iterator[Issue | Rejected]:
        edition = self._edition_of(row, columns)
        if row.fault:
            yield self._reject(row, tell, edition, row.fault)
            return
        reader = Reader(edition, tell)
        try:
            record = reader.read(row.number, {name: row.cells[at] for name, at in columns.place.items()})
        except BadIdentifier:
            yield self._reject(row, tell, edition, "a name or reference is too long to be one")
            return
        yield from reader.issues
        sheet.add(record)

    def _edition_of(self, row: Row | None, columns: Columns) -> Edition:
        """The edition; a supplement's first row names it, and rows that name another are refused."""
        at = columns.supplements
        if at is None:
            self._edition = self._edition or edition_of(self._file, columns.part, self._settings)
        elif row is not None:
            named = supplemented(self._file, row.cells[at] if at < len(row.cells) else "")
            if self._edition not in (None, named) or named.part != columns.part:
                reason = f"row {row.number} names another source than the rows before it; a file mends one source"
                raise UnreadableFile(self._file.name, reason)
            self._edition = named
        if self._edition is None:
            raise UnreadableFile(self._file.name, "it holds no row, so that nothing says which source it mends")
        return self._edition

    def _reject(self, row: Row, tell: Teller, edition: Edition, fault: str) -> Rejected:
        self._rejected += 1
        own = [without_contacts(cell) for cell in tell.columns.own(row.cells)]
        text = write_row([edition.source, str(row.number), fault, *own])
        return Rejected(tell.rejected("unreadable-row", fault, row.number), text)

    def _volume(self, tell: Teller) -> Iterator[Issue]:
        if self._read == 0:
            yield tell.notice("header-only", "the file holds only a header", "it is no edition and denies nothing")
        elif self._read > EXPECTED_ROWS[tell.columns.part]:
            message = f"{self._read} rows, where no edition had more than {EXPECTED_ROWS[tell.columns.part]}"
            yield tell.warning("unexpected-volume", message, "loaded as it is")
        elif self._read >= _ENOUGH_ROWS and self._read - self._rejected < _EXPECTED_USED * self._read:
            message = f"{self._rejected} of {self._read} rows could not be read"
            yield tell.warning("unexpected-volume", message, "the others were loaded")

    def _source(self, edition: Edition, content: Content, publisher: str) -> Source:
        publisher = publisher or edition.body
        title = f"{publisher}: {edition.part} posts, {edition.date}"
        attributes: dict[str, Value] = {
            "title": f"{title}, rows mended" if edition.mends else title,
            "publisher": publisher,
            "licence": LICENCE,
            "published": edition.date,
            "sha256": content.sha256,
            "rows": self._read - self._rejected,
            "rejected": self._rejected,
        }
        if self._read:
            attributes |= {"series": edition.series, "edition": edition.date}
        if edition.mends:
            attributes["supplements"] = edition.main
        elif self._read:
            attributes |= {"rhythm": RHYTHM_MONTHS, "covers": COVERS[edition.part]}
        return Source(id=edition.source, attributes=attributes)
