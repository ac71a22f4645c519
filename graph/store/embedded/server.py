"""A process's share in the embedded server of a folder: it starts the server, or joins the one that runs."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from graph.errors import StoreUnavailable
from graph.store.embedded.folder import Folder, Running
from graph.store.embedded.locks import FileLock

START_SECONDS = 90.0
"""How long a server may take until it answers; after a crash it reads its log first."""

_STOP_SECONDS = 60.0
_PAUSE = 0.05
_AGAIN_SECONDS = 5.0
_REFUSED_SECONDS = 5.0


class EmbeddedServer:
    """One use of the server, from opening to `leave`.

    Args:
        path: the store's folder; made where it is missing.
        answers: whether a query is answered at a Bolt address, with the password given; raises
            StoreUnavailable where the password is refused.

    Raises:
        StoreNotOurs: the folder holds something else.
        StoreTooNew: a later orgtrace made it.
        StoreUnavailable: it cannot be written, or its server is being stopped and does not end.
    """

    def __init__(self, path: Path, answers: Callable[[str, str], bool]) -> None:
        self._folder = Folder(path)
        self._answers = answers
        self._refusing: Running | None = None
        self._refused_at = 0.0
        self._folder.prepare()
        self._use = FileLock(self._folder.users_lock)
        if not self._use.take(shared=True, seconds=_STOP_SECONDS):
            self._use.release()
            raise StoreUnavailable(f"the server of {path} is being stopped and does not end; see {self._folder.log}")

    @property
    def password(self) -> str:
        """The password of the server's only user."""
        return self._folder.password()

    def find(self) -> str:
        """The Bolt address of the running server, which is started where none runs.

        Raises:
            StoreUnavailable: it cannot be started, does not answer in time, or refuses the folder's password.
        """
        deadline = time.monotonic() + START_SECONDS
        stale, started_at = self._folder.running(), 0.0
        while time.monotonic() < deadline:
            running = self._folder.running()
            if self._is_kept():
                # Until a new keeper has told of its server, the folder tells of the one before.
                is_left_over = started_at > 0 and running == stale
                if running is not None and running.port and not is_left_over and self._is_answering(running):
                    return _uri(running)
            elif started_at and running is not None and running.failure and running != stale:
                raise StoreUnavailable(running.failure)
            elif not started_at or time.monotonic() - started_at > _AGAIN_SECONDS:
                self._start_keeper()
                started_at = time.monotonic()
            time.sleep(_PAUSE)
        raise StoreUnavailable(
            f"the embedded server of {self._folder.path} does not answer within {START_SECONDS:.0f} s; "
            f"see {self._folder.log}"
        )

    def leave(self) -> None:
        """Give up this use. The last one out waits until the server has stopped."""
        self._use.release()
        deadline, seen_in_use = time.monotonic() + _STOP_SECONDS, 0
        while self._is_kept() and time.monotonic() < deadline:
            with FileLock(self._folder.users_lock) as users:
                in_use = not users.take(shared=False)
            # The keeper holds the lock as well while it stops the server, and says first that none runs.
            seen_in_use = seen_in_use + 1 if in_use and self._folder.running() is not None else 0
            if seen_in_use > 1:
                return
            time.sleep(_PAUSE)

    def _is_answering(self, running: Running) -> bool:
        # A server that is being stopped refuses every password as well, but not for long. It is asked a second
        # time only after that: too many refusals, and it lets nobody in for a while.
        is_refusing = running == self._refusing
        if is_refusing and time.monotonic() - self._refused_at < _REFUSED_SECONDS:
            return False
        password = self.password
        try:
            return self._answers(_uri(running), password)
        except StoreUnavailable:
            if is_refusing:
                raise
            self._refusing, self._refused_at = running, time.monotonic()
            return False

    def _is_kept(self) -> bool:
        with FileLock(self._folder.server_lock) as keeper:
            return not keeper.take(shared=True)

    def _start_keeper(self) -> None:
        with self._folder.log.open("ab") as log:
            subprocess.run(  # noqa: S603 - this interpreter, this program
                [sys.executable, "-m", "graph.store.embedded.keeper", str(self._folder.path)],
                check=True,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                # What this process can import, the keeper can.
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
                # A Ctrl-C meant for this process must not reach a server that others use.
                start_new_session=True,
            )


def _uri(running: Running) -> str:
    return f"bolt://127.0.0.1:{running.port}"
