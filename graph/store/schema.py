"""Setting up a database: constraints, indexes, and the store's node, in an empty database only."""

import uuid
from dataclasses import dataclass

from graph.errors import StoreNotOurs, StoreTooNew, StoreTooOld
from graph.model.vocabulary import ENTITIES
from graph.store.bolt import Database
from graph.store.catalogue import catalogue

FORMAT = 1
"""The number of the layout that this orgtrace writes in a database."""

PROGRAM = "orgtrace"
ENTITY_LABELS = (*ENTITIES, "Source")
"""The labels whose nodes exist because of their edges."""

IDENTIFIED = (*ENTITY_LABELS, "Load", "Text")
TOUCHED = (*ENTITY_LABELS, "Text")


@dataclass(frozen=True, slots=True)
class Identity:
    """Which store this is, and in which layout it is kept."""

    id: str
    format: int


def settle(database: Database) -> Identity:
    """The identity of the store in `database`, which is set up first if it is empty.

    Raises:
        StoreNotOurs: it holds nodes, and no orgtrace store.
        StoreTooNew: a later orgtrace wrote it.
        StoreTooOld: an earlier orgtrace wrote it.
    """
    found = identity(database)
    if found is None:
        nodes = database.read(catalogue()["any_node"])
        if nodes:
            raise StoreNotOurs(
                f"{database.shown} holds nodes ({nodes[0]['label']}, …) and no orgtrace store; name another database"
            )
        define(database)
        made = {"program": PROGRAM, "id": str(uuid.uuid4()), "format": FORMAT}
        found = Identity(**database.write(lambda tx: tx.run(catalogue()["create_store"], **made))[0])
    return _readable(found, database.shown)


def identity(database: Database) -> Identity | None:
    """The identity that the database holds; None where orgtrace has never been."""
    rows = database.read(catalogue()["identity"])
    return Identity(**rows[0]) if rows else None


def define(database: Database) -> None:
    """Create the constraints and indexes that are not there."""
    queries = catalogue()
    database.define(queries["unique_store"])
    for label in IDENTIFIED:
        database.define(queries["unique_id"].filled(label=label))
    for label in TOUCHED:
        database.define(queries["touched"].filled(label=label))


def _readable(found: Identity, shown: str) -> Identity:
    if found.format > FORMAT:
        raise StoreTooNew(f"{shown} has format {found.format}, this orgtrace knows {FORMAT}; use a later orgtrace")
    if found.format < FORMAT:
        raise StoreTooOld(
            f"{shown} has format {found.format}, this orgtrace writes {FORMAT}; "
            "`orgtrace dump` it with the orgtrace that wrote it, and `orgtrace restore` the dump into an empty store"
        )
    return found
