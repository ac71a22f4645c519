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


def disturbed(server: Server, work: Callable[[Store], object], cut_at: int) -> tuple[list[bytes], int]:
    """What the store holds after `work` lost the acknowledgement of its nth commit, and how many commits there were."""
    uri = urlsplit(server.database.uri)
    assert uri.port is not None
    with proxied(uri.port) as proxy, through(proxy, server) as store:
        proxy.commits, proxy.cut_at = 0, cut_at
        work(store)
        commits, proxy.cut_at = proxy.commits, 0
        assert examine(store).is_well
        return list(dump(store, times=False)), commits


def corrected(store: Store) -> None:
    correct(store, range(4, 44), batch=60)


def abandoned(store: Store) -> None:
    with store.claim("test") as recording:
        recording.record(register(range(500, 520), "source:test:other"))
        recording.retract(key for key, _ in store.open_statements("source:test:register"))


@pytest.mark.parametrize("kind", SERVERS)
@pytest.mark.parametrize("work", [corrected, abandoned])
def test_load_comes_out_the_same_whichever_acknowledgement_is_lost(
    request: pytest.FixtureRequest, kind: str, work: Callable[[Store], None]
) -> None:
    server: Server = request.getfixturevalue(f"{kind}_server")
    with server.emptied().open() as store:
        load(store, list(register(range(40), day=EDITION)))
        before = list(dump(store))
    found: list[list[bytes]] = []
    cut_at, commits = 0, 1
    while cut_at <= commits:
        with server.emptied().open() as store:
            restore(store, before)
        content, commits = disturbed(server, work, cut_at)
        found.append(content)
        cut_at += 1
    assert len(found) > 5
    assert all(content == found[0] for content in found)


@pytest.mark.parametrize("kind", SERVERS)
def test_restore_comes_out_the_same_whichever_acknowledgement_is_lost(
    request: pytest.FixtureRequest, kind: str
) -> None:
    server: Server = request.getfixturevalue(f"{kind}_server")
    with server.emptied().open() as store:
        load(store, list(register(range(30))))
        whole, expected = list(dump(store)), list(dump(store, times=False))
    cut_at, commits = 1, 1
    while cut_at <= commits:
        server.emptied()
        content, commits = disturbed(server, partial(restore, lines=whole), cut_at)
        assert content == expected
        cut_at += 1
    assert commits > 3
