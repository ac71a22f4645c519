"""Old entries and new ones put together in one order, stretch by stretch.

A refresh changes little of much: the entries that stay are copied in long stretches, which costs a fraction
of choosing them one by one.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Int64 = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Splice:
    """Pieces that follow each other; each is a stretch of new entries and then one of old entries, either may be empty.

    Attributes:
        new_first, new_last: by piece, its stretch of new entries.
        old_first, old_last: by piece, its stretch of old entries.
    """

    new_first: Int64
    new_last: Int64
    old_first: Int64
    old_last: Int64

    @classmethod
    def of(cls, kept: Flags, before: NDArray[np.integer]) -> "Splice":
        """Leave some old entries out, and put new ones between the others.

        Args:
            kept: by old entry, whether it stays.
            before: by new entry, how many of the old ones that stay come before it; in rising order.
        """
        dropped = np.flatnonzero(~kept)
        gone = dropped - np.arange(len(dropped))
        left = len(kept) - len(dropped)
        cuts = np.array(sorted({0, left, *gone.tolist(), *before.tolist()}), np.int64)
        begun = cuts + np.searchsorted(gone, cuts, side="right")
        lengths = np.diff(np.append(cuts, left))
        return cls(
            new_first=np.searchsorted(before, cuts, side="left"),
            new_last=np.searchsorted(before, cuts, side="right"),
            old_first=begun,
            old_last=begun + lengths,
        )

    def __len__(self) -> int:
        return int((self._new_lengths() + self._old_lengths()).sum())

    def column(self, old: NDArray[Any], new: NDArray[Any]) -> NDArray[Any]:
        """The entries of one column; of the new column's type."""
        parts = [part for a, b, c, d in self._stretches() for part in (new[a:b], old[c:d])]
        return np.concatenate(parts, dtype=new.dtype, casting="same_kind")

    def origin(self, places: NDArray[np.integer]) -> Int64:
        """How many old entries, kept or not, came before what is at some places now; of those that left there, any."""
        begins = np.cumsum(self._new_lengths() + self._old_lengths()) - self._old_lengths()
        piece = np.searchsorted(begins + self._old_lengths(), places, side="right")
        found: Int64 = self.old_first[piece] + np.maximum(places - begins[piece], 0)
        return found

    def within(self, old: NDArray[np.integer], new: NDArray[np.integer]) -> "Splice":
        """The splice of what the entries hold, where the contents of each begin at these bounds."""
        mine, theirs = old.astype(np.int64), new.astype(np.int64)
        return Splice(theirs[self.new_first], theirs[self.new_last], mine[self.old_first], mine[self.old_last])

    def bounds(self, old: NDArray[Any], new: NDArray[Any]) -> NDArray[Any]:
        """Where the contents of each entry begin; one longer than there are entries, and of the new bounds' type."""
        counts = self.column(np.diff(old), np.diff(new))
        found = np.zeros(len(counts) + 1, new.dtype)
        np.cumsum(counts, out=found[1:])
        return found

    def moved(self, places: NDArray[np.integer]) -> Int64:
        """Where some old entries have come to; all of them have to stay."""
        lengths = self._new_lengths() + self._old_lengths()
        begins = np.cumsum(lengths) - self._old_lengths()
        filled = np.flatnonzero(self._old_lengths())
        piece = filled[np.searchsorted(self.old_first[filled], places, side="right") - 1]
        found: Int64 = places - self.old_first[piece] + begins[piece]
        return found

    def _new_lengths(self) -> Int64:
        return self.new_last - self.new_first

    def _old_lengths(self) -> Int64:
        return self.old_last - self.old_first

    def _stretches(self) -> "zip[tuple[int, int, int, int]]":
        columns = (self.new_first, self.new_last, self.old_first, self.old_last)
        return zip(*(column.tolist() for column in columns), strict=True)
