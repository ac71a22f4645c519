"""Folding: the statements of one relation become links with their spells.

What `spells` defines for one link is done here for all links of a relation at once. Most links are
*plain*: editions of one series saw them, and nothing else is said. Their spells are found for all
together, column by column; the rest goes link by link through `spells.spells_of`. Both ways give the
same rows (the tests hold one to the other).
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.view.links import plain, seats
from graph.view.links.columns import Folded, Int32, Int64, Statements
from graph.view.links.editions import Editions
from graph.view.links.evidence import OPEN_FUTURE, OPEN_PAST, Evidence, Span
from graph.view.links.spells import Row, spells_of

SELF_CONTRADICTION = "a statement contradicts itself"
DIFFERING = "sources differ on when it began or ended"


@dataclass(frozen=True, slots=True)
class Context:
    """What besides a relation's own statements bears on its links.

    Attributes:
        editions: all editions known at the revision.
        relation: the relation's name.
        deniable: by node, whether silence can deny links that start there; None for all.
        withheld: pairs (post, edition number) in which the edition leaves a holder unnamed: its silence
            about the post's holders denies nobody. Of shape (n, 2).
        one_seat: by node, the posts stated to have one seat.
    """

    editions: Editions
    relation: str
    deniable: NDArray[np.bool_] | None = None
    withheld: Int32 | None = None
    one_seat: NDArray[np.bool_] | None = None


def fold(statements: Statements, context: Context) -> Folded:
    """Fold the statements of one relation known at one revision.

    Returns:
        The links ordered by start, end and variant; `Folded.link_of` has one entry for each statement in
        the order given.
    """
    order = np.lexsort((statements.observed, statements.variant, statements.end, statements.start))
    ordered = statements.take(order)
    starts = ordered.link_starts()
    link_of = np.repeat(np.arange(len(starts), dtype=np.int64), np.diff(np.append(starts, len(ordered))))
    silence = plain.Silence.of(context.editions, context.relation)
    is_plain = plain.are_plain(ordered, starts, context.editions, silence, _special(ordered, starts, context))
    rows = plain.spell_rows(ordered, link_of, is_plain, context.editions, _deniable(ordered, context), silence)
    rest = _Rest(ordered, np.append(starts, len(ordered)), order, context, silence)
    return _assembled(ordered, starts, link_of, order, rows, rest.spells(np.flatnonzero(~is_plain)), rest.conflicts)


def _special(ordered: Statements, starts: Int64, context: Context) -> NDArray[np.bool_]:
    """Links that need a look at more than their own statements: withheld names, and seats."""
    ends = ordered.end[starts]
    special = np.zeros(len(starts), np.bool_)
    if context.withheld is not None and len(context.withheld):
        special |= np.isin(ends, context.withheld[:, 0])
    if context.one_seat is not None and context.relation == "HOLDS":
        special |= context.one_seat[ends]
    return special


def _deniable(ordered: Statements, context: Context) -> NDArray[np.bool_]:
    if context.deniable is None:
        return np.ones(len(ordered), np.bool_)
    found: NDArray[np.bool_] = context.deniable[ordered.start]
    return found


class _Rest:
    """The links that are not plain, one by one."""

    def __init__(
        self, ordered: Statements, bounds: Int64, order: Int64, context: Context, silence: plain.Silence
    ) -> None:
        self.ordered, self.bounds, self.order = ordered, bounds, order
        self.context, self.silence = context, silence
        self.withheld = set(map(tuple, context.withheld.tolist())) if context.withheld is not None else set()
        self.conflicts: list[tuple[str, tuple[int, ...]]] = []

    def spells(self, links: Int64) -> Iterator[tuple[int, Row]]:
        """The rows of these links."""
        said = {link: self._said(link) for link in links.tolist()}
        rivals = seats.rivals(said, self.ordered, self.bounds, self.context.one_seat)
        held_against = seats.denials(rivals, said)
        rows: dict[int, Sequence[Row]] = {}
        for link, statements in said.items():
            denials = [*self._denials(link), *held_against.get(link, ())]
            found = spells_of([evidence for _, evidence in statements], denials, self._bridges(link))
            if found.differing:
                self._report(DIFFERING, self._rows_of(link))
            rows[link] = found.rows
        for one, other in seats.overfull(rivals, rows):
            self._report(seats.TWO_HOLDERS, [*self._rows_of(one), *self._rows_of(other)])
        for link, left in seats.cleared(rivals, rows).items():
            yield from ((link, row) for row in left)

    def _rows_of(self, link: int) -> range:
        return range(int(self.bounds[link]), int(self.bounds[link + 1]))

    def _report(self, rule: str, rows: range | list[int]) -> None:
        self.conflicts.append((rule, tuple(self.order[list(rows)].tolist())))

    def _said(self, link: int) -> list[tuple[seats.Source, Evidence]]:
        found: list[tuple[seats.Source, Evidence]] = []
        for row in self._rows_of(link):
            evidence = self.ordered.evidence(row)
            if evidence.contradicts_itself:
                self._report(SELF_CONTRADICTION, [row])
            else:
                found.append((int(self.ordered.source[row]), evidence))
        return found

    def _denials(self, link: int) -> list[Span]:
        """The days of the editions that cover the link and do not state it."""
        rows, editions = self._rows_of(link), self.context.editions
        start, end = int(self.ordered.start[rows[0]]), int(self.ordered.end[rows[0]])
        if self.context.deniable is not None and not self.context.deniable[start]:
            return []
        stating = {int(self.ordered.edition[row]) for row in rows} - {-1}
        series = {int(editions.series[edition]) for edition in stating}
        silent = (number for each in series for number in self.silence.denying(each) if number not in stating)
        days = {int(editions.day[number]) for number in silent if (end, number) not in self.withheld}
        return [(day, day) for day in days]

    def _bridges(self, link: int) -> set[Span]:
        editions = self.context.editions
        stating = sorted({int(self.ordered.edition[row]) for row in self._rows_of(link)} - {-1})
        return {
            (int(editions.day[earlier]), int(editions.day[later]))
            for earlier, later in itertools.pairwise(stating)
            if later == earlier + 1 and editions.adjacent[earlier]
        }


def _assembled(
    ordered: Statements,
    starts: Int64,
    link_of: Int64,
    order: Int64,
    rows: plain.Rows,
    rest: Iterator[tuple[int, Row]],
    conflicts: list[tuple[str, tuple[int, ...]]],
) -> Folded:
    others = list(rest)
    link = np.concatenate([rows.link, np.array([link for link, _ in others], np.int64)])
    days = np.concatenate([rows.days, np.array([row for _, row in others], np.int32).reshape(-1, 4)])
    by_link = np.argsort(link, kind="stable")
    first, last = _observed(ordered, starts)
    found = np.empty(len(ordered), np.int64)
    found[order] = link_of
    columns = [np.ascontiguousarray(column) for column in days[by_link].T]
    return Folded(
        start=ordered.start[starts],
        end=ordered.end[starts],
        variant=ordered.variant[starts],
        first_observed=first,
        last_observed=last,
        spells=np.searchsorted(link[by_link], np.arange(len(starts) + 1)).astype(np.int64),
        possible_from=columns[0],
        certain_from=columns[1],
        certain_to=columns[2],
        possible_to=columns[3],
        link_of=found,
        conflicts=tuple(conflicts),
    )


def _observed(ordered: Statements, starts: Int64) -> tuple[Int32, Int32]:
    if not len(starts):
        return np.empty(0, np.int32), np.empty(0, np.int32)
    last = np.maximum.reduceat(ordered.observed, starts)
    known = np.where(ordered.observed == OPEN_PAST, OPEN_FUTURE, ordered.observed)
    first = np.minimum.reduceat(known, starts)
    return np.where(first == OPEN_FUTURE, OPEN_PAST, first).astype(np.int32), last.astype(np.int32)
