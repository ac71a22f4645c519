"""Plain links: seen by editions of one series, with no other date; folded all at once.

The rules are those of `graph.view.links.spells`: a link seen by two adjacent editions is certain between
them, one that the next edition passes over is possible up to that edition and absent from it on.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.view.links.columns import Int32, Int64, Statements
from graph.view.links.editions import Editions
from graph.view.links.evidence import OPEN_FUTURE, OPEN_PAST

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Rows:
    """Spell rows: the link of each, and its four days (shape (n, 4)); ordered by link and time."""

    link: Int64
    days: Int32


@dataclass(frozen=True, slots=True)
class Silence:
    """Which editions deny by silence, for one relation.

    Attributes:
        denies: by edition.
        next, previous: the nearest denying edition of the same series behind and before each edition, or -1.
        distinct: by edition, no two editions of its series are of one day.
        series: of each edition.
    """

    denies: Flags
    next: Int32
    previous: Int32
    distinct: Flags
    series: Int32

    @classmethod
    def of(cls, editions: Editions, relation: str) -> "Silence":
        """The editions' silence about one relation."""
        covered = np.array([relation in covers for covers in editions.covers], np.bool_)
        denies = editions.denies & covered[editions.series] if len(editions) else editions.denies
        twins = np.zeros(len(editions), np.bool_)
        twins[1:] = (editions.series[1:] == editions.series[:-1]) & (editions.day[1:] == editions.day[:-1])
        with_twins = np.isin(editions.series, editions.series[twins])
        forward = _nearest(denies[::-1], editions.series[::-1])[::-1]
        behind = np.where(forward >= 0, len(editions) - 1 - forward, -1).astype(np.int32)
        return cls(denies, behind, _nearest(denies, editions.series), ~with_twins, editions.series)

    def denying(self, series: int) -> list[int]:
        """The numbers of the editions of one series that deny."""
        return [int(number) for number in np.flatnonzero(self.denies & (self.series == series))]


def _nearest(denies: Flags, series: Int32) -> Int32:
    """For each place the nearest earlier place of the same series that denies, or -1."""
    found = np.full(len(denies), -1, np.int32)
    places = np.arange(len(denies), dtype=np.int32)
    found[1:] = np.maximum.accumulate(np.where(denies, places, -1))[:-1]
    begins = np.append(True, series[1:] != series[:-1])[: len(series)]
    return np.where(found >= np.maximum.accumulate(np.where(begins, places, 0)), found, -1).astype(np.int32)


def are_plain(ordered: Statements, starts: Int64, editions: Editions, silence: Silence, special: Flags) -> Flags:
    """Which links (given by the row at which each starts) are plain."""
    if not len(starts):
        return np.zeros(0, np.bool_)
    seen_only = ordered.observed != OPEN_PAST
    for column, absent in (
        (ordered.from_earliest, OPEN_PAST),
        (ordered.from_latest, OPEN_PAST),
        (ordered.to_earliest, OPEN_FUTURE),
        (ordered.to_latest, OPEN_FUTURE),
    ):
        seen_only &= column == absent
    if len(editions):
        edition = ordered.edition
        seen_only &= (edition < 0) | ((editions.day[edition] == ordered.observed) & silence.distinct[edition])
        series = np.where(edition < 0, -1, editions.series[edition])
    else:
        series = np.full(len(ordered), -1, np.int32)
    one_series = np.minimum.reduceat(series, starts) == np.maximum.reduceat(series, starts)
    found: Flags = np.logical_and.reduceat(seen_only, starts) & one_series & ~special
    return found


def spell_rows(
    ordered: Statements, link_of: Int64, is_plain: Flags, editions: Editions, deniable: Flags, silence: Silence
) -> Rows:
    """The rows of all plain links; `ordered` is sorted by link and day, `deniable` is by statement."""
    chosen = np.flatnonzero(is_plain[link_of]) if len(link_of) else np.empty(0, np.int64)
    link, day, edition = link_of[chosen], ordered.observed[chosen], ordered.edition[chosen]
    if not len(chosen):
        return Rows(np.empty(0, np.int64), np.empty((0, 4), np.int32))
    behind, before = _denials(edition, deniable[chosen], silence, len(editions))
    same = link[1:] == link[:-1]
    cut = same & (behind[:-1] >= 0) & (behind[:-1] < edition[1:])
    joined = same & (day[1:] == day[:-1])
    if len(editions):
        joined |= same & (edition[:-1] >= 0) & (edition[1:] == edition[:-1] + 1) & editions.adjacent[edition[:-1]]
    opens = np.append(True, ~joined)
    closes = np.append(~joined, True)
    first, last = np.flatnonzero(opens), np.flatnonzero(closes)
    follows = np.append(False, (same & ~cut))[first]
    followed = np.append((same & ~cut), False)[last]
    past = np.where(before[first] >= 0, _day(editions, before[first]) + 1, OPEN_PAST)
    future = np.where(behind[last] >= 0, _day(editions, behind[last]), OPEN_FUTURE)
    next_day = day[np.minimum(last + 1, len(day) - 1)]
    days = np.column_stack(
        [np.where(follows, day[first], past), day[first], day[last] + 1, np.where(followed, next_day, future)]
    )
    return Rows(link[first], days.astype(np.int32))


def _denials(edition: Int32, deniable: Flags, silence: Silence, count: int) -> tuple[Int32, Int32]:
    """For each statement the nearest denying edition behind and before its own, or -1."""
    if not count:
        nothing = np.full(len(edition), -1, np.int32)
        return nothing, nothing
    apply = (edition >= 0) & deniable
    behind = np.where(apply, silence.next[edition], -1).astype(np.int32)
    before = np.where(apply, silence.previous[edition], -1).astype(np.int32)
    return behind, before


def _day(editions: Editions, edition: Int32) -> Int64:
    if not len(editions):
        return np.zeros(len(edition), np.int64)
    return editions.day[edition].astype(np.int64)
