"""Recordings: statements as the store holds them, with the revisions that recorded and retracted them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from graph.model.statements import Statement
from graph.model.vocabulary import RELATIONS
from graph.store.batches import BATCH, batched
from graph.store.bolt import Database
from graph.store.catalogue import catalogue
from graph.store.edges import key_rows

_COMMON = ("source", "locator", "quote", "basis", "valid_from", "valid_to", "observed")
_KEPT = ("key", "recorded", "retracted", *_COMMON)


@dataclass(frozen=True, slots=True)
class Recorded:
    """One recording of a statement.

    Attributes:
        key: the statement's key.
        statement: what was stated, with its evidence.
        recorded: the revision that recorded it.
        retracted: the revision that retracted it; None while it is open.
    """

    key: str
    statement: Statement
    recorded: int
    retracted: int | None

    def known_at(self, revision: int) -> bool:
        """Whether the statement was known at that revision."""
        return self.recorded <= revision and (self.retracted is None or self.retracted > revision)


def recordings(database: Database, keys: Iterable[str]) -> Iterator[Recorded]:
    """Every recording of the statements with these keys, those of unfinished loads too, in no given order."""
    for batch in batched(keys, BATCH):
        for label, rows in key_rows(batch).items():
            for row in database.read(catalogue()["recordings"].filled(label=label), rows=rows):
                yield recorded(row["start"], row["relation"], row["end"], row["properties"])


def all_recordings(database: Database) -> Iterator[Recorded]:
    """Every recording in the store, those of unfinished loads too, in no given order and in bounded memory.

    Raises:
        StoreUnavailable: the server stopped answering while it was read.
    """
    for relation in RELATIONS.values():
        for label in relation.starts:
            query = catalogue()["all_recordings"].filled(label=label, relation=relation.name)
            for start, end, properties in database.stream(query):
                yield recorded(start, relation.name, end, properties)


def recorded(start: str, relation: str, end: str, properties: dict[str, Any]) -> Recorded:
    """The recording that an edge is."""
    attributes = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in sorted(properties.items())
        if name not in _KEPT
    }
    statement = Statement(
        relation=relation,
        start=start,
        end=end,
        attributes=attributes,
        **{name: properties[name] for name in _COMMON if name in properties},
    )
    return Recorded(properties["key"], statement, properties["recorded"], properties.get("retracted"))
