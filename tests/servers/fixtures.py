"""Fixtures: an emptied store on the embedded server, on Neo4j, or on both in turn.

The servers run once for the whole test run, or once for each worker of it. All tests on Neo4j go to one
worker, so that it is started once.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from graph.store.address import Credentials, ServerAddress, parse
from graph.store.bolt import Database
from graph.store.catalogue import Query
from graph.store.catalogue import read as read_query
from graph.store.embedded.folder import DATABASE, USER
from graph.store.embedded.server import EmbeddedServer
from graph.store.opening import is_answering, open_store
from graph.store.store import Store
from graph.store.training import train
from tests.servers import jars, neo4j

_EMPTY: Query = read_query(
    "// Empties a test's store, a batch at a time.\n// params: none\n// returns: removed\n"
    "MATCH (n) WHERE NOT n:Store WITH n LIMIT 2000 DETACH DELETE n RETURN count(*) AS removed",
    "write",
    "empty",
)

JAVA_OPTIONS = "JDK_JAVA_OPTIONS"
QUICK_START = "-XX:TieredStopAtLevel=1"


@dataclass(frozen=True)
class Place:
    """Where a test's store is, and how to enter."""

    kind: str
    url: str
    credentials: Credentials = field(default_factory=Credentials)

    def open(self, *, patience: float = 30.0) -> Store:
        """Open the store."""
        return open_store(self.url, self.credentials, patience=patience)

    def environment(self) -> dict[str, str]:
        """The variables with which another process opens it."""
        found = {"ORGTRACE_STORE": self.url}
        if self.credentials.user:
            found |= {"ORGTRACE_STORE_USER": self.credentials.user}
            found |= {"ORGTRACE_STORE_PASSWORD": self.credentials.password or ""}
        return found


@dataclass
class Server:
    """A running server and its database."""

    place: Place
    database: Database
    credentials: Credentials

    def emptied(self) -> Place:
        """The place of a store that holds nothing."""
        # In batches: a transaction that deletes a whole register outgrows the memory of a test's server.
        while self.database.write(lambda tx: tx.run(_EMPTY))[0]["removed"]:
            pass
        return self.place


@pytest.fixture(scope="session")
def embedded_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The embedded server of this worker."""
    folder = tmp_path_factory.mktemp("embedded") / "store"
    server = EmbeddedServer(folder, is_answering)
    try:
        uri = server.find()
        credentials = Credentials(USER, server.password)
        database = Database(uri, DATABASE, credentials, shown="the tests' embedded server", locate=server.find)
        yield Server(Place("embedded", f"embedded:{folder}"), database, credentials)
        database.close()
    finally:
        server.leave()


@pytest.fixture(scope="session")
def neo4j_server() -> Iterator[Server]:
    """The Neo4j of this run."""
    with neo4j.running() as (url, credentials):
        address = parse(url)
        assert isinstance(address, ServerAddress)
        database = Database(address.uri, address.database, credentials, shown=url)
        open_store(url, credentials).close()  # refuses a database that holds something else than a store
        yield Server(Place("neo4j", url, credentials), database, credentials)
        database.close()


@pytest.fixture
def place(request: pytest.FixtureRequest) -> Place:
    """An emptied store, on every server in turn."""
    server: Server = request.getfixturevalue(f"{request.param}_server")
    return server.emptied()


@pytest.fixture
def store(place: Place) -> Iterator[Store]:
    """An emptied store, open, on every server in turn."""
    with place.open() as opened:
        yield opened


@pytest.fixture
def embedded_place(embedded_server: Server) -> Place:
    """An emptied store on the embedded server, for tests that any server would do for."""
    return embedded_server.emptied()


@pytest.fixture
def embedded_store(embedded_place: Place) -> Iterator[Store]:
    """An emptied store on the embedded server, open."""
    with embedded_place.open() as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder for an embedded store of the test's own."""
    return tmp_path / "store"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every test that asks for a store runs on every server."""
    if "place" in metafunc.fixturenames:
        metafunc.parametrize("place", ["embedded", "neo4j"], indirect=True)


# First, so that the groups are there when the run is shared out by them.
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep the tests on Neo4j together, or leave them out where the run was told to and count what that leaves out."""
    on_neo4j = [item for item in items if _needs_neo4j(item)]
    if neo4j.is_left_out():
        left_out = set(on_neo4j)
        items[:] = [item for item in items if item not in left_out]
        config.hook.pytest_deselected(items=on_neo4j)
    else:
        for item in on_neo4j:
            item.add_marker(pytest.mark.xdist_group("neo4j"))
        # Whole registers last: emptying a store of them takes longer than most of the tests.
        registers = {item for item in on_neo4j if item.get_closest_marker("shared")}
        items.sort(key=registers.__contains__)


def _needs_neo4j(item: pytest.Item) -> bool:
    call = getattr(item, "callspec", None)
    return "neo4j_server" in getattr(item, "fixturenames", ()) or (call is not None and "neo4j" in call.params.values())


def pytest_sessionstart(session: pytest.Session) -> None:
    """Make ready what servers need; stop before the first test where Neo4j is wanted and cannot be had."""
    is_worker = hasattr(session.config, "workerinput")
    if is_worker or session.config.option.collectonly:
        return
    train()  # with it each of the many embedded servers starts in half the time
    # Java's own variable, which workers and their processes inherit. A server that lives for seconds spends more on
    # optimising its code than that ever saves. Not before the training, which is for servers that live longer.
    os.environ.setdefault(JAVA_OPTIONS, QUICK_START)
    if neo4j.is_left_out():
        return
    if lacking := neo4j.missing():
        pytest.exit(lacking, returncode=pytest.ExitCode.USAGE_ERROR)
    try:
        neo4j.prepare()
    except jars.CannotFetch as error:
        pytest.exit(f"{error}\nORGTRACE_TEST_NEO4J=no leaves the tests on Neo4j out.", returncode=1)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what the run left out."""
    if neo4j.is_left_out():
        terminalreporter.write_line("Neo4j was left out (ORGTRACE_TEST_NEO4J=no): nothing was tested on it.")
