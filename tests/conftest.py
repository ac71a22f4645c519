"""What all tests share: the servers, and the real registers kept beside the project."""

import signal
from pathlib import Path

import pytest
from hypothesis import settings

# How long one example takes says how busy the machine is; the suite has a limit of its own.
settings.register_profile("orgtrace", deadline=None)
settings.load_profile("orgtrace")

pytest_plugins = ["tests.servers.fixtures"]

# What a shell starts in the background is told to ignore interrupts, and would tell every process it starts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

_SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real registers; a test that asks for it carries the marker of the same name."""
    return _SHARED


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what reads the real registers, where they are absent; whoever asks for them has to say so."""
    for item in items:
        if "shared" in getattr(item, "fixturenames", ()) and item.get_closest_marker("shared") is None:
            raise pytest.UsageError(f"{item.nodeid} asks for the real registers without pytest.mark.shared")
    if not _SHARED.is_dir():
        left_out = [item for item in items if item.get_closest_marker("shared")]
        items[:] = [item for item in items if item not in left_out]
        config.hook.pytest_deselected(items=left_out)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was left out."""
    if not _SHARED.is_dir():
        terminalreporter.write_line(f"The real registers are not at {_SHARED}: tests that read them were left out.")
