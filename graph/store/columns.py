"""Reading in bulk, in columns and in pages, for the snapshot and for frontiers.

A page holds one list for each column, all of one length. Where an edge lacks a value its column holds the
stand-in of its kind: an empty text, 0 for `retracted`, False, -1 for a whole number, an empty list.

Pages are cut by start node: a node's edges of one relation are always read by one statement. Edges of loads
that are not finished come too: the reader leaves out what is newer than its revision.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import compress
from typing import Any, Literal

from graph.model.vocabulary import RELATIONS
from graph.store import pages
from graph.store.bolt import Database, Row
from graph.store.catalogue import catalogue, columns_of_statements
from graph.store.progress import progress
from graph.store.schema import ENTITY_LABELS

Direction = Literal["out", "in"]


@dataclass(frozen=True, slots=True)
class NodePage:
    """Nodes of one label: their ids, and the revision that last touched each."""

    label: str
    ids: list[str]
    touched: list[int]

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class EdgePage:
    """Edges of one relation.

    Attributes:
        start: ids of the nodes they start at.
        end: ids of the nodes they end at.
        digest: the part of the key behind the ``@``; what is before it is `start`.
        source: ids of the sources.
        basis: ``stated``, or the rule's name.
        valid_from: EDTF texts; "" where there is none.
        valid_to: EDTF texts; "" where there is none.
        observed: full dates; "" where there is none.
        recorded: revisions.
        retracted: revisions; 0 where the recording is open.
        attributes: a column for each attribute that the relation may have, by name; those of the evidence are
            read with it.
    """

    relation: str
    start: list[str]
    end: list[str]
    digest: list[str]
    source: list[str]
    basis: list[str]
    valid_from: list[str]
    valid_to: list[str]
    observed: list[str]
    recorded: list[int]
    retracted: list[int]
    attributes: dict[str, list[Any]]

    def __len__(self) -> int:
        return len(self.start)

    def up_to(self, revision: int) -> "EdgePage":
        """The edges that were recorded by that revision."""
        kept = [recorded <= revision for recorded in self.recorded]
        columns = {each.name: getattr(self, each.name) for each in fields(self)[1:-1]}
        return EdgePage(
            self.relation,
            **{name: list(compress(column, kept)) for name, column in columns.items()},
            attributes={name: list(compress(column, kept)) for name, column in self.attributes.items()},
        )


def nodes(database: Database, label: str) -> Iterator[NodePage]:
    """All nodes of a label, in pages."""
    for row in pages.scan(database, catalogue()["nodes_page"].filled(label=label), label):
        yield NodePage(label, row["ids"], row["touched"])


def touched_since(database: Database, revision: int, most: int) -> dict[str, list[str]] | None:
    """The ids, by label, of the nodes that any number above `revision` touched, up to the highest allocated.

    A running load has the highest number, and moves nodes that an earlier one had touched to its own; so
    its own are read last, and all are looked at again if yet another load appeared meanwhile.

    Returns:
        None where there are more than `most` of them.
    """
    found: dict[str, dict[str, None]] = {label: {} for label in ENTITY_LABELS}
    read = revision
    while (allocated := progress(database).allocated) > read:
        for numbers in (range(revision + 1, allocated), range(allocated, allocated + 1)):
            for label, ids in found.items():
                ids.update(dict.fromkeys(_touched(database, label, numbers, most + 1)))
            if sum(map(len, found.values())) > most:
                return None
        read = allocated
    return {label: list(ids) for label, ids in found.items() if ids}


def _touched(database: Database, label: str, numbers: Sequence[int], limit: int) -> list[str]:
    if not numbers:
        return []
    query = catalogue()["nodes_touched"].filled(label=label)
    ids: list[str] = database.read(query, revisions=list(numbers), limit=limit)[0]["ids"]
    return ids


def edges(database: Database, relation: str) -> Iterator[EdgePage]:
    """All edges of a relation, in pages."""
    for label in RELATIONS[relation].starts:
        query = catalogue()["edges_page"].filled(label=label, relation=relation)
        for row in pages.scan(database, query, label):
            if row["start"]:
                yield _page(relation, row)


def edges_at(
    database: Database,
    relation: str,
    label: str,
    ids: Sequence[str],
    direction: Direction = "out",
    *,
    known_at: int | None = None,
) -> Iterator[EdgePage]:
    """The edges of a relation that start ("out") or end ("in") at the nodes of `label` with these ids.

    Those known at a revision where `known_at` gives one, else all.
    """
    name = "edges_from" if direction == "out" else "edges_to"
    query = catalogue()[name].filled(label=label, relation=relation)
    for first in range(0, len(ids), pages.NODES_PER_PAGE):
        row = database.read(query, ids=list(ids[first : first + pages.NODES_PER_PAGE]), known_at=known_at)[0]
        if row["start"]:
            yield _page(relation, row)


def all_edges_at(
    database: Database, label: str, ids: Sequence[str], direction: Direction, *, known_at: int | None = None
) -> Iterator[EdgePage]:
    """The edges of every relation that start ("out") or end ("in") at the nodes of `label`.

    Those known at a revision where `known_at` gives one, else all. Not for sources: their own versions have
    other attributes.
    """
    query = catalogue()["all_edges_from" if direction == "out" else "all_edges_to"].filled(label=label)
    for first in range(0, len(ids), pages.NODES_PER_PAGE):
        row = database.read(query, ids=list(ids[first : first + pages.NODES_PER_PAGE]), known_at=known_at)[0]
        relations = row.pop("relation")
        for relation in dict.fromkeys(relations):
            rows = [at for at, each in enumerate(relations) if each == relation]
            own = query.returns[1 : -len(columns_of_statements())]
            columns = (*own, *(each.name for each in RELATIONS[relation].columns))
            yield _page(relation, {name: [row[name][at] for at in rows] for name in columns})


def spoken(database: Database, label: str, ids: Sequence[str], revision: int) -> list[str]:
    """Those of some nodes of a label of which some statement known at a revision speaks."""
    found: list[str] = database.read(catalogue()["spoken"].filled(label=label), ids=list(ids), revision=revision)[0][
        "ids"
    ]
    return found


def all_spoken(database: Database, label: str, revision: int) -> Iterator[list[str]]:
    """The ids of all nodes of a label of which some statement known at a revision speaks, in pages."""
    for row in pages.scan(database, catalogue()["spoken_page"].filled(label=label), label, revision=revision):
        yield row["ids"]


def serial_sources(database: Database) -> list[str]:
    """The sources of which some version, known at any revision, is an edition of a series or supplements one."""
    found: list[str] = database.read(catalogue()["serial_sources"])[0]["ids"]
    return found


def _page(relation: str, row: Row) -> EdgePage:
    attributes = {each.name: row.pop(each.name) for each in RELATIONS[relation].columns}
    return EdgePage(relation, **row, attributes=attributes)
