"""Everything a store holds up to one revision, in arrays: what every view of it is made from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from graph.model.attributes import Value
from graph.model.vocabulary import ENTITIES, LABELS
from graph.view.snapshot import canonical
from graph.view.snapshot.names import Names
from graph.view.snapshot.recordings import Recordings
from graph.view.snapshot.texts import Texts

LABEL_NAMES = tuple(LABELS)
ENTITY_CODES = frozenset(LABEL_NAMES.index(label) for label in ENTITIES)

ONE_SEAT, MANY_SEATS, UNDISCLOSED = 1, 2, 4
"""Bits of `traits`."""


@dataclass(frozen=True, slots=True)
class Arrays:
    """A store's recordings up to a revision.

    A node's number is the rank of its id among all ids, by the bytes of UTF-8: order by number is order by id.

    Attributes:
        store: the id of the store.
        revision: the last finished revision whose recordings are here; 0 for none.
        finished: the finished revisions up to it and the times at which they finished.
        ids: sorted.
        labels: of each node, its label's place in LABEL_NAMES.
        dates: the EDTF texts that statements give; the first is empty and means none.
        spans: of each of these dates the earliest and the latest day, shape (n, 2); open ends are OPEN_PAST and
            OPEN_FUTURE.
        bases: the bases of statements.
        attributes: canonical JSON texts; the first is empty.
        traits: of each of these, what folding has to know of it (bits).
        recordings: by relation.
        names: the names by which entities are searched.
    """

    store: str
    revision: int
    finished: Mapping[int, str]
    ids: Texts
    labels: NDArray[np.uint8]
    dates: Texts
    spans: NDArray[np.int32]
    bases: Texts
    attributes: Texts
    traits: NDArray[np.uint8]
    recordings: Mapping[str, Recordings] = field(repr=False)
    names: Names = field(repr=False)

    def labels_of(self, nodes: Sequence[int]) -> list[str]:
        """The labels of nodes."""
        codes = self.labels.data
        return [LABEL_NAMES[codes[node]] for node in nodes]

    def attributes_at(self, codes: Sequence[int]) -> list[dict[str, Value]]:
        """The attributes that places in `attributes` stand for."""
        return canonical.read_all(self.attributes.raw(codes))

    def holding(self, attribute: str) -> NDArray[np.bool_]:
        """Of each attribute text, whether it gives the attribute.

        Within a JSON text the name stands in quotes before a colon only where it is a key: a quote in a value
        has a backslash before it.
        """
        found = np.zeros(len(self.attributes), np.bool_)
        whole, key = self.attributes.blob.tobytes(), f'"{attribute}":'.encode()
        at = whole.find(key)
        places = []
        while at >= 0:
            places.append(at)
            at = whole.find(key, at + 1)
        found[np.searchsorted(self.attributes.offsets, places, side="right") - 1] = True
        return found
