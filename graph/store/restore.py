"""Restoring a dump, revisions included, into an empty store of either kind.

The restore claims the number above the dump's highest. Loads are put back first, out of sight, and made
visible all at once at the end; a restore that is broken off is undone by whoever loads next, to the last
node, since the store was empty before it.
"""

from collections.abc import Iterable
from functools import partial
from itertools import groupby

from graph.errors import LoadLost
from graph.store import claims, dumped
from graph.store.batches import BATCH, Batches, Tally, batched
from graph.store.bolt import Row, Transaction
from graph.store.catalogue import catalogue
from graph.store.claims import LEASE, Claim
from graph.store.dumped import Dumped
from graph.store.edges import write_edges, write_nodes
from graph.store.evidence import Recorded
from graph.store.loads import load_id
from graph.store.progress import progress
from graph.store.store import WAIT, Store
from graph.store.texts import Text, keep
from graph.store.undo import undo


def restore(store: Store, lines: Iterable[bytes], name: str = "the dump", *, wait: float = WAIT) -> int:
    """Write a dump into an empty store, and return its newest revision; memory stays bounded.

    Args:
        store: a store that has seen no load.
        lines: the dump's lines.
        name: how messages call it.
        wait: seconds to wait for a load that is running.

    Raises:
        StoreNotEmpty: the store has seen a load.
        UnreadableFile: a line is not what it should be; nothing is left in the store.
        StoreBusy: another load was still running after `wait` seconds.
    """
    given = dumped.read(name, lines)
    number = given.highest + 1
    with claims.held(store.database, "restore", wait=wait, lease=LEASE, undo=undo, number=number) as claim:
        _write(claim, given)
        claim.stop()  # a heartbeat behind the last write would find no load
        _show(claim, given)
        claim.settled = True
    return given.revision


def _write(claim: Claim, given: Dumped) -> None:
    batches = Batches(claim)
    claim.write(partial(_put_back_loads, given))
    for is_text, content in groupby(given.content, key=lambda each: isinstance(each, Text)):
        if is_text:
            keep(claim, (each for each in content if isinstance(each, Text)), given.revision)
        else:
            for batch in batched((each for each in content if isinstance(each, Recorded)), BATCH):
                batches.apply(partial(_record, given.revision, batch))


def _put_back_loads(given: Dumped, transaction: Transaction, _state: Row) -> None:
    for load in given.loads:
        transaction.run(catalogue()["restore_load"], load=load_id(load["revision"]), properties=load)


def _record(revision: int, batch: list[Recorded], transaction: Transaction) -> Tally:
    write_nodes(transaction, (each.statement for each in batch), revision)
    write_edges(transaction, ((each.key, each.statement, each.recorded, each.retracted) for each in batch))
    return Tally(recorded=len(batch))


def _show(claim: Claim, given: Dumped) -> None:
    try:
        claim.write(partial(_reveal, claim))
    except LoadLost:
        # The restore's own load goes with the write that shows the others: that it is gone may mean that an
        # acknowledgement was lost, and then the others are to be seen.
        if progress(claim.database).finished != given.revision:
            raise


def _reveal(claim: Claim, transaction: Transaction, _state: Row) -> None:
    transaction.run(catalogue()["restored"])
    transaction.run(catalogue()["forget_load"], load=claim.load, token=claim.token)
