"""The k best paths without repeated nodes.

References:
    J. Y. Yen, Finding the k shortest loopless paths in a network, Management Science 17 (1971).
    E. L. Lawler, A procedure for computing the k best solutions to discrete optimization problems,
    Management Science 18 (1972): only the part of a path behind its own deviation is varied.
"""

import heapq
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from graph.query.shortest import Barred, Found

Path = tuple[int, ...]
Cost = tuple[int, int]

Search = Callable[[Path, int | None, Barred], Found]
"""The best path that begins with given nodes, with at most so many hops and without what is barred."""

MOST_TRIED = 10_000
"""How many paths are looked at before an answer says that it stopped at a limit."""


@dataclass(slots=True)
class Ranked:
    """An enumeration of paths, best first; iterate it, then read whether a limit held any back.

    Attributes:
        search: finds the best path of a part of all paths.
        source: where paths begin.
        max_length: hops at most.
        avoid: nodes that no path may touch.
        learn: is shown a path before it is given out; returns whether the search now knows better.
        limited: whether the limit of length, or of paths looked at, held any back.
    """

    search: Search
    source: int
    max_length: int | None
    avoid: frozenset[int]
    learn: Callable[[Path], bool] = lambda _: False
    limited: bool = False
    _waiting: list[tuple[Cost, int, Path, Path, frozenset[int]]] = field(default_factory=list)
    _looked: int = 0

    def __iter__(self) -> Iterator[Path]:
        """Paths without repeated nodes, best first; each once."""
        self._look((self.source,), frozenset())
        while self._waiting:
            _, _, path, root, after = heapq.heappop(self._waiting)
            if self._looked > MOST_TRIED:
                self.limited = True
                return
            if self.learn(path):
                self._look(root, after)
                continue
            loop = _loop(path)
            if loop is None:
                yield path
            self._vary(path, root, after, len(path) - 1 if loop is None else loop)

    def _vary(self, path: Path, root: Path, after: frozenset[int], until: int) -> None:
        """Look for the best path that leaves this one at each node from the end of its root on."""
        for at in range(len(root) - 1, until):
            self._look(path[: at + 1], after | {path[at + 1]})
            after = frozenset()

    def _look(self, root: Path, after: frozenset[int]) -> None:
        found = self.search(root, self.max_length, Barred(self.avoid | frozenset(root[:-1]), after))
        self._looked += 1
        self.limited |= found.limited
        if found.nodes is not None:
            # Equal paths come in the order in which they were found, which the order of ids decides.
            cost = (found.arrival, len(found.nodes))
            heapq.heappush(self._waiting, (cost, self._looked, found.nodes, root, after))


def _loop(path: Path) -> int | None:
    """The place of the first node that a path comes to once more."""
    met: set[int] = set()
    for place, node in enumerate(path):
        if node in met:
            return place
        met.add(node)
    return None
