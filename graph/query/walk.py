"""The walk behind every hierarchy: level by level over one relation, each entity once, in bulk.

Upward it goes to those above; a person stands where the posts held that day stand. Downward is the
exact inverse: who holds a post stands where the post stands. Cycles are met, not followed.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from operator import itemgetter

from graph.query.course import Course
from graph.query.plain import Met, Plain, plain_of, taken
from graph.query.walker import Walk, Walker
from graph.view.port import View


def walk(view: View, root: int, course: Course, depth: int | None = None) -> Walk:
    """Walk from one node, at most `depth` levels (None: to the end).

    Cost: one bulk question to the view along the plain line, then a few a level, whatever the width of the level;
    upward, what stands above the end of a plain line is walked once for all who stand below it.
    """
    if not course.plain or (not course.upward and _is_person(view, root)):  # a person stands beside the posts held
        return _by_levels(view, root, course, depth)
    plain = plain_of(view, root, course, depth)
    if view.present(plain.met.nodes).all():
        if plain.ended:
            return Walk(root, partial(taken, plain, course), {})
        if course.upward and depth is None and (on := _on_above(view, course, plain)) is not None:
            return Walk(root, partial(_joined, plain, course, on), {}, frozenset().union(*(each.absent for each in on)))
    return _by_levels(view, root, course, depth, plain)


def _by_levels(view: View, root: int, course: Course, depth: int | None = None, plain: Plain | None = None) -> Walk:
    """Walk level by level, on from the plain part if there is one.

    Few are ever absent, so that who was there is asked once at the end; only if somebody was not is the way
    walked again without them.
    """
    walker = Walker(view, course, root, depth)
    met = walker.walk(plain)
    seen = [*met.levels, *walker.hidden]
    gone = frozenset(node for node, flag in zip(seen, view.present(seen).tolist(), strict=True) if not flag)
    return Walker(view, course, root, depth, gone).walk() if gone else met


def _on_above(view: View, course: Course, plain: Plain) -> list[Walk] | None:
    """The walks on from where more than stated ties lead up; None where they meet each other or the plain part."""
    nodes = plain.met.nodes.tolist()
    begins = [(nodes[place], course) for place in plain.turning]
    found = view.once("walk above", lambda keys: [_by_levels(view, *key) for key in keys], begins)
    beyond = [node for each in found for node in each.levels if node != each.root]
    alone = len(beyond) == len(set(beyond)) and not set(nodes).intersection(beyond)
    return found if alone else None


def _joined(plain: Plain, course: Course, on: Sequence[Walk]) -> Met:
    """The plain part and the walks on from it, none of which shortens a way: each has nodes of its own."""
    levels, ties = taken(replace(plain, levels=len(plain.met.levels) - 1), course)
    for each in on:
        begin = levels[each.root]
        levels |= {node: begin + level for node, level in each.levels.items() if level or node not in levels}
        ties = ties + each.ties
    return dict(sorted(levels.items(), key=itemgetter(1))), ties


def _is_person(view: View, node: int) -> bool:
    return view.labels([node]) == ["Person"]
