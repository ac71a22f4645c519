"""Recordings of several loads put into an emptied store as they are, revisions and all."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from graph.model.statements import Statement
from graph.store.bolt import Transaction
from graph.store.catalogue import catalogue
from graph.store.edges import write_edges, write_nodes
from graph.store.loads import load_id, milliseconds
from graph.store.store import Store
from graph.view.snapshot.tables import Recording


def write(store: Store, recordings: Iterable[Recording], finished: Mapping[int, str]) -> None:
    """Write recordings and the loads that finished; what other loads wrote is there, and nobody may see it."""
    rows = [(_placed(statement, recorded), recorded, retracted) for statement, recorded, retracted in recordings]

    def work(transaction: Transaction) -> None:
        for revision, time in finished.items():
            at = milliseconds(datetime.fromisoformat(time))
            load = {"revision": revision, "loader": "test", "started_at": at, "recorded": 0, "retracted": 0}
            transaction.run(
                catalogue()["restore_load"], load=load_id(revision), properties=load | {"was_finished_at": at}
            )
        write_nodes(transaction, (statement for statement, _, _ in rows), max(finished, default=0))
        write_edges(transaction, ((each[0].key, *each) for each in rows))
        transaction.run(catalogue()["restored"])

    store.database.write(work)


def _placed(statement: Statement, recorded: int) -> Statement:
    """A version ends at the load that recorded it."""
    return replace(statement, end=load_id(recorded)) if statement.relation == "LOADED_IN" else statement
