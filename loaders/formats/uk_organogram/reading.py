"""From a row's cells to a record: what can be read of it, and what has to be told about it."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.model.identifiers import check, join, passed_on
from graph.model.names import composed
from loaders.base import Issue
from loaders.formats.uk_organogram import cells
from loaders.formats.uk_organogram.edition import SCHEME, Edition, Part
from loaders.formats.uk_organogram.names import people, person_part
from loaders.formats.uk_organogram.organisations import placing
from loaders.formats.uk_organogram.sheet import Record
from loaders.formats.uk_organogram.told import Teller

_LOST = "\N{REPLACEMENT CHARACTER}"
_HASH_LENGTH = 16
_TEXTS = ("department", "organisation", "unit", "title", "function", "grade", "profession")


@dataclass(slots=True)
class Reader:
    """Reads the rows of one edition.

    Attributes:
        issues: what is to be told of the row that was read last.
    """

    edition: Edition
    tell: Teller
    issues: list[Issue] = field(default_factory=list)

    def read(self, number: int, found: dict[str, str]) -> Record:
        """The record of a row.

        Args:
            number: the row's number.
            found: its cells by field, those of absent columns left out.

        Raises:
            BadIdentifier: a cell too long to make an id of.
        """
        self.issues = list(self._losses(number, found))
        cell = {name: cells.text(found.get(name, "")) for name in _TEXTS}
        filled = self._occupancy(found)
        names = composed(found["name"]) if filled == cells.NAMED else ""
        reference = self._reference(number, found.get("reference", "").strip())
        boss = found["boss"].strip()
        suffix = self._suffix(number, cell, reference, boss, names)
        record = Record(
            number=number,
            post=check(join("Post", SCHEME, self.edition.body, suffix)) if suffix else "",
            reference=reference,
            boss=self._boss(number, boss) if suffix or self.edition.part is Part.SENIOR else "",
            top=cells.is_top(boss),
            occupancy=filled,
            names=names,
            fte=self._number(number, "fte", found),
            pay_floor=self._number(number, "pay_floor", found, above=0),
            pay_ceiling=self._number(number, "pay_ceiling", found, above=0),
            **cell,
        )
        self._check_ids(record)
        return record

    def _losses(self, number: int, found: dict[str, str]) -> Iterator[Issue]:
        for name, value in found.items():
            if _LOST in value:
                yield self.tell.notice(
                    "lost-characters",
                    "the publisher lost characters (U+FFFD stands for them)",
                    "kept as published",
                    number,
                    name,
                    value,
                )

    def _reference(self, number: int, reference: str) -> str:
        if not cells.is_reference(reference):
            return ""
        if cells.is_wordy(reference):
            self.issues.append(
                self.tell.warning(
                    "remark-as-reference",
                    "the reference is a remark rather than an identifier",
                    "kept as published; all rows that share it are one post",
                    number,
                    "reference",
                    reference,
                )
            )
        return reference

    def _boss(self, number: int, boss: str) -> str:
        if cells.is_top(boss):
            return ""
        if cells.is_reference(boss):
            return boss
        self.issues.append(
            self.tell.notice(
                "no-boss", "the row names no boss and does not say XX", "no line stated", number, "boss", boss
            )
        )
        return ""

    def _occupancy(self, found: dict[str, str]) -> str:
        if self.edition.part is Part.JUNIOR:
            return ""
        others = (found.get(name, "") for name in ("title", "unit", "organisation"))
        return cells.occupancy(found["name"], *others)

    def _number(self, number: int, name: str, found: dict[str, str], above: int = -1) -> str:
        said = found.get(name, "")
        if cells.is_blank(said):
            return ""
        value = cells.number(said)
        if value is None or value < 0:
            self.issues.append(
                self.tell.warning(
                    "not-a-number", "the cell holds no amount", "the value was left out", number, name, said
                )
            )
            return ""
        return f"{value:f}" if value > above else ""

    def _suffix(self, number: int, cell: dict[str, str], reference: str, boss: str, names: str) -> str:
        """What tells the post from the body's others; empty where the row names neither post nor person."""
        if reference:
            return passed_on(reference)
        junior = self.edition.part is Part.JUNIOR
        if junior and (cell["title"] or cell["grade"] or cell["profession"]):
            return f"{self.edition.part}:{_digest(cell, boss, 'grade', 'title', 'profession')}"
        if not junior and (names or cells.names_post(cell["title"])):
            self.issues.append(
                self.tell.warning(
                    "no-reference",
                    "the post has no reference",
                    "its id was made from unit, boss, grade, title and function",
                    number,
                    "" if junior else "reference",
                )
            )
            return f"{self.edition.part}:{_digest(cell, boss, 'grade', 'title', 'function')}"
        self.issues.append(
            self.tell.notice(
                "names-neither",
                "the row names neither post nor person",
                "it counts as used and states nothing",
                number,
                "title",
                cell["title"],
            )
        )
        return ""

    @staticmethod
    def _check_ids(record: Record) -> None:
        placing(record.department, record.organisation, record.unit)
        for name in people(record.names) if record.names else ():
            check(person_id(record.post, name))


def person_id(post: str, name: str) -> str:
    """The id of the person of that name in a post: local to series, post and name."""
    return f"person:{post.partition(':')[2]}:{person_part(name)}"


def _digest(cell: dict[str, str], boss: str, *names: str) -> str:
    unit = placing(cell["department"], cell["organisation"], cell["unit"]).place or ""
    words = "\x1f".join((unit, boss, *(cells.folded(cell[name]) for name in names)))
    return hashlib.sha256(words.encode()).hexdigest()[:_HASH_LENGTH]
