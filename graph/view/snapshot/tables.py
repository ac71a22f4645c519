"""What a snapshot is built from: a store, or statements held in memory."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol

from graph.model.attributes import Value
from graph.model.statements import Statement
from graph.model.vocabulary import RELATIONS, Attribute, Kind
from graph.store.columns import EdgePage
from graph.store.store import Store


class Words(NamedTuple):
    """What a snapshot leaves where it is: locator and quote of a recording, and its attributes of the evidence."""

    locator: str | None = None
    quote: str | None = None
    attributes: Mapping[str, Value] = MappingProxyType({})

    @classmethod
    def of(cls, statement: Statement) -> "Words":
        """Those of a statement."""
        told = {each.name for each in RELATIONS[statement.relation].attributes if each.evidence}
        attributes = {name: value for name, value in statement.attributes.items() if name in told}
        return cls(statement.locator, statement.quote, attributes)


Recording = tuple[Statement, int, int | None]
"""A checked statement and the revisions that recorded and retracted it."""


class Feed(Protocol):
    """What a snapshot is built from."""

    @property
    def id(self) -> str:
        """Which store the recordings are from."""

    def revision(self) -> int:
        """The newest finished revision; 0 where there is none."""

    def finished(self) -> Mapping[int, str]:
        """The finished revisions and the times at which they finished (ISO 8601, UTC)."""

    def pages(self) -> Iterator[EdgePage]:
        """All recordings of all relations, as `graph.store.columns` describes them."""

    def changes(self, revision: int, most: int) -> "Changes | None":
        """What was touched after a finished revision, whatever has become of it; None where that is too much.

        Args:
            revision: the finished revision that the reader holds.
            most: how many touched nodes are worth reading one by one.
        """

    def words(self, keys: Sequence[str]) -> Mapping[tuple[str, int], Words]:
        """The words of every recording of some keys, by key and the revision that recorded it."""

    def texts(self, ids: Sequence[str]) -> Mapping[str, str]:
        """Those of the documents' extracted texts that are kept, by id."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What was touched since a revision.

    Attributes:
        ids: nodes that every load since may have touched, also one that is running or was undone.
        pages: all recordings that start there, as `graph.store.columns` describes them.
    """

    ids: frozenset[str]
    pages: Iterable[EdgePage]


class StoreFeed:
    """A store as a feed.

    Args:
        store: an opened store.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def id(self) -> str:
        """The store's identity."""
        return self._store.id

    def revision(self) -> int:
        """The newest finished revision; 0 where there is none."""
        return self._store.revision()

    def finished(self) -> Mapping[int, str]:
        """The finished revisions and the times at which they finished."""
        return {
            load.revision: load.finished_at.astimezone(UTC).isoformat().replace("+00:00", "Z")
            for load in self._store.loads()
            if load.finished_at is not None
        }

    def pages(self) -> Iterator[EdgePage]:
        """All recordings, relation by relation."""
        for relation in RELATIONS:
            yield from self._store.read_columns(relation)

    def changes(self, revision: int, most: int) -> Changes | None:
        """The nodes touched since, and their edges; None where there are more than that many."""
        touched = self._store.touched_since(revision, most)
        if touched is None:
            return None
        return Changes(frozenset(id for ids in touched.values() for id in ids), self._edges(touched))

    def _edges(self, touched: Mapping[str, Sequence[str]]) -> Iterator[EdgePage]:
        for label, ids in touched.items():
            if label == "Source":
                yield from self._store.edges_at("LOADED_IN", label, ids)
            else:
                yield from self._store.all_edges_at(label, ids, "out")

    def words(self, keys: Sequence[str]) -> Mapping[tuple[str, int], Words]:
        """The words of every recording of some keys."""
        return {(each.key, each.recorded): Words.of(each.statement) for each in self._store.recordings(keys)}

    def texts(self, ids: Sequence[str]) -> Mapping[str, str]:
        """Those of the extracted texts that the store keeps."""
        return {id: text.content for id, text in self._store.texts(ids).items()}


