"""The keeper: runs the database server of one folder, and stops it when the last user is gone.

It is started as ``python -m graph.store.embedded.keeper FOLDER`` and detaches itself. It ends when nobody
holds the users' lock any more, however they ended. A server that dies under its users is started again on
the same port, unless it keeps dying. If the keeper itself is killed, the server is told to stop by the
system where that is possible (Linux), and is found and ended by the next keeper in any case.
"""

import os
import signal
import subprocess
import sys
import time
from collections import deque
from pathlib import Path

from graph.errors import OrgtraceError
from graph.store.embedded import archive, process
from graph.store.embedded.folder import Folder, Running
from graph.store.embedded.java import free_port, is_free
from graph.store.embedded.locks import FileLock

_PAUSE = 0.1
_TAKE_SECONDS = 2.0
_DEATHS, _WITHIN_SECONDS = 3, 60.0
_LOG_LINES = 12


class Keeper:
    """Runs the server of one folder until nobody uses it."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._told_to_stop = False

    def keep(self) -> None:
        """Serve until the last user is gone; return at once where another keeper does."""
        with FileLock(self._folder.users_lock) as users, FileLock(self._folder.server_lock) as own:
            if not own.take(shared=False, seconds=_TAKE_SECONDS):
                return
            for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
                signal.signal(number, self._stop)
            previous = self._folder.running()
            end_leftover(self._folder, previous)
            try:
                failure = self._serve(users, previous.port if previous else 0)
            except OrgtraceError as error:
                failure = str(error)
            self._folder.tell(Running(os.getpid(), 0, 0, failure) if failure else None)
            # The lock on the server goes first: whoever then gets the users' lock finds no keeper.
            own.release()

    def _stop(self, *_: object) -> None:
        self._told_to_stop = True

    def _serve(self, users: FileLock, port: int) -> str:
        deaths: deque[float] = deque(maxlen=_DEATHS)
        while True:
            port = port if port and is_free(port) else free_port()
            self._folder.make_password()
            server = process.start(self._folder, port, archive.options())
            self._folder.tell(Running(os.getpid(), server.pid, port))
            if self._watch(server, users):
                self._folder.tell(None)
                process.end(server)
                return ""
            deaths.append(time.monotonic())
            if len(deaths) == _DEATHS and deaths[-1] - deaths[0] < _WITHIN_SECONDS:
                return _failure(self._folder, server.returncode)

    def _watch(self, server: subprocess.Popen[bytes], users: FileLock) -> bool:
        """True: nobody uses the server any more; False: it died."""
        while server.poll() is None:
            if self._told_to_stop or users.take(shared=False):
                return True
            time.sleep(_PAUSE)
        return self._told_to_stop


def end_leftover(folder: Folder, running: Running | None) -> None:
    """End a server that an earlier keeper left behind; only a process that serves this very folder is ended."""
    if running is None or not running.server:
        return
    # Nobody is to join it any more; its number stays known, should this keeper be killed here.
    folder.tell(Running(os.getpid(), running.server, 0))
    for number in (signal.SIGTERM, signal.SIGKILL):
        if not _serves(running.server, folder):
            return
        os.kill(running.server, number)
        deadline = time.monotonic() + process.STOP_SECONDS
        while _serves(running.server, folder) and time.monotonic() < deadline:
            time.sleep(_PAUSE)


def _serves(number: int, folder: Folder) -> bool:
    listed = Path(f"/proc/{number}/cmdline")
    try:
        if Path("/proc/self").exists():
            words = listed.read_bytes().decode(errors="replace").split("\0")
        else:
            asked = ["ps", "-o", "command=", "-p", str(number)]
            words = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.split(" ")  # noqa: S603 - no input
    except OSError:
        return False
    return f"-Darcadedb.server.rootPath={folder.path}" in words


def _failure(folder: Folder, status: int) -> str:
    lines = folder.log.read_text(encoding="utf-8", errors="replace").splitlines()[-_LOG_LINES:]
    return f"the embedded server of {folder.path} ended with status {status}; {folder.log} ends with\n" + "\n".join(
        lines
    )


def main() -> None:
    """Detach, and keep the server of the folder that is named."""
    if os.fork():
        os._exit(0)
    Keeper(Folder(Path(sys.argv[1]))).keep()
    archive.make_in_background()


if __name__ == "__main__":
    main()
