"""Locks on files, held by open descriptors: they are gone when the process that held them is.

POSIX systems only, by `flock`: shared and exclusive, and a request for an exclusive one does not keep
further shared ones waiting, so that joining a running server is never held up by its keeper.
"""

import os
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from graph.errors import BadSetting

if sys.platform == "win32":
    fcntl = None
else:
    import fcntl

_PAUSE = 0.02


class FileLock:
    """A lock on one file; it may be taken shared or exclusive, and changes from one to the other.

    Args:
        path: the file, made with mode 0600 where it is missing.
    """

    def __init__(self, path: Path) -> None:
        if fcntl is None:
            raise BadSetting("the embedded store needs the file locks of a POSIX system; use a Neo4j server here")
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)

    def take(self, *, shared: bool, seconds: float = 0.0) -> bool:
        """Whether the lock was got within that time; 0 tries once."""
        deadline = time.monotonic() + seconds
        while not self._try(shared):
            if time.monotonic() >= deadline:
                return False
            time.sleep(_PAUSE)
        return True

    def _try(self, shared: bool) -> bool:
        assert fcntl is not None  # noqa: S101 - for the type checker: __init__ has refused the platform
        try:
            fcntl.flock(self._descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def release(self) -> None:
        """Let go, and close the file."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.release()
