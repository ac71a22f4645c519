"""Where a store is: ``embedded:[FOLDER]``, ``bolt://…``, ``neo4j://…`` or ``neo4j+s://…``.

A server's address may name the database behind the port, ``neo4j://host:7687/orgs``; without it the
server's default is meant. User and password never stand in it.
"""

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import platformdirs

from graph.errors import BadSetting

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
_FORMS = "embedded:[FOLDER], bolt://HOST[:PORT][/DATABASE], neo4j://… or neo4j+s://…"


@dataclass(frozen=True, slots=True)
class EmbeddedAddress:
    """The folder of a store that orgtrace serves itself."""

    folder: Path

    def __str__(self) -> str:
        return f"embedded:{self.folder}"


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """A server that speaks Bolt, and one of its databases (None: its default)."""

    uri: str
    database: str | None = None

    def __str__(self) -> str:
        return self.uri + (f"/{self.database}" if self.database else "")


Address = EmbeddedAddress | ServerAddress


@dataclass(frozen=True, slots=True)
class Credentials:
    """User and password of a server; both None for one that asks for neither."""

    user: str | None = None
    password: str | None = field(default=None, repr=False)


def parse(url: str) -> Address:
    """Read a store's address.

    Raises:
        BadSetting: the address has none of the forms above, or carries a user or a password.
    """
    if url == "embedded" or url.startswith("embedded:"):
        folder = url.partition(":")[2]
        return EmbeddedAddress(Path(folder).expanduser().absolute() if folder else default_folder())
    parts = urlsplit(url)
    if parts.scheme not in SCHEMES or not parts.hostname:
        raise BadSetting(f"{_without_password(url)!r} is no store's address; write {_FORMS}")
    if "@" in parts.netloc:
        raise BadSetting(
            f"{_without_password(url)!r} carries a user or password, which every listing of processes would show; "
            "set ORGTRACE_STORE_USER and ORGTRACE_STORE_PASSWORD or ORGTRACE_STORE_PASSWORD_FILE instead"
        )
    if parts.query or parts.fragment:
        raise BadSetting(f"{url!r} has something behind a ? or #, which a store's address has no use for")
    database = parts.path.strip("/")
    if "/" in database:
        raise BadSetting(f"{url!r} names more than one database; write {_FORMS}")
    return ServerAddress(f"{parts.scheme}://{parts.netloc}", database or None)


def default_folder() -> Path:
    """The folder of the embedded store where none is named."""
    return Path(platformdirs.user_data_dir("orgtrace", appauthor=False)) / "store"


def _without_password(url: str) -> str:
    scheme, divider, rest = url.partition("://")
    return f"{scheme}{divider}…@{rest.rpartition('@')[2]}" if "@" in rest else url
