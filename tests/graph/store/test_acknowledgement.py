"""A commit whose acknowledgement is lost is neither lost nor done twice."""

from collections.abc import Callable
from functools import partial
from urllib.parse import urlsplit

import pytest

from graph.store.bolt import Database
from graph.store.doctor import examine
from graph.store.dump import dump
from graph.store.restore import restore
from graph.store.schema import settle
from graph.store.store import Store
from tests.graph.store.loading import EDITION, correct
from tests.graph.store.worlds import load, register
from tests.servers.fixtures import Server
from tests.servers.proxy import Proxy, proxied

SERVERS = ["embedded", pytest.param("neo4j", marks=pytest.mark.xdist_group("neo4j"))]


def through(proxy: Proxy, server: Server) -> Store:
    """The server's store, reached through the proxy."""
    database = Database(
        f"bolt://127.0.0.1:{proxy.port}", server.database.name, server.credentials, shown="the proxied store"
    )
    return Store(database, settle(database), on_close=lambda: None)


def done(server: Server, work: Callable[[Store], object], *, loses: bool) -> tuple[list[bytes], int]:
    """What the store holds after `work`, and how many acknowledgements it lost, one for every write that it did."""
    uri = urlsplit(server.database.uri)
    assert uri.port is not None
    with proxied(uri.port) as proxy, through(proxy, server) as store:
        proxy.loses = loses
        work(store)
        proxy.loses = False
        assert examine(store).is_well
        return list(dump(store, times=False)), proxy.lost


def corrected(store: Store) -> None:
    correct(store, range(4, 44), batch=60)


def abandoned(store: Store) -> None:
    with store.claim("test") as recording:
        recording.record(register(range(500, 520), "source:test:other"))
        recording.retract(key for key, _ in store.open_statements("source:test:register"))


@pytest.mark.parametrize("kind", SERVERS)
@pytest.mark.parametrize("work", [corrected, abandoned])
def test_load_comes_out_the_same_though_every_acknowledgement_is_lost(
    request: pytest.FixtureRequest, kind: str, work: Callable[[Store], None]
) -> None:
    server: Server = request.getfixturevalue(f"{kind}_server")
    found = []
    for loses in (False, True):
        with server.emptied().open() as store:
            load(store, list(register(range(40), day=EDITION)))
        found.append(done(server, work, loses=loses))
    (undisturbed, none), (disturbed, lost) = found
    assert disturbed == undisturbed
    assert none == 0
    assert lost > 5


@pytest.mark.parametrize("kind", SERVERS)
def test_restore_comes_out_the_same_though_every_acknowledgement_is_lost(
    request: pytest.FixtureRequest, kind: str
) -> None:
    server: Server = request.getfixturevalue(f"{kind}_server")
    with server.emptied().open() as store:
        load(store, list(register(range(30))))
        whole, expected = list(dump(store)), list(dump(store, times=False))
    server.emptied()
    content, lost = done(server, partial(restore, lines=whole), loses=True)
    assert content == expected
    assert lost > 3
