"""The snapshot's file: opened at once, never trusted."""

import logging
import resource
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.dates import day
from graph.model.statements import Statement, check
from graph.view.opening import Graph
from graph.view.port import Direction, View
from graph.view.snapshot import builder, cache
from graph.view.snapshot.arrayfile import blocks, mapped
from graph.view.snapshot.cache import Cache
from graph.view.snapshot.tables import Recording, Tables
from tests.graph.view.snapshot.histories import FINISHED, histories

DAY = day("2018-01-16")


def told(graph: Graph) -> list[object]:
    """Much of what a graph says, newest and earlier."""
    return [each for revision in (None, 1, 2) for each in _told(graph.view(as_of=DAY, known_at=revision))]


def _told(view: View) -> list[object]:
    nodes = view.nodes()
    links = [view.expand(nodes, relation, Direction.OUT) for relation in ("REPORTS_TO", "HOLDS", "POST_IN")]
    said = [(view.ids(each.near), view.ids(each.far), each.certain.tolist()) for each in links]
    found = [(view.ids([node]), score) for node, score in view.search("ten")]
    return [view.ids(nodes), view.describe(nodes), view.presence(nodes), view.conflicts(nodes), said, found]


def world(name: str = "Office", id: str = "world") -> Tables:
    lines = [
        {"relation": "STATED_IN", "start": "org:x:office", "end": "source:s", "attributes": {"name": name}},
        {"relation": "POST_IN", "start": "post:x:a", "end": "org:x:office", "observed": "2018-01-16"},
        {"relation": "REPORTS_TO", "start": "post:x:a", "end": "post:x:b", "valid_from": "2018", "valid_to": "2017"},
    ]
    said = [check(Statement(source="source:s", **line)) for line in lines]  # type: ignore[arg-type]  # fields by name
    return Tables([(each, 1, None) for each in said], {1: FINISHED[1], 2: FINISHED[2]}, id)


def is_read_from_file(folder: Path, tables: Tables, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether a graph opens without building."""
    built: list[str] = []

    def build(feed: Tables) -> object:
        built.append(feed.id)
        return builder.build(feed)

    with monkeypatch.context() as patched:
        patched.setattr("graph.view.opening.build", build)
        Graph(tables, folder)
    return not built


@given(histories())
def test_a_graph_read_from_its_file_says_the_same(history: list[Recording]) -> None:
    tables = Tables.from_statements(history, FINISHED)
    with TemporaryDirectory() as folder:
        made, read = Graph(tables, Path(folder)), Graph(tables, Path(folder))
        assert told(made) == told(read) == told(Graph.over(tables))


def test_a_sound_file_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_read_from_file(tmp_path, world(), monkeypatch)
    assert is_read_from_file(tmp_path, world(), monkeypatch)


@given(st.data())
def test_a_damaged_file_is_made_anew(data: st.DataObject) -> None:
    expected = told(Graph.over(world()))
    with TemporaryDirectory() as folder:
        Graph(world(), Path(folder))
        file = Cache(Path(folder), "world").path
        whole = bytearray(file.read_bytes())
        place = data.draw(st.integers(0, len(whole) - 1))
        if data.draw(st.booleans()):
            whole[place] ^= data.draw(st.integers(1, 255))
        else:
            del whole[place:]
        file.write_bytes(whole)
        assert Cache(Path(folder), "world").load(world().finished()) is None
        assert told(Graph(world(), Path(folder))) == expected
        assert Cache(Path(folder), "world").load(world().finished()) is not None


def test_the_reason_for_making_it_anew_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    Graph(world(), tmp_path)
    file = Cache(tmp_path, "world").path
    file.write_bytes(file.read_bytes()[:-1])
    with caplog.at_level(logging.WARNING):
        Graph(world(), tmp_path)
    assert "made anew: it is cut short" in caplog.text


@pytest.mark.parametrize("content", [b"", b"x" * 10, b"x" * 10_000, b"orgtrace" + bytes(100)])
def test_any_other_file_of_the_name_is_made_anew(tmp_path: Path, content: bytes) -> None:
    file = Cache(tmp_path, "world").path
    file.write_bytes(content)
    assert told(Graph(world(), tmp_path)) == told(Graph.over(world()))
    assert file.read_bytes() != content


def test_the_file_of_another_store_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Graph(world("Bureau", "other"), tmp_path)
    Cache(tmp_path, "other").path.rename(Cache(tmp_path, "world").path)
    assert not is_read_from_file(tmp_path, world(), monkeypatch)
    assert told(Graph(world(), tmp_path)) == told(Graph.over(world()))


def test_the_file_of_another_history_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Graph(world(), tmp_path)
    for loads in ({1: FINISHED[1]}, {1: FINISHED[1], 2: FINISHED[4]}, {2: FINISHED[2], 4: FINISHED[4]}):
        assert not is_read_from_file(tmp_path, Tables(world().recordings, loads, "world"), monkeypatch)


def test_the_file_of_other_rules_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Graph(world(), tmp_path)
    monkeypatch.setattr(cache, "_maker", lambda: "the rules of another release")
    assert not is_read_from_file(tmp_path, world(), monkeypatch)


def test_a_folder_that_cannot_be_written_costs_only_the_file(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file where the folder should be")
    with caplog.at_level(logging.WARNING):
        graph = Graph(world(), taken)
    assert told(graph) == told(Graph.over(world()))
    assert "cannot be kept" in caplog.text


def test_a_full_disk_costs_only_the_file(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    Graph(world(), tmp_path)
    whole = Cache(tmp_path, "world").path.read_bytes()
    grown = Tables(world().recordings, {**world().loads, 4: FINISHED[4]}, "world")
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, most))
    try:
        with caplog.at_level(logging.WARNING):
            graph = Graph(grown, tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    assert told(graph) == told(Graph.over(grown))
    assert "cannot be kept" in caplog.text
    assert Cache(tmp_path, "world").path.read_bytes() == whole
    assert len(list(tmp_path.iterdir())) == 2


def test_nothing_is_left_beside_the_file_but_its_lock(tmp_path: Path) -> None:
    Graph(world(), tmp_path)
    cache = Cache(tmp_path, "world")
    assert set(tmp_path.iterdir()) == {cache.path, cache.lock}


def test_equal_arrays_are_kept_once_and_every_array_is_read_back(tmp_path: Path) -> None:
    rng = np.random.default_rng(1)
    first = rng.integers(0, 100, (50, 2), np.int32)
    arrays = {
        "a": first,
        "b": first.copy(),
        "c": np.empty((0, 10), np.uint8),
        "d": first[:7].copy(),
        "e": first.view(np.uint32),
    }
    file = tmp_path / "arrays"
    file.write_bytes(b"".join(blocks({"store": "s"}, arrays)))
    header, found = mapped(file)
    assert header["store"] == "s"
    for name, array in arrays.items():
        assert found[name].dtype == array.dtype
        assert np.array_equal(found[name], array)
        assert not found[name].flags.writeable or not array.size
    places = {name: place for name, (_, _, place) in header["sections"].items()}
    assert places["a"] == places["b"] == places["e"] != places["d"]


def test_views_outlive_the_file_they_came_from(tmp_path: Path) -> None:
    graph = Graph(world(), tmp_path)
    view = graph.view(as_of=DAY)
    expected = _told(view)
    for file in tmp_path.iterdir():
        file.unlink()
    assert _told(graph.view(as_of=DAY)) == expected
