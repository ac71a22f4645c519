"""Dated editions of complete series: what their silence denies.

An edition is a source of which a loaded version is known and names its `series` and its `edition` day.
Its silence denies what its series covers: the links, of the relations it declares in `covers`, that
some edition of the same series states. An edition with rejected rows left denies nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from graph.model.attributes import Value
from graph.model.dates import bound


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

    def adjacent(self, earlier: int, later: int) -> bool:
        """Whether two editions (places in `editions`) follow each other in the stated rhythm."""
        if later - earlier != 1 or self.rhythm is None:
            return False
        return _months(self.editions[later].day) - _months(self.editions[earlier].day) <= self.rhythm


def gather(versions: Iterable[tuple[str, Mapping[str, Value]]]) -> dict[str, Series]:
    """The series named by the current versions of all sources: pairs of source id and LOADED_IN attributes.

    A supplement (`supplements`) is no edition of its own: its used rows lower the count of rejected rows
    of the edition that it supplements.
    """
    found = dict(versions)
    mended: dict[str, int] = {}
    for attributes in found.values():
        if (main := attributes.get("supplements")) is not None:
            mended[str(main)] = mended.get(str(main), 0) + int(attributes.get("rows", 0))  # type: ignore[arg-type]  # checked: an integer
    series: dict[str, Series] = {}
    for source, attributes in found.items():
        if "series" in attributes and "edition" in attributes and "supplements" not in attributes:
            _add(series, source, attributes, mended.get(source, 0))
    for each in series.values():
        each.editions.sort(key=lambda edition: (edition.day, edition.source))
    return series


def _add(series: dict[str, Series], source: str, attributes: Mapping[str, Value], mended: int) -> None:
    found = series.setdefault(str(attributes["series"]), Series(str(attributes["series"])))
    day = bound(str(attributes["edition"])).earliest
    if day is None:
        return
    rejected = attributes.get("rejected", 0)
    covers = attributes.get("covers", ())
    found.editions.append(Edition(source, day, denies=isinstance(rejected, int) and rejected <= mended))
    found.covers |= frozenset(covers if isinstance(covers, tuple) else ())
    if isinstance(rhythm := attributes.get("rhythm"), int):
        found.rhythm = rhythm


def _months(day: int) -> int:
    found = date.fromordinal(day)
    return found.year * 12 + found.month
