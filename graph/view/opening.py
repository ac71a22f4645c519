"""The graph: opened once, refreshed when the store has moved on, viewed at any day and revision."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from threading import Lock

from graph.store.store import Store
from graph.view.binding import Clock, day_of, revision_of, utc_now
from graph.view.port import Certainty, View
from graph.view.snapshot.builder import build, gathered
from graph.view.snapshot.cache import Cache
from graph.view.snapshot.knowledge import Knowledge
from graph.view.snapshot.refolding import refolded
from graph.view.snapshot.renewing import renewed
from graph.view.snapshot.snapshot import Snapshot
from graph.view.snapshot.tables import Feed, StoreFeed, Tables

FEW = 5_000
"""So many touched nodes are always read one by one; more only up to a quarter of all."""


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
        self._snapshot = self._over(self._opened())

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

    def refresh(self, then: Callable[[], object] = lambda: None) -> bool:
        """Take up what the store has finished since; True if there was anything.

        The new snapshot is made beside the old one, of what has been touched since where that is little, and put
        in its place at once. Of several processes one makes it, and the others wait for its file.

        Args:
            then: what to do as soon as answers come from the new snapshot, before its file is written.
        """
        with self._refreshing:
            if self._is_current():
                return False
            with self._alone():
                found, is_new = self._latest(self._snapshot.newest)
                self._snapshot = self._over(found)
                then()
                if is_new and self._cache is not None:
                    self._cache.save(found)
            return True

    def lag(self) -> int:
        """How many finished revisions the store is ahead of what is held."""
        if self._is_current():
            return 0
        held = self._snapshot.arrays.finished
        return sum(revision not in held for revision in self._feed.finished())

    def warm(self) -> None:
        """Have the search index made, and what the next refresh begins with, before somebody waits for it."""
        self.view().search("a", limit=1)
        self._snapshot.newest.setting()

    def _is_current(self) -> bool:
        return self._feed.revision() == self._snapshot.revision

    def _opened(self) -> Knowledge:
        """From the file, or made and then kept in the file, whose pages all processes share."""
        with self._alone():
            found, is_new = self._latest(None)
            if is_new and self._cache is not None and self._cache.save(found):
                return self._cache.load(found.arrays.finished) or found
            return found

    def _latest(self, held: Knowledge | None) -> tuple[Knowledge, bool]:
        """What is known now, and whether that was made: of the file or what is held, where they fit, else of all."""
        finished = self._feed.finished()
        if held is not None and not _begins(held.arrays.finished, finished):
            held = None
        beyond = -1 if held is None else held.revision
        filed = self._cache.load(finished, beyond) if self._cache is not None else None
        held = filed or held
        if held is not None and held.arrays.finished == finished:
            return held, held is not filed
        found = self._renewed(held, finished) if held is not None else None
        if found is None:
            arrays = build(self._feed)
            found = Knowledge(arrays, arrays.revision)
        return found, True

    def _renewed(self, held: Knowledge, finished: Mapping[int, str]) -> Knowledge | None:
        """What is held, brought up to these revisions; None where it is better made anew."""
        most = max(FEW, len(held) // 4)
        changes = self._feed.changes(held.revision, most) if held.revision else None
        if changes is None:
            return None
        touched = gathered(changes.pages, self._feed.id, finished)
        return refolded(held, renewed(held.arrays, touched, changes.ids))

    def _over(self, knowledge: Knowledge) -> Snapshot:
        return Snapshot(knowledge, self._feed.words, self._feed.texts)

    def _alone(self) -> AbstractContextManager[None]:
        return nullcontext() if self._cache is None else self._cache.alone()


def _begins(first: Mapping[int, str], all_of_them: Mapping[int, str]) -> bool:
    """Whether some finished revisions are the first of others."""
    ordered = sorted(all_of_them.items())
    return sorted(first.items()) == ordered[: len(first)]
