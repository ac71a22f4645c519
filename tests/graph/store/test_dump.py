"""Dumps are the same bytes for the same content, and restore to the same store."""

import unicodedata
from collections.abc import Callable

import orjson
import pytest

from graph.errors import StoreDamaged, StoreNotEmpty, UnreadableFile
from graph.store.catalogue import read
from graph.store.dump import dump
from graph.store.restore import restore
from graph.store.store import Store
from graph.store.texts import Text
from tests.graph.store.worlds import SOURCE, load, named, register, stated, version
from tests.servers.fixtures import Server

OTHER = "source:test:other"
TEXT = Text("Bộ trưởng đã ký quyết định.", "test 1")


def history(store: Store) -> None:
    """Loads, a correction, an undone load, a withdrawal and a return."""
    load(store, list(register(range(25))))
    with store.claim("press") as recording:
        recording.keep_texts([TEXT])
        recording.record(
            [version(OTHER, text=TEXT.id, retrieved="2026-01-01"), named("post:test:1", OTHER, name="Một")]
        )
        recording.finish({"rows": 1, "file": "tin.txt"})
    load(store, list(register(range(3, 28), day="2012-03-31")))
    with store.claim("test") as recording:
        recording.record(register(range(100, 120), OTHER))
    store.withdraw(OTHER)
    load(store, list(register(range(25))))


def lines(store: Store, *, times: bool = True) -> list[bytes]:
    return list(dump(store, times=times))


def test_dump_holds_everything_in_order(store: Store) -> None:
    history(store)
    found = [orjson.loads(line) for line in lines(store)]
    assert found[0] == {"dump": 1, "revision": 6, "store": store.id}
    loads = [line for line in found if "load" in line]
    assert [(line["load"], "undone_at" in line) for line in loads] == [
        *((number, False) for number in (1, 2, 3)),
        (4, True),
        *((number, False) for number in (5, 6)),
    ]
    statements = [line for line in found if "relation" in line]
    order = [(line["key"].encode(), line["recorded"]) for line in statements]
    assert order == sorted(order)
    nodes = [line["node"] for line in found if "node" in line]
    assert nodes == sorted(nodes, key=str.encode)
    assert [line["source"] for line in found if line.keys() == {"source"}] == [OTHER, SOURCE]
    assert {line["text"]: line["content"] for line in found if "content" in line} == {TEXT.id: TEXT.content}
    assert not any("touched" in line or None in line.values() for line in found)


def test_dump_without_times_tells_nothing_of_clocks_and_undone_loads(store: Store) -> None:
    history(store)
    found = [orjson.loads(line) for line in lines(store, times=False)]
    assert found[0] == {"dump": 1, "revision": 5}
    assert [line["load"] for line in found if "load" in line] == [1, 2, 3, 4, 5]
    assert not any(key.endswith("_at") or key == "retrieved" for line in found for key in line)
    ends = {line["end"] for line in found if line.get("relation") == "LOADED_IN"}
    assert ends <= {f"load:{number}" for number in range(1, 6)}


def test_running_load_does_not_show(store: Store) -> None:
    load(store, list(register(range(10))))
    before = lines(store)
    with store.claim("test") as recording:
        recording.record(register(range(50, 60), OTHER))
        recording.retract([key for key, _ in store.open_statements(SOURCE)])
        assert lines(store) == before


@pytest.mark.xdist_group("neo4j")
def test_both_servers_give_the_same_bytes(embedded_server: Server, neo4j_server: Server) -> None:
    found = []
    for server in (embedded_server, neo4j_server):
        with server.emptied().open() as store:
            history(store)
            found.append(lines(store, times=False))
    assert found[0] == found[1]


@pytest.mark.parametrize("fill", [history, lambda _: None], ids=["history", "empty"])
def test_restored_store_dumps_the_same(store: Store, embedded_server: Server, fill: Callable[[Store], None]) -> None:
    fill(store)
    whole = lines(store)
    if "embedded" in store.shown:
        store.close()
    with embedded_server.emptied().open() as fresh:
        newest = restore(fresh, whole)
        again = lines(fresh)
        assert again[1:] == whole[1:]
        assert newest == fresh.revision() == orjson.loads(whole[0])["revision"]
        assert fresh.progress().allocated == (6 if len(whole) > 1 else 0)
        outcome = load(fresh, [named("post:test:new", "source:test:third", name="New")])
        assert outcome.revision == (7 if len(whole) > 1 else 1)
        assert set(whole[1:]) <= set(lines(fresh))


def test_restore_works_on_every_server(store: Store) -> None:
    history(store)
    whole = lines(store)
    with pytest.raises(StoreNotEmpty):
        restore(store, whole)
    assert lines(store) == whole


def test_restore_needs_a_whole_dump(embedded_server: Server) -> None:
    with embedded_server.emptied().open() as store:
        history(store)
        whole, without_times = lines(store), lines(store, times=False)
    statement = next(at for at, line in enumerate(whole) if b'"relation"' in line)
    damaged = {
        "does not begin": whole[1:],
        "without times": without_times,
        f"line {statement + 1} is no JSON": [*whole[:statement], whole[statement][:-10], *whole[statement + 1 :]],
        "names a revision": [line for line in whole if b'"loader":"press"' not in line],
        "the key of this statement is": [line.replace(b'"Post 9"', b'"Post X"') for line in whole],
        "is no relation": [line.replace(b'"REPORTS_TO"', b'"REPORTS"') for line in whole],
        "the text is not the one": [line.replace(b'"content":"B', b'"content":"b') for line in whole],
        "is no load": [line.replace(b'"loader"', b'"leader"') for line in whole],
        "is neither": [*whole, b'{"nodes": 1}\n'],
    }
    with embedded_server.emptied().open() as store:
        for reason, content in damaged.items():
            with pytest.raises(UnreadableFile, match=reason):
                restore(store, content, "the dump")
            assert store.loads() == []


def test_broken_off_restore_leaves_nothing(embedded_server: Server) -> None:
    with embedded_server.emptied().open() as store:
        history(store)
        whole = lines(store)
    with embedded_server.emptied().open() as store:
        with pytest.raises(UnreadableFile, match="the dump: line"):
            restore(store, [*whole, b"{}\n"], "the dump")
        assert store.loads() == []
        assert store.progress().allocated == 0
        assert [
            len(page) for label in ("Post", "Source", "Person") for page in store.read_nodes(label) if len(page)
        ] == []
        assert restore(store, whole) == 6
        assert lines(store)[1:] == whole[1:]


def test_text_is_composed_in_a_dump(embedded_store: Store) -> None:
    decomposed = unicodedata.normalize("NFD", "Bí thư Tỉnh ủy")
    load(embedded_store, [stated("HOLDS", "person:test:a", "post:test:1", quote=decomposed)])
    found = b"".join(lines(embedded_store)).decode()
    assert unicodedata.is_normalized("NFC", found)
    assert "Bí thư Tỉnh ủy" in found


def test_damaged_store_is_not_dumped(embedded_store: Store) -> None:
    load(embedded_store, [named("post:test:1", name="One")])
    load(embedded_store, [named("post:test:2", name="Two")])
    lose = read(
        "// x\n// params: none\n// returns: none\nMATCH (l:Load {id: 'load:1'}) DETACH DELETE l", "write", "lose"
    )
    embedded_store.database.write(lambda tx: tx.run(lose))
    with pytest.raises(StoreDamaged, match="recorded by load 1, which is not there"):
        lines(embedded_store)
