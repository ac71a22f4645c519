"""Every recording of one relation's statements, in columns: nothing known is thrown away."""

from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray

from graph.view.snapshot.codes import narrowed

Int32 = NDArray[np.int32]
Small = NDArray[np.integer]

STANDING = 2**31 - 1
"""The `retracted` of a recording that no revision retracted."""

DIGEST_BYTES = 10


@dataclass(frozen=True, slots=True)
class Recordings:
    """Recordings ordered by start, end, variant, day observed, key and revision.

    Columns of small numbers have the smallest type that fits.

    Attributes:
        start, end, source: nodes.
        variant: the number of the distinguishing attributes, see `variants`.
        valid_from, valid_to: places in the snapshot's dates; 0 for none.
        observed: days, OPEN_PAST for none.
        basis, attributes: places in the snapshot's bases and attribute texts.
        digest: what stands behind the ``@`` of the key, shape (n, 10).
        lifetime: places in `lifetimes`.
        lifetimes: pairs of the revisions that recorded and retracted, STANDING where none retracted; sorted; shape
            (n, 2).
    """

    start: Int32
    end: Int32
    source: Int32
    variant: NDArray[np.int8]
    valid_from: Small
    valid_to: Small
    observed: Int32
    basis: Small
    attributes: Int32
    digest: NDArray[np.uint8]
    lifetime: Small
    lifetimes: Int32

    def __len__(self) -> int:
        return len(self.start)

    @classmethod
    def none(cls) -> "Recordings":
        """No rows."""
        short, number = np.empty(0, np.int8), np.empty(0, np.int32)
        return cls(
            start=number,
            end=number,
            source=number,
            variant=short,
            valid_from=short,
            valid_to=short,
            observed=number,
            basis=short,
            attributes=number,
            digest=np.empty((0, DIGEST_BYTES), np.uint8),
            lifetime=short,
            lifetimes=np.empty((0, 2), np.int32),
        )

    def take(self, rows: NDArray[np.integer]) -> "Recordings":
        """Some rows, in the order given."""
        columns = {each.name: getattr(self, each.name) for each in fields(self)}
        return Recordings(**{name: c if name == "lifetimes" else c[rows] for name, c in columns.items()})

    def of(self, node: int) -> range:
        """The rows that start at a node."""
        first, last = np.searchsorted(self.start, (node, node + 1))
        return range(int(first), int(last))

    def attributes_used(self) -> list[int]:
        """The attribute texts that some recording gives, each once and in order."""
        found: list[int] = np.flatnonzero(np.bincount(self.attributes)).tolist()
        return found

    def known(self, revision: int) -> NDArray[np.bool_]:
        """By row, whether it was known at a revision."""
        known: NDArray[np.bool_] = (self.lifetimes[:, 0] <= revision) & (revision < self.lifetimes[:, 1])
        found: NDArray[np.bool_] = known[self.lifetime]
        return found

    def lived(self, row: int) -> tuple[int, int]:
        """The revisions that recorded and retracted a recording."""
        recorded, retracted = self.lifetimes[self.lifetime[row]].tolist()
        return recorded, retracted

    def ordered(self) -> "Recordings":
        """The same rows, each once, in the order that this class promises."""
        high = self.digest[:, :8].copy().view(">u8").ravel()
        low = self.digest[:, 8:].copy().view(">u2").ravel()
        recorded = self.lifetimes[self.lifetime, 0]
        order = np.lexsort((recorded, low, high, self.observed, self.variant, self.end, self.start))
        same = np.zeros(len(self), np.bool_)
        same[1:] = True
        for column in (recorded, low, high, self.start):
            same[1:] &= column[order[1:]] == column[order[:-1]]
        return self.take(order[~same])

    def fitted(self, dates: int, bases: int) -> "Recordings":
        """The same rows in the smallest types, with the lifetimes that there are.

        Args:
            dates: how many dates the snapshot has.
            bases: how many bases it has.
        """
        used = np.flatnonzero(np.bincount(self.lifetime, minlength=len(self.lifetimes)))
        used = used[np.lexsort((self.lifetimes[used, 1], self.lifetimes[used, 0]))]
        place = np.empty(len(self.lifetimes), np.int32)
        place[used] = np.arange(len(used), dtype=np.int32)
        return replace(
            self,
            valid_from=narrowed(self.valid_from, dates),
            valid_to=narrowed(self.valid_to, dates),
            basis=narrowed(self.basis, bases),
            lifetime=narrowed(place, len(used))[self.lifetime],
            lifetimes=self.lifetimes[used],
        )
