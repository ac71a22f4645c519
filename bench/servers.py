"""The two servers under measurement, each with an empty store."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import neo4j

from graph.store.address import Credentials
from graph.store.embedded.folder import USER
from graph.store.embedded.server import EmbeddedServer
from graph.store.opening import is_answering, open_store
from graph.store.store import Store
from tests.servers.neo4j import running


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its name, the store's address, and what a bare driver needs."""

    name: str
    url: str
    uri: str
    credentials: Credentials

    @property
    def embedded(self) -> bool:
        """It is the embedded one."""
        return self.url.startswith("embedded:")

    def open(self) -> Store:
        """Open the store."""
        return open_store(self.url, self.credentials)

    @contextmanager
    def session(self) -> Iterator[neo4j.Session]:
        """A session of the bare driver."""
        auth = (self.credentials.user, self.credentials.password or "") if self.credentials.user else None
        with neo4j.GraphDatabase.driver(self.uri, auth=auth) as driver, driver.session() as session:
            yield session


Running = Callable[[], AbstractContextManager[Server]]
"""Starts a server with an empty store, and ends it."""


@contextmanager
def embedded() -> Iterator[Server]:
    """The embedded server on a folder of its own, which is thrown away."""
    with tempfile.TemporaryDirectory(prefix="orgtrace-bench-") as folder:
        server = EmbeddedServer(Path(folder) / "store", is_answering)
        try:
            uri = server.find()
            yield Server("embedded", f"embedded:{folder}/store", uri, Credentials(USER, server.password))
        finally:
            server.leave()


@contextmanager
def neo4j_server() -> Iterator[Server]:
    """A Neo4j as the tests get theirs."""
    with running() as (url, credentials):
        yield Server("Neo4j", url, url, credentials)


BOTH: dict[str, Running] = {"embedded": embedded, "Neo4j": neo4j_server}
