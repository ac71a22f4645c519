"""The org chart under an organisation or a post: boxes that hang from each other, each drawn once."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.model.records import record
from graph.query import notes
from graph.query.answers import CONFLICT, Answer, Note
from graph.query.describing import described
from graph.query.entities import Entity, Link
from graph.query.heads import heading_posts
from graph.query.line_tree import line_tree
from graph.query.paging import page
from graph.query.parameters import checked_depth
from graph.query.structure import REPORTS_TO
from graph.query.succession import succeeded
from graph.query.ties import Ties, expanded
from graph.query.tree import Tree
from graph.query.unit_tree import unit_tree
from graph.query.wording import Row, worded
from graph.view.port import Direction, View


@record(frozen=True)
class Boss:
    """A boss, or a body, from which a box does not hang; `link` ties the two."""

    id: str
    label: str
    name: str
    link: Link


@record(frozen=True)
class Box:
    """One box of a chart.

    Attributes:
        level: how many levels below the root it is drawn.
        under: the id of the box that it hangs from; None for the root.
        link: the link by which it hangs; None for the root.
        elsewhere: its other bosses, and other bodies that it is in or part of, drawn or not.
        children: how many boxes hang from it, drawn or not.
        more: how many of them are not drawn because of the horizon.
    """

    entity: Entity
    level: int
    under: str | None
    link: Link | None
    elsewhere: tuple[Boss, ...]
    children: int
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart(Answer):
    """A chart on the view's day.

    Attributes:
        root: the id of the entity at the top.
        depth: how many levels were asked for; None for all.
        total: how many boxes all pages hold together.
        boxes: in drawing order: each before its children, heads first, posts before units, then by id.
    """

    root: str
    depth: int | None
    total: int
    boxes: tuple[Box, ...]


def chart(
    view: View, id: str, *, depth: int | None = None, limit: int | None = None, cursor: str | None = None
) -> Chart:
    """The org chart under an entity.

    Under a post or a person it follows REPORTS_TO; under an organisation PART_OF, each unit carrying its
    posts nested by REPORTS_TO within it.

    Args:
        view: the day, revision and certainty.
        id: the id of an organisation, post or person.
        depth: how many levels are drawn below the root; None for all.
        limit: how many boxes at most; None for all.
        cursor: from the cut of the page before.

    Raises:
        UnknownEntity: no source speaks of such an entity.
        BadParameter: a depth below nought, or a cursor of another question.
    """
    part = page(view, ("chart", id, checked_depth(depth)), limit, cursor)
    root = view.node(id)
    tree = (unit_tree if view.labels([root]) == ["Organization"] else line_tree)(view, root, depth)
    ids = dict(zip(tree.levels, view.ids(list(tree.levels)), strict=True))
    order = list(tree.drawn(_order(view, tree, ids)))
    shown = [order[place] for place in part.span(len(order))]
    observed = [*notes.of_ties(_tables(tree)), *([] if tree.hanging else _days(view, root))]
    return Chart(
        root=id,
        depth=depth,
        total=len(order),
        boxes=tuple(_boxes(view, tree, shown, ids)),
        last_observed=notes.last_day(observed),
        notes=tuple(_notes(view, tree, shown, ids, observed)),
        cut=part.cut(view, len(order)),
    )


def _order(view: View, tree: Tree, ids: Mapping[int, str]) -> dict[int, tuple[object, ...]]:
    nodes = list(tree.levels)
    heading = set(heading_posts(view, nodes))
    labels = dict(zip(nodes, view.labels(nodes), strict=True))
    return {node: (labels[node] == "Organization", node not in heading, ids[node]) for node in nodes}


def _boxes(view: View, tree: Tree, shown: Sequence[int], ids: Mapping[int, str]) -> list[Box]:
    drawn, levels, under, more = Counter(tree.under.values()), tree.levels, tree.under, tree.more
    hanging = [node for node in shown if node in tree.hanging]
    links = dict(zip(hanging, _worded(view, [tree.hanging[node] for node in hanging], ids), strict=True))
    elsewhere = _elsewhere(view, tree, shown, ids)
    return [
        Box(
            entity,
            levels[node],
            ids[under[node]] if node in under else None,
            links.get(node),
            tuple(elsewhere.get(node, ())),
            drawn.get(node, 0) + more.get(node, 0),
            more.get(node, 0),
        )
        for node, entity in zip(shown, described(view, shown), strict=True)
    ]


def _elsewhere(view: View, tree: Tree, shown: Sequence[int], ids: Mapping[int, str]) -> dict[int, list[Boss]]:
    """The ties upward of some boxes that their place in the chart does not show."""
    tables = [expanded(view, shown, REPORTS_TO, Direction.OUT)]
    if tree.root not in tree.unit and view.labels([tree.root]) == ["Organization"]:
        below = [node for node in shown if node != tree.root]
        tables += [expanded(view, below, each, Direction.OUT) for each in ("POST_IN", "PART_OF") if below]
    rows = [(ties, row) for ties in tables for row in range(len(ties)) if not _is_shown(tree, ties, row)]
    far = list(dict.fromkeys(ties.far[row] for ties, row in rows))
    names = dict(zip(far, view.describe(far) if far else [], strict=True))
    found: dict[int, list[Boss]] = {}
    for (ties, row), link in zip(rows, _worded(view, rows, ids), strict=True):
        over = names[ties.far[row]]
        found.setdefault(ties.near[row], []).append(Boss(over.id, over.label, over.name, link))
    return found


def _is_shown(tree: Tree, ties: Ties, row: int) -> bool:
    near, far = ties.near[row], ties.far[row]
    if ties.relation == "POST_IN" and tree.unit.get(near) == far:
        return True
    by = tree.hanging.get(near)
    return by is not None and by[0].links[by[1]] == ties.links[row]


def _worded(view: View, rows: Sequence[Row], ids: Mapping[int, str]) -> list[Link]:
    """The links of rows of ties, some of whose ends are not among the boxes."""
    others = {node for ties, row in rows for node in (ties.near[row], ties.far[row])} - ids.keys()
    return worded(view, rows, {**ids, **dict(zip(others, view.ids(list(others)), strict=True))} if others else ids)


def _tables(tree: Tree) -> list[Ties]:
    return list({id(ties): ties for ties, _ in tree.hanging.values()}.values())


def _days(view: View, root: int) -> list[notes.Days]:
    (found,) = view.presence([root])
    return [(found.first_observed, found.last_observed)]


def _notes(
    view: View, tree: Tree, shown: Sequence[int], ids: Mapping[int, str], observed: Sequence[notes.Days]
) -> list[Note]:
    found = [] if view.present([tree.root])[0] else notes.absent(view, tree.root, ids[tree.root])
    found += [*succeeded(view, [tree.root]), *notes.stale(view, observed)]
    for post in (post for post in tree.broken if post in shown):
        told = (
            f"{ids[post]} stands at the top of its unit because its line runs in a circle; its boss is named beside it."
        )
        found.append(Note(kind=CONFLICT, message=told, entity=ids[post]))
    return [*found, *notes.conflicts(view, shown)]
