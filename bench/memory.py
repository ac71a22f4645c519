"""The peak memory of a load, for a small file and a large one: it should be the same."""

import subprocess
import sys
from pathlib import Path

_CHILD = """
import resource, sys
from pathlib import Path
from graph.store.address import Credentials
from graph.store.opening import open_store
from loaders.options import Options
from loaders.pipeline import load
with open_store(sys.argv[1], Credentials(sys.argv[3] or None, sys.stdin.read() or None)) as store:
    load([Path(sys.argv[2])], store, Options())
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def peak(url: str, user: str | None, password: str | None, file: Path) -> int:
    """The largest resident size, in KiB, of a process that loads the file."""
    command = [sys.executable, "-c", _CHILD, url, str(file), user or ""]
    done = subprocess.run(command, input=password or "", capture_output=True, text=True, check=True)
    return int(done.stdout)
