"""What the store holds of sources: their current versions, and the statements that are open.

Memory holds one batch of sources at a time; statements are read as they are asked for.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from graph.model.statements import Statement
from graph.store.columns import EdgePage
from graph.store.store import Store

_SOURCES_PER_QUESTION = 500
_ABSENT: tuple[object, ...] = ("", -1, [], False, None)


@dataclass(slots=True)
class Holdings:
    """A store as the loaders read it; None is a store that holds nothing."""

    store: Store | None
    _versions: dict[str, Mapping[str, Any] | None] = field(default_factory=dict, init=False)

    def expect(self, sources: Iterable[str]) -> None:
        """Look up the versions of these sources at once, and forget those of others."""
        self._versions = {}
        asked = iter(sources)
        while batch := list(islice(asked, _SOURCES_PER_QUESTION)):
            self._versions |= dict.fromkeys(batch)
            for page in self._pages("LOADED_IN", "Source", batch, "out"):
                for at, source in enumerate(page.start):
                    self._versions[source] = self._versions[source] or {}
                    if not page.retracted[at]:
                        self._versions[source] = _attributes(page, at)

    def version(self, source: str) -> Mapping[str, Any] | None:
        """The attributes of a source's current version; empty if it was withdrawn, None if it was never loaded."""
        if source not in self._versions:
            self.expect([source])
        return self._versions[source]

    def keys(self, source: str) -> Iterator[tuple[str, str]]:
        """Key and relation of what a source holds open, by key."""
        if self.store is None or self.version(source) is None:
            return iter(())
        return self.store.open_statements(source)

    def statements(self, source: str) -> list[Statement]:
        """All that a source holds open, in memory: for supplements, which people mend by hand."""
        return [] if self.store is None else self._open(key for key, _ in self.keys(source))

    def about_posts(self, source: str, posts: Iterable[str]) -> list[Statement]:
        """What a source holds open of these posts: that it names them, and who holds them."""
        asked = sorted(posts)
        keys = [*self._keys("STATED_IN", asked, "out", source), *self._keys("HOLDS", asked, "in", source)]
        return self._open(keys)

    def last_yielded(self, keys: Iterable[str], source: str) -> set[str]:
        """The starts of those keys' statements that were retracted by a load that made `source` state the start."""
        if self.store is None:
            return set()
        retracted = {(each.statement.start, each.retracted) for each in self.store.recordings(keys) if each.retracted}
        starts = sorted({start for start, _ in retracted})
        return {
            page.start[at]
            for page in self._pages("STATED_IN", "Post", starts, "out")
            for at in range(len(page))
            if page.source[at] == source and (page.start[at], page.recorded[at]) in retracted
        }

    def _open(self, keys: Iterable[str]) -> list[Statement]:
        if self.store is None:
            return []
        return [each.statement for each in self.store.recordings(keys) if each.retracted is None]

    def _keys(self, relation: str, posts: list[str], direction: str, source: str) -> Iterator[str]:
        for page in self._pages(relation, "Post", posts, direction):
            for at, start in enumerate(page.start):
                if page.source[at] == source and not page.retracted[at]:
                    yield f"{start}@{page.digest[at]}"

    def _pages(self, relation: str, label: str, ids: list[str], direction: str) -> Iterator[EdgePage]:
        if self.store is None or not ids:
            return iter(())
        return self.store.edges_at(relation, label, ids, "in" if direction == "in" else "out")


def _attributes(page: EdgePage, at: int) -> dict[str, Any]:
    found = {name: column[at] for name, column in page.attributes.items()}
    return {name: value for name, value in found.items() if value not in _ABSENT}
