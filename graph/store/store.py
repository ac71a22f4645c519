"""The store: what the rest of orgtrace reads statements from and loads them into."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from graph.errors import UnknownSource
from graph.store import claims, columns, evidence, loads, texts
from graph.store.batches import BATCH
from graph.store.bolt import Database
from graph.store.catalogue import catalogue
from graph.store.columns import Direction, EdgePage, NodePage
from graph.store.evidence import Recorded
from graph.store.progress import Progress, progress
from graph.store.recording import Outcome, Recording
from graph.store.schema import ENTITY_LABELS, Identity
from graph.store.sorting import distinct
from graph.store.texts import Text
from graph.store.undo import undo

WAIT = 60.0
"""Seconds for which a load waits for one that is running."""


class Store:
    """An opened store; made by `graph.store.opening.open_store`, and closed by `close` or a `with`.

    Args:
        database: the database that holds it.
        identity: which store it is.
        on_close: called once after the connections are closed.
    """

    def __init__(self, database: Database, identity: Identity, on_close: Callable[[], None]) -> None:
        self._database = database
        self._identity = identity
        self._on_close = on_close
        self._closed = False

    @property
    def database(self) -> Database:
        """The database, for modules of `graph.store` and the views."""
        return self._database

    @property
    def id(self) -> str:
        """The store's identity, which caches name."""
        return self._identity.id

    @property
    def format(self) -> int:
        """The number of its layout."""
        return self._identity.format

    @property
    def shown(self) -> str:
        """How messages call it: its address."""
        return self._database.shown

    def server(self) -> str:
        """The database server's own name and version."""
        return self._database.server()

    def revision(self) -> int:
        """The newest finished revision; 0 if there is none."""
        return self.progress().finished

    def progress(self) -> Progress:
        """The newest finished revision and the highest number allocated, in one reading."""
        return progress(self._database)

    def loads(self) -> list[loads.Load]:
        """All loads by number: finished, undone, running and dead ones."""
        return loads.loads(self._database)

    @contextmanager
    def claim(
        self, loader: str, *, wait: float = WAIT, lease: float = claims.LEASE, batch: int = BATCH
    ) -> Iterator[Recording]:
        """Hold the store's next revision for writing. What is not finished when the block is left is undone.

        Args:
            loader: the loader's or command's name, kept in the log of loads.
            wait: seconds to wait for a load that is running.
            lease: seconds without a sign of life after which others may take the load over.
            batch: how many statements a transaction holds.

        Raises:
            StoreBusy: another load was still running after `wait` seconds.
        """
        with claims.held(self._database, loader, wait=wait, lease=lease, undo=undo) as claim:
            yield Recording(claim, batch)

    def open_statements(self, source: str) -> Iterator[tuple[str, str]]:
        """Key and relation of every statement that the source holds open, by the UTF-8 bytes of the key, each once."""
        for line in distinct(self._open_lines(source)):
            key, _, relation = line.decode().partition("\t")
            yield key, relation

    def _open_lines(self, source: str) -> Iterator[bytes]:
        queries = catalogue()
        asked = [queries["open_of_source"].filled(label=label) for label in ENTITY_LABELS if label != "Source"]
        for query in (*asked, queries["open_versions"]):
            for (held,) in self._database.stream(query, source=source):
                for key, relation in held:
                    yield f"{key}\t{relation}".encode()

    def withdraw(self, source: str, *, wait: float = WAIT) -> Outcome:
        """Retract everything that a source states, as a revision of its own.

        Raises:
            UnknownSource: the store has never seen it.
            StoreBusy: another load was still running after `wait` seconds.
        """
        if not self._database.read(catalogue()["node_exists"].filled(label="Source"), id=source):
            raise UnknownSource(f"no source {source!r} is known; `orgtrace sources` lists those that are")
        with self.claim("withdraw", wait=wait) as recording:
            recording.retract(key for key, _ in self.open_statements(source))
            return recording.finish({"source": source})

    def read_nodes(self, label: str) -> Iterator[NodePage]:
        """All nodes of a label; see `graph.store.columns` for what a page may hold."""
        return columns.nodes(self._database, label)

    def read_columns(self, relation: str) -> Iterator[EdgePage]:
        """All edges of a relation, whichever revision they are of; see `graph.store.columns`."""
        return columns.edges(self._database, relation)

    def edges_at(
        self,
        relation: str,
        label: str,
        ids: Sequence[str],
        direction: Direction = "out",
        *,
        known_at: int | None = None,
    ) -> Iterator[EdgePage]:
        """The edges of a relation that start ("out") or end ("in") at these nodes of a label.

        Those known at a revision where `known_at` gives one, else all.
        """
        return columns.edges_at(self._database, relation, label, ids, direction, known_at=known_at)

    def all_edges_at(
        self, label: str, ids: Sequence[str], direction: Direction, *, known_at: int | None = None
    ) -> Iterator[EdgePage]:
        """The edges of every relation at these nodes of a label; those known at a revision where one is given."""
        return columns.all_edges_at(self._database, label, ids, direction, known_at=known_at)

    def spoken(self, label: str, ids: Sequence[str], revision: int) -> list[str]:
        """Those of some nodes of a label of which some statement known at a revision speaks."""
        return columns.spoken(self._database, label, ids, revision)

    def all_spoken(self, label: str, revision: int) -> Iterator[list[str]]:
        """The ids of all nodes of a label of which some statement known at a revision speaks, in pages."""
        return columns.all_spoken(self._database, label, revision)

    def serial_sources(self) -> list[str]:
        """The sources of which some version, known at any revision, is an edition of a series or supplements one."""
        return columns.serial_sources(self._database)

    def touched_since(self, revision: int, most: int) -> dict[str, list[str]] | None:
        """The ids, by label, of the nodes that any number above `revision` touched, up to the highest allocated.

        None where there are more than `most` of them.
        """
        return columns.touched_since(self._database, revision, most)

    def recordings(self, keys: Iterable[str]) -> Iterator[Recorded]:
        """Every recording of the statements with these keys, with locator and quote, in no given order."""
        return evidence.recordings(self._database, keys)

    def texts(self, ids: Iterable[str]) -> dict[str, Text]:
        """Those of the extracted texts that are kept, by id."""
        return texts.texts(self._database, ids)

    def close(self) -> None:
        """Let go of the store; the last one out of an embedded store stops its server."""
        if not self._closed:
            self._closed = True
            self._database.close()
            self._on_close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.close()
