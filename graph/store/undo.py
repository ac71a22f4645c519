"""Undoing an unfinished revision, as if it had never written; only its Load node stays, marked undone.

Only one load runs at a time, so that the nodes it touched are those that name its revision. `touched`
itself stays: a reader who refreshes looks at every number up to the highest, and what an earlier load had
put there must still be found.
"""

from collections.abc import Iterator
from functools import partial

from graph.store.batches import batched
from graph.store.bolt import Database, Row, Transaction
from graph.store.catalogue import Query, catalogue
from graph.store.claims import Claim
from graph.store.schema import ENTITY_LABELS
from graph.store.sorting import distinct

_PAGE = 1000


def undo(claim: Claim) -> None:
    """Undo what the claim's revision has written and mark it; may be begun again where it was broken off.

    Raises:
        LoadLost: another process took over; it undoes the rest.
        StoreUnavailable: the server stopped answering; the next load undoes the rest.
    """
    queries, revision = catalogue(), claim.revision
    if claim.database.read(queries["restoring"]):
        _unrestore(claim)
        return
    for label in ENTITY_LABELS:
        for ids in _touched(claim.database, label, revision):
            for name in ("undo_edges", "undo_retractions"):
                claim.write(partial(_run, queries[name].filled(label=label), {"ids": ids, "revision": revision}))
    for label in ENTITY_LABELS:
        for ids in _touched(claim.database, label, revision):
            claim.write(partial(_remove, queries["undo_nodes"].filled(label=label), ids, claim.load))
    claim.write(partial(_run, queries["undo_texts"], {"revision": revision}))
    claim.write(partial(_run, queries["undone"], {"load": claim.load}))


def _unrestore(claim: Claim) -> None:
    """Empty a store in which a restore was broken off; it was empty before, and holds nothing else."""
    queries = catalogue()
    for label in (*ENTITY_LABELS, "Text"):
        rows = claim.database.stream(queries["all_ids"].filled(label=label))
        for page in batched(distinct(id.encode() for (id,) in rows), _PAGE):
            ids = [id.decode() for id in page]
            claim.write(partial(_run, queries["unrestore_nodes"].filled(label=label), {"ids": ids}))
    claim.write(partial(_forget_restore, claim))


def _forget_restore(claim: Claim, transaction: Transaction, _state: Row) -> None:
    transaction.run(catalogue()["unrestore_loads"])
    transaction.run(catalogue()["forget_load"], load=claim.load, token=claim.token)


def _run(query: Query, given: Row, transaction: Transaction, _state: Row) -> None:
    transaction.run(query, **given)


def _remove(query: Query, ids: list[str], load: str, transaction: Transaction, _state: Row) -> None:
    count = transaction.run(query, ids=ids)[0]["count"]
    if count:
        # In the same transaction, so that a reader in the middle of a scan learns that nodes have moved up.
        transaction.run(catalogue()["count_removed"], load=load, count=count)


def _touched(database: Database, label: str, revision: int) -> Iterator[list[str]]:
    rows = database.stream(catalogue()["touched_ids"].filled(label=label), revision=revision)
    for page in batched(distinct(id.encode() for (id,) in rows), _PAGE):
        yield [id.decode() for id in page]
