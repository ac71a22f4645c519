"""Which edition a file is: body, part and day, and the ids that follow from them.

A supplement carries the source that it mends in a column of its own, so that its name says nothing.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from graph.errors import BadDate, BadSetting, UnreadableFile
from graph.model.dates import day
from graph.model.identifiers import join, name_part
from loaders.files import File

SCHEME = "uk-organogram"
RHYTHM_MONTHS = 6
LICENCE = "Open Government Licence v3.0"

_NAME = re.compile(r"(?P<body>.+?)[-_](?P<date>\d{4}-\d{2}-\d{2})(?:[-_.].*)?")
_EDITION_NAME = re.compile(r".+-\d{4}-\d{2}-\d{2}-(senior|junior)")
_SOURCE = re.compile(
    rf"source:{SCHEME}:(?P<body>[^:]+):(?P<part>senior|junior):(?P<date>\d{{4}}-\d\d-\d\d)(:supplement)*"
)


class Part(StrEnum):
    """The two parts of a body's return."""

    SENIOR = "senior"
    JUNIOR = "junior"


COVERS = {
    Part.SENIOR: ("HOLDS", "POST_IN", "REPORTS_TO", "STATED_IN"),
    Part.JUNIOR: ("POST_IN", "REPORTS_TO", "STATED_IN"),
}
"""Of what an edition's silence speaks: of its own posts, never of the other part's."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One part of one body's return as of one day.

    Attributes:
        body: the body as it stands in ids: ``cabinet-office``.
        date: the day, ``YYYY-MM-DD``.
        mends: the source whose rejected rows the file mends: the edition, or a supplement of it; else None.
    """

    body: str
    part: Part
    date: str
    mends: str | None = None

    @property
    def main(self) -> str:
        """The id of the edition as a source."""
        return join("Source", SCHEME, self.body, self.part, self.date)

    @property
    def source(self) -> str:
        """The id of the file's source: the edition, or its supplement."""
        return f"{self.mends}:supplement" if self.mends else self.main

    @property
    def series(self) -> str:
        """The series of which it is an edition."""
        return f"{SCHEME}:{self.body}:{self.part}"

    @property
    def stem(self) -> str:
        """A file name of its own, without an ending."""
        return f"{self.body.replace('-', '_')}-{self.date}-{self.part}"


def edition_of(file: File, part: Part, settings: Mapping[str, str]) -> Edition:
    """The edition that a file's name or the settings ``body`` and ``date`` name.

    Raises:
        UnreadableFile: neither names body and date.
        BadSetting: a ``date`` that is no full date.
    """
    named = _NAME.fullmatch(file.stem)
    body = settings.get("body") or (named["body"] if named else "")
    date = settings.get("date") or (named["date"] if named else "")
    if not (name_part(body) and date):
        raise UnreadableFile(
            file.name,
            "its name does not tell body and date, as cabinet_office-2011-03-31-senior.csv does;"
            " rename it, or give the settings body and date",
        )
    return Edition(name_part(body).replace("_", "-"), part, _checked(file, date, given="date" in settings))


def is_named_as_edition(file: File) -> bool:
    """Whether the file's name is that of an edition: body, day and part, ending in ``.csv``."""
    return file.suffix == ".csv" and _EDITION_NAME.fullmatch(file.stem) is not None


def supplemented(file: File, source: str) -> Edition:
    """The edition that a supplement says it mends.

    Raises:
        UnreadableFile: the text is not the id of an edition of this register.
    """
    mended = source.strip()
    named = _SOURCE.fullmatch(mended)
    if named is None:
        raise UnreadableFile(file.name, f"{source!r} is not the id of an edition of this register; restore it")
    return Edition(named["body"], Part(named["part"]), _checked(file, named["date"], given=False), mended)


def _checked(file: File, date: str, *, given: bool) -> str:
    try:
        day(date)
    except BadDate as error:
        if given:
            raise BadSetting(f"date: {error}") from error
        raise UnreadableFile(file.name, f"its name: {error}") from error
    return date
