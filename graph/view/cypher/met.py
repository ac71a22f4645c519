"""What the views of one opening have read: each node's statements of a relation once, whatever is asked of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from threading import RLock

import numpy as np
from numpy.typing import NDArray

from graph.store.columns import EdgePage
from graph.store.store import Store
from graph.view.cypher.handles import Handles
from graph.view.cypher.numbers import Numbers
from graph.view.cypher.part import Part, wordless
from graph.view.cypher.reading import Reading
from graph.view.links.editions import Editions
from graph.view.port import Direction, Nodes
from graph.view.snapshot.folds import PRESENCE
from graph.view.snapshot.recorded import Fetch


@dataclass(slots=True)
class _Homes:
    """The parts that hold the statements of one relation and direction, and by node which of them holds its own."""

    parts: list[Part] = field(default_factory=list)
    of: dict[int, int] = field(default_factory=dict)


class Met:
    """What has been read of a store at one revision, shared by the views of all days.

    Args:
        store: the store.
        revision: the revision.
        known_at: when it finished.
        editions: the editions known at it.
    """

    def __init__(self, store: Store, revision: int, known_at: str | None, editions: Editions) -> None:
        self.store, self.revision, self.known_at = store, revision, known_at
        self.numbers, self.handles = Numbers(), Handles()
        self.reading = Reading(store, revision)
        self._editions = editions
        self._homes: dict[tuple[str, Direction], _Homes] = {}
        self._lock = RLock()
        self.nothing = self.part(())

    def part(self, pages: Iterable[EdgePage], nodes: Iterable[int] = (), words: Fetch = wordless) -> Part:
        """A part of its own: some statements, and nodes that are in it in any case."""
        return Part(self.numbers, pages, self.ids(nodes), self.revision, self._editions, words)

    def ids(self, nodes: Iterable[int]) -> list[str]:
        """The ids of nodes."""
        return [self.numbers.ids[node] for node in nodes]

    def parts(
        self, asked: Nodes, relation: str = PRESENCE, direction: Direction = Direction.OUT
    ) -> Iterator[tuple[Part, NDArray[np.int64]]]:
        """The parts with the statements of one relation at some nodes, and the places of these nodes in the question.

        What has not been read yet is read at once.
        """
        with self._lock:
            homes = self._homes.setdefault((relation, direction), _Homes())
            lacking = [node for node in dict.fromkeys(asked.tolist()) if node not in homes.of]
            if lacking:
                part = self.part(self.reading.links(relation, direction, self.ids(lacking)), lacking)
                homes.of.update(dict.fromkeys(lacking, len(homes.parts)))
                homes.parts.append(part)
        of = np.fromiter(map(homes.of.__getitem__, asked.tolist()), np.int64, len(asked))
        for number in np.unique(of).tolist():
            yield homes.parts[number], np.flatnonzero(of == number)
