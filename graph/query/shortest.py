"""The shortest path between two nodes: breadth first from both ends, a level at a time, the narrower side first."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import chain

from graph.query.steps import Steps
from graph.view.port import View


@dataclass(frozen=True, slots=True)
class Found:
    """The outcome of a search.

    Attributes:
        nodes: of a shortest path, or None.
        limited: whether the limit of length stopped it.
        arrival: where paths are walked in time, the day on which this one arrives.
    """

    nodes: tuple[int, ...] | None
    limited: bool = False
    arrival: int = 0


@dataclass(frozen=True, slots=True)
class Barred:
    """What a search may not use: nodes, and the nodes that may not come right after the source."""

    nodes: frozenset[int] = frozenset()
    next: frozenset[int] = frozenset()


def shortest(
    view: View, source: int, target: int, ways: Steps, *, max_length: int | None = None, barred: Barred | None = None
) -> Found:
    """A shortest path by hops, over links that hold on the view's day and entities that were there.

    Each side is widened level by level, so that the first meeting is on a shortest path, and one side running dry
    proves that there is none. Nodes are looked at in the order of ids, level by level, and the path is drawn
    from the first meeting back to both ends likewise, so that every adapter gives the same one.

    Args:
        view: the day, revision and certainty.
        source: the node to leave from; it was there that day.
        target: the node to reach; it was there that day.
        ways: relations and directions.
        max_length: hops at most; None for any number.
        barred: nodes and first steps that are not allowed.
    """
    if source == target:
        return Found((source,))
    without = barred or Barred()
    ahead = _Side(view, source, ways, without.nodes)
    behind = _Side(view, target, ways.reversed, without.nodes | {source})
    first = without.next
    while ahead.levels[-1] and behind.levels[-1]:
        if max_length is not None and len(ahead.levels) + len(behind.levels) - 2 >= max_length:
            return Found(None, limited=True)
        # A first step that is barred is the source's own: once it is taken nobody comes to the source from behind.
        narrower = len(ahead.levels[-1]) <= len(behind.levels[-1])
        side, other = (ahead, behind) if first or narrower else (behind, ahead)
        met = side.widen(other.levels[-1], first)
        if met is not None:
            return Found((*reversed(ahead.trail(met)), *behind.trail(met)[1:]))
        first = frozenset()
    return Found(None)


class _Side:
    """One end of the search: the nodes seen from it, level by level, each in the order of meeting."""

    def __init__(self, view: View, origin: int, ways: Steps, barred: frozenset[int]) -> None:
        self.view, self.ways, self.back = view, ways.ways, ways.reversed.ways
        self.levels: list[dict[int, None]] = [{origin: None}]
        self.seen = {origin, *barred}

    def widen(self, other: Mapping[int, None], barred: Collection[int]) -> int | None:
        """See one level more, without some nodes; returns the first that stands on the last level of the other side.

        Nodes are looked at one after the other, since a meeting early on makes the rest needless.
        """
        lists: list[list[int]] = []
        for each in self.view.around(list(self.levels[-1]), self.ways):
            found: list[int] = each.tolist()
            if not other.keys().isdisjoint(found):
                met = next((node for node in found if node in other and node not in barred), None)
                if met is not None:
                    self.levels.append({met: None})
                    return met
            lists.append(found)
        level = dict.fromkeys(chain.from_iterable(lists))
        for node in self.seen.intersection(level).union(barred):
            level.pop(node, None)
        self.seen.update(level)
        self.levels.append(level)
        return None

    def trail(self, node: int) -> list[int]:
        """The nodes from one of the last level back to this side's origin."""
        found = [node]
        for level in reversed(self.levels[:-1]):
            (near,) = self.view.around(found[-1:], self.back)
            found.append(next(each for each in near.tolist() if each in level))
        return found
