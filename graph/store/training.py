"""The training run that makes the embedded server's archive: it starts a server, asks it a little, and stops it.

It is started as ``python -m graph.store.training`` by the keeper of a store, and gives way to all other work.
What it makes is seen whole or not at all. An environment that cannot be written has none, and one in which
making it failed is left alone for a day.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from graph.errors import OrgtraceError, StoreUnavailable
from graph.store.address import Credentials
from graph.store.bolt import Database
from graph.store.embedded import archive, process
from graph.store.embedded.folder import DATABASE, USER, Folder
from graph.store.embedded.java import free_port
from graph.store.embedded.locks import FileLock
from graph.store.opening import is_answering
from graph.store.schema import settle

_START_SECONDS = 120.0
_STOP_SECONDS = 240.0  # Java writes the archive before it ends
_AGAIN_SECONDS = 86_400.0
_PAUSE = 0.1


def train() -> bool:
    """See that there is an archive; True if so, False where it cannot be made or another process is at it."""
    target = archive.path()
    tried = target.with_suffix(".tried")
    if target.is_file():
        return True
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if tried.exists() and time.time() - tried.stat().st_mtime < _AGAIN_SECONDS:
            return False
        with FileLock(tried) as alone:
            if not alone.take(shared=False):
                return False
            os.utime(tried)
            return _trained(target)
    except (OSError, OrgtraceError):
        return False


def _trained(target: Path) -> bool:
    with tempfile.TemporaryDirectory(prefix="orgtrace-", dir=target.parent) as elsewhere:
        made = Path(elsewhere) / target.name
        folder, port = Folder(Path(elsewhere) / "store"), free_port()
        folder.prepare()
        folder.make_password()
        server = process.start(folder, port, [f"-XX:AOTCacheOutput={made}"])
        try:
            _ask(f"bolt://127.0.0.1:{port}", folder.password())
        finally:
            process.end(server, _STOP_SECONDS)
        made.replace(target)
    return True


def _ask(uri: str, password: str) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while not is_answering(uri, password):
        if time.monotonic() > deadline:
            raise StoreUnavailable(f"the server at {uri} does not answer")
        time.sleep(_PAUSE)
    database = Database(uri, DATABASE, Credentials(USER, password), shown=uri)
    try:
        settle(database)
    finally:
        database.close()


if __name__ == "__main__":
    os.nice(19)
    sys.exit(0 if train() else 1)
