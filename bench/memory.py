"""The peak memory of a load, for a small file and a large one: it should be the same."""

import subprocess
import sys
import tempfile
from pathlib import Path

from bench import loading
from bench.report import Report
from bench.servers import Running
from bench.world import STATEMENTS_A_POST, World

SMALL = 10_000

_CHILD = """
import sys
from pathlib import Path
from bench.memory import own_peak
from graph.store.address import Credentials
from graph.store.opening import open_store
from loaders.options import Options
from loaders.pipeline import load
with open_store(sys.argv[1], Credentials(sys.argv[3] or None, sys.stdin.read() or None)) as store:
    load([Path(sys.argv[2])], store, Options())
print(own_peak())
"""


def own_peak() -> int:
    """The largest resident size of this process so far, in KiB.

    Read from Linux's account of the process: `getrusage` counts in what its parent held when it began.
    """
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:"))


def peak(url: str, user: str | None, password: str | None, file: Path) -> int:
    """The largest resident size, in KiB, of a process that loads the file."""
    command = [sys.executable, "-c", _CHILD, url, str(file), user or ""]
    done = subprocess.run(command, input=password or "", capture_output=True, text=True, check=True)
    return int(done.stdout)


def tell(report: Report, name: str, running: Running, large: int) -> None:
    """The table of a small file and one of so many statements."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for wanted in (SMALL, large):
            file = Path(folder) / f"{wanted}.jsonl"
            count = loading.written(World(round(wanted / STATEMENTS_A_POST), editions=2), file)
            with running() as server:
                kib = peak(server.url, server.credentials.user, server.credentials.password, file)
            rows.append((f"{count:,}", f"{kib / 1024:,.0f}"))
    report.table(f"{name}: peak memory of a load", ("statements in the file", "MiB"), rows)
