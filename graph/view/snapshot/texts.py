"""Many texts in one block of bytes, so that a million names cost their letters and little more."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from graph.view.snapshot.splice import Splice

Int32 = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts one after the other.

    Attributes:
        blob: their UTF-8 bytes.
        offsets: where each starts, and where the last one ends; one longer than there are texts.
    """

    blob: NDArray[np.uint8]
    offsets: NDArray[np.int64]

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Texts":
        """The texts in the order given."""
        encoded = [text.encode() for text in texts]
        offsets = np.zeros(len(encoded) + 1, np.int64)
        np.cumsum(np.fromiter(map(len, encoded), np.int64, len(encoded)), out=offsets[1:])
        return cls(np.frombuffer(b"".join(encoded), np.uint8), offsets)

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def __getitem__(self, place: int) -> str:
        return self.take([place])[0]

    def take(self, places: Sequence[int] | NDArray[np.integer]) -> list[str]:
        """The texts at some places."""
        return [str(each, "utf-8") for each in self.raw(places)]

    def raw(self, places: Sequence[int] | NDArray[np.integer]) -> list[memoryview]:
        """The bytes of the texts at some places."""
        chosen = places.tolist() if isinstance(places, np.ndarray) else places
        ends, whole = self.offsets.data, self.blob.data
        return [whole[ends[place] : ends[place + 1]] for place in chosen]

    def all(self) -> list[str]:
        """Every text, in order."""
        whole, ends = self.blob.tobytes(), self.offsets.tolist()
        return [whole[first:last].decode() for first, last in pairwise(ends)]

    def find(self, text: str) -> int | None:
        """The place of a text among texts that are sorted by their bytes; None where it is not one of them."""
        place, ends = self.rank(text), self.offsets.data
        found = place < len(self) and self.blob.data[ends[place] : ends[place + 1]] == _sought(text)
        return place if found else None

    def rank(self, text: str) -> int:
        """How many of the texts, which are sorted by their bytes, come before a text."""
        sought, low, high = _sought(text), 0, len(self)
        ends, whole = self.offsets.data, self.blob.data
        while low < high:
            middle = (low + high) // 2
            if bytes(whole[ends[middle] : ends[middle + 1]]) < sought:
                low = middle + 1
            else:
                high = middle
        return low

    def united(self, others: "Texts", key: Callable[[str], Any] = str) -> "United":
        """The texts of both, each once; both have to be sorted by the key."""
        found = list(self._places(others.all(), key))
        before = np.array([place for place, _ in found], np.int64)
        fresh = np.flatnonzero(np.array([not is_here for _, is_here in found], np.bool_))
        splice = Splice.of(np.ones(len(self), np.bool_), before[fresh])
        added = Texts.of(others.take(fresh))
        mine = np.arange(len(self)) + np.cumsum(np.bincount(before[fresh], minlength=len(self) + 1))[: len(self)]
        theirs = before + np.searchsorted(fresh, np.arange(len(others)))
        blob = splice.within(self.offsets, added.offsets).column(self.blob, added.blob)
        texts = Texts(blob, splice.bounds(self.offsets, added.offsets))
        return United(texts, mine.astype(np.int32), theirs.astype(np.int32), fresh, splice)

    def _places(self, others: Iterable[str], key: Callable[[str], Any]) -> Iterator[tuple[int, bool]]:
        """How many texts come before each of some others, and whether it is one of them."""
        whole, ends = self.blob.data, self.offsets.data  # plain memory: an array takes ten times as long for one item

        def at(place: int) -> str:
            return str(whole[ends[place] : ends[place + 1]], "utf-8")

        for text in others:
            place = bisect_left(range(len(self)), key(text), key=lambda place: key(at(place)))
            yield place, place < len(self) and at(place) == text


class United(NamedTuple):
    """Texts put together with others.

    Attributes:
        texts: all of them, sorted.
        mine: by text of the first, its place among all.
        theirs: by text of the others, its place among all.
        fresh: the places among the others of those that the first did not have.
        splice: how all are made of the first and the fresh.
    """

    texts: Texts
    mine: Int32
    theirs: Int32
    fresh: NDArray[np.int64]
    splice: Splice


def _sought(text: str) -> bytes:
    """The bytes of any text that may be asked for, half a surrogate pair too, which no kept text holds."""
    return text.encode(errors="surrogatepass")
