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
        return self._bytes(place).decode()

    def take(self, places: Sequence[int] | NDArray[np.integer]) -> list[str]:
        """The texts at some places."""
        chosen, whole = np.asarray(places, np.int64), self.blob.data
        bounds = zip(self.offsets[chosen].tolist(), self.offsets[chosen + 1].tolist(), strict=True)
        return [str(whole[first:last], "utf-8") for first, last in bounds]

    def all(self) -> list[str]:
        """Every text, in order."""
        whole, ends = self.blob.tobytes(), self.offsets.tolist()
        return [whole[first:last].decode() for first, last in pairwise(ends)]

    def find(self, text: str) -> int | None:
        """The place of a text among texts that are sorted by their bytes; None where it is not one of them."""
        place = self.rank(text)
        return place if place < len(self) and self._bytes(place) == _sought(text) else None

    def rank(self, text: str) -> int:
        """How many of the texts, which are sorted by their bytes, come before a text."""
        sought, low, high = _sought(text), 0, len(self)
        while low < high:
            middle = (low + high) // 2
            if self._bytes(middle) < sought:
                low = middle + 1
            else:
                high = middle
        return low

    def _bytes(self, place: int | np.integer) -> bytes:
        return self.blob[self.offsets[place] : self.offsets[place + 1]].tobytes()


def _sought(text: str) -> bytes:
    """The bytes of any text that may be asked for, half a surrogate pair too, which no kept text holds."""
    return text.encode(errors="surrogatepass")
