"""A store is made in an empty database only, and found again; what is not ours is left alone."""

from collections.abc import Iterator

import pytest

from graph.errors import BadSetting, StoreNotOurs, StoreTooNew, StoreTooOld, StoreUnavailable
from graph.store.address import Credentials
from graph.store.bolt import Database
from graph.store.catalogue import Query
from graph.store.catalogue import read as read_query
from graph.store.embedded.java import free_port
from graph.store.opening import open_store
from tests.servers.fixtures import Place, Server


def change(database: Database, cypher: str) -> None:
    query: Query = read_query(f"// A change.\n// params: none\n// returns: none\n{cypher}", "write", "change")
    database.write(lambda tx: tx.run(query))


@pytest.fixture
def server(request: pytest.FixtureRequest, place: Place) -> Iterator[Server]:
    """The server of the test's place, whose database is left without a store."""
    found: Server = request.getfixturevalue(f"{place.kind}_server")
    yield found
    change(found.database, "MATCH (n) DETACH DELETE n")


def test_store_is_made_in_an_empty_database_and_found_again(server: Server) -> None:
    change(server.database, "MATCH (n) DETACH DELETE n")
    with server.place.open() as first, server.place.open() as second:
        assert first.id == second.id
        assert first.format == 1
        assert (first.revision(), first.loads()) == (0, [])


def test_database_of_something_else_is_refused_and_left_alone(server: Server) -> None:
    change(server.database, "MATCH (n) DETACH DELETE n")
    change(server.database, "CREATE (:Person {id: 'person:theirs'})")
    with pytest.raises(StoreNotOurs, match="Person"):
        server.place.open()
    change(server.database, "MATCH (n:Person) DETACH DELETE n")
    with server.place.open() as store:
        assert store.revision() == 0


@pytest.mark.parametrize(("number", "refusal"), [(99, StoreTooNew), (0, StoreTooOld)])
def test_other_format_is_refused(server: Server, number: int, refusal: type[Exception]) -> None:
    with server.place.open():
        change(server.database, f"MATCH (s:Store) SET s.format = {number}")
    with pytest.raises(refusal, match=f"format {number}"):
        server.place.open()


def test_silent_address_is_told() -> None:
    url = f"bolt://127.0.0.1:{free_port()}"
    with pytest.raises(StoreUnavailable, match="does not answer") as refused:
        open_store(url, patience=0.2)
    assert url in str(refused.value)


def test_wrong_password_is_told_and_not_repeated(embedded_server: Server) -> None:
    with pytest.raises(BadSetting, match="ORGTRACE_STORE_PASSWORD") as refused:
        open_store(f"{embedded_server.database.uri}/orgtrace", Credentials("root", "guess"))
    assert "guess" not in str(refused.value)


def test_server_is_reached_by_its_own_address_too(embedded_server: Server) -> None:
    with embedded_server.emptied().open() as store:
        url = f"{embedded_server.database.uri}/{embedded_server.database.name}"
        with open_store(url, embedded_server.credentials) as same:
            assert same.id == store.id
