"""A snapshot: the arrays of one revision and all that is made from them, shared by every view."""

from collections import OrderedDict
from collections.abc import Callable
from functools import cache
from threading import Lock

from graph.view.port import Certainty
from graph.view.snapshot.arrays import Arrays
from graph.view.snapshot.days import Shelf
from graph.view.snapshot.handles import Told
from graph.view.snapshot.initials import Initials
from graph.view.snapshot.knowledge import Knowledge
from graph.view.snapshot.recorded import Fetch, FetchTexts
from graph.view.snapshot.search import Search
from graph.view.snapshot.spelling import Spelling
from graph.view.snapshot.view import Shared, SnapshotView

EARLIER_KEPT = 8
"""How many earlier revisions stay folded at once; the newest always does."""


class Snapshot:
    """Everything known up to one revision, viewed at any day and any revision up to it.

    Args:
        newest: what is known at the arrays' own revision.
        words: fetches locators and quotes, which stay in the store.
        texts: fetches documents' extracted texts, which stay there too.
    """

    def __init__(self, newest: Knowledge, words: Fetch, texts: FetchTexts) -> None:
        self.arrays: Arrays = newest.arrays
        self.newest = newest
        self._words, self._texts = words, texts
        self._spelling = Spelling(newest.arrays.names.words)
        self._initials = Initials(newest.arrays.names)
        self._shared: OrderedDict[int, Shared] = OrderedDict()
        self._current = self._share(newest)
        self._lock = Lock()

    @property
    def revision(self) -> int:
        """The last finished revision that is in the arrays."""
        return self.arrays.revision

    def view(self, as_of: int, revision: int, certainty: Certainty) -> SnapshotView:
        """The graph on a day as it was known at a finished revision (0: before the first)."""
        return SnapshotView(self._at(revision), as_of, certainty)

    def _at(self, revision: int) -> Shared:
        if revision == self.revision:
            return self._current
        with self._lock:
            found = self._shared.get(revision)
            if found is None:
                found = self._shared[revision] = self._share(Knowledge(self.arrays, revision))
                while len(self._shared) > EARLIER_KEPT:
                    self._shared.popitem(last=False)
            self._shared.move_to_end(revision)
            return found

    def _share(self, knowledge: Knowledge) -> Shared:
        search: Callable[[], Search] = cache(lambda: Search(knowledge, self._spelling, self._initials))
        return Shared(knowledge, Told(knowledge), Shelf(), search, self._words, self._texts)
