"""Who stands above an entity, and who below: the subgraph by level, each branch with the reason why it ends.

Single chains are drawn from it by `graph.query.chains`, so that nothing enumerates all of them.
"""

from dataclasses import dataclass

from graph.errors import BadParameter
from graph.model.records import record
from graph.model.vocabulary import LINES
from graph.query import notes
from graph.query.answers import Answer, Note
from graph.query.course import Course
from graph.query.describing import described
from graph.query.ends import End, ends
from graph.query.entities import Entity, Link
from graph.query.paging import page
from graph.query.parameters import checked_depth
from graph.query.structure import REPORTS_TO
from graph.query.succession import succeeded
from graph.query.walk import walk
from graph.query.walker import Walk
from graph.query.wording import worded
from graph.view.port import View

SUPERIORS = "superiors"
SUBORDINATES = "subordinates"


@record(frozen=True)
class Placed:
    """An entity of a hierarchy: its level, and how many entities lie directly beyond the horizon at it."""

    entity: Entity
    level: int
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Hierarchy(Answer):
    """The subgraph above or below an entity on the view's day.

    Attributes:
        root: the id of the entity asked about; it has level 0, as have the posts that a person holds.
        direction: ``superiors`` or ``subordinates``.
        depth: how many levels were asked for; None for all.
        line: ``solid`` or ``dotted`` where only such lines were asked for.
        total: how many entities all pages hold together.
        entities: by level, then id.
        links: those between the entities of this page and of the pages before.
        ends: why branches end at entities of this page.
    """

    root: str
    direction: str
    depth: int | None
    line: str | None
    total: int
    entities: tuple[Placed, ...]
    links: tuple[Link, ...]
    ends: tuple[End, ...]


def superiors(
    view: View,
    id: str,
    *,
    depth: int | None = None,
    line: str | None = None,
    limit: int | None = None,
    cursor: str | None = None,
) -> Hierarchy:
    """Everyone above an entity, link by link, up to the top.

    Args:
        view: the day, revision and certainty.
        id: the id of a post, organisation or person.
        depth: how many levels up; None for all.
        line: ``solid`` or ``dotted`` for such lines alone.
        limit: how many entities at most; None for all.
        cursor: from the cut of the page before.

    Raises:
        UnknownEntity: no source speaks of such an entity.
        BadParameter: a depth below nought, a line that is none, or a cursor of another question.

    Example:
        >>> answer = superiors(view, "post:uk-organogram:cabinet-office:8")  # doctest: +SKIP
        >>> [(each.level, each.entity.name) for each in answer.entities]  # doctest: +SKIP
        [(0, 'Director'), (1, 'Permanent Secretary')]
    """
    return _asked(view, SUPERIORS, id, depth, line, limit, cursor)


def subordinates(
    view: View,
    id: str,
    *,
    depth: int | None = None,
    line: str | None = None,
    limit: int | None = None,
    cursor: str | None = None,
) -> Hierarchy:
    """Everyone below an entity: the exact inverse of `superiors`, with the same parameters and errors."""
    return _asked(view, SUBORDINATES, id, depth, line, limit, cursor)


def line_course(direction: str, line: str | None) -> Course:
    """How the line is walked. Structure stands for the main line, so that dotted lines alone leave it out.

    Raises:
        BadParameter: no such line.
    """
    if line is not None and line not in LINES:
        raise BadParameter("line", f"{line!r} is no line; it is one of {', '.join(LINES)}")
    only = frozenset() if line is None else frozenset({line})
    return Course(REPORTS_TO, direction == SUPERIORS, "line", only, structure=line != "dotted")


def _asked(
    view: View, direction: str, id: str, depth: int | None, line: str | None, limit: int | None, cursor: str | None
) -> Hierarchy:
    course = line_course(direction, line)
    part = page(view, (direction, id, checked_depth(depth), line), limit, cursor)
    met = walk(view, view.node(id), course, depth)
    order = in_order(view, met)
    shown = [order[place] for place in part.span(len(order))]
    ids = dict(order)
    branch_ends = ends(view, met, course, ids)
    nodes, levels = [node for node, _ in shown], met.levels
    observed = [*notes.of_ties(met.ties), *root_days(view, met)]
    return Hierarchy(
        root=id,
        direction=direction,
        depth=depth,
        line=line,
        total=len(order),
        entities=tuple(
            [
                Placed(entity, levels[node], met.beyond.get(node, 0))
                for node, entity in zip(nodes, described(view, nodes), strict=True)
            ]
        ),
        links=tuple(links_of(view, met, order, part.span(len(order)))),
        ends=tuple(end for node in nodes for end in branch_ends.get(node, ())),
        last_observed=notes.last_day(observed),
        notes=tuple(_notes(view, met, id, nodes, observed)),
        cut=part.cut(view, len(order)),
    )


def in_order(view: View, met: Walk) -> list[tuple[int, str]]:
    """The nodes of a walk with their ids: the root, then by level and id."""
    levels = met.levels
    ids = view.ids(list(levels))
    ranked = sorted((level, node != met.root, id, node) for (node, level), id in zip(levels.items(), ids, strict=True))
    return [(node, id) for _, _, id, node in ranked]


def links_of(view: View, met: Walk, order: list[tuple[int, str]], span: range) -> list[Link]:
    """The links that belong to a page: each to the later of its two entities, so that every page has its own."""
    place = {node: at for at, (node, _) in enumerate(order)}
    rows = []
    for table, ties in enumerate(met.ties):
        for row, (near, far, links) in enumerate(zip(ties.near, ties.far, ties.links, strict=True)):
            here, there = place[near], place[far]
            rows.append((max(here, there), here, there, links, table, row))
    if len(span) < len(order):
        rows = [row for row in rows if row[0] in span]
    rows.sort()
    return worded(view, [(met.ties[table], row) for *_, table, row in rows], dict(order))


def root_days(view: View, met: Walk) -> list[notes.Days]:
    """The days on which the entity asked about was observed, which count where no link does."""
    if met.ties:
        return []
    (root,) = view.presence([met.root])
    return [(root.first_observed, root.last_observed)]


def _notes(view: View, met: Walk, id: str, nodes: list[int], observed: list[notes.Days]) -> list[Note]:
    gone = notes.absent(view, met.root, id) if met.root in met.absent else []
    followed = succeeded(view, [met.root, *(node for node in nodes if node in met.absent)])
    return [*gone, *followed, *notes.stale(view, observed), *notes.conflicts(view, nodes)]
