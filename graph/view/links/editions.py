"""Dated editions of complete series, and what their silence denies.

An edition is a source of which a current version is known that names its `series` and its `edition` day.
Its silence denies what its series covers: the links, of the relations it declares in `covers`, that
some edition of the same series states. An edition with rejected rows left denies nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from numpy.typing import NDArray

from graph.model.attributes import Value
from graph.model.dates import bound

_BEARING = frozenset(("supplements", "series", "edition", "rhythm", "covers", "rows", "rejected"))


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition: its source, its day, and whether its silence says anything."""

    source: str
    day: int
    denies: bool


@dataclass(slots=True)
class Series:
    """The editions of one series known at the revision, in order of their days.

    Attributes:
        rhythm: months between two adjacent editions; None where the series states none.
        covers: the relations of which silence denies.
    """

    name: str
    rhythm: int | None = None
    covers: frozenset[str] = frozenset()
    editions: list[Edition] = field(default_factory=list)

    def adjacent(self, place: int) -> bool:
        """Whether the edition at `place` and the next one follow each other in the stated rhythm."""
        if self.rhythm is None or place + 1 >= len(self.editions):
            return False
        return _months(self.editions[place + 1].day) - _months(self.editions[place].day) <= self.rhythm


@dataclass(frozen=True, slots=True)
class Editions:
    """All editions known at a revision, numbered series by series and in order of time within each.

    Attributes:
        number_of: the edition's number, by source; a supplement has the number of the edition it supplements.
        day, denies: of each edition.
        series: the series of each edition, as a number.
        adjacent: the next number is the next edition of the same series, in its stated rhythm.
        covers: by series, the relations of which its silence denies.
        names: by series, its name.
    """

    number_of: Mapping[str, int]
    day: NDArray[np.int32]
    denies: NDArray[np.bool_]
    series: NDArray[np.int32]
    adjacent: NDArray[np.bool_]
    covers: tuple[frozenset[str], ...]
    names: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.day)


def gather(versions: Iterable[tuple[str, Mapping[str, Value]]]) -> Editions:
    """Number the editions named by the current versions of all sources: pairs of source id and LOADED_IN attributes.

    A supplement (`supplements`) is no edition of its own: its used rows lower the count of rejected rows
    of the edition that it supplements.
    """
    current = dict(versions)
    supplements = {source: str(a["supplements"]) for source, a in current.items() if "supplements" in a}
    mended: dict[str, int] = {}
    for source, main in supplements.items():
        mended[main] = mended.get(main, 0) + _count(current[source], "rows")
    series: dict[str, Series] = {}
    for source, attributes in current.items():
        if source not in supplements and "series" in attributes and "edition" in attributes:
            _add(series, source, attributes, mended.get(source, 0))
    return _numbered([series[name] for name in sorted(series)], supplements)


def bearing(attributes: Mapping[str, Value]) -> dict[str, Value]:
    """What a version says that bears on editions; nothing where it is neither one nor a supplement."""
    if "supplements" not in attributes and not ("series" in attributes and "edition" in attributes):
        return {}
    return {name: value for name, value in attributes.items() if name in _BEARING}


def _add(series: dict[str, Series], source: str, attributes: Mapping[str, Value], mended: int) -> None:
    day = bound(str(attributes["edition"])).earliest
    if day is None:
        return
    found = series.setdefault(str(attributes["series"]), Series(str(attributes["series"])))
    found.editions.append(Edition(source, day, denies=_count(attributes, "rejected") <= mended))
    covers = attributes.get("covers", ())
    found.covers |= frozenset(covers if isinstance(covers, tuple) else ())
    found.rhythm = _count(attributes, "rhythm") or found.rhythm


def _numbered(series: list[Series], supplements: Mapping[str, str]) -> Editions:
    for each in series:
        each.editions.sort(key=lambda edition: (edition.day, edition.source))
    every = [(number, place, edition) for number, s in enumerate(series) for place, edition in enumerate(s.editions)]
    number_of = {edition.source: number for number, (_, _, edition) in enumerate(every)}
    number_of |= {source: number_of[main] for source, main in supplements.items() if main in number_of}
    return Editions(
        number_of=number_of,
        day=np.array([edition.day for _, _, edition in every], np.int32),
        denies=np.array([edition.denies for _, _, edition in every], np.bool_),
        series=np.array([number for number, _, _ in every], np.int32),
        adjacent=np.array([series[number].adjacent(place) for number, place, _ in every], np.bool_),
        covers=tuple(each.covers for each in series),
        names=tuple(each.name for each in series),
    )


def _count(attributes: Mapping[str, Value], name: str) -> int:
    value = attributes.get(name, 0)
    return value if isinstance(value, int) else 0


def _months(day: int) -> int:
    found = date.fromordinal(day)
    return found.year * 12 + found.month
