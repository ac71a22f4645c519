"""The graph: opened once, refreshed when the store has moved on, viewed at any day and revision."""

from pathlib import Path
from threading import Lock

from graph.store.store import Store
from graph.view.binding import Clock, day_of, revision_of, utc_now
from graph.view.port import Certainty, View
from graph.view.snapshot.builder import build
from graph.view.snapshot.cache import Cache
from graph.view.snapshot.knowledge import Knowledge
from graph.view.snapshot.snapshot import Snapshot
from graph.view.snapshot.tables import Feed, StoreFeed, Tables


class Graph:
    """A graph kept ready for questions; views opened before a refresh keep answering from what they saw.

    Args:
        feed: where the recordings come from.
        folder: where the snapshot is kept between runs; None to make it anew each time.
        clock: gives the time (with its zone); the default `as_of` is its day in UTC.
    """

    name = "snapshot"
    in_memory = True

    def __init__(self, feed: Feed, folder: Path | None = None, *, clock: Clock = utc_now) -> None:
        self._feed, self._clock = feed, clock
        self._cache = Cache(folder, feed.id) if folder is not None else None
        self._refreshing = Lock()
        self._snapshot = self._read()

    @classmethod
    def open(cls, store: Store, folder: Path | None, *, clock: Clock = utc_now) -> "Graph":
        """The graph that a store holds."""
        return cls(StoreFeed(store), folder, clock=clock)

    @classmethod
    def over(cls, tables: Tables, *, clock: Clock = utc_now) -> "Graph":
        """A graph of statements held in memory."""
        return cls(tables, clock=clock)

    @property
    def revision(self) -> int:
        """The newest revision held; 0 for an empty store."""
        return self._snapshot.revision

    def view(
        self,
        *,
        as_of: int | None = None,
        known_at: int | str | None = None,
        certainty: Certainty = Certainty.POSSIBLE,
    ) -> View:
        """The graph on one day, as it was known at one revision.

        Args:
            as_of: a day number; today where none is given.
            known_at: a revision, or a time (ISO 8601; a date means its end, UTC where no zone is given): the
                last revision finished by then. The newest where none is given; a time before the first
                revision gives an empty view.
            certainty: which links the view lets through.

        Raises:
            BadParameter: no such day, revision or time, or one that is still to come.
        """
        snapshot = self._snapshot
        revision = revision_of(known_at, snapshot.arrays.finished, self._clock)
        return snapshot.view(day_of(as_of, self._clock), revision, certainty)

    def refresh(self) -> bool:
        """Take up what the store has finished since; True if there was anything.

        The new snapshot is made beside the old one and put in its place at once.
        """
        with self._refreshing:
            if self._is_current():
                return False
            self._snapshot = self._read()
            return True

    def lag(self) -> int:
        """How many finished revisions the store is ahead of what is held."""
        if self._is_current():
            return 0
        held = self._snapshot.arrays.finished
        return sum(revision not in held for revision in self._feed.finished())

    def warm(self) -> None:
        """Have the search index made before somebody waits for it."""
        self.view().search("a", limit=1)

    def _is_current(self) -> bool:
        return self._feed.revision() == self._snapshot.revision

    def _read(self) -> Snapshot:
        found = self._cache.load(self._feed.finished()) if self._cache is not None else None
        return Snapshot(found or self._made(), self._feed.words, self._feed.texts)

    def _made(self) -> Knowledge:
        """Built from the feed, and kept in the file, whose pages all processes then share."""
        arrays = build(self._feed)
        found = Knowledge(arrays, arrays.revision)
        if self._cache is not None and self._cache.save(found):
            return self._cache.load(arrays.finished) or found
        return found
