"""Statements of one relation, and the links folded from them, in columns.

Both adapters of the view bring statements in this shape and get links back, so that the rules of
valid time stand once.
"""

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from graph.view.links.evidence import OPEN_FUTURE, OPEN_PAST, Evidence

Int32 = NDArray[np.int32]
Int64 = NDArray[np.int64]

NO_START = (OPEN_PAST, OPEN_PAST)
NO_END = (OPEN_FUTURE, OPEN_FUTURE)
"""The bounds of a statement that states no start, or no end."""


@dataclass(frozen=True, slots=True)
class Statements:
    """Statements of one relation known at one revision, in columns of one length, in any order.

    Attributes:
        start, end: nodes.
        variant: a code for the distinguishing attributes (line, mode, acting), 0 for their defaults.
        source: the source that states it, as any number that is one source's own.
        edition: the edition that states it, as its number in `Editions`; -1 where its source is no edition.
        from_earliest, from_latest, to_earliest, to_latest: days; OPEN_PAST and OPEN_FUTURE where a bound is
            open; a statement without the bound at all has OPEN_PAST for both `from` columns, or OPEN_FUTURE
            for both `to` columns.
        observed: the day on which the link was seen; OPEN_PAST for none.
    """

    start: Int32
    end: Int32
    variant: Int32
    source: Int32
    edition: Int32
    from_earliest: Int32
    from_latest: Int32
    to_earliest: Int32
    to_latest: Int32
    observed: Int32

    def __len__(self) -> int:
        return len(self.start)

    def take(self, rows: Int64) -> "Statements":
        """The statements of these rows, in that order."""
        return Statements(**{each.name: getattr(self, each.name)[rows] for each in fields(self)})

    def link_starts(self) -> Int64:
        """The rows at which a new link begins; the statements have to be ordered by start, end and variant."""
        changes = np.ones(len(self), np.bool_)
        for column in (self.start, self.end, self.variant):
            changes[1:] &= column[1:] == column[:-1]
        changes[1:] = ~changes[1:]
        return np.flatnonzero(changes)

    def evidence(self, row: int) -> Evidence:
        """The dates of one statement."""
        begins = int(self.from_earliest[row]), int(self.from_latest[row])
        ends = int(self.to_earliest[row]), int(self.to_latest[row])
        observed = int(self.observed[row])
        return Evidence(
            begins=None if begins == NO_START else begins,
            ends=None if ends == NO_END else ends,
            observed=None if observed == OPEN_PAST else observed,
        )


@dataclass(frozen=True, slots=True)
class Folded:
    """Links, ordered by start, end and variant, with their spells.

    The spells of link i are rows ``spells[i]:spells[i + 1]`` of the four day columns. Within a row the
    link possibly holds on days ``possible_from <= day < possible_to`` and certainly on
    ``certain_from <= day < certain_to`` (empty where ``certain_from >= certain_to``). Rows of one link
    do not overlap and are in order of time.

    Attributes:
        start, end, variant: of each link.
        first_observed, last_observed: OPEN_PAST where nobody saw it.
        link_of: for each statement that went in, its link (also those that count for nothing).
        conflicts: what contradicts itself or each other: pairs of the rule's name and the row numbers of the
            statements concerned.
    """

    start: Int32
    end: Int32
    variant: Int32
    first_observed: Int32
    last_observed: Int32
    spells: Int64
    possible_from: Int32
    certain_from: Int32
    certain_to: Int32
    possible_to: Int32
    link_of: Int64
    conflicts: tuple[tuple[str, tuple[int, ...]], ...]

    def __len__(self) -> int:
        return len(self.start)
