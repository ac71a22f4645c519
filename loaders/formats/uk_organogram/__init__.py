"""The organograms that British public bodies publish twice a year: their senior and junior posts as CSV.

A file is one edition of one part of one body: `cabinet_office-2011-03-31-senior.csv`, plain or gzipped.
The part is told by the header, body and date by the file's name or by settings. Modules, in the order
in which a row passes them: `columns`, `edition`, `cells`, `names`, `organisations`, `reading` (cells
to a record), `sheet` (records of a file, grouped by post), `stating` (records to statements),
`document` (the whole file).
"""

from collections.abc import Mapping

from loaders.base import Document
from loaders.files import File
from loaders.formats.uk_organogram.columns import part_of
from loaders.formats.uk_organogram.document import OrganogramDocument
from loaders.formats.uk_organogram.edition import is_named_as_edition
from loaders.tables import rows


class UkOrganogram:
    """The loader."""

    name = "uk_organogram"
    summary = "Posts, holders and reporting lines of British public bodies (data.gov.uk organograms, CSV)"
    suffixes = (".csv",)
    settings: Mapping[str, str] = {
        "body": "the body as it stands in ids, where the file's name does not tell it: cabinet_office",
        "date": "the edition's day, where the file's name does not tell it: 2011-03-31",
    }

    def detects(self, file: File) -> bool:
        """By a name like ``cabinet_office-2011-03-31-senior.csv``, or by a header of senior or junior posts."""
        if is_named_as_edition(file):
            return True
        first = file.head().split(b"\n", 1)[0].decode(errors="replace")
        header = next(rows(iter([first.removeprefix("\ufeff")])), None)
        return header is not None and part_of(header.cells) is not None

    def open(self, file: File, settings: Mapping[str, str]) -> Document:
        """The file as an edition or as the supplement of one."""
        return OrganogramDocument(file, settings)


loader = UkOrganogram()
