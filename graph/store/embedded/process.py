"""The process of a database server: it ends with whoever started it."""

import ctypes
import signal
import subprocess
import sys
from collections.abc import Sequence

from graph.store.embedded.folder import Folder
from graph.store.embedded.java import command, free_port

STOP_SECONDS = 30.0
"""How long a server may take to stop before it is killed."""

_SET_PARENT_DEATH_SIGNAL = 1  # prctl(2)


def start(folder: Folder, port: int, options: Sequence[str] = ()) -> "subprocess.Popen[bytes]":
    """Start a server on a folder.

    Args:
        folder: a folder that has a password.
        port: the Bolt port on the loopback interface.
        options: of Java, beside those that every server has.

    Raises:
        StoreUnavailable: its package is not installed, or brings no Java for this machine.
    """
    with folder.log.open("wb") as log:
        return subprocess.Popen(  # noqa: S603 - the command is our own, from the installed package
            command(folder, port, free_port(), options),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=folder.path,
            preexec_fn=_die_with_parent,  # noqa: PLW1509 - whoever starts a server has one thread
        )


def end(server: "subprocess.Popen[bytes]", seconds: float = STOP_SECONDS) -> None:
    """Stop a server, and kill it where it does not stop within that time."""
    server.terminate()
    try:
        server.wait(seconds)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def _die_with_parent() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGTERM)
