"""What is known at one revision: the same arrays behind a mask, folded relation by relation when asked."""

from collections.abc import Callable, Mapping
from threading import RLock

import numpy as np
from numpy.typing import NDArray

from graph.view.links.editions import Editions
from graph.view.port import Direction
from graph.view.snapshot.adjacency import Adjacency
from graph.view.snapshot.arrays import ENTITY_CODES, Arrays
from graph.view.snapshot.folds import FOLDED, PRESENCE, Setting, folded

Flags = NDArray[np.bool_]


class Knowledge:
    """The graph as it was known at one revision; shared by all views of it, from any thread.

    Args:
        arrays: the recordings up to that revision at least.
        revision: a finished revision, or 0 for the time before the first.
        adjacency: what has been folded already, by relation.
        editions: the editions known at that revision, where the arrays do not hold all of them.
        setting: what bears on every fold, where it has been found already.
    """

    def __init__(
        self,
        arrays: Arrays,
        revision: int,
        adjacency: Mapping[str, Adjacency] | None = None,
        *,
        editions: Editions | None = None,
        setting: Setting | None = None,
    ) -> None:
        self.arrays = arrays
        self.revision = revision
        self._adjacency = dict(adjacency or {})
        self._editions = editions
        self._flags: dict[str, Flags] = {}
        self._setting = setting
        self._lock = RLock()

    def __len__(self) -> int:
        return len(self.arrays.ids)

    def adjacency(self, relation: str) -> Adjacency:
        """The links of one relation, folded when first asked for."""
        found = self._adjacency.get(relation)
        if found is None:
            with self._lock:
                found = self._adjacency.get(relation)
                if found is None:
                    found = self._fold(relation)
        return found

    def all_folded(self) -> Mapping[str, Adjacency]:
        """The links of every relation that has statements."""
        return {relation: self.adjacency(relation) for relation in FOLDED if relation in self.arrays.recordings}

    def setting(self) -> Setting:
        """What bears on every fold."""
        with self._lock:
            if self._setting is None:
                self._setting = Setting.of(self.arrays, self.revision, self._editions)
            return self._setting

    def spoken(self) -> Flags:
        """By node, whether some known statement speaks of it as an entity."""
        return self.kept("spoken", self._spoken)

    def linked(self, relation: str, direction: Direction) -> Flags:
        """By node, whether a link of that relation is at it in that direction, whenever."""
        return self.kept(f"linked {relation} {direction}", lambda: self._linked(relation, direction))

    def linked_by_holders(self, relation: str, direction: Direction) -> Flags:
        """By node, whether a link of that relation is at anybody who holds it, whenever."""
        return self.kept(f"linked by holders {relation} {direction}", lambda: self._by_holders(relation, direction))

    def given(self, attribute: str) -> Flags:
        """By node, whether some known source gives the attribute, other than its default."""
        return self.kept(f"given {attribute}", lambda: self._given(attribute))

    def kept(self, name: str, made: Callable[[], Flags]) -> Flags:
        """Flags made once at this revision and kept under a name."""
        found = self._flags.get(name)
        if found is None:
            with self._lock:
                found = self._flags.setdefault(name, made())
        return found

    def _fold(self, relation: str) -> Adjacency:
        recordings = self.arrays.recordings.get(relation)
        if recordings is None:
            found = Adjacency.none(len(self))
        else:
            rows = np.flatnonzero(recordings.known(self.revision)).astype(np.int32)
            found = folded(self.arrays, relation, rows, self.setting())
        self._adjacency[relation] = found
        return found

    def _spoken(self) -> Flags:
        found = np.zeros(len(self), np.bool_)
        for relation in FOLDED:
            recordings = self.arrays.recordings.get(relation)
            if recordings is not None:
                known = recordings.known(self.revision)
                found[recordings.start[known]] = True
                found[recordings.end[known]] = True
        return found & np.isin(self.arrays.labels, sorted(ENTITY_CODES))

    def _linked(self, relation: str, direction: Direction) -> Flags:
        links = self.adjacency(relation)
        found: Flags = np.diff(links.out if direction is Direction.OUT else links.inward) > 0
        return found

    def _by_holders(self, relation: str, direction: Direction) -> Flags:
        found, tenures = np.zeros(len(self), np.bool_), self.adjacency("HOLDS")
        found[tenures.end[self.linked(relation, direction)[tenures.start]]] = True
        return found

    def _given(self, attribute: str) -> Flags:
        found = np.zeros(len(self), np.bool_)
        stated = self.arrays.recordings.get(PRESENCE)
        if stated is not None:
            giving = self.arrays.holding(attribute)[stated.attributes]
            found[stated.start[giving & stated.known(self.revision)]] = True
        return found
