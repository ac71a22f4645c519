"""The chart under an organisation: its units by PART_OF, each with its posts nested by REPORTS_TO within it."""

from collections.abc import Mapping, Sequence

from graph.query.structure import REPORTS_TO
from graph.query.ties import Ties, expanded
from graph.query.tree import Tree, best, there
from graph.query.wording import Row
from graph.view.port import Direction, View


def unit_tree(view: View, root: int, depth: int | None) -> Tree:
    """The tree of units and posts under an organisation.

    A post whose boss sits in another unit stands at its unit's top. A post that is in several units is
    drawn in the lowest of them.
    """
    tree = Tree(root, {root: 0})
    _hang_units(view, tree, depth)
    units = dict(tree.levels)
    within = there(view, expanded(view, list(units), "POST_IN", Direction.IN))
    homes = _homes(units, within)
    tree.unit = {post: within.near[row] for post, row in homes.items()}
    bosses = _bosses(view, tree)
    _hang_posts(tree, within, homes, bosses, depth)
    return tree


def _hang_units(view: View, tree: Tree, depth: int | None) -> None:
    frontier = [tree.root]
    while frontier:
        ties = there(view, expanded(view, frontier, "PART_OF", Direction.IN))
        new: dict[int, int] = {}
        for row, far in enumerate(ties.far):
            if far not in tree.levels:
                new.setdefault(far, row)
        if tree.levels[frontier[0]] == depth:
            _hide(tree, [ties.near[row] for row in new.values()])
            return
        for far, row in new.items():
            tree.hang(far, ties.near[row], (ties, row))
        frontier = list(new)


def _homes(units: Mapping[int, int], within: Ties) -> dict[int, int]:
    """For each post the row of its membership in the lowest unit it is in."""
    found: dict[int, int] = {}
    for row, post in enumerate(within.far):
        if post not in found or units[within.near[row]] > units[within.near[found[post]]]:
            found[post] = row
    return found


def _bosses(view: View, tree: Tree) -> dict[int, tuple[int, Row]]:
    """For each post that has a boss within its unit, that boss; circles are broken at the post that comes first."""
    posts = list(tree.unit)
    if not posts:
        return {}
    lines = expanded(view, posts, REPORTS_TO, Direction.OUT)
    people = list(dict.fromkeys(far for far in lines.far if far not in tree.unit))
    held: dict[int, list[int]] = {}
    if people:
        tenures = expanded(view, people, "HOLDS", Direction.OUT)
        for person, post in zip(tenures.near, tenures.far, strict=True):
            held.setdefault(person, []).append(post)
    rows = [
        (post, boss, (lines, row))
        for row, (post, far) in enumerate(zip(lines.near, lines.far, strict=True))
        for boss in (far, *held.get(far, ()))
        if boss != post and tree.unit.get(boss) == tree.unit[post]
    ]
    found = best(view, rows)
    tree.broken = _break_circles(view, found)
    return found


def _break_circles(view: View, bosses: dict[int, tuple[int, Row]]) -> list[int]:
    """Take one post out of every circle of bosses, the one whose id comes first; returns these."""
    done: set[int] = set()
    broken = []
    for start in list(bosses):
        trail: dict[int, None] = {}
        node = start
        while node in bosses and node not in done and node not in trail:
            trail[node] = None
            node = bosses[node][0]
        if node in trail:
            circle = list(trail)[list(trail).index(node) :]
            first = min(zip(view.ids(circle), circle, strict=True))[1]
            del bosses[first]
            broken.append(first)
        done.update(trail)
    return broken


def _hang_posts(
    tree: Tree, within: Ties, homes: Mapping[int, int], bosses: Mapping[int, tuple[int, Row]], depth: int | None
) -> None:
    """Hang each post from its boss in the unit, or from the unit itself, down to the horizon."""
    children: dict[int, list[int]] = {}
    for post, row in homes.items():
        children.setdefault(bosses[post][0] if post in bosses else within.near[row], []).append(post)
    frontier = list(tree.levels)
    while frontier:
        node = frontier.pop()
        if tree.levels[node] == depth:
            _hide(tree, [node] * len(children.get(node, ())))
            continue
        for post in children.get(node, ()):
            tree.hang(post, node, bosses[post][1] if post in bosses else (within, homes[post]))
            frontier.append(post)


def _hide(tree: Tree, over: Sequence[int]) -> None:
    for node in over:
        tree.more[node] = tree.more.get(node, 0) + 1
