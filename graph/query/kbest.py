"""The k shortest paths without repeated nodes.

References:
    J. Y. Yen, Finding the k shortest loopless paths in a network, Management Science 17 (1971).
    E. L. Lawler, A procedure for computing the k best solutions to discrete optimization problems,
    Management Science 18 (1972): only the part of a path behind its own deviation is varied.
"""

import heapq
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from graph.query.shortest import Barred, Found

Path = tuple[int, ...]
Search = Callable[[int, int | None, Barred], Found]
"""A shortest path from a node to the target with at most so many hops and without what is barred."""


@dataclass(slots=True)
class Ranked:
    """An enumeration of paths, shortest first; iterate it, then read whether the limit of length held any back."""

    search: Search
    source: int
    max_length: int | None
    avoid: frozenset[int]
    limited: bool = False
    _waiting: list[tuple[int, int, Path, int]] = field(default_factory=list)
    _known: set[Path] = field(default_factory=set)
    _count: int = 0

    def __iter__(self) -> Iterator[Path]:
        """Paths without repeated nodes, by length; each once."""
        self._look((), self.source, frozenset())
        taken: list[Path] = []
        while self._waiting:
            _, _, path, deviation = heapq.heappop(self._waiting)
            taken.append(path)
            yield path
            self._vary(path, deviation, taken)

    def _vary(self, path: Path, deviation: int, taken: Sequence[Path]) -> None:
        """Look for the best path that leaves this one at each node from its deviation on."""
        for at in range(deviation, len(path) - 1):
            root = path[: at + 1]
            after = frozenset(other[at + 1] for other in taken if other[: at + 1] == root)
            self._look(path[:at], path[at], after)

    def _look(self, root: Path, spur: int, after: frozenset[int]) -> None:
        left = None if self.max_length is None else self.max_length - len(root)
        found = self.search(spur, left, Barred(self.avoid | frozenset(root), after))
        self.limited |= found.limited
        if found.nodes is None or (path := root + found.nodes) in self._known:
            return
        self._known.add(path)
        # Paths of one length come in the order in which they were found, which the order of ids decides.
        heapq.heappush(self._waiting, (len(path), self._count, path, len(root)))
        self._count += 1