@dataclass(frozen=True, slots=True)
class Tables:
    """A feed of statements held in memory: for notebooks, and wherever there is no store.

    Attributes:
        recordings: checked statements with the revisions that recorded and retracted them.
        loads: the finished revisions and the times at which they finished.
        id: names the collection.
        documents: extracted texts by id.

    Example:
        >>> said = Statement(
        ...     relation="STATED_IN", start="org:a", end="source:s", source="source:s", attributes={"name": "A"}
        ... )
        >>> Tables.of([said], finished_at="2020-01-01T00:00:00Z").finished()
        {1: '2020-01-01T00:00:00Z'}
    """

    recordings: Sequence[Recording]
    loads: Mapping[int, str]
    id: str = "memory"
    documents: Mapping[str, str] = field(default_factory=dict)
    _by_key: dict[str, list[tuple[Statement, int]]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_key: dict[str, list[tuple[Statement, int]]] = defaultdict(list)
        for statement, recorded, _ in self.recordings:
            by_key[statement.key].append((statement, recorded))
        object.__setattr__(self, "_by_key", dict(by_key))

    @classmethod
    def of(cls, statements: Iterable[Statement], finished_at: str) -> "Tables":
        """Checked statements, all recorded by revision 1, which finished at that time."""
        return cls([(statement, 1, None) for statement in statements], {1: finished_at})

    @classmethod
    def from_statements(cls, recordings: Iterable[Recording], loads: Mapping[int, str]) -> "Tables":
        """Recordings of several revisions.

        Args:
            recordings: statement, recorded, retracted (None while it is open).
            loads: the finished revisions and the times at which they finished (ISO 8601).
        """
        return cls(list(recordings), dict(loads))

    def revision(self) -> int:
        """The newest finished revision; 0 where there is none."""
        return max(self.loads, default=0)

    def finished(self) -> Mapping[int, str]:
        """The finished revisions and the times at which they finished."""
        return self.loads

    def pages(self) -> Iterator[EdgePage]:
        """One page a relation."""
        by_relation: dict[str, list[Recording]] = defaultdict(list)
        for row in self.recordings:
            by_relation[row[0].relation].append(row)
        for relation, rows in by_relation.items():
            yield _page(relation, rows)

    def changes(self, revision: int, most: int) -> Changes | None:  # noqa: ARG002  # asked as the port asks
        """None: a collection does not change; for another one the arrays are made anew."""
        return None

    def words(self, keys: Sequence[str]) -> Mapping[tuple[str, int], Words]:
        """The words of every recording of some keys."""
        return {
            (key, recorded): Words.of(statement) for key in keys for statement, recorded in self._by_key.get(key, ())
        }

    def texts(self, ids: Sequence[str]) -> Mapping[str, str]:
        """Those of the documents' texts that are there."""
        return {id: self.documents[id] for id in ids if id in self.documents}


def _page(relation: str, rows: Sequence[Recording]) -> EdgePage:
    said = [statement for statement, _, _ in rows]
    return EdgePage(
        relation,
        start=[each.start for each in said],
        end=[each.end for each in said],
        digest=[each.key.rpartition("@")[2] for each in said],
        source=[each.source for each in said],
        basis=[each.basis for each in said],
        valid_from=[each.valid_from or "" for each in said],
        valid_to=[each.valid_to or "" for each in said],
        observed=[each.observed or "" for each in said],
        recorded=[recorded for _, recorded, _ in rows],
        retracted=[retracted or 0 for _, _, retracted in rows],
        attributes={each.name: _column(each, said) for each in RELATIONS[relation].columns},
    )


def _column(attribute: Attribute, said: Sequence[Statement]) -> list[Any]:
    absent = {Kind.BOOLEAN: False, Kind.INTEGER: -1, Kind.TEXTS: ()}.get(attribute.kind, "")
    return [each.attributes.get(attribute.name, absent) for each in said]
