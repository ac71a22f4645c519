"""The Bolt adapter: the one module that uses the driver.

Queries come from the catalogue and values travel as parameters. What the driver and the servers raise is
turned into `graph.errors` here, by `graph.store.faults`, and nowhere else. Work that failed for a passing
reason is done again from its start until `patience` runs out; so is work whose commit was sent and never
acknowledged, which is why a unit of work has to find out for itself whether it was applied
(`graph.store.recording` numbers its batches for that).
"""

import logging
import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, LiteralString, TypeVar

import neo4j
from neo4j import exceptions as foreign

from graph.errors import BadSetting, StoreError, StoreUnavailable
from graph.store import faults
from graph.store.address import Credentials
from graph.store.catalogue import Query

PATIENCE = 60.0
"""Seconds for which work is tried again while the server does not answer or is in conflict."""

_CONNECT_SECONDS = 5.0
_ANSWER_SECONDS = 15.0
_FIRST_PAUSE, _LONGEST_PAUSE = 0.05, 2.0
_STREAM_ROWS = 5000

# What the driver has to say comes as an error from here; without this it writes to the terminal as well.
logging.getLogger("neo4j").addHandler(logging.NullHandler())

Row = dict[str, Any]
T = TypeVar("T")


class Transaction:
    """One open transaction."""

    def __init__(self, transaction: neo4j.Transaction) -> None:
        self._transaction = transaction

    def run(self, query: Query, **parameters: Any) -> list[Row]:
        """Send a query and take all its rows."""
        return _rows(self._transaction.run(_sendable(query, parameters), parameters))


