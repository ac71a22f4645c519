"""The embedded server starts, is joined, outlives nobody, and says plainly why it cannot start."""

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph.errors import StoreNotOurs, StoreTooNew, StoreUnavailable
from graph.store.embedded import archive
from graph.store.embedded.folder import Folder, Running
from graph.store.embedded.java import command, free_port, is_free
from graph.store.opening import open_store
from tests.graph.store.worlds import load, named

OPEN = (
    "import sys, time; from graph.store.opening import open_store; "
    "store = open_store(sys.argv[1]); print(store.id, flush=True); sys.stdin.read(); store.close()"
)
STOP_SECONDS = 60


def user(folder: Path) -> "subprocess.Popen[str]":
    """Another process that uses the store until its input ends."""
    return subprocess.Popen(
        [sys.executable, "-c", OPEN, f"embedded:{folder}"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def opened(process: "subprocess.Popen[str]") -> str:
    """The id of the store, once the process has opened it."""
    assert process.stdout is not None
    return process.stdout.readline().strip()


def served(folder: Path) -> list[int]:
    """The processes that belong to a folder's server: the keeper, and the server itself."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_text(errors="replace").split("\0")
        except OSError:
            continue
        if str(folder) in words or f"-Darcadedb.server.rootPath={folder}" in words:
            found.append(int(process.name))
    return sorted(found)


def running(folder: Path) -> Running:
    found = Folder(folder).running()
    assert found is not None
    return found


def wait_until_gone(folder: Path) -> None:
    deadline = time.monotonic() + STOP_SECONDS
    while served(folder):
        assert time.monotonic() < deadline, f"{served(folder)} still run"
        time.sleep(0.1)


def test_store_opens_closes_and_keeps_what_was_loaded(folder: Path) -> None:
    with open_store(f"embedded:{folder}") as store:
        assert "ArcadeDB" in store.server()
        load(store, [named("post:test:1", name="One")])
        first = store.id
        assert len(served(folder)) == 2
    wait_until_gone(folder)
    assert is_free_of_strangers(folder)
    with open_store(f"embedded:{folder}") as store:
        assert (store.id, store.revision()) == (first, 1)


def is_free_of_strangers(folder: Path) -> bool:
    """Whether only the owner can read the password and enter the folder."""
    return stat.S_IMODE((folder / "password").stat().st_mode) == 0o600 and stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_two_processes_share_one_server_and_the_last_one_out_stops_it(folder: Path) -> None:
    store = open_store(f"embedded:{folder}")
    server = running(folder).server
    other = user(folder)
    assert opened(other) == store.id
    assert running(folder).server == server
    store.close()
    assert server in served(folder)
    other.communicate()
    wait_until_gone(folder)


def test_processes_that_start_at_once_share_one_server(folder: Path) -> None:
    users = [user(folder) for _ in range(3)]
    assert len({opened(each) for each in users}) == 1
    assert len(served(folder)) == 2
    for each in users:
        each.communicate()
    wait_until_gone(folder)


def test_server_ends_though_its_last_user_was_killed(folder: Path) -> None:
    other = user(folder)
    assert opened(other)
    other.kill()
    other.communicate()
    wait_until_gone(folder)
    with open_store(f"embedded:{folder}") as store:
        assert store.revision() == 0


def test_process_killed_while_starting_leaves_nothing_that_blocks(folder: Path) -> None:
    for delay in (0.3, 0.8, 1.4):
        other = user(folder)
        time.sleep(delay)
        other.kill()
        other.communicate()
    with open_store(f"embedded:{folder}") as store:
        assert store.revision() == 0
    wait_until_gone(folder)


def test_killed_server_is_started_again_under_its_users(folder: Path) -> None:
    with open_store(f"embedded:{folder}") as store:
        load(store, [named("post:test:1", name="One")])
        before = running(folder)
        os.kill(before.server, signal.SIGKILL)
        assert store.revision() == 1
        assert running(folder).server != before.server
        assert running(folder).port == before.port
    wait_until_gone(folder)


def test_killed_keeper_is_replaced_and_its_server_ended(folder: Path) -> None:
    with open_store(f"embedded:{folder}") as store:
        load(store, [named("post:test:1", name="One")])
        before = running(folder)
        os.kill(before.keeper, signal.SIGKILL)
        while before.keeper in served(folder):
            time.sleep(0.01)
        with open_store(f"embedded:{folder}") as other:
            assert other.revision() == 1
            assert store.revision() == 1
            assert before.server not in served(folder)
            assert len(served(folder)) == 2
    wait_until_gone(folder)


def test_server_that_is_being_stopped_is_left_for_the_next(folder: Path) -> None:
    with open_store(f"embedded:{folder}") as store:
        load(store, [named("post:test:1", name="One")])
        before = running(folder)
        os.kill(before.keeper, signal.SIGKILL)
        while before.server in served(folder):
            assert store.revision() == 1  # also while the old server says that it knows no such user
        assert store.revision() == 1
        assert running(folder).server != before.server
    wait_until_gone(folder)


def test_refused_password_is_told_when_it_stays_refused(folder: Path) -> None:
    with open_store(f"embedded:{folder}"):
        password = Folder(folder).password()
        (folder / "password").write_text("another\n")
        with pytest.raises(StoreUnavailable, match="refuses the password"):
            open_store(f"embedded:{folder}")
        (folder / "password").write_text(password + "\n")
        with open_store(f"embedded:{folder}") as store:
            assert store.revision() == 0


def test_interrupt_of_a_user_does_not_reach_the_server(folder: Path) -> None:
    other = user(folder)
    assert opened(other)
    with open_store(f"embedded:{folder}") as store:
        os.kill(other.pid, signal.SIGINT)
        other.communicate()
        assert store.revision() == 0
        assert os.getpgid(running(folder).server) != os.getpgid(0)


def test_lost_password_is_made_anew(folder: Path) -> None:
    with open_store(f"embedded:{folder}") as store:
        load(store, [named("post:test:1", name="One")])
    (folder / "password").unlink()
    with open_store(f"embedded:{folder}") as store:
        assert store.revision() == 1


def test_folder_of_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("mine")
    with pytest.raises(StoreNotOurs, match="letters"):
        open_store(f"embedded:{tmp_path}")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["letters.txt"]
    with pytest.raises(StoreNotOurs, match="a file, not a folder"):
        open_store(f"embedded:{tmp_path / 'letters.txt'}")


def test_folder_of_a_later_orgtrace_is_refused(folder: Path) -> None:
    folder.mkdir()
    (folder / "orgtrace-store").write_text("99\n")
    with pytest.raises(StoreTooNew, match="layout 99"):
        open_store(f"embedded:{folder}")
    (folder / "orgtrace-store").write_text("something\n")
    with pytest.raises(StoreNotOurs):
        open_store(f"embedded:{folder}")


def test_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="cannot be written"):
        open_store("embedded:/proc/orgtrace")


def test_data_in_use_by_a_strange_server_are_told(folder: Path) -> None:
    with open_store(f"embedded:{folder}"):
        pass
    port = free_port()
    stranger = subprocess.Popen(
        [
            word.replace(f"rootPath={folder}", f"rootPath={folder}/.")
            for word in command(Folder(folder), port, free_port(), archive.options())
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
    )
    try:
        deadline = time.monotonic() + STOP_SECONDS
        while is_free(port) and time.monotonic() < deadline:
            time.sleep(0.1)
        with pytest.raises(StoreUnavailable, match=r"(?i)lock"):
            open_store(f"embedded:{folder}")
    finally:
        stranger.kill()
        stranger.wait()
    with open_store(f"embedded:{folder}") as store:
        assert store.revision() == 0
