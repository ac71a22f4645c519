"""The peak memory of a load, for a small file and a large one: it should be the same."""

import subprocess
import sys
from pathlib import Path

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