class Database:
    """One database of one server.

    Args:
        uri: the server's address, without the database.
        database: its name; None for the server's default.
        credentials: user and password.
        shown: how messages call the store.
        patience: seconds for which work is tried again.
        locate: gives the server's address anew before work is tried again, for one that may have been restarted.
    """

    def __init__(
        self,
        uri: str,
        database: str | None,
        credentials: Credentials,
        *,
        shown: str,
        patience: float = PATIENCE,
        locate: Callable[[], str] | None = None,
    ) -> None:
        self.shown = shown
        self._patience = patience
        self._locate = locate
        self._database = database
        self._auth = None if credentials.user is None else (credentials.user, credentials.password or "")
        # One chain of bookmarks for all sessions: on a cluster, what was written or seen is seen from then on.
        self._bookmarks = neo4j.GraphDatabase.bookmark_manager()
        self._moving = threading.Lock()
        self._left: list[neo4j.Driver] = []
        self._connect(uri)

    def _connect(self, uri: str) -> None:
        self._uri = uri
        try:
            self._driver = neo4j.GraphDatabase.driver(
                uri,
                auth=self._auth,
                connection_timeout=_CONNECT_SECONDS,
                connection_acquisition_timeout=_ANSWER_SECONDS,
                notifications_min_severity="OFF",
                user_agent="orgtrace",
            )
        except (foreign.ConfigurationError, ValueError) as error:
            raise BadSetting(f"{self.shown} cannot be used as a store's address: {error}") from error

    @property
    def uri(self) -> str:
        """Where the server is reached now."""
        return self._uri

    @property
    def name(self) -> str | None:
        """The database's name; None for the server's default."""
        return self._database

    def answers(self) -> bool:
        """Whether a query on the database is answered now; one attempt.

        Raises:
            BadSetting: the server answers and refuses the user, the password or the database.
        """
        try:
            with self._session(neo4j.READ_ACCESS) as session:
                session.run("RETURN 1").consume()
        except (foreign.Neo4jError, foreign.DriverError) as error:
            found = self._told(error)
            if isinstance(found, StoreUnavailable):
                return False
            raise found from error
        return True

    def reach(self, seconds: float) -> None:
        """Wait until a query is answered.

        Raises:
            StoreUnavailable: none is within that time.
            BadSetting: the server refuses the user, the password or the database.
        """
        deadline = time.monotonic() + seconds
        while not self.answers():
            if time.monotonic() > deadline:
                raise faults.silent(self.shown, f"within {seconds:g} s")
            time.sleep(_FIRST_PAUSE)

    def server(self) -> str:
        """The server's own name and version."""
        try:
            return self._driver.get_server_info().agent
        except (foreign.Neo4jError, foreign.DriverError) as error:
            raise faults.silent(self.shown, faults.said(error)) from error

    def define(self, query: Query) -> None:
        """Create a constraint or an index, which has to stand in a transaction of its own."""

        def work() -> None:
            with self._session(neo4j.WRITE_ACCESS) as session:
                session.run(_sendable(query, {})).consume()

        self._patiently(work)

    def read(self, query: Query, **parameters: Any) -> list[Row]:
        """All rows of a reading query."""
        text = _sendable(query, parameters)

        def work() -> list[Row]:
            with self._session(neo4j.READ_ACCESS) as session:
                return _rows(session.run(text, parameters))

        return self._patiently(work)

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Do `work` in one transaction; it may be called several times, and its last call's result counts.

        An error that `work` itself raises rolls the transaction back and is passed on.
        """
        return self._patiently(lambda: self._transact(work))

    def stream(self, query: Query, **parameters: Any) -> Iterator[tuple[Any, ...]]:
        """Rows one by one, in a single transaction and in bounded memory.

        Tried again like all work, but only until the first row is given.
        """
        text, begun, tries = _sendable(query, parameters), False, self._tries()
        while not begun:
            try:
                with self._mapped(), self._session(neo4j.READ_ACCESS) as session:
                    for record in session.run(text, parameters):
                        begun = True
                        yield tuple(record.values())
                    return
            except StoreUnavailable:
                if begun or not next(tries):
                    raise

    def close(self) -> None:
        """Let go of all connections."""
        for driver in (*self._left, self._driver):
            driver.close()

    def _session(self, access: str) -> neo4j.Session:
        return self._driver.session(
            database=self._database,
            default_access_mode=access,
            bookmark_manager=self._bookmarks,
            fetch_size=_STREAM_ROWS,
        )

    def _transact(self, work: Callable[[Transaction], T]) -> T:
        with self._session(neo4j.WRITE_ACCESS) as session, session.begin_transaction() as transaction:
            result = work(Transaction(transaction))
            transaction.commit()
            return result

    def _patiently(self, work: Callable[[], T]) -> T:
        tries = self._tries()
        while True:
            try:
                with self._mapped():
                    return work()
            except StoreUnavailable:
                if not next(tries):
                    raise

    def _tries(self) -> Iterator[bool]:
        """True each time that work may be tried again, after a pause; False once patience has run out."""
        deadline, pause = time.monotonic() + self._patience, _FIRST_PAUSE
        while time.monotonic() + pause < deadline:
            time.sleep(pause * random.uniform(0.5, 1.0))  # noqa: S311 - it spreads retries and guards nothing
            pause = min(2 * pause, _LONGEST_PAUSE)
            self._follow()
            yield True
        yield False

    def _follow(self) -> None:
        with self._moving:
            if self._locate is not None and (uri := self._locate()) != self._uri:
                # Another thread may be in the middle of a session with it: closed at the end.
                self._left.append(self._driver)
                self._connect(uri)

    @contextmanager
    def _mapped(self) -> Iterator[None]:
        """The seam: nothing that the driver raises passes it."""
        try:
            yield
        except (foreign.Neo4jError, foreign.DriverError) as error:
            raise self._told(error) from error

    def _told(self, error: foreign.Neo4jError | foreign.DriverError) -> StoreError | BadSetting:
        return faults.told(error, self.shown, is_restarted=self._locate is not None)


def _rows(result: neo4j.Result) -> list[Row]:
    # Not `data()`: it walks every value of every column in Python, which costs more than reading them.
    return [dict(record) for record in result]


def _sendable(query: Query, parameters: Row) -> LiteralString:
    if query.slots:
        raise StoreError(f"{query.name}: the slots {sorted(query.slots)} have not been filled")
    if query.parameters != parameters.keys():
        raise StoreError(f"{query.name} takes {sorted(query.parameters)}, given were {sorted(parameters)}")
    # The catalogue's files are the only source of queries, and only vocabulary words ever fill them.
    return query.text
