"""A store opened for asking: what the commands and a notebook begin with."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import platformdirs

from graph.errors import BadParameter
from graph.query import parameters
from graph.query.between import Pair, between, resumed
from graph.query.paging import pinned
from graph.store.address import EmbeddedAddress
from graph.store.opening import open_store
from graph.store.store import Store
from graph.view import engines
from graph.view.engine import Engine
from graph.view.port import Certainty, View
from orgtrace.settings import Settings, read_settings

SNAPSHOTS = "snapshots"


@dataclass(frozen=True, slots=True)
class Opened:
    """An open store and the engine that answers about it.

    Attributes:
        store: what is loaded into, and what the log of loads is read from.
        graph: what views are opened on.
    """

    store: Store
    graph: Engine

    def view(
        self, *, as_of: str | date | None = None, known_at: str | int | None = None, certainty: str = "possible"
    ) -> View:
        """The graph on one day at one revision.

        Args:
            as_of: the day, ``2018-01-16``; None for today.
            known_at: a revision's number, or a time (``2018-01-16`` or ``2018-01-16T10:00:00Z``) that means the
                last revision finished by then; None for the newest.
            certainty: ``possible``, or ``certain`` for only those links that surely held.

        Raises:
            BadParameter: a date, time or certainty that is none.
        """
        return self.graph.view(as_of=_day(as_of), known_at=_known_at(known_at), certainty=_certainty(certainty))

    def at(self, cursor: str) -> View:
        """The view to which the cursor of an answer that was cut belongs.

        Raises:
            BadParameter: it is no such cursor.
        """
        pin = pinned(cursor)
        return self.graph.view(as_of=pin.as_of, known_at=pin.revision, certainty=pin.certainty)

    def between(
        self,
        first: str,
        last: str,
        *,
        known_from: str | int | None = None,
        known_to: str | int | None = None,
        certainty: str = "possible",
    ) -> Pair:
        """The two views of a question about what changed; see `graph.query.between.between`."""
        known = [None if each is None else str(each) for each in (known_from, known_to)]
        return between(self.graph, first, last, known_from=known[0], known_to=known[1], certainty=_certainty(certainty))

    def between_at(self, cursor: str) -> Pair:
        """The two views to which the cursor of an answer about two belongs."""
        return resumed(self.graph, cursor)


@contextmanager
def connect(store: str | None = None, *, engine: str | None = None) -> Iterator[Opened]:
    """Open a store for asking, and close it at the end of the block.

    Args:
        store: ``embedded:[FOLDER]``, ``bolt://…``, ``neo4j://…`` or ``neo4j+s://…``; None for what ORGTRACE_STORE
            says, else the embedded store in the user's data folder.
        engine: ``snapshot``, which reads the whole store and keeps it in a file, or ``cypher``, which asks the
            store as it is asked; None for what ORGTRACE_ENGINES says first.

    Raises:
        BadSetting: the address or a setting cannot be used.
        StoreError: the store cannot be opened.

    Example:
        >>> with orgtrace.connect() as opened:
        ...     view = opened.view(as_of="2011-09-30")
        ...     answer = orgtrace.superiors(view, orgtrace.resolve(view, "Director Finance"))
    """
    settings = read_settings(store=store, engines=engine)
    with opened_store(settings) as held:
        yield Opened(held, opened_engines(settings, held)[0])


@contextmanager
def opened_store(settings: Settings) -> Iterator[Store]:
    """The store that the settings name, closed at the end of the block."""
    with open_store(settings.store, settings.credentials()) as store:
        yield store


def opened_engines(settings: Settings, store: Store) -> list[Engine]:
    """The engines that the settings name, the one that answers unless another is named first."""
    return [engines.opened(name, store, snapshots(settings)) for name in settings.engine_names()]


def snapshots(settings: Settings) -> Path:
    """The folder in which the snapshot of a store is kept: the embedded store's own, or the user's cache."""
    address = settings.address()
    if isinstance(address, EmbeddedAddress):
        return address.folder / SNAPSHOTS
    return settings.cache or Path(platformdirs.user_cache_dir("orgtrace", appauthor=False)) / SNAPSHOTS


def _day(as_of: str | date | None) -> int | None:
    if isinstance(as_of, date):
        return as_of.toordinal()
    return None if as_of is None else parameters.day(as_of)


def _known_at(known_at: str | int | None) -> str | int | None:
    return parameters.moment(known_at) if isinstance(known_at, str) else known_at


def _certainty(certainty: str) -> Certainty:
    try:
        return Certainty(certainty)
    except ValueError as error:
        raise BadParameter("certainty", f"{certainty!r} is neither possible nor certain") from error
