"""The shortest path that keeps to a clock: walks from both ends, a level at a time, the narrower side first.

A node may be reached in several states (on other days, by another arrival); a walk is kept for what is new in
its state. At a post of which the seat is contested the state holds by whom it was reached, too. The first
meeting of both sides is a shortest path, and one side running dry proves that there is none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic

from graph.query.clocks import Clock, Clocks, State
from graph.query.ground import Ground, Hops
from graph.query.periods import NEVER, Periods
from graph.query.seats import Contests
from graph.query.shortest import Barred, Found

_Key = tuple[int, int | None]


@dataclass(frozen=True, slots=True)
class Walk(Generic[State]):
    """A walk from one end: the node reached, the state there, and the walk before its last hop."""

    node: int
    state: State
    before: "Walk[State] | None" = None

    def back(self) -> Iterator["Walk[State]"]:
        """This walk, the one before its last hop, and so on back to the beginning."""
        walk: Walk[State] | None = self
        while walk is not None:
            yield walk
            walk = walk.before

    def nodes(self) -> list[int]:
        """From the node reached back to the beginning."""
        return [walk.node for walk in self.back()]


def timed(
    ground: Ground,
    clocks: Clocks[State],
    root: Sequence[int],
    target: int,
    *,
    max_length: int | None = None,
    barred: Barred | None = None,
    contests: Contests,
) -> Found:
    """A shortest path by hops that begins with given nodes and keeps to a clock.

    Args:
        ground: what may be walked.
        clocks: the rules of time.
        root: the first nodes of the path, one at least.
        target: the node to reach.
        max_length: hops at most, those of the root included; None for any number.
        barred: nodes, and first steps from the root's end, that are not allowed.
        contests: the seats whose holders may exclude each other.

    Returns:
        The nodes of the whole path. It repeats a node only where it comes to a contested seat once more.
    """
    begun = along(ground, clocks.ahead, root, contests)
    if begun is None or root[-1] == target:
        return Found(None if begun is None else tuple(root))
    without = barred or Barred()
    ahead = _Side(ground, clocks, begun, without, contests, root[-1], ahead=True)
    end = Walk(target, clocks.behind.begin())
    behind = _Side(ground, clocks, end, without, contests, root[-1], ahead=False)
    depth = len(root) - 1
    while ahead.narrowed(behind) and behind.narrowed(ahead):
        if max_length is not None and depth >= max_length:
            return Found(None, limited=True)
        side, other = (ahead, behind) if len(ahead.frontier) <= len(behind.frontier) else (behind, ahead)
        found = side.widen(other)
        depth += 1
        if found is not None:
            return Found(found)
    return Found(None)


def along(ground: Ground, clock: Clock[State], root: Sequence[int], contests: Contests) -> Walk[State] | None:
    """The walk along given nodes; None if the clock does not let it."""
    walk = Walk(root[0], clock.begin())
    for node in root[1:]:
        barred = contests.barred(walk.before.node if walk.before else None, walk.node, node)
        state = clock.walk(walk.state, ground.days(walk.node, node), barred)
        if state is None:
            return None
        walk = Walk(node, state, walk)
    return walk


class _Side(Generic[State]):
    """One end of the search: the walks from it, by the node that they have reached."""

    def __init__(
        self,
        ground: Ground,
        clocks: Clocks[State],
        begun: Walk[State],
        barred: Barred,
        contests: Contests,
        source: int,
        *,
        ahead: bool,
    ) -> None:
        self.ground, self.contests, self.ahead = ground, contests, ahead
        self.clock, self.meets = (clocks.ahead if ahead else clocks.behind), clocks.meets
        self.barred, self.source = barred, source
        self.walks: dict[int, list[Walk[State]]] = {begun.node: [begun]}
        self.known: dict[_Key, State] = {self._key(begun): begun.state}
        self.frontier = [begun]

    def narrowed(self, other: "_Side[State]") -> bool:
        """Keep of the frontier what the other side leaves open; returns whether anything is left."""
        window = other.clock.window(walk.state for walk in other.frontier)
        if window is None:
            return False
        states = [self.clock.within(walk.state, window) for walk in self.frontier]
        self.frontier = [
            walk if state == walk.state else Walk(walk.node, state, walk.before)
            for walk, state in zip(self.frontier, states, strict=True)
            if state is not None
        ]
        return bool(self.frontier)

    def widen(self, other: "_Side[State]") -> tuple[int, ...] | None:
        """Walk one hop more; returns the first path on which the other side is met."""
        hops = (self.ground.onward if self.ahead else self.ground.back)(walk.node for walk in self.frontier)
        self.frontier = list(self._entered(hops))
        for walk in self.frontier:
            for met in other.walks.get(walk.node, ()):
                ahead, behind = (walk, met) if self.ahead else (met, walk)
                if self.meets(ahead.state, behind.state, self._barred(walk, met.before)):
                    return (*reversed(ahead.nodes()), *behind.nodes()[1:])
        return None

    def _entered(self, hops: Mapping[int, Hops]) -> Iterator[Walk[State]]:
        clock, known = self.clock, self.known
        for walk in self.frontier:
            for far, days in hops[walk.node]:
                if not self._allowed(walk.node, far):
                    continue
                barred = self._days_barred(walk, far) if walk.node in self.contests.posts else NEVER
                state = clock.walk(walk.state, days, barred)
                if state is None:
                    continue
                key = (far, walk.node if far in self.contests.posts else None)
                fresh = clock.fresh(known.get(key), state)
                if fresh is not None:
                    new, known[key] = fresh
                    entered = Walk(far, new, walk)
                    self.walks.setdefault(far, []).append(entered)
                    yield entered

    def _allowed(self, near: int, far: int) -> bool:
        if far in self.barred.nodes:
            return False
        # Ahead the barred step leaves the source; from behind it arrives there.
        return not (
            self.barred.next
            and ((near == self.source and far in self.barred.next) or (far == self.source and near in self.barred.next))
        )

    def _barred(self, walk: Walk[State], onward: Walk[State] | None) -> Periods:
        if onward is None or walk.before is None:
            return NEVER
        return self.contests.barred(walk.before.node, walk.node, onward.node)

    def _days_barred(self, walk: Walk[State], far: int) -> Periods:
        return NEVER if walk.before is None else self.contests.barred(walk.before.node, walk.node, far)

    def _key(self, walk: Walk[State]) -> _Key:
        before = walk.before.node if walk.before and walk.node in self.contests.posts else None
        return walk.node, before
