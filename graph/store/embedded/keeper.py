"""The keeper: runs the database server of one folder, and stops it when the last user is gone.

It is started as ``python -m graph.store.embedded.keeper FOLDER`` and detaches itself. It ends when nobody
holds the users' lock any more, however they ended. A server that dies under its users is started again on
the same port, unless it keeps dying. If the keeper itself is killed, the server is told to stop by the
system where that is possible (Linux), and is found and ended by the next keeper in any case.
"""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections import deque
from pathlib import Path

from graph.errors import OrgtraceError
from graph.store.embedded.folder import Folder, Running
from graph.store.embedded.java import command, free_port, is_free
from graph.store.embedded.locks import FileLock

_PAUSE = 0.1
_STOP_SECONDS = 30.0
_TAKE_SECONDS = 2.0
_DEATHS, _WITHIN_SECONDS = 3, 60.0
_LOG_LINES = 12
_SET_PARENT_DEATH_SIGNAL = 1  # prctl(2)


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
            process = _start(self._folder, port)
            self._folder.tell(Running(os.getpid(), process.pid, port))
            if self._watch(process, users):
                self._folder.tell(None)
                _end(process)
                return ""
            deaths.append(time.monotonic())
            if len(deaths) == _DEATHS and deaths[-1] - deaths[0] < _WITHIN_SECONDS:
                return _failure(self._folder, process.returncode)

    def _watch(self, process: subprocess.Popen[bytes], users: FileLock) -> bool:
        """True: nobody uses the server any more; False: it died."""
        while process.poll() is None:
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
    for number, seconds in ((signal.SIGTERM, _STOP_SECONDS), (signal.SIGKILL, _STOP_SECONDS)):
        if not _serves(running.server, folder):
            return
        os.kill(running.server, number)
        deadline = time.monotonic() + seconds
        while _serves(running.server, folder) and time.monotonic() < deadline:
            time.sleep(_PAUSE)


def _serves(process: int, folder: Folder) -> bool:
    listed = Path(f"/proc/{process}/cmdline")
    try:
        if Path("/proc/self").exists():
            words = listed.read_bytes().decode(errors="replace").split("\0")
        else:
            asked = ["ps", "-o", "command=", "-p", str(process)]
            words = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.split(" ")  # noqa: S603 - no input
    except OSError:
        return False
    return f"-Darcadedb.server.rootPath={folder.path}" in words


def _start(folder: Folder, port: int) -> "subprocess.Popen[bytes]":
    with folder.log.open("wb") as log:
        return subprocess.Popen(  # noqa: S603 - the command is our own, from the installed package
            command(folder, port, free_port()),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=folder.path,
            preexec_fn=_die_with_keeper,  # noqa: PLW1509 - the keeper has one thread
        )


def _die_with_keeper() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGTERM)


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


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


if __name__ == "__main__":
    main()
