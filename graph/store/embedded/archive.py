"""What Java keeps of a server's classes, loaded and linked ahead of time: with it a server starts in half the time.

Java's ahead-of-time cache (JEP 483, 514 and 515). A training run makes it once for an environment, in the
background after the first use of an embedded store. Java leaves it aside where it does not fit, or is damaged.
"""

import subprocess
import sys
from pathlib import Path

from graph.store.embedded.java import PACKAGE, version

TRAINING = "graph.store.training"
"""The program that makes it."""


def path() -> Path:
    """Where it lies: in the environment whose Java and whose server it is of."""
    return Path(sys.prefix) / "share" / "orgtrace" / f"{PACKAGE}-{version()}.aot"


def options() -> list[str]:
    """The options with which Java uses it; none where it is not there."""
    return [f"-XX:AOTCache={path()}"] if path().is_file() else []


def make_in_background() -> None:
    """Have it made where it is not there, by a process that nobody waits for."""
    if not path().is_file():
        subprocess.Popen(  # noqa: S603 - this interpreter, this program
            [sys.executable, "-m", TRAINING],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
