"""How two entities are tied: the shortest paths between them on the view's day, or the proof that there is none."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from graph.errors import BadParameter
from graph.query import notes
from graph.query.answers import Answer
from graph.query.describing import references
from graph.query.entities import Link, Reference
from graph.query.kbest import Path as Nodes
from graph.query.kbest import Ranked
from graph.query.parameters import named
from graph.query.seats import Hops, impossible
from graph.query.shortest import Barred, Found, shortest
from graph.query.steps import Steps, steps
from graph.query.succession import succeeded
from graph.query.ties import expanded
from graph.query.wording import CERTAIN, POSSIBLE, Row, worded
from graph.view.port import Direction, View

FOUND = "found"
PROVED = "proved"
LIMIT = "limit"

DAY = "day"

MOST_TRIED = 10_000
"""How many paths are looked at before an answer says that it stopped at a limit."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a path, in walking order, with all the links that tie its two ends on that day."""

    start: str
    end: str
    certainty: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """One path.

    Attributes:
        length: hops.
        entities: in walking order, one more than hops.
        certainty: that of its weakest hop.
        weakest: the place of its weakest hop: one only possible, then one with the fewest statements.
    """

    length: int
    certainty: str
    weakest: int | None
    entities: tuple[Reference, ...]
    hops: tuple[Hop, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths(Answer):
    """The shortest paths between two entities.

    Attributes:
        relations: what was walked, as it was asked.
        verdict: ``found`` (as many as were asked for), ``proved`` (there is none besides those given) or ``limit``
            (none besides those given was found within `max_length`, or within the number of paths that are tried).
        paths: shortest first.
    """

    source: str
    target: str
    relations: tuple[str, ...]
    k: int
    max_length: int | None
    avoid: tuple[str, ...]
    time: str
    verdict: str
    paths: tuple[Path, ...]


def paths(
    view: View,
    source: str,
    target: str,
    *,
    relations: Sequence[str] = (),
    k: int = 1,
    max_length: int | None = None,
    avoid: Sequence[str] = (),
    time: str = DAY,
) -> Paths:
    """The k shortest paths between two entities, by hops and without repeated entities.

    Args:
        view: the day, revision and certainty.
        source: the id of the entity from which a path leaves.
        target: the id of the entity to which it leads.
        relations: relations to walk, each alone (both ways) or with ``:out`` or ``:in``; empty for all.
        k: how many paths.
        max_length: hops at most; None for any number.
        avoid: ids of entities that no path may touch.
        time: ``day``: all links held on the view's day.

    Raises:
        UnknownEntity: no source speaks of one of the entities.
        BadParameter: a relation, direction, number or time that is none, or an end that is to be avoided.
    """
    ways = steps(relations)
    _check(k, max_length, time)
    ends = (named(view, "from", source), named(view, "to", target))
    without = frozenset(named(view, "avoid", each) for each in avoid)
    if without & set(ends):
        raise BadParameter("avoid", "it names one of the two ends of the path")
    gone = [node for node in dict.fromkeys(ends) if not view.present([node])[0]]
    search = partial(_search, view, ends[1], ways)
    ranked = Ranked(search, ends[0], max_length, without)
    found, verdict = ([], PROVED) if gone else _taken(view, ranked, ways, k)
    tables = {id(ties): ties for _, hops in found for rows in hops.values() for ties, _ in rows}
    observed = notes.of_ties(tables.values()) or [
        (each.first_observed, each.last_observed) for each in view.presence(ends)
    ]
    nodes = list(dict.fromkeys(node for path, _ in found for node in path))
    absent = [note for node in gone for note in notes.absent(view, node, view.ids([node])[0])]
    return Paths(
        source=source,
        target=target,
        relations=tuple(relations),
        k=k,
        max_length=max_length,
        avoid=tuple(avoid),
        time=time,
        verdict=verdict,
        paths=tuple(_worded(view, found)),
        last_observed=notes.last_day(observed),
        notes=(*absent, *succeeded(view, ends), *notes.stale(view, observed), *notes.conflicts(view, nodes)),
    )


def _check(k: int, max_length: int | None, time: str) -> None:
    if k < 1:
        raise BadParameter("k", f"{k} is less than one")
    if max_length is not None and max_length < 0:
        raise BadParameter("max_length", f"{max_length} is below nought; leave it out for any length")
    if time != DAY:
        raise BadParameter("time", f"{time!r} is no way to look at time; it takes {DAY}")


def _search(view: View, target: int, ways: Steps, source: int, max_length: int | None, barred: Barred) -> Found:
    return shortest(view, source, target, ways, max_length=max_length, barred=barred)


def _taken(view: View, ranked: Ranked, ways: Steps, k: int) -> tuple[list[tuple[Nodes, Hops]], str]:
    """The first k paths that can hold on one day, each with its ties, and the verdict."""
    found: list[tuple[Nodes, Hops]] = []
    for tried, path in enumerate(ranked):
        if tried >= MOST_TRIED:
            return found, LIMIT
        hops = _hops(view, path, ways)
        if not impossible(view, path, hops):
            found.append((path, hops))
        if len(found) == k:
            return found, FOUND
    return found, LIMIT if ranked.limited else PROVED


def _hops(view: View, path: Nodes, ways: Steps) -> dict[tuple[int, int], list[Row]]:
    """The ties between neighbours on a path that it may walk, whichever end states them."""
    steps_taken = list(pairwise(path))
    found: dict[tuple[int, int], list[Row]] = {step: [] for step in steps_taken}
    for relation in dict.fromkeys(relation for relation, _ in ways.ways):
        ties = expanded(view, path, relation, Direction.OUT)
        for row, (start, end) in enumerate(zip(ties.near, ties.far, strict=True)):
            if (start, end) in found and ways.allow(relation, Direction.OUT):
                found[start, end].append((ties, row))
            elif (end, start) in found and ways.allow(relation, Direction.IN):
                found[end, start].append((ties, row))
    return found


def _worded(view: View, found: Iterable[tuple[Nodes, Hops]]) -> list[Path]:
    listed = list(found)
    nodes = list(dict.fromkeys(node for path, _ in listed for node in path))
    names = dict(zip(nodes, references(view, nodes), strict=True))
    ids = {node: name.id for node, name in names.items()}
    rows = [row for _, hops in listed for step in hops.values() for row in step]
    links = iter(worded(view, rows, ids))
    return [
        _path(path, names, [(step, tuple(next(links) for _ in rows)) for step, rows in hops.items()])
        for path, hops in listed
    ]


def _path(path: Nodes, names: dict[int, Reference], hops: Sequence[tuple[tuple[int, int], tuple[Link, ...]]]) -> Path:
    told = tuple(Hop(names[near].id, names[far].id, _strongest(links), links) for (near, far), links in hops)
    weakest = min(range(len(told)), key=lambda at: _strength(told[at]), default=None)
    return Path(
        len(told),
        CERTAIN if weakest is None else told[weakest].certainty,
        weakest,
        tuple(names[node] for node in path),
        told,
    )


def _strongest(links: Sequence[Link]) -> str:
    return CERTAIN if any(link.certainty == CERTAIN for link in links) else POSSIBLE


def _strength(hop: Hop) -> tuple[bool, int]:
    return hop.certainty == CERTAIN, len({key for link in hop.links for key in link.statements})
