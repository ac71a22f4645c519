"""The register's columns: what each is for, under the names that it was published with.

Headers differ by edition (brackets, the pound sign, columns left out), so a column is known by its
name without what stands in brackets.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.errors import UnreadableFile
from graph.model.names import fold
from loaders.contacts import is_contact_field
from loaders.files import File
from loaders.formats.uk_organogram.edition import Part

SUPPLEMENTS = "Quarantine: source"
"""The column of a quarantine file that names the source of its rows."""

QUARANTINE = (SUPPLEMENTS, "Quarantine: row", "Quarantine: reason")
"""The columns that a quarantine file puts before the source's own."""

_BRACKETS = re.compile(r"\s*\(.*?\)")

_SENIOR = {
    "reference": "Post Unique Reference",
    "name": "Name",
    "grade": "Grade",
    "title": "Job Title",
    "function": "Job/Team Function",
    "department": "Parent Department",
    "organisation": "Organisation",
    "unit": "Unit",
    "boss": "Reports to Senior Post",
    "fte": "FTE",
    "pay_floor": "Actual Pay Floor",
    "pay_ceiling": "Actual Pay Ceiling",
    "profession": "Professional/Occupational Group",
}
_JUNIOR = {
    "department": "Parent Department",
    "organisation": "Organisation",
    "unit": "Unit",
    "boss": "Reporting Senior Post",
    "grade": "Grade",
    "pay_floor": "Payscale Minimum",
    "pay_ceiling": "Payscale Maximum",
    "title": "Generic Job Title",
    "fte": "Number of Posts in FTE",
    "profession": "Professional/Occupational Group",
}
FIELDS = {Part.SENIOR: _SENIOR, Part.JUNIOR: _JUNIOR}
"""The fields that are read, and the columns in which the register publishes them."""

_COMMON = frozenset(("Name", "Job Title", "FTE", "Actual Pay Floor", "Actual Pay Ceiling", "Job/Team Function"))
"""Column names that other registers may have as well: they tell no part."""

_NEEDED = {
    Part.SENIOR: ("reference", "name", "title", "organisation", "unit", "boss"),
    Part.JUNIOR: ("organisation", "unit", "boss", "grade", "title", "fte"),
}

_UNREAD = frozenset(
    (
        "",  # published without a name and without a value
        "salary cost of reports",  # the pay of other posts, added up
        "notes",  # empty in every edition
        "valid?",  # empty in every edition; the publisher's own check
        "uri",  # repeats the reference
        "source_file",  # the publisher's spreadsheet, before it was published
        "source_line",
    )
)
_OF_QUARANTINE = frozenset(fold(name) for name in QUARANTINE)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a file has what.

    Attributes:
        part: which of the two parts its header is that of.
        place: the cell of each field that the file has.
        published: the column name of each field, as published.
        contacts: cells that hold contacts.
        unknown: columns that nobody reads.
        supplements: the cell that names the source that a supplement mends.
    """

    part: Part
    header: tuple[str, ...]
    place: dict[str, int]
    published: dict[str, str]
    contacts: frozenset[int]
    unknown: tuple[str, ...]
    supplements: int | None

    def own(self, cells: Sequence[str]) -> list[str]:
        """The cells of the source's own columns, cells beyond the header too."""
        return [
            cell
            for place, cell in enumerate(cells)
            if place not in self.contacts
            and (place >= len(self.header) or _known_as(self.header[place]) not in _OF_QUARANTINE)
        ]


def part_of(header: Sequence[str]) -> Part | None:
    """The part that a header is that of, by the columns that only one part has; None where it has none of them."""
    names = {_known_as(name) for name in header}
    for part, fields in FIELDS.items():
        others = set().union(*(each.values() for other, each in FIELDS.items() if other != part))
        if any(_known_as(name) in names for field, name in fields.items() if name not in others | _COMMON):
            return part
    return None


def columns_of(file: File, header: Sequence[str]) -> Columns:
    """Where a file with this header has what.

    Raises:
        UnreadableFile: a column is missing or stands twice, or the header is that of another register.
    """
    part = part_of(header)
    if part is None:
        raise UnreadableFile(file.name, "its header is neither that of senior nor that of junior posts")
    places = _places(file, header)
    fields = {field: _known_as(name) for field, name in FIELDS[part].items()}
    for field in _NEEDED[part]:
        if fields[field] not in places:
            raise UnreadableFile(file.name, f"the column {FIELDS[part][field]!r} is missing from its header")
    place = {field: places[name] for field, name in fields.items() if name in places}
    contacts = frozenset(at for at, name in enumerate(header) if is_contact_field(name))
    known = _UNREAD | _OF_QUARANTINE | set(fields.values())
    return Columns(
        part=part,
        header=tuple(header),
        place=place,
        published={field: header[at] for field, at in place.items()},
        contacts=contacts,
        unknown=tuple(n for at, n in enumerate(header) if at not in contacts and _known_as(n) not in known),
        supplements=places.get(fold(SUPPLEMENTS)),
    )


def _places(file: File, header: Sequence[str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for place, name in enumerate(map(_known_as, header)):
        if name and name in places:
            raise UnreadableFile(file.name, f"the column {header[place]!r} stands twice in its header")
        places[name] = place
    return places


def _known_as(name: str) -> str:
    return fold(_BRACKETS.sub("", name))
