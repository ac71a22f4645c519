"""Paths put into words: hop by hop, each with all links that tie its two ends, and where a path is weakest."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from graph.model.records import record
from graph.query.describing import references
from graph.query.entities import STRUCTURE, Link, Reference
from graph.query.ground import Strand, Strands
from graph.query.kbest import Path as Nodes
from graph.query.periods import Period, Periods, joined, meet, shown, text
from graph.query.times import Holding
from graph.query.wording import CERTAIN, certainty, worded
from graph.view.port import View

ONLY_POSSIBLE = "only possible"
ONLY_INFERRED = "only inferred"
ONLY_STRUCTURAL = "only structural"
FEWEST_SOURCES = "fewest sources"

_STATED = "stated"


@record(frozen=True)
class Hop:
    """One step of a path, in walking order, with all the links that tie its two ends when it is walked.

    Attributes:
        sources: how many sources state these links, each counted once.
        day: the first day on which it can be walked after the hops before it, ISO 8601; None unless `time` is
            ``ordered``, and where no first day is known.
        possible, certain: the days on which some link of it held, and surely held, and both ends were there; empty
            where `time` is ``day``.
    """

    start: str
    end: str
    certainty: str
    links: tuple[Link, ...]
    sources: int
    day: str | None = None
    possible: tuple[Period, ...] = ()
    certain: tuple[Period, ...] = ()


@record(frozen=True)
class Path:
    """One path.

    Attributes:
        length: hops.
        certainty: that of its weakest hop; where `time` is ``same``, whether on some day it held surely as a whole.
        weakest: the place of its weakest hop: one only possible, then one that no source states but a rule
            infers, then one with the fewest sources. None where it has no hops.
        weakness: why that hop is the weakest: ``only possible``, ``only inferred``, ``only structural`` or
            ``fewest sources``.
        entities: in walking order, one more than hops.
        possible, certain: where `time` is ``same``, the days on which it held, and surely held, as a whole.
        arrival: where `time` is ``ordered``, the day of its last hop.
    """

    length: int
    certainty: str
    weakest: int | None
    weakness: str | None
    entities: tuple[Reference, ...]
    hops: tuple[Hop, ...]
    possible: tuple[Period, ...] = ()
    certain: tuple[Period, ...] = ()
    arrival: str | None = None


Told = tuple[Nodes, Strands, Holding]
"""A path's nodes, the links that it may walk, and when it held."""


def paths_in_words(view: View, found: Sequence[Told], *, dated: bool) -> list[Path]:
    """Some paths as answers show them, fetched together; `dated` if the days of hops are to be told."""
    nodes = list(dict.fromkeys(node for path, _, _ in found for node in path))
    names = dict(zip(nodes, references(view, nodes), strict=True))
    kept = [_kept(path, strands, holding) for path, strands, holding in found]
    rows = [(each.ties, each.row) for hops in kept for hop in hops for each in hop]
    links = iter(worded(view, rows, {node: name.id for node, name in names.items()}, over_all_days=dated))
    sources = iter(view.once("sources", view.sources, [ties.links[row][0] for ties, row in rows]))
    return [
        _path([names[node] for node in told[0]], told[2], list(_hops(names, told, hops, links, sources, dated)))
        for told, hops in zip(found, kept, strict=True)
    ]


def weakest(hops: Sequence[Hop]) -> tuple[int | None, str | None]:
    """The place of the weakest hop, and why it is the weakest."""
    if not hops:
        return None, None
    place = min(range(len(hops)), key=lambda at: _strength(hops[at]))
    sure, stated, _ = _strength(hops[place])
    if not sure:
        return place, ONLY_POSSIBLE
    if stated:
        return place, FEWEST_SOURCES
    structural = all(link.basis == (STRUCTURE,) for link in hops[place].links)
    return place, ONLY_STRUCTURAL if structural else ONLY_INFERRED


def _kept(path: Nodes, strands: Strands, holding: Holding) -> list[list[Strand]]:
    """The links of each hop that held when it is walked."""
    return [
        [each for each in strands[step] if meet(each.days, on)]
        for step, on in zip(pairwise(path), holding.on, strict=True)
    ]


def _hops(
    names: dict[int, Reference],
    told: Told,
    hops: Sequence[Sequence[Strand]],
    links: Iterator[Link],
    sources: Iterator[tuple[str, ...]],
    dated: bool,
) -> Iterator[Hop]:
    path, strands, holding = told
    walked = holding.walked or [None] * len(hops)
    for (near, far), hop, on, day in zip(pairwise(path), hops, holding.surely_on, walked, strict=True):
        every = strands[near, far]
        shown_links = tuple(_as_sure(next(links), sure=bool(meet(each.sure, on))) for each in hop)
        yield Hop(
            names[near].id,
            names[far].id,
            certainty(any(link.certainty == CERTAIN for link in shown_links)),
            shown_links,
            len({source for _ in hop for source in next(sources)}),
            text(day),
            _shown([each.days for each in every]) if dated else (),
            _shown([each.sure for each in every]) if dated else (),
        )


def _as_sure(link: Link, *, sure: bool) -> Link:
    return link if (link.certainty == CERTAIN) is sure else replace(link, certainty=certainty(sure))


def _path(entities: Sequence[Reference], holding: Holding, hops: Sequence[Hop]) -> Path:
    place, reason = weakest(hops)
    return Path(
        len(hops),
        certainty(holding.sure or not hops),
        place,
        reason,
        tuple(entities),
        tuple(hops),
        shown(holding.possible),
        shown(holding.certain),
        text(holding.walked[-1]) if holding.walked else None,
    )


def _shown(sets: Sequence[Periods]) -> tuple[Period, ...]:
    return shown(joined(stretch for days in sets for stretch in days))


def _strength(hop: Hop) -> tuple[bool, bool, int]:
    return hop.certainty == CERTAIN, any(_STATED in link.basis for link in hop.links), hop.sources
