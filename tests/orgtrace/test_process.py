"""The command as a process: quick to start, ended cleanly, and no trouble where its reader has gone."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from graph.store.store import Store
from tests.orgtrace.conftest import EXAMPLES, started

pytestmark = pytest.mark.xdist_group("examples")

SLOW = ("numpy", "neo4j", "fastapi", "pydantic", "networkx", "orjson", "uvicorn")


@contextmanager
def serving(*arguments: str, store: str) -> Iterator[tuple["subprocess.Popen[str]", str, list[str]]]:
    """A process that serves, the address it says, and the lines it printed before that."""
    with started(*arguments, store=store) as process:
        lines: list[str] = []
        try:
            assert process.stdout is not None
            for line in process.stdout:
                if line.startswith("Serving at "):
                    yield process, line.split()[2].rstrip(","), lines
                    break
                lines.append(line)
            else:
                pytest.fail(f"it never served: {process.communicate()}")
        finally:
            process.kill()


def answered(url: str) -> object:
    until = time.monotonic() + 30
    while True:
        try:
            with urllib.request.urlopen(url, timeout=10) as response:
                return json.load(response)
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


def test_help_is_printed_without_importing_what_is_slow() -> None:
    code = (
        "import sys; from orgtrace.command import run; run(['--help']); "
        f"sys.exit(', '.join(name for name in {SLOW!r} if name in sys.modules) or None)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "superiors" in done.stdout


def test_the_version_is_that_of_the_package(examples_store: Store) -> None:
    with started("--version", store=examples_store.shown) as process:
        out, _ = process.communicate()
    assert out == "orgtrace 0.1.0\n"


def test_a_reader_that_has_gone_away_is_no_error(examples_store: Store) -> None:
    with started("chart", "Cabinet Office", "--all", "--as-of", "latest", store=examples_store.shown) as process:
        assert process.stdout is not None
        process.stdout.close()  # before anything is written
        process.stdout = None
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, "")


def test_serving_answers_until_it_is_interrupted_and_ends_in_good_order(examples_store: Store) -> None:
    with serving("serve", "--port", "0", store=examples_store.shown) as (process, address, _):
        ready = answered(f"{address}/health/ready")
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert isinstance(ready, dict)
    assert ready["status"] == "ready"
    assert (process.returncode, err) == (0, "")


def test_a_taken_port_is_told_before_the_store_is_opened(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        with started("serve", "--port", port, store=f"embedded:{tmp_path / 'store'}") as process:
            out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (2, "")
    assert f"port {port} at 127.0.0.1 is taken by another program" in " ".join(err.split())
    assert "--port" in err
    assert not (tmp_path / "store").exists()


def test_an_open_address_without_a_token_is_refused(tmp_path: Path) -> None:
    with started("serve", "--host", "0.0.0.0", "--port", "0", store=f"embedded:{tmp_path / 'store'}") as process:
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (2, "")
    assert "ORGTRACE_TOKEN" in err


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_load_that_is_interrupted_is_undone_and_leaves_nothing_running(
    tmp_path: Path, number: signal.Signals, status: int
) -> None:
    folder = tmp_path / "store"
    many = tmp_path / "many.jsonl"
    with many.open("w", encoding="utf-8") as file:
        source = "source:test:many"
        file.write(json.dumps({"source": source, "title": "Many"}) + "\n")
        for at in range(60_000):
            fields = {"relation": "STATED_IN", "start": f"org:test:{at}", "end": source, "source": source, "name": "x"}
            file.write(json.dumps(fields) + "\n")
    with started("load", str(many), store=f"embedded:{folder}") as process:
        until = time.monotonic() + 60
        while not (folder / "server.json").exists() and time.monotonic() < until:
            time.sleep(0.05)
        time.sleep(1.0)
        process.send_signal(number)
        out, err = process.communicate(timeout=120)
    assert (process.returncode, err) == (status, "")
    assert "Loaded" not in out
    server = json.loads((folder / "server.json").read_text()) if (folder / "server.json").exists() else {}
    until = time.monotonic() + 30
    while server.get("server") and _runs(server["server"]):
        assert time.monotonic() < until, "the server outlived its last user"
        time.sleep(0.1)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_the_demo_loads_once_draws_and_serves(tmp_path: Path) -> None:
    store = f"embedded:{tmp_path / 'store'}"
    printed = []
    for _ in range(2):
        with serving("demo", str(EXAMPLES.parent), "--port", "0", store=store) as (process, address, lines):
            loads = answered(f"{address}/v1/loads")
            process.send_signal(signal.SIGTERM)
            _, err = process.communicate(timeout=60)
        assert err == ""
        assert isinstance(loads, dict)
        assert loads["data"]["total"] == 1
        printed.append("".join(lines))
    first, again = printed
    assert "Loaded as revision 1." in first
    assert first.endswith(again)
    assert "Director of Finance" in again
    assert "Scotland Office" in again
    assert "rows read" not in again
