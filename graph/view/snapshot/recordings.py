"""Every recording of one relation's statements, in columns: nothing known is thrown away."""

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

Int32 = NDArray[np.int32]

STANDING = 2**31 - 1
"""The `retracted` of a recording that no revision retracted."""

DIGEST_BYTES = 10


@dataclass(frozen=True, slots=True)
class Recordings:
    """Recordings ordered by start, end, variant, day observed, key and revision.

    Attributes:
        start, end, source: nodes.
        variant: the number of the distinguishing attributes, see `variants`.
        valid_from, valid_to: places in the snapshot's dates; 0 for none.
        observed: days, OPEN_PAST for none.
        basis, attributes: places in the snapshot's bases and attribute texts.
        digest: what stands behind the ``@`` of the key, shape (n, 10).
        recorded, retracted: revisions; STANDING where none retracted it.
    """

    start: Int32
    end: Int32
    source: Int32
    variant: NDArray[np.int16]
    valid_from: Int32
    valid_to: Int32
    observed: Int32
    basis: NDArray[np.int16]
    attributes: Int32
    digest: NDArray[np.uint8]
    recorded: Int32
    retracted: Int32

    def __len__(self) -> int:
        return len(self.start)

    @classmethod
    def none(cls) -> "Recordings":
        """No rows."""
        short, number = np.empty(0, np.int16), np.empty(0, np.int32)
        return cls(
            start=number,
            end=number,
            source=number,
            variant=short,
            valid_from=number,
            valid_to=number,
            observed=number,
            basis=short,
            attributes=number,
            digest=np.empty((0, DIGEST_BYTES), np.uint8),
            recorded=number,
            retracted=number,
        )

    @classmethod
    def joined(cls, parts: "list[Recordings]") -> "Recordings":
        """The rows of all parts, one part after the other."""
        return cls(**{each.name: np.concatenate([getattr(p, each.name) for p in parts]) for each in fields(cls)})

    def take(self, rows: NDArray[np.integer]) -> "Recordings":
        """Some rows, in the order given."""
        return Recordings(**{each.name: getattr(self, each.name)[rows] for each in fields(self)})

    def of(self, node: int) -> range:
        """The rows that start at a node."""
        first, last = np.searchsorted(self.start, (node, node + 1))
        return range(int(first), int(last))

    def known(self, revision: int) -> NDArray[np.bool_]:
        """By row, whether it was known at a revision."""
        found: NDArray[np.bool_] = (self.recorded <= revision) & (self.retracted > revision)
        return found

    def ordered(self) -> "Recordings":
        """The same rows, each once, in the order that this class promises."""
        high = self.digest[:, :8].copy().view(">u8").ravel()
        low = self.digest[:, 8:].copy().view(">u2").ravel()
        by = (self.recorded, low, high, self.observed, self.variant, self.end, self.start)
        order = np.lexsort(by)
        same = np.zeros(len(self), np.bool_)
        same[1:] = True
        for column in (self.recorded, low, high, self.start):
            same[1:] &= column[order[1:]] == column[order[:-1]]
        return self.take(order[~same])
