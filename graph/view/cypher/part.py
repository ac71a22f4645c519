"""A part of the graph, read at once: a small snapshot, answered by what answers the whole one."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from graph.store.columns import EdgePage
from graph.view.cypher.numbers import Numbers
from graph.view.links.editions import Editions
from graph.view.port import Certainty, Nodes, View
from graph.view.snapshot import handles
from graph.view.snapshot.builder import build_part
from graph.view.snapshot.knowledge import Knowledge
from graph.view.snapshot.recorded import Fetch
from graph.view.snapshot.snapshot import Snapshot
from graph.view.snapshot.tables import Words


def wordless(_: Sequence[str]) -> dict[tuple[str, int], Words]:
    """For parts of which no locator or quote is asked."""
    return {}


class Part:
    """Statements of some relations about some nodes, all that the fold of their links needs.

    Its nodes and links have numbers of its own, in the order of ids.

    Args:
        numbers: gives its nodes the view's numbers.
        pages: the statements.
        ids: ids that are to be among its nodes, whether a page tells of them or not.
        revision: the revision that is bound.
        editions: the editions known at it.
        words: fetches locators and quotes.
    """

    def __init__(
        self,
        numbers: Numbers,
        pages: Iterable[EdgePage],
        ids: Sequence[str],
        revision: int,
        editions: Editions,
        words: Fetch = wordless,
    ) -> None:
        arrays = build_part(pages, ids, revision)
        self._knowledge = Knowledge(arrays, revision, editions=editions)
        self._snapshot = Snapshot(self._knowledge, words, lambda _: {})
        self._numbers = numbers.of(arrays.ids.all())
        self._order = np.argsort(self._numbers).astype(np.int32)

    def view(self, as_of: int, certainty: Certainty) -> View:
        """The part on one day."""
        return self._snapshot.view(as_of, self._knowledge.revision, certainty)

    def own(self, nodes: Nodes) -> Nodes:
        """The part's own numbers of some of its nodes."""
        found: Nodes = self._order[np.searchsorted(self._numbers, nodes, sorter=self._order)]
        return found

    def met(self, nodes: Nodes) -> Nodes:
        """The view's numbers of nodes, given by the part's own."""
        return self._numbers[nodes]

    def variants(self, relation: str, links: NDArray[np.int64]) -> NDArray[np.integer]:
        """The numbers of the distinguishing attributes of links, given by the part's handles."""
        return self._knowledge.adjacency(relation).variant[links - handles.base(relation)]
