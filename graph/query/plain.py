"""The part of a walk on which nothing leads on but stated ties: one bulk question, whatever it meets."""

from bisect import bisect_right
from dataclasses import dataclass

import numpy as np

from graph.query import structure
from graph.query.course import Course
from graph.query.ties import Ties, from_links
from graph.view.port import Flags, Nodes, Reach, View

Met = tuple[dict[int, int], list[Ties]]
"""Levels by node, and ties."""


@dataclass(frozen=True, slots=True)
class Plain:
    """The part of a walk on which nothing leads on but stated ties.

    Attributes:
        met: what is reached over stated ties alone.
        turning: the places in it of nodes from which more may lead on.
        levels: how many of its levels are walked on from; whom a walk level by level would meet by then is met
            on the same level, since nothing else led on before.
        ended: nothing leads on from there.
    """

    met: Reach
    turning: list[int]
    levels: int
    ended: bool


def plain_of(view: View, root: int, course: Course, depth: int | None) -> Plain:
    """The plain part of the walk from a node."""
    met = view.reach([root], course.relation, course.direction, depth)
    last = len(met.levels) - 2
    turning = _turns(view, course, met.nodes).nonzero()[0].tolist()
    if turning:
        return Plain(met, turning, bisect_right(met.levels, turning[0]) - 1, ended=False)
    return Plain(met, turning, last, ended=False) if last == depth else Plain(met, turning, last + 1, ended=True)


def _turns(view: View, course: Course, nodes: Nodes) -> Flags:
    """Whether more than stated ties may lead on from nodes: people, and downward posts whose holders lead others."""
    beside = (
        view.labelled(nodes, "Person")
        if course.upward
        else view.ever_by_holders(nodes, course.relation, course.direction)
    )
    return beside | structure.may_lead(view, nodes, upward=course.upward) if course.structure else beside


def taken(part: Plain, course: Course) -> Met:
    """The nodes of the levels walked on from and of the next one, and the ties that lead on from those levels."""
    met, shown = part.met, part.met.levels[: part.levels + 2]
    level = np.repeat(np.arange(len(shown) - 1), np.diff(shown))
    levels = dict(zip(met.nodes[: shown[-1]].tolist(), level.tolist(), strict=True))
    links = met.links.at(slice(met.rows[min(part.levels, len(met.rows) - 1)]))
    return levels, [from_links(links, course.relation, course.direction)]
