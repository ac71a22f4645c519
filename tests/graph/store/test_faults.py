"""Killed at any moment, and loaded again: the store is as if nothing had happened."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from graph.store.doctor import examine
from graph.store.dump import dump
from graph.store.embedded.folder import Folder
from graph.store.loads import Stage
from graph.store.opening import open_store
from graph.store.store import Store
from tests.graph.store.loading import EDITION, LATER, POSTS, STEPS, correct
from tests.graph.store.worlds import load, register
from tests.servers.fixtures import Place, Server

LEASE = 1.0


@contextmanager
def loading(place: Place) -> Iterator["subprocess.Popen[str]"]:
    """A process that loads, and waits at every step until it is told to go on."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.graph.store.loading", str(LEASE)],
        env={**os.environ, **place.environment(), "STEP_BY_STEP": "yes"},
        cwd=Path(__file__).parents[3],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def go_on_until(process: "subprocess.Popen[str]", wanted: str) -> None:
    """Let the process go on until it has come to a step."""
    assert process.stdin is not None
    assert process.stdout is not None
    for line in process.stdout:
        if line.strip() == wanted:
            return
        go_on(process)
    pytest.fail(f"the process ended before {wanted!r}")


def go_on(process: "subprocess.Popen[str]") -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def compared(store: Store) -> list[bytes]:
    return list(dump(store, times=False))


@pytest.fixture(scope="module")
def undisturbed(embedded_server: Server) -> list[bytes]:
    """What the store holds after the two loads that the tests disturb."""
    with embedded_server.emptied().open() as store:
        load(store, list(register(POSTS, day=EDITION)))
        correct(store, LATER)
        return compared(store)


@pytest.mark.parametrize("step", STEPS)
def test_killed_load_is_as_if_it_had_never_been(undisturbed: list[bytes], place: Place, step: str) -> None:
    with place.open() as store:
        load(store, list(register(POSTS, day=EDITION)))
        before = compared(store)
        with loading(place) as process:
            go_on_until(process, step)
            assert compared(store) == (undisturbed if step == "finished" else before)
            process.send_signal(signal.SIGKILL)
            process.wait()
        assert compared(store) == (undisturbed if step == "finished" else before)
        correct(store, LATER, wait=30)
        assert compared(store) == undisturbed
        assert [each.stage for each in store.loads() if each.stage is not Stage.FINISHED] == (
            [] if step == "finished" else [Stage.UNDONE]
        )
        assert examine(store).is_well


def test_suspended_load_that_was_taken_over_writes_nothing_more(undisturbed: list[bytes], place: Place) -> None:
    with place.open() as store, loading(place) as process:
        load(store, list(register(POSTS, day=EDITION)))
        go_on_until(process, "reached 600")
        process.send_signal(signal.SIGSTOP)
        correct(store, LATER, wait=30)
        assert compared(store) == undisturbed
        process.send_signal(signal.SIGCONT)
        go_on(process)
        go_on_until(process, "lost")
        assert compared(store) == undisturbed
        assert [each.stage for each in store.loads()] == [Stage.FINISHED, Stage.UNDONE, Stage.FINISHED]


@pytest.mark.parametrize("step", ["claimed", "reached 600", "recorded", "retracted"])
def test_load_outlives_a_killed_server(undisturbed: list[bytes], folder: Path, step: str) -> None:
    place = Place("embedded", f"embedded:{folder}")
    with open_store(place.url) as store:
        load(store, list(register(POSTS, day=EDITION)))
        with loading(place) as process:
            go_on_until(process, step)
            kill_server(folder)
            go_on(process)
            go_on_until(process, "finished")
        assert compared(store) == undisturbed
        assert examine(store).is_well


def kill_server(folder: Path) -> None:
    running = Folder(folder).running()
    assert running is not None
    os.kill(running.server, signal.SIGKILL)
