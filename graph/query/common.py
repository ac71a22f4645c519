"""Who stands above several entities at once: their lowest common superiors, or why there are none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.errors import BadParameter
from graph.query import notes
from graph.query.answers import Answer, Note
from graph.query.ascents import Ascents, chains_from
from graph.query.course import Course
from graph.query.describing import described
from graph.query.ends import End, ends
from graph.query.entities import Entity, Link
from graph.query.hierarchy import SUPERIORS, in_order, line_course, root_days
from graph.query.parameters import named
from graph.query.succession import succeeded
from graph.query.walk import walk
from graph.query.walker import Walk
from graph.query.wording import CERTAIN, POSSIBLE, Row, worded
from graph.view.port import View


@dataclass(frozen=True, slots=True)
class Standing:
    """How an entity stands above one of those asked about.

    Attributes:
        id: the id of the one asked about.
        level: how many levels above it; 0 for itself, and for a post that it holds.
        chain: the places in `links` of a shortest chain, from the one asked about upward: of several the one with
            the fewest links that are only possible, then the fewest that follow from structure.
        certainty: that of the weakest link of this chain.
        weakest: the place in `links` of its weakest link: one only possible, then one by structure; None where
            all of them are certain and stated.
        structural: whether some link of it follows from structure.
    """

    id: str
    level: int
    chain: tuple[int, ...]
    certainty: str
    weakest: int | None
    structural: bool


@dataclass(frozen=True, slots=True)
class CommonSuperior:
    """A lowest common superior.

    Attributes:
        above: how it stands above each of those asked about, in their order.
    """

    entity: Entity
    above: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """What stands above one of those asked about.

    Attributes:
        entity: the one asked about.
        total: how many entities stand above it.
        ends: how the branches above it end.
    """

    entity: Entity
    total: int
    ends: tuple[End, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonSuperiors(Answer):
    """The lowest common superiors of several entities on the view's day.

    Where one of them stands above all others, it is their common superior. An entity is lowest if none below it
    is common as well; where lines branch there may be several, and in a circle all that stand above each other.

    Attributes:
        ids: those asked about.
        line: ``solid`` or ``dotted`` where only such lines were asked for.
        superiors: the lowest common superiors; empty where nobody stands above all.
        entities: all on chains from those asked about to these superiors, by id.
        links: all links of these chains, by the ids of their ends.
        sides: for each of those asked about, how many stand above it and how the branches end.
    """

    ids: tuple[str, ...]
    line: str | None
    superiors: tuple[CommonSuperior, ...]
    entities: tuple[Entity, ...]
    links: tuple[Link, ...]
    sides: tuple[Side, ...]


def common_superior(view: View, ids: Sequence[str], *, line: str | None = None) -> CommonSuperiors:
    """The lowest entities that stand above all of some entities, in lines that branch as well.

    Args:
        view: the day, revision and certainty.
        ids: the ids of two or more posts, organisations or persons.
        line: ``solid`` or ``dotted`` for such lines alone.

    Raises:
        UnknownEntity: no source speaks of one of them.
        BadParameter: fewer than two, or a line that is none.

    References:
        M. A. Bender et al., Lowest common ancestors in trees and directed acyclic graphs, Journal of Algorithms 57
        (2005): of several lowest common ancestors in a graph none is below another.
    """
    nodes = [named(view, "id", id) for id in ids]
    if len(set(nodes)) < len(nodes) or len(nodes) < 2:
        raise BadParameter("id", "it takes two or more entities, each once")
    course = line_course(SUPERIORS, line)
    ascents = Ascents([walk(view, node, course) for node in nodes])
    tops = ascents.lowest()
    rows = ascents.between(tops)
    shown = list(dict.fromkeys([*nodes, *tops, *(node for near, far, _ in rows for node in (near, far))]))
    told = dict(zip(shown, described(view, shown), strict=True))
    rows.sort(key=lambda each: (told[each[0]].id, told[each[1]].id, each[2][0].links[each[2][1]]))
    observed = _observed(view, ascents)
    return CommonSuperiors(
        ids=tuple(ids),
        line=line,
        superiors=tuple(_superiors(ascents, tops, [row for *_, row in rows], told)),
        entities=tuple(sorted((told[node] for node in shown), key=lambda each: each.id)),
        links=tuple(worded(view, [row for *_, row in rows], {node: each.id for node, each in told.items()})),
        sides=tuple(_side(view, met, course, told[met.root]) for met in ascents.walks),
        last_observed=notes.last_day(observed),
        notes=tuple(_notes(view, ascents, observed, shown)),
    )


def _superiors(
    ascents: Ascents, tops: Sequence[int], rows: Sequence[Row], told: Mapping[int, Entity]
) -> list[CommonSuperior]:
    places = {_name(row): place for place, row in enumerate(rows)}
    chains = [chains_from(met) for met in ascents.walks]
    return [
        CommonSuperior(
            told[top],
            tuple(
                _standing(told[met.root].id, met.levels[top], chain[top], places)
                for met, chain in zip(ascents.walks, chains, strict=True)
            ),
        )
        for top in sorted(tops, key=lambda node: told[node].id)
    ]


def _standing(id: str, level: int, chain: Sequence[Row], places: Mapping[object, int]) -> Standing:
    possible = [row for row in chain if not row[0].certain[row[1]]]
    structural = [row for row in chain if row[0].through is not None]
    weak = [*possible, *structural]
    return Standing(
        id,
        level,
        tuple(places[_name(row)] for row in chain),
        POSSIBLE if possible else CERTAIN,
        places[_name(weak[0])] if weak else None,
        bool(structural),
    )


def _name(row: Row) -> object:
    ties, at = row
    return ties.near[at], ties.far[at], ties.links[at]


def _side(view: View, met: Walk, course: Course, entity: Entity) -> Side:
    order = in_order(view, met)
    found = ends(view, met, course, dict(order))
    above = [node for node, level in met.levels.items() if level]
    return Side(entity, len(above), tuple(end for node, _ in order for end in found.get(node, ())))


def _observed(view: View, ascents: Ascents) -> list[notes.Days]:
    return [days for met in ascents.walks for days in (*notes.of_ties(met.ties), *root_days(view, met))]


def _notes(view: View, ascents: Ascents, observed: Sequence[notes.Days], shown: Sequence[int]) -> list[Note]:
    roots = [met.root for met in ascents.walks]
    gone = [
        note
        for met in ascents.walks
        if met.root in met.absent
        for note in notes.absent(view, met.root, view.ids([met.root])[0], latest=False)
    ]
    return [*gone, *succeeded(view, roots), *notes.stale(view, observed, latest=False), *notes.conflicts(view, shown)]
