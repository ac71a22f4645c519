"""Seats: of a post stated to have one, two substantive holders do not hold on one day.

1. *Rivals* are two substantive holders of such a post, unless one source alone makes both sure of one day: a
   job share. Acting holders have no rivals.
2. The days on which one held for all that its own statements say deny its rivals (rule 7 of `spells`): a day
   seen, the first day of a stated start, the last day before a stated end, each within its span.
3. On a day on which one then surely holds, a rival who does not surely hold does not hold, as long as this
   leaves it any day.
4. Two rivals who surely hold on one day are reported, and neither is hidden.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from graph.view.links.columns import Int64, Statements
from graph.view.links.evidence import Evidence, Span
from graph.view.links.spells import Row, facts_of, spells_of

TWO_HOLDERS = "two holders of one seat"

Source = int | str

Said = Mapping[int, Sequence[tuple[Source, Evidence]]]
"""By link, its statements' sources and dates."""

Rivals = Mapping[int, Sequence[int]]
"""By link, the links of its rivals."""


def rivals(said: Said, ordered: Statements, bounds: Int64, one_seat: NDArray[np.bool_] | None) -> Rivals:
    """The rivals of each link that has some (rule 1)."""
    found: dict[int, list[int]] = defaultdict(list)
    if one_seat is None:
        return found
    by_post: dict[int, list[int]] = defaultdict(list)
    for link in said:
        row = int(bounds[link])
        if ordered.variant[row] == 0 and one_seat[ordered.end[row]]:
            by_post[int(ordered.end[row])].append(link)
    for holders in by_post.values():
        for one, other in combinations(holders, 2):
            if not share(said[one], said[other]):
                found[one].append(other)
                found[other].append(one)
    return found


def denials(against: Rivals, said: Said) -> dict[int, set[Span]]:
    """For each link the days on which its rivals' statements deny it (rule 2)."""
    facts = {link: facts_of(evidence for _, evidence in said[link]) for link in against}
    return {link: {fact for other in others for fact in facts[other]} for link, others in against.items()}


def cleared(against: Rivals, rows: Mapping[int, Sequence[Row]]) -> dict[int, Sequence[Row]]:
    """The rows of each link without the days on which only a rival holds (rule 3)."""
    found = dict(rows)
    for link, others in against.items():
        taken = sorted((row[1], row[2]) for other in others for row in rows[other] if row[1] < row[2])
        found[link] = [part for row in rows[link] for part in _without(row, taken)] or rows[link]
    return found


def overfull(against: Rivals, rows: Mapping[int, Sequence[Row]]) -> Iterator[tuple[int, int]]:
    """The pairs of rivals who surely hold on one day (rule 4)."""
    for link, others in against.items():
        for other in others:
            if link < other and _meet(_sure(rows[link]), _sure(rows[other])):
                yield link, other


def share(one: Iterable[tuple[Source, Evidence]], other: Iterable[tuple[Source, Evidence]]) -> bool:
    """Whether one source alone makes both sure of one day: pairs of source and dates of sound statements (rule 1)."""
    mine, theirs = _by_source(one), _by_source(other)
    return any(
        _meet(_sure(spells_of(mine[source]).rows), _sure(spells_of(theirs[source]).rows))
        for source in mine.keys() & theirs.keys()
    )


def _by_source(said: Iterable[tuple[Source, Evidence]]) -> dict[Source, list[Evidence]]:
    found: dict[Source, list[Evidence]] = defaultdict(list)
    for source, evidence in said:
        found[source].append(evidence)
    return found


def _sure(rows: Iterable[Row]) -> list[Span]:
    return [(row[1], row[2]) for row in rows if row[1] < row[2]]


def _meet(some: Iterable[Span], others: Sequence[Span]) -> bool:
    return any(max(a, c) < min(b, d) for a, b in some for c, d in others)


def _without(row: Row, taken: Iterable[Span]) -> Iterator[Row]:
    """The parts of a row that are left where others hold; what is certain stays."""
    first, sure_from, sure_to, last = row
    gaps = [(a, min(b, sure_from)) for a, b in taken] + [(max(a, sure_to), b) for a, b in taken]
    if sure_from == sure_to:
        gaps = list(taken)
    for a, b in sorted(gap for gap in gaps if gap[0] < gap[1]):
        if first < min(a, last):
            yield _part(row, first, min(a, last))
        first = max(first, b)
    if first < last:
        yield _part(row, first, last)


def _part(row: Row, first: int, last: int) -> Row:
    _, sure_from, sure_to, _ = row
    sure = sure_from < sure_to and first <= sure_from and sure_to <= last
    return (first, sure_from, sure_to, last) if sure else (first, first, first, last)
