"""The links of one relation at one revision, found from either end (compressed sparse rows)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.view.links.columns import Folded
from graph.view.snapshot.texts import Texts

Int32 = NDArray[np.int32]
Int64 = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Adjacency:
    """Links ordered by start, end and variant, with their spells and statements.

    Attributes:
        start, end, variant, first_observed, last_observed: of each link.
        spells: where the spells of each link begin in the four columns that follow, see `columns.Folded`.
        rows: the recordings known at the revision, in the order of the links: their places in the relation's
            `Recordings`; empty where those are all of them, in their order.
        stated: where the statements of each link begin in `rows`.
        out: by node, where the links that start there begin.
        inward: by node, where the links that end there begin in `by_end`.
        by_end: links ordered by end, start and variant.
        rules: the rules by which statements contradict each other.
        conflict_rule: of each conflict, its place in `rules`.
        conflict: where the statements of each conflict begin in `conflict_rows`.
        conflict_rows: places in the relation's `Recordings`.
    """

    start: Int32
    end: Int32
    variant: NDArray[np.int16]
    first_observed: Int32
    last_observed: Int32
    spells: Int32
    possible_from: Int32
    certain_from: Int32
    certain_to: Int32
    possible_to: Int32
    rows: Int32
    stated: Int32
    out: Int32
    inward: Int32
    by_end: Int32
    rules: Texts
    conflict_rule: NDArray[np.int16]
    conflict: Int64
    conflict_rows: Int32

    @classmethod
    def of(cls, folded: Folded, rows: Int32, nodes: int) -> "Adjacency":
        """The adjacency of folded links; statement i of the fold is recording ``rows[i]``, of `nodes` nodes in all."""
        by_end = np.lexsort((folded.variant, folded.start, folded.end)).astype(np.int32)
        conflicts = [(rule, rows[list(concerned)].tolist()) for rule, concerned in folded.conflicts]
        return cls(
            start=folded.start,
            end=folded.end,
            variant=folded.variant.astype(np.int16),
            first_observed=folded.first_observed,
            last_observed=folded.last_observed,
            spells=folded.spells.astype(np.int32),
            possible_from=folded.possible_from,
            certain_from=folded.certain_from,
            certain_to=folded.certain_to,
            possible_to=folded.possible_to,
            rows=unless_in_order(rows[np.argsort(folded.link_of, kind="stable")]),
            stated=offsets(np.sort(folded.link_of), len(folded)),
            out=offsets(folded.start, nodes),
            inward=offsets(folded.end[by_end], nodes),
            by_end=by_end,
            **conflict_columns(conflicts),
        )

    @classmethod
    def none(cls, nodes: int) -> "Adjacency":
        """No links among so many nodes; costs no memory."""
        day, short, nothing = np.empty(0, np.int32), np.empty(0, np.int16), np.zeros(1, np.int32)
        everywhere = np.broadcast_to(nothing, nodes + 1)
        return cls(
            start=day,
            end=day,
            variant=short,
            first_observed=day,
            last_observed=day,
            spells=nothing,
            possible_from=day,
            certain_from=day,
            certain_to=day,
            possible_to=day,
            rows=day,
            stated=nothing,
            out=everywhere,
            inward=everywhere,
            by_end=day,
            rules=Texts.of(()),
            conflict_rule=short,
            conflict=np.zeros(1, np.int64),
            conflict_rows=day,
        )

    def __len__(self) -> int:
        return len(self.start)

    def conflicts(self) -> list[tuple[str, list[int]]]:
        """What contradicts itself or each other: rules with places in the relation's `Recordings`."""
        bounds = pairwise(self.conflict.tolist())
        return [
            (self.rules[rule], self.conflict_rows[first:last].tolist())
            for rule, (first, last) in zip(self.conflict_rule.tolist(), bounds, strict=True)
        ]

    def recorded(self, entries: Int64) -> Int64:
        """The recordings at some places of `rows`."""
        return self.rows[entries].astype(np.int64) if len(self.rows) else entries

    def holds(self, day: int, links: Int64 | None = None) -> NDArray[np.uint8]:
        """Of all links, or of some, how they stand on a day: 0 absent, 1 possible, 2 certain."""
        spell: Int64 | slice
        if links is None:
            owner, spell = np.repeat(np.arange(len(self)), np.diff(self.spells)), slice(None)
        else:
            owner, spell = gather(self.spells, links)
        found = np.zeros(len(self) if links is None else len(links), np.uint8)
        found[owner[(self.possible_from[spell] <= day) & (day < self.possible_to[spell])]] = 1
        found[owner[(self.certain_from[spell] <= day) & (day < self.certain_to[spell])]] = 2
        return found


def conflict_columns(conflicts: Iterable[tuple[str, list[int]]]) -> dict[str, Any]:
    """What contradicts itself or each other, rules with their recordings, as the columns of `Adjacency`; in order."""
    ordered = sorted(conflicts)
    rules = sorted({rule for rule, _ in ordered})
    return {
        "rules": Texts.of(rules),
        "conflict_rule": np.array([rules.index(rule) for rule, _ in ordered], np.int16),
        "conflict": np.cumsum([0, *(len(rows) for _, rows in ordered)], dtype=np.int64),
        "conflict_rows": np.array([row for _, rows in ordered for row in rows], np.int32),
    }


def unless_in_order(rows: Int32) -> Int32:
    """No rows where each stands at its own place."""
    return rows[:0] if np.array_equal(rows, np.arange(len(rows))) else rows


def offsets(ordered: NDArray[np.integer], count: int) -> Int32:
    """For numbers in order, all below `count`, where each of 0, 1, … `count` begins."""
    found = np.zeros(count + 1, np.int32)
    np.cumsum(np.bincount(ordered, minlength=count), out=found[1:])
    return found


def gather(bounds: Int32, wanted: NDArray[np.integer] | Sequence[int]) -> tuple[Int64, Int64]:
    """All entries of some rows of a compressed matrix.

    Args:
        bounds: where each row begins; one longer than there are rows.
        wanted: rows, in any order.

    Returns:
        For each entry the place in `wanted` of its row, and its own place; row by row.
    """
    chosen = np.asarray(wanted, np.int64)
    return spread(bounds[chosen], bounds[chosen + 1])


def entries(bounds: Int32, wanted: NDArray[np.integer] | Sequence[int]) -> Int64:
    """What `gather` says second, where nobody needs to know whose each entry is."""
    chosen = np.asarray(wanted, np.int32)
    last = bounds[chosen + 1]
    counts = last - bounds[chosen]
    # The methods of arrays, since functions look at each call for other kinds of arrays.
    found: Int64 = (last - counts.cumsum(dtype=np.int64)).repeat(counts)
    found += np.arange(len(found))
    return found


def spread(first: NDArray[np.integer], last: NDArray[np.integer]) -> tuple[Int64, Int64]:
    """All numbers from each of `first` up to its `last`: for each the place of its range, and the number."""
    counts = (last - first).astype(np.int64)
    place = np.repeat(np.arange(len(counts)), counts)
    return place, np.arange(len(place)) + (first - np.cumsum(counts) + counts)[place]
