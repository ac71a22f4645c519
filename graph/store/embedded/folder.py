"""The folder of an embedded store: what lies where, and whether it is ours.

| name | is |
|---|---|
| ``orgtrace-store`` | the mark that tells the folder is ours, and the layout's number |
| ``password`` | of the database's only user, mode 0600 |
| ``users.lock`` | held shared by every process that uses the store |
| ``server.lock`` | held by the keeper as long as it lives |
| ``server.json`` | where the running server listens, or why it could not start |
| ``server.log`` | what the server said since it last started |
| ``databases/``, ``config/``, … | the database server's own |
"""

import json
import os
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

from graph.errors import StoreNotOurs, StoreTooNew, StoreUnavailable

DATABASE = "orgtrace"
USER = "root"
LAYOUT = 1

_MARK = "orgtrace-store"


@dataclass(frozen=True, slots=True)
class Running:
    """What the keeper says of its server.

    Attributes:
        keeper: the keeper's process id.
        server: the server's process id; 0 where it could not start.
        port: the Bolt port on the loopback interface; 0 while there is no server to join.
        failure: why the server could not start; empty if it could.
    """

    keeper: int
    server: int
    port: int
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Folder:
    """An embedded store's folder."""

    path: Path

    @property
    def users_lock(self) -> Path:
        """Held shared by every process that uses the store."""
        return self.path / "users.lock"

    @property
    def server_lock(self) -> Path:
        """Held by the keeper as long as it lives."""
        return self.path / "server.lock"

    @property
    def log(self) -> Path:
        """What the server said since it last started."""
        return self.path / "server.log"

    @property
    def password_file(self) -> Path:
        """The password of the database's only user."""
        return self.path / "password"

    def prepare(self) -> None:
        """Make the folder, or see that it is ours and can be written.

        Raises:
            StoreNotOurs: it is a file, or holds something that orgtrace did not put there.
            StoreTooNew: a later orgtrace made it.
            StoreUnavailable: it cannot be made or written.
        """
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._claim()
        except FileExistsError as error:
            raise StoreNotOurs(f"{self.path} is a file, not a folder; name another folder for the store") from error
        except OSError as error:
            raise StoreUnavailable(
                f"the store's folder {self.path} cannot be written ({error.strerror}); "
                "make it writable, or name another with --store embedded:FOLDER"
            ) from error

    def _claim(self) -> None:
        mark = self.path / _MARK
        try:
            layout = int(mark.read_text(encoding="ascii"))
        except FileNotFoundError:
            # A process killed between the two steps leaves a folder that holds only the beginnings of a mark.
            others = [each.name for each in self.path.iterdir() if not each.name.startswith(_MARK)]
            if others:
                raise StoreNotOurs(
                    f"{self.path} holds {min(others)!r} and is no orgtrace store; name an empty or a new folder"
                ) from None
            write_whole(mark, f"{LAYOUT}\n")
            return
        except ValueError:
            raise StoreNotOurs(f"{mark} does not hold a layout's number; the folder is no orgtrace store") from None
        if layout > LAYOUT:
            raise StoreTooNew(f"{self.path} has layout {layout}, this orgtrace knows {LAYOUT}; use a later orgtrace")
        if not os.access(self.path, os.W_OK | os.X_OK):
            raise PermissionError(13, "permission denied")

    def password(self) -> str:
        """The server's password.

        Raises:
            StoreUnavailable: there is none, or it cannot be read.
        """
        try:
            return self.password_file.read_text(encoding="ascii").strip()
        except OSError as error:
            raise StoreUnavailable(f"the password in {self.password_file} cannot be read ({error.strerror})") from error

    def make_password(self) -> None:
        """See that there is a password; the server's record of an older one is dropped with the password lost."""
        if self.password_file.exists():
            return
        (self.path / "config" / "server-users.jsonl").unlink(missing_ok=True)
        write_whole(self.password_file, secrets.token_urlsafe(32) + "\n")

    def running(self) -> Running | None:
        """What the keeper wrote last; None where there is nothing."""
        try:
            return Running(**json.loads((self.path / "server.json").read_text(encoding="utf-8")))
        except FileNotFoundError:
            return None
        except (ValueError, TypeError):
            return None  # of another version, or damaged: only the keeper's lock tells whether a server runs

    def tell(self, running: Running | None) -> None:
        """Write where the server listens; None: nowhere."""
        file = self.path / "server.json"
        if running is None:
            file.unlink(missing_ok=True)
        else:
            write_whole(file, json.dumps(asdict(running)) + "\n")


def write_whole(file: Path, text: str) -> None:
    """Write a file of mode 0600 so that nobody ever sees half of it."""
    aside = file.with_name(f"{file.name}.{os.getpid()}")
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    aside.replace(file)
