"""Loads of other processes are taken up by reading what they touched, on every server."""

import os
import subprocess
import sys
from pathlib import Path
from random import Random

import orjson
import pytest

from graph.model.statements import Statement, to_json
from graph.store.store import Store
from graph.view.opening import Graph
from tests.graph.view.snapshot.growing import POOL, said
from tests.graph.view.snapshot.test_refreshing import differing, never, newest
from tests.servers.fixtures import Place


def held_to_scratch(graph: Graph, store: Store) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("graph.view.opening.build", never)
        graph.refresh()
    assert differing(newest(graph), newest(Graph.open(store, None))) == []


def test_it_is_the_snapshot_built_from_scratch_whatever_becomes_of_loads(store: Store) -> None:
    random = Random(5)
    said_first = random.sample(POOL, 40)
    with store.claim("test") as recording:
        recording.record(said_first)
        recording.finish()
    is_open, graph = {each.key for each in said_first}, Graph.open(store, None)
    for number in range(6):
        toggled = random.sample(POOL, 6)
        keys = {each.key for each in toggled}
        with store.claim("test") as recording:
            recording.record(each for each in toggled if each.key not in is_open)
            recording.retract(keys & is_open)
            if number % 3 == 0:
                held_to_scratch(graph, store)
            if number % 3 != 1:  # else it is undone
                recording.finish()
                is_open ^= keys
        if number % 3:
            held_to_scratch(graph, store)
    assert graph.revision == store.revision()


def test_a_load_of_another_process_is_taken_up(place: Place, tmp_path: Path) -> None:
    def loaded(*told: Statement) -> None:
        file = tmp_path / "more.jsonl"
        file.write_bytes(b"".join(orjson.dumps(to_json(each)) + b"\n" for each in told))
        command = [sys.executable, "-m", "orgtrace", "load", str(file)]
        subprocess.run(command, env=os.environ | place.environment(), check=True, capture_output=True)

    office = said("STATED_IN", "org:x:office", "source:s", "source:s", given={"name": "Office"})
    board = said("STATED_IN", "org:x:board", "source:s", "source:s", given={"name": "Board"})
    part = said("PART_OF", "org:x:office", "org:x:board", "source:s", given={})
    with place.open() as store:
        loaded(office)
        graph = Graph.open(store, tmp_path / "snapshots")
        before = graph.view()
        loaded(office, board, part)
        assert graph.lag() == 1
        held_to_scratch(graph, store)
        assert graph.view().ids(graph.view().nodes()) == ["org:x:board", "org:x:office"]
        assert before.ids(before.nodes()) == ["org:x:office"]
