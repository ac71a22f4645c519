"""Recording: what a load writes.

A statement whose key has an open recording is not recorded again, so that at most one recording of a key
is open. Nodes are made with the first edge that needs them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import orjson

from graph.errors import StoreError
from graph.model.statements import Statement, start_of
from graph.store.batches import BATCH, Batches, Tally, batched
from graph.store.bolt import Row, Transaction
from graph.store.catalogue import catalogue
from graph.store.claims import Claim
from graph.store.edges import key_rows, open_keys, write_edges, write_nodes
from graph.store.texts import Text, keep


@dataclass(frozen=True, slots=True)
class Outcome(Tally):
    """What a finished load has done; `revision` is None if it had nothing to write and left nothing."""

    revision: int | None = None


class Recording:
    """The writing side of one load. Made by `Store.claim`, which undoes it unless it is finished.

    Args:
        claim: the load's hold on its revision.
        batch: how many statements a transaction holds.
    """

    def __init__(self, claim: Claim, batch: int = BATCH) -> None:
        self._claim = claim
        self._batch = batch
        self._batches = Batches(claim)

    @property
    def tally(self) -> Tally:
        """What it has written so far."""
        return self._batches.tally

    @property
    def revision(self) -> int:
        """The number that this load will have once it is finished."""
        return self._claim.revision

    def record(self, statements: Iterable[Statement]) -> Tally:
        """Record statements that `graph.model.statements.check` has passed; a LOADED_IN's end becomes this load.

        Memory holds one batch. Returns the tally of the load so far.

        Raises:
            LoadLost: another process took the load over.
            StoreUnavailable: the server stopped answering; leave the claim, and load again.
        """
        for batch in batched(statements, self._batch):
            self._batches.apply(partial(self._record, batch))
        return self.tally

    def retract(self, keys: Iterable[str]) -> Tally:
        """Close the open recordings of these keys; a key that has none is passed over.

        Raises:
            LoadLost: another process took the load over.
            StoreUnavailable: the server stopped answering; leave the claim, and load again.
        """
        for batch in batched(keys, self._batch):
            self._batches.apply(partial(self._retract, batch))
        return self.tally

    def keep_texts(self, texts: Iterable[Text]) -> None:
        """Keep extracted texts, each once, whoever else keeps it.

        Raises:
            LoadLost: another process took the load over.
        """
        keep(self._claim, texts, self.revision)

    def finish(self, counts: Mapping[str, Any] | None = None) -> Outcome:
        """Make the load visible, in one write; one that wrote nothing is forgotten instead.

        Args:
            counts: what the loader counted, kept with the load and shown by `loads`.

        Raises:
            LoadLost: another process took the load over.
        """
        if self._claim.settled:
            raise StoreError(f"load {self.revision} is finished already")
        written = self.tally.recorded or self.tally.retracted
        self._claim.stop()  # a heartbeat behind the last write would leave a mark on the finished load
        if written:
            said = orjson.dumps(dict(counts or {}), option=orjson.OPT_SORT_KEYS).decode()
            self._claim.write(lambda tx, state: self._finish(tx, state, said), even_finished=True)
        else:
            self._claim.database.write(self._forget)
        self._claim.settled = True
        tally = {"recorded": self.tally.recorded, "unchanged": self.tally.unchanged, "retracted": self.tally.retracted}
        return Outcome(**tally, revision=self.revision if written else None)

    def _finish(self, transaction: Transaction, state: Row, counts: str) -> None:
        if state["finished_at"] is None:
            floor = transaction.run(catalogue()["last_finished"])[0]["finished_at"]
            transaction.run(catalogue()["finish"], load=self._claim.load, counts=counts, floor=floor)

    def _forget(self, transaction: Transaction) -> None:
        # Without the fence: tried again after a lost acknowledgement it finds no Load node, which is right.
        transaction.run(catalogue()["undo_texts"], revision=self.revision)
        transaction.run(catalogue()["forget_load"], load=self._claim.load, token=self._claim.token)

    def _record(self, batch: Sequence[Statement], transaction: Transaction) -> Tally:
        wanted: dict[str, Statement] = {}
        for statement in batch:
            wanted.setdefault(statement.key, statement)
        known = open_keys(transaction, wanted)
        new = {key: self._placed(statement) for key, statement in wanted.items() if key not in known}
        write_nodes(transaction, new.values(), self.revision)
        write_edges(transaction, ((key, statement, self.revision, None) for key, statement in new.items()))
        return Tally(recorded=len(new), unchanged=len(batch) - len(new))

    def _placed(self, statement: Statement) -> Statement:
        return replace(statement, end=self._claim.load) if statement.relation == "LOADED_IN" else statement

    def _retract(self, keys: Sequence[str], transaction: Transaction) -> Tally:
        count = 0
        for label, rows in key_rows(keys).items():
            query = catalogue()["retract"].filled(label=label)
            closed = transaction.run(query, rows=rows, revision=self.revision)[0]["keys"]
            if not closed:
                continue
            touched = sorted({start_of(key) for key in closed})
            transaction.run(catalogue()["touch"].filled(label=label), ids=touched, revision=self.revision)
            count += len(closed)
        return Tally(retracted=count)
