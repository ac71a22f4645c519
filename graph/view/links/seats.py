"""Seats: of a post stated to have one, two substantive holders do not hold on one day.

What sources say of one holder (a day seen, a start, an end) denies every other holder of the seat on that
day. Acting holders neither deny nor are denied; nor are two whom one source states on one day: a job share.
Two who surely hold the seat on one day are reported, and neither is hidden.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from graph.view.links.columns import Int64, Statements
from graph.view.links.spells import Evidence, Span, spells_of

TWO_HOLDERS = "two holders of one seat"

Facts = Mapping[int, Sequence[Evidence]]


def denials(
    facts: Facts, ordered: Statements, bounds: Int64, one_seat: NDArray[np.bool_] | None
) -> dict[int, list[Span]]:
    """For each link to a one-seat post, the days on which another holder's statements deny it."""
    found: dict[int, list[Span]] = {}
    for holders in _shared_seats(facts, ordered, bounds, one_seat):
        for link in holders:
            others = (other for other in holders if other != link and not _job_share(link, other, ordered, bounds))
            own = {e.observed for e in facts[link]}
            days = {span for other in others for e in facts[other] for span in _held(e)}
            found[link] = [span for span in days if not (span[0] == span[1] and span[0] in own)]
    return found


def overfull(
    facts: Facts, ordered: Statements, bounds: Int64, one_seat: NDArray[np.bool_] | None
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Pairs of holders whose own statements make both certain on one day: the rule and the rows concerned."""
    for holders in _shared_seats(facts, ordered, bounds, one_seat):
        rows = {link: spells_of(facts[link]).rows for link in holders}
        for place, link in enumerate(holders):
            for other in holders[place + 1 :]:
                overlap = any(max(a[1], b[1]) < min(a[2], b[2]) for a in rows[link] for b in rows[other])
                if overlap and not _job_share(link, other, ordered, bounds):
                    yield TWO_HOLDERS, (*_rows_of(link, bounds), *_rows_of(other, bounds))


def _shared_seats(
    facts: Facts, ordered: Statements, bounds: Int64, one_seat: NDArray[np.bool_] | None
) -> Iterator[list[int]]:
    """The substantive links to each one-seat post that has several."""
    if one_seat is None:
        return
    by_post: dict[int, list[int]] = defaultdict(list)
    for link in facts:
        row = int(bounds[link])
        if ordered.variant[row] == 0 and one_seat[ordered.end[row]]:
            by_post[int(ordered.end[row])].append(link)
    yield from (links for links in by_post.values() if len(links) > 1)


def _held(evidence: Evidence) -> Iterator[Span]:
    """The days on which a statement says that its holder held the seat: seen, the first day, the last day."""
    if evidence.observed is not None:
        yield evidence.observed, evidence.observed
    if evidence.begins:
        yield evidence.begins
    if evidence.ends:
        yield evidence.ends[0] - 1, evidence.ends[1] - 1


def _job_share(link: int, other: int, ordered: Statements, bounds: Int64) -> bool:
    """One source states both on one day."""
    return bool(_stated(link, ordered, bounds) & _stated(other, ordered, bounds))


def _stated(link: int, ordered: Statements, bounds: Int64) -> set[tuple[int, int, int, int]]:
    return {
        (
            int(ordered.source[row]),
            int(ordered.observed[row]),
            int(ordered.from_earliest[row]),
            int(ordered.to_latest[row]),
        )
        for row in _rows_of(link, bounds)
    }


def _rows_of(link: int, bounds: Int64) -> range:
    return range(int(bounds[link]), int(bounds[link + 1]))
