"""Ties that close a cycle: met by a walk, reported, never followed."""

from collections.abc import Collection, Mapping, Sequence

from graph.query.ties import Ties
from graph.query.wording import Row


def closing(levels: Mapping[int, int], tables: Sequence[Ties]) -> list[Row]:
    """The ties inside a strongly connected part that do not lead to a deeper level.

    Every cycle among the nodes of a walk holds at least one of them. A post stands on the level of who
    holds it, so that HOLDS closes a cycle only where it leads to a lesser level.
    """
    back = [(ties, row) for ties in tables for row in _leading_back(levels, ties)]
    if not back:
        return []
    part = components(_leading_to({ties.near[row] for ties, row in back}, tables))
    return [(ties, row) for ties, row in back if part[ties.near[row]] == part.get(ties.far[row])]


def _leading_to(nodes: Collection[int], tables: Sequence[Ties]) -> dict[int, list[int]]:
    """Some nodes and all from which they can be reached, with the ties among these: every cycle through them."""
    before: dict[int, list[int]] = {}
    for ties in tables:
        for near, far in zip(ties.near, ties.far, strict=True):
            before.setdefault(far, []).append(near)
    onward: dict[int, list[int]] = {node: [] for node in nodes}
    waiting = list(onward)
    while waiting:
        far = waiting.pop()
        for near in before.get(far, ()):
            if near not in onward:
                onward[near] = []
                waiting.append(near)
            onward[near].append(far)
    return onward


def _leading_back(levels: Mapping[int, int], ties: Ties) -> list[int]:
    """The rows that do not lead to a deeper level; of HOLDS, those that lead to a lesser one."""
    deeper = ties.relation != "HOLDS"
    ends = enumerate(zip(ties.near, ties.far, strict=True))
    return [row for row, (near, far) in ends if levels[far] < levels[near] + deeper]


def components(onward: Mapping[int, Sequence[int]]) -> dict[int, int]:
    """The strongly connected component of each node, by number.

    Args:
        onward: the nodes to which ties lead from each node.

    Returns:
        a number for each node that `onward` names; two nodes bear the same one if and only if each can be
        reached from the other. Linear in nodes and ties; without recursion, so that long lines are no danger.

    References:
        R. Tarjan, Depth-first search and linear graph algorithms, SIAM Journal on Computing 1 (1972).
    """
    order: dict[int, int] = {}
    low: dict[int, int] = {}
    part: dict[int, int] = {}
    waiting: list[int] = []
    for start in onward:
        if start in order:
            continue
        order[start] = low[start] = len(order)
        waiting.append(start)
        trail = [(start, iter(onward.get(start, ())))]
        while trail:
            node, rest = trail[-1]
            for far in rest:
                if far not in order:
                    order[far] = low[far] = len(order)
                    waiting.append(far)
                    trail.append((far, iter(onward.get(far, ()))))
                    break
                if far not in part:
                    low[node] = min(low[node], order[far])
            else:
                trail.pop()
                if trail:
                    low[trail[-1][0]] = min(low[trail[-1][0]], low[node])
                if low[node] == order[node]:
                    _close(node, waiting, part)
    return part


def _close(node: int, waiting: list[int], part: dict[int, int]) -> None:
    """Everything that still waits above a component's first node belongs to it."""
    while True:
        last = waiting.pop()
        part[last] = node
        if last == node:
            return
