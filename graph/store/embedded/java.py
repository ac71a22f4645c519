"""How the database server is started: the Java and the jars of the `arcadedb-embedded` package."""

import socket
from collections.abc import Sequence
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

from graph.errors import StoreUnavailable
from graph.store.embedded.folder import DATABASE, USER, Folder

PACKAGE = "arcadedb-embedded"
_MAIN = "com.arcadedb.server.ArcadeDBServer"
_HEAP = "-Xmx512m"


def command(folder: Folder, bolt_port: int, http_port: int, options: Sequence[str] = ()) -> list[str]:
    """The command line of a server on that folder, with further options of Java.

    It holds no secret: the password is in a file.

    Raises:
        StoreUnavailable: the package is not installed, or brings no Java for this machine.
    """
    package = _package()
    settings = {
        "arcadedb.server.rootPath": folder.path,
        "arcadedb.server.databaseDirectory": folder.path / "databases",
        "arcadedb.server.rootPasswordPath": folder.password_file,
        "arcadedb.server.defaultDatabases": f"{DATABASE}[{USER}]",
        "arcadedb.server.httpIncomingHost": "127.0.0.1",
        "arcadedb.server.httpIncomingPort": http_port,
        "arcadedb.server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        # Its messages say what was wrong; in production mode they point to its log.
        "arcadedb.server.mode": "development",
        "arcadedb.studio.enabled": "false",
        "arcadedb.bolt.host": "127.0.0.1",
        "arcadedb.bolt.port": bolt_port,
        # A commit is acknowledged only after it is on the disk.
        "arcadedb.txWalFlush": 2,
    }
    return [
        str(_java(package)),
        *options,
        _HEAP,
        "-XX:+UseSerialGC",
        "-Djava.awt.headless=true",
        *(f"-D{name}={value}" for name, value in settings.items()),
        "-cp",
        str(package / "jars" / "*"),
        _MAIN,
    ]


def version() -> str:
    """The version of the package that brings Java and the server; empty where it is not installed."""
    try:
        return metadata.version(PACKAGE)
    except metadata.PackageNotFoundError:
        return ""


def free_port() -> int:
    """A loopback port that nobody listens on now."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def is_free(port: int) -> bool:
    """Whether nobody listens on that loopback port now."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True


def _package() -> Path:
    spec = find_spec("arcadedb_embedded")
    if spec is None or spec.origin is None:
        raise StoreUnavailable(
            f"the embedded server is not installed (package {PACKAGE}); "
            "install it, or use a Neo4j server with --store bolt://…"
        )
    return Path(spec.origin).parent


def _java(package: Path) -> Path:
    for name in ("java", "java.exe"):
        if (java := package / "jre" / "bin" / name).is_file():
            return java
    raise StoreUnavailable(
        f"the embedded server's package in {package} brings no Java for this machine; "
        "use a Neo4j server with --store bolt://…"
    )
