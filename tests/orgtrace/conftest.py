"""What the command's tests share: a store that holds the examples, and a way to run a command line on it."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph.store.opening import open_store
from graph.store.store import Store
from loaders.pipeline import load
from orgtrace.command import run

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples" / "uk_organogram"


@dataclass(frozen=True)
class Ran:
    """How a command line ended, and what it printed."""

    status: int
    out: str
    err: str

    @property
    def told(self) -> str:
        """What it said on standard error, unwrapped."""
        return " ".join(self.err.split())


Ask = Callable[..., Ran]


@pytest.fixture(scope="session")
def examples_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store of its own that holds the examples; it is held open, so that commands find its server running."""
    with open_store(f"embedded:{tmp_path_factory.mktemp('examples') / 'store'}") as store:
        assert load([EXAMPLES], store).landed
        yield store


@pytest.fixture
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings but those that a test gives."""
    for name in [name for name in os.environ if name.startswith("ORGTRACE_") and "_TEST_" not in name]:
        monkeypatch.delenv(name)


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, clean_environment: None) -> Ask:
    """Runs a command line in this process, at a width and on a store."""

    def asked(*arguments: str, store: str | None = None, columns: int = 80) -> Ran:
        monkeypatch.setenv("COLUMNS", str(columns))
        if store is not None:
            monkeypatch.setenv("ORGTRACE_STORE", store)
        capsys.readouterr()
        status = run(arguments)
        captured = capsys.readouterr()
        return Ran(int(status), captured.out, captured.err)

    return asked


@pytest.fixture
def asked(typed: Ask, examples_store: Store) -> Ask:
    """Runs a command line on the store that holds the examples."""

    def on_examples(*arguments: str, columns: int = 80) -> Ran:
        return typed(*arguments, store=examples_store.shown, columns=columns)

    return on_examples


def started(*arguments: str, store: str, stdin: int = subprocess.DEVNULL) -> "subprocess.Popen[str]":
    """A command line as a process of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ORGTRACE_") or "_TEST_" in name}
    return subprocess.Popen(
        [sys.executable, "-m", "orgtrace", *arguments],
        env=kept | {"ORGTRACE_STORE": store, "COLUMNS": "80", "PYTHONPATH": str(ROOT)},
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
