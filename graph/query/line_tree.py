"""The chart under a post or a person: those who report to it, to any depth."""

from collections.abc import Sequence

from graph.query.structure import REPORTS_TO
from graph.query.ties import Ties, expanded
from graph.query.tree import Tree, best, there
from graph.query.wording import Row
from graph.view.port import Direction, View


def line_tree(view: View, root: int, depth: int | None) -> Tree:
    """The tree of REPORTS_TO under a post or a person.

    Whoever reports to the holder of a post hangs from the post; the posts that a person holds hang from
    the person. A box hangs from the boss nearest to the root.
    """
    tree = Tree(root, {root: 0})
    frontier = [root]
    while frontier:
        rows = [row for row in _below(view, tree, frontier) if row[0] not in tree.levels]
        if tree.levels[frontier[0]] == depth:
            _count(tree, rows)
            break
        for child, (boss, by) in best(view, rows).items():
            tree.hang(child, boss, by)
        frontier = list(dict.fromkeys(child for child, *_ in rows))
    return tree


def _below(view: View, tree: Tree, frontier: Sequence[int]) -> list[tuple[int, int, Row]]:
    """Child, boss and tie of all who hang from some boxes; children that were there that day."""
    rows = _rows(_reporting(view, frontier))
    labels = view.labels(frontier)
    people = [node for node, label in zip(frontier, labels, strict=True) if label == "Person" and node == tree.root]
    if people:
        rows += _rows(there(view, expanded(view, people, "HOLDS", Direction.OUT)))
    posts = [node for node, label in zip(frontier, labels, strict=True) if label == "Post"]
    return rows + _through_holders(view, posts)


def _through_holders(view: View, posts: Sequence[int]) -> list[tuple[int, int, Row]]:
    held = expanded(view, posts, "HOLDS", Direction.IN) if posts else None
    if held is None or not held.far:
        return []
    lines = _reporting(view, list(dict.fromkeys(held.far)))
    of_person: dict[int, list[tuple[int, int]]] = {}
    for row, person in enumerate(lines.near):
        of_person.setdefault(person, []).append((lines.far[row], row))
    return [
        (child, post, (lines, row))
        for post, person in zip(held.near, held.far, strict=True)
        for child, row in of_person.get(person, ())
    ]


def _reporting(view: View, nodes: Sequence[int]) -> Ties:
    return there(view, expanded(view, nodes, REPORTS_TO, Direction.IN))


def _rows(ties: Ties) -> list[tuple[int, int, Row]]:
    return [(ties.far[row], ties.near[row], (ties, row)) for row in range(len(ties))]


def _count(tree: Tree, rows: Sequence[tuple[int, int, Row]]) -> None:
    hidden: dict[int, set[int]] = {}
    for child, boss, _ in rows:
        hidden.setdefault(boss, set()).add(child)
    tree.more = {boss: len(children) for boss, children in hidden.items()}
