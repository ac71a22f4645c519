"""The graph as the store holds it: opened at once, and read when it is asked."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from threading import Lock

from graph.store.store import Store
from graph.view.binding import Clock, day_of, revision_of, utc_now
from graph.view.cypher.met import Met
from graph.view.cypher.reading import editions_at
from graph.view.cypher.view import CypherView
from graph.view.links.editions import Editions
from graph.view.port import Certainty, View
from graph.view.snapshot.tables import StoreFeed

EARLIER_KEPT = 8
"""Of how many revisions the editions are remembered."""


class CypherGraph:
    """A store asked by Cypher: nothing of it is held but its log of loads and the days of its editions.

    Args:
        store: an opened store.
        clock: gives the time (with its zone); the default `as_of` is its day in UTC.
    """

    name = "cypher"
    in_memory = False

    def __init__(self, store: Store, *, clock: Clock = utc_now) -> None:
        self._store, self._feed, self._clock = store, StoreFeed(store), clock
        self._editions: OrderedDict[int, Editions] = OrderedDict()
        self._lock = Lock()
        self._finished: Mapping[int, str] = self._feed.finished()

    @property
    def revision(self) -> int:
        """The newest revision held; 0 for an empty store."""
        return max(self._finished, default=0)

    def view(
        self,
        *,
        as_of: int | None = None,
        known_at: int | str | None = None,
        certainty: Certainty = Certainty.POSSIBLE,
    ) -> View:
        """The graph on one day, as it was known at one revision; see `graph.view.engine.Engine`."""
        finished = self._finished
        revision = revision_of(known_at, finished, self._clock)
        met = Met(self._store, revision, finished.get(revision), self._editions_at(revision))
        return CypherView(met, day_of(as_of, self._clock), certainty)

    def refresh(self, then: Callable[[], object] = lambda: None) -> bool:
        """Take up what the store has finished since, and do what comes then; True if there was anything."""
        if self._feed.revision() == self.revision:
            return False
        finished = self._feed.finished()
        self._editions_at(max(finished))
        self._finished = finished
        then()
        return True

    def lag(self) -> int:
        """How many finished revisions the store is ahead of what is held."""
        if self._feed.revision() == self.revision:
            return 0
        held = self._finished
        return sum(revision not in held for revision in self._feed.finished())

    def warm(self) -> None:
        """Have the newest editions read before somebody waits for them."""
        self._editions_at(self.revision)

    def _editions_at(self, revision: int) -> Editions:
        with self._lock:
            found = self._editions.get(revision)
            if found is None:
                found = self._editions[revision] = editions_at(self._store, revision)
                while len(self._editions) > EARLIER_KEPT:
                    self._editions.popitem(last=False)
            self._editions.move_to_end(revision)
            return found
