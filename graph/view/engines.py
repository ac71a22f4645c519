"""The engines that answer about one store, kept up with it together."""

from collections.abc import Callable, Iterator
from pathlib import Path

from graph.errors import BadParameter
from graph.store.store import Store
from graph.view.cypher.graph import CypherGraph
from graph.view.engine import CYPHER, NAMES, Engine
from graph.view.opening import Graph


def opened(name: str, store: Store, folder: Path | None) -> Engine:
    """An engine over a store.

    Args:
        name: one of `NAMES`.
        store: an opened store.
        folder: where a snapshot is kept between runs; None to make it anew each time.
    """
    return CypherGraph(store) if name == CYPHER else Graph.open(store, folder)


class Engines:
    """Several engines of one store.

    Args:
        first: the one that answers unless another is named.
        others: those that may be named beside it.
    """

    def __init__(self, first: Engine, *others: Engine) -> None:
        self.first = first
        self._by_name = {each.name: each for each in (*others, first)}

    def __iter__(self) -> Iterator[Engine]:
        return iter(self._by_name.values())

    def of(self, name: str | None) -> Engine:
        """The engine of that name; the first where none is given.

        Raises:
            BadParameter: it does not answer here.
        """
        if name is None:
            return self.first
        if name not in self._by_name:
            here = " and ".join(each for each in NAMES if each in self._by_name)
            known = "" if name in NAMES else f"; there are {' and '.join(NAMES)}"
            raise BadParameter(
                "engine", f"{name!r} does not answer here: the operator has opened this service to {here}{known}"
            )
        return self._by_name[name]

    @property
    def revision(self) -> int:
        """The newest revision that all of them hold; 0 for an empty store."""
        return min(each.revision for each in self)

    def refresh(self, then: Callable[[], object] = lambda: None) -> bool:
        """Take up what the store has finished since, and do what comes then; True if there was anything."""
        found = [each.refresh(then) for each in self]
        return any(found)

    def lag(self) -> int:
        """How many finished revisions the store is ahead of the one that is furthest behind."""
        return max(each.lag() for each in self)

    def warm(self) -> None:
        """Have ready what first questions would wait for."""
        for each in self:
            each.warm()
