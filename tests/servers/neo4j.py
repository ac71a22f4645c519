"""A real Neo4j for the tests: the one that is named, else a container, else Neo4j's own jars.

| variable | says |
|---|---|
| ``ORGTRACE_TEST_NEO4J_URI`` | the address of a server whose database may be emptied |
| ``ORGTRACE_TEST_NEO4J_USER``, ``ORGTRACE_TEST_NEO4J_PASSWORD`` | its user and password, where it asks for them |
| ``ORGTRACE_TEST_NEO4J=no`` | leave Neo4j out; the summary then says so |
"""

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from graph.store.address import Credentials, ServerAddress, parse
from graph.store.bolt import Database
from graph.store.embedded.java import free_port
from tests.servers import jars

START_SECONDS = 120.0
_SOURCE = Path(__file__).with_name("Neo4jServer.java")
_OPENED = ("java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch")


def is_left_out() -> bool:
    """Whether the run was told to do without Neo4j."""
    choice = os.environ.get("ORGTRACE_TEST_NEO4J", "")
    if choice not in ("", "no"):
        raise pytest.UsageError(f"ORGTRACE_TEST_NEO4J is {choice!r}; set it to no, or not at all")
    return choice == "no"


def missing() -> str:
    """Why no Neo4j can be had here, and what to do; empty if one can."""
    if os.environ.get("ORGTRACE_TEST_NEO4J_URI") or docker_answers():
        return ""
    lacking = jars.missing()
    if not lacking:
        return ""
    return (
        f"The tests need a Neo4j, and there is none: for its jars this machine lacks {lacking}. Install that, "
        "or start a Docker engine, or name a server that may be emptied in ORGTRACE_TEST_NEO4J_URI. "
        "ORGTRACE_TEST_NEO4J=no leaves the tests on Neo4j out."
    )


def prepare() -> None:
    """Fetch what a start will need, where nothing else serves."""
    if not (os.environ.get("ORGTRACE_TEST_NEO4J_URI") or docker_answers()):
        jars.fetch()


@contextmanager
def running() -> Iterator[tuple[str, Credentials]]:
    """A Neo4j for as long as the block runs: its address, and how to enter."""
    if uri := os.environ.get("ORGTRACE_TEST_NEO4J_URI"):
        user, password = (os.environ.get(f"ORGTRACE_TEST_NEO4J_{name}") for name in ("USER", "PASSWORD"))
        yield uri, Credentials(user, password)
    elif docker_answers():
        with _in_container() as found:
            yield found
    else:
        with _from_jars() as uri:
            yield uri, Credentials()


def docker_answers() -> bool:
    """Whether a Docker engine answers here."""
    try:
        asked = ["docker", "version", "--format", "{{.Server.Version}}"]
        return subprocess.run(asked, capture_output=True, timeout=10, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


@contextmanager
def _in_container() -> Iterator[tuple[str, Credentials]]:
    # Imported here, since a machine without Docker has no use for it.
    from testcontainers.community.neo4j import Neo4jContainer  # noqa: PLC0415

    with Neo4jContainer(f"neo4j:{jars.VERSION}-community") as container:
        yield container.get_connection_url(), Credentials(container.username, container.password)


@contextmanager
def _from_jars() -> Iterator[str]:
    lib, port = jars.fetch(), free_port()
    with tempfile.TemporaryDirectory(prefix="orgtrace-neo4j-") as home, Path(home, "server.log").open("wb") as log:
        process = subprocess.Popen(
            [
                jars.java(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                *(word for module in _OPENED for word in ("--add-opens", f"{module}=ALL-UNNAMED")),
                "-cp",
                f"{lib}/*",
                str(_SOURCE),
                home,
                str(port),
            ],
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait(f"bolt://127.0.0.1:{port}", process, Path(log.name))
            yield f"bolt://127.0.0.1:{port}"
        finally:
            process.kill()  # nothing of it is kept
            process.communicate()


def _wait(uri: str, process: subprocess.Popen[bytes], log: Path) -> None:
    address = parse(uri)
    assert isinstance(address, ServerAddress)
    database = Database(address.uri, None, Credentials(), shown=uri, patience=0)
    deadline = time.monotonic() + START_SECONDS
    try:
        while not database.answers():
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"Neo4j did not start; its log ends with\n{log.read_text()[-2000:]}")
            time.sleep(0.2)
    finally:
        database.close()
