"""Numbered batches: each is applied once, even if the acknowledgement of its commit is lost.

A batch is one transaction, which closes by writing the batch's number and the counts so far to the Load
node. A commit that was not acknowledged is tried again, finds its number there, and takes the counts
instead of writing twice.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Self, TypeVar

from graph.store.bolt import Row, Transaction
from graph.store.catalogue import catalogue
from graph.store.claims import Claim

BATCH = 5000
"""Statements a transaction."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tally:
    """What a load has written so far.

    Attributes:
        recorded: statements that were not known, and now are.
        unchanged: statements that were known already.
        retracted: statements that are no longer stated.
    """

    recorded: int = 0
    unchanged: int = 0
    retracted: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.recorded + other.recorded, self.unchanged + other.unchanged, self.retracted + other.retracted)


class Batches:
    """The batches of one load.

    Args:
        claim: the load's hold on its revision.
    """

    def __init__(self, claim: Claim) -> None:
        self._claim = claim
        self._number = 0
        self.tally = Tally()

    def apply(self, work: Callable[[Transaction], Tally]) -> Self:
        """Do `work` in one fenced transaction, once, and add up what it says it did.

        Raises:
            LoadLost: another process took the load over.
            StoreUnavailable: the server stopped answering; leave the claim, and load again.
        """
        self._number += 1
        self.tally = self._claim.write(lambda transaction, state: self._once(transaction, state, work))
        return self

    def _once(self, transaction: Transaction, state: Row, work: Callable[[Transaction], Tally]) -> Tally:
        so_far = Tally(state["recorded"], state["unchanged"], state["retracted"])
        if state["batch"] >= self._number:
            return so_far
        total = so_far + work(transaction)
        transaction.run(
            catalogue()["tally"],
            load=self._claim.load,
            batch=self._number,
            recorded=total.recorded,
            unchanged=total.unchanged,
            retracted=total.retracted,
        )
        return total


def batched(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """The items in lists of `size`, the last one shorter."""
    source = iter(items)
    while batch := list(islice(source, size)):
        yield batch
