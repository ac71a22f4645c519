"""A plain reading of DESIGN over the list of all recordings: what was known at a revision, and its links.

Slow on purpose. Days are small numbers, counted from `BASE`; `tests.oracle.worlds` keeps to them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from itertools import pairwise

from graph.model.attributes import Value
from graph.model.dates import bound, day
from graph.model.identifiers import label_of
from graph.model.statements import Statement
from graph.model.vocabulary import RELATIONS
from tests.oracle.completions import Dates, Read, Span
from tests.oracle.seats import Held, Seat, alone, rivals, seated

BASE = date(2001, 1, 25).toordinal()

Recording = tuple[Statement, int, int | None]
"""A statement, the revision that recorded it and the one that retracted it."""

Ends = tuple[str, str, str]
"""Start, end, and the values that tell links between the same two apart."""


@dataclass(frozen=True)
class Edition:
    """A dated edition of a series; `denies` if its silence says anything."""

    source: str
    series: str
    day: int
    denies: bool


@dataclass(frozen=True)
class Link:
    """What the statements of one link say together."""

    relation: str
    start: str
    end: str
    variant: Mapping[str, Value]
    read: Read
    statements: tuple[Statement, ...]

    @property
    def observed(self) -> list[int]:
        """The days on which sources saw it."""
        return sorted(small(said.observed) for said in self.statements if said.observed)


def small(text: str) -> int:
    """The number of a full date."""
    return day(text) - BASE


def open_at(recordings: Iterable[Recording], revision: int, finished: Iterable[int]) -> list[Statement]:
    """The statements known at a revision: recorded, and not retracted, by a load that finished by then."""
    by_then = {each for each in finished if each <= revision}
    return [
        statement for statement, recorded, retracted in recordings if recorded in by_then and retracted not in by_then
    ]


class Known:
    """What is known at one revision."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self.statements = statements
        self._links: dict[str, list[Link]] = {}

    def of(self, relation: str) -> list[Statement]:
        """The statements of one relation."""
        return [each for each in self.statements if each.relation == relation]

    @cached_property
    def entities(self) -> list[str]:
        """All of whom some statement speaks."""
        spoken = {end for said in self.statements for end in (said.start, said.end)}
        return sorted((id for id in spoken if label_of(id) in {"Organization", "Post", "Person"}), key=str.encode)

    @cached_property
    def versions(self) -> dict[str, Mapping[str, Value]]:
        """The attributes of each source's current version."""
        return {each.source: each.attributes for each in self.of("LOADED_IN")}

    @cached_property
    def editions(self) -> list[Edition]:
        """Series by series, in order of time."""
        mended: dict[str, int] = {}
        for said in self.versions.values():
            if "supplements" in said:
                mended[str(said["supplements"])] = mended.get(str(said["supplements"]), 0) + _number(said, "rows")
        found = [
            Edition(
                source,
                str(said["series"]),
                small(str(said["edition"])),
                denies=_number(said, "rejected") <= mended.get(source, 0),
            )
            for source, said in self.versions.items()
            if "series" in said and "supplements" not in said
        ]
        return sorted(found, key=lambda each: (each.series, each.day, each.source))

    def edition_of(self, source: str) -> Edition | None:
        """The edition that a source is, or that it supplements."""
        main = self.versions.get(source, {}).get("supplements", source)
        return next((each for each in self.editions if each.source == main), None)

    def _covers(self, series: str, relation: str) -> bool:
        covering = [self.versions[each.source].get("covers", ()) for each in self.editions if each.series == series]
        return any(isinstance(names, tuple) and relation in names for names in covering)

    def _silent(self, relation: str, post: str, stating: set[Edition]) -> frozenset[tuple[int, int]]:
        """The days of editions whose silence denies a link that these editions of the same series state."""
        if relation == "STATED_IN" and label_of(post) != "Post":
            return frozenset()
        found = set()
        for each in self.editions:
            covered = each.series in {other.series for other in stating} and self._covers(each.series, relation)
            withheld = relation == "HOLDS" and self._withholds(each, post)
            if covered and each.denies and each not in stating and not withheld:
                found.add((each.day, each.day))
        return frozenset(found)

    def _withholds(self, edition: Edition, post: str) -> bool:
        return any(
            "undisclosed" in _texts(said.attributes.get("occupancy"))
            for said in self.of("STATED_IN")
            if said.start == post and self.edition_of(said.source) == edition
        )

    def _bridges(self, stating: set[Edition]) -> frozenset[tuple[int, int]]:
        """The days of two adjacent editions that both state a link."""
        return frozenset(
            (one.day, other.day)
            for one, other in pairwise(self.editions)
            if one in stating and other in stating and one.series == other.series and self._adjacent(one, other)
        )

    def _adjacent(self, one: Edition, other: Edition) -> bool:
        rhythm = max((_number(self.versions[each.source], "rhythm") for each in self.editions), default=0)
        return rhythm > 0 and _months(other) - _months(one) <= rhythm

    def _one_seat(self, post: str) -> bool:
        said = {each.attributes.get("seats") for each in self.of("STATED_IN") if each.start == post}
        return "one" in said and "many" not in said

    def links(self, relation: str) -> list[Link]:
        """The links of one relation; of STATED_IN, the presence of each entity."""
        if relation not in self._links:
            self._links[relation] = self._read(relation)
        return self._links[relation]

    def _read(self, relation: str) -> list[Link]:
        groups: dict[Ends, list[Statement]] = {}
        for said in self.of(relation):
            end = said.start if relation == "STATED_IN" else said.end
            groups.setdefault((said.start, end, repr(variant(said))), []).append(said)
        held = {ends: self._held(relation, said) for ends, said in groups.items()}
        posts = {end for _, end, _ in groups} if relation == "HOLDS" else set()
        seats = {
            post: _seated(tuple((ends, each) for ends, each in held.items() if ends[1] == post))
            for post in posts
            if self._one_seat(post)
        }
        return [
            Link(
                relation,
                ends[0],
                ends[1],
                variant(said[0]),
                seats[ends[1]].links[repr(ends)] if ends[1] in seats else _alone(held[ends]),
                tuple(said),
            )
            for ends, said in groups.items()
        ]

    def exclusive(self, one: str, other: str, post: str, day: int) -> bool:
        """Whether two are rivals for a one-seat post of whom not both surely held it that day."""
        held = {
            each.start: each
            for each in self.links("HOLDS")
            if each.end == post and each.start in {one, other} and not each.variant["acting"]
        }
        if len(held) < 2 or not self._one_seat(post):
            return False
        said = {name: self._held("HOLDS", each.statements) for name, each in held.items()}
        return bool(rivals(said)[one]) and not all(day in each.read.certain for each in held.values())

    def _held(self, relation: str, said: Sequence[Statement]) -> Held:
        stating = {edition for each in said if (edition := self.edition_of(each.source)) is not None}
        return Held(
            tuple((each.source, dates_of(each)) for each in said),
            self._silent(relation, said[0].end if relation == "HOLDS" else said[0].start, stating),
            self._bridges(stating),
            acting=bool(said[0].attributes.get("acting", False)),
        )


@lru_cache(maxsize=4096)
def _alone(held: Held) -> Read:
    return alone(held)[0]


@lru_cache(maxsize=4096)
def _seated(holders: tuple[tuple[Ends, Held], ...]) -> Seat:
    return seated({repr(ends): held for ends, held in holders})


def variant(said: Statement) -> dict[str, Value]:
    """The values that tell links apart, with their defaults."""
    return {
        each.name: said.attributes.get(each.name, each.default if each.default is not None else "")
        for each in RELATIONS[said.relation].attributes
        if each.distinguishes
    }


def dates_of(said: Statement) -> Dates:
    """The dates of a statement as small numbers."""

    def span(text: str | None) -> Span | None:
        if text is None:
            return None
        days = bound(text)
        return (
            None if days.earliest is None else days.earliest - BASE,
            None if days.latest is None else days.latest - BASE,
        )

    return Dates(span(said.valid_from), span(said.valid_to), small(said.observed) if said.observed else None)


def _number(said: Mapping[str, Value], name: str) -> int:
    value = said.get(name, 0)
    return value if isinstance(value, int) else 0


def _texts(value: Value | None) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


def _months(edition: Edition) -> int:
    found = date.fromordinal(edition.day + BASE)
    return found.year * 12 + found.month
