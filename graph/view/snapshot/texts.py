"""Many texts in one block of bytes, so that a million names cost their letters and little more."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray


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
        ends = self.offsets.data
        return str(self.blob.data[ends[place] : ends[place + 1]], "utf-8")

    def take(self, places: Sequence[int] | NDArray[np.integer]) -> list[str]:
        """The texts at some places."""
        chosen = places.tolist() if isinstance(places, np.ndarray) else places
        ends, whole = self.offsets.data, self.blob.data
        return [str(whole[ends[place] : ends[place + 1]], "utf-8") for place in chosen]

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


def _sought(text: str) -> bytes:
    """The bytes of any text that may be asked for, half a surrogate pair too, which no kept text holds."""
    return text.encode(errors="surrogatepass")
