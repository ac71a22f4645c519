"""Serving: the port is taken first, then the app runs until it is told to stop."""

import errno
import gc
import signal
import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp

from api.app import create_app
from api.keeping import LoadLog
from api.security import LocalNamesOnly
from api.settings import ServiceSettings
from graph.errors import BadSetting
from graph.view.engine import Engine

GRACE = 10
"""Seconds that running answers are given to finish when the service is told to stop."""

_BACKLOG = 2048
_GARBAGE = 20_000, 10, 50
"""What is described for an answer is kept for others: looking through it often finds nothing and holds up calls."""


def claim(settings: ServiceSettings) -> socket.socket:
    """Take the port now, before anything slow is done.

    Raises:
        BadSetting: the port is taken, needs rights that this process lacks, or the host is no address of
            this machine.
    """
    host, port = settings.host.strip("[]"), settings.port
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except OSError as error:
        raise BadSetting(f"{settings.host} is no address that can be served at ({error.strerror})") from error
    listener = socket.socket(family, kind, protocol)
    # A port that a stopped service left a moment ago is free, though its last connections still linger.
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(address)
        listener.listen(_BACKLOG)
    except OSError as error:
        listener.close()
        raise BadSetting(_refused(error, settings)) from error
    listener.setblocking(False)
    return listener


def address_of(listener: socket.socket) -> str:
    """Where a listener can be reached, as a URL."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def serve(
    graph: Engine,
    store: LoadLog,
    settings: ServiceSettings,
    listener: socket.socket,
    *,
    others: Sequence[Engine] = (),
) -> None:
    """Answer until SIGINT or SIGTERM; running answers are finished first.

    Args:
        graph: opened; whoever opened it closes its store afterwards.
        store: which keeps the log of loads.
        settings: the token, and how often the store is looked at.
        listener: from `claim`.
        others: engines that a call may name to answer instead.
    """
    app: ASGIApp = create_app(graph, store, settings, others=others)
    if settings.token is None:
        app = LocalNamesOnly(app)
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        lifespan="on",
        timeout_graceful_shutdown=GRACE,
    )
    # What is there before the first call stays: looking through it for garbage would hold up some calls for long.
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_GARBAGE)
    with _outliving_signals():
        uvicorn.Server(config).run(sockets=[listener])


@contextmanager
def _outliving_signals() -> Iterator[None]:
    """Uvicorn raises a signal again once it has stopped gracefully; the caller has a store to close first."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.signal(number, lambda *_: None) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _refused(error: OSError, settings: ServiceSettings) -> str:
    match error.errno:
        case errno.EADDRINUSE:
            return (
                f"port {settings.port} at {settings.host} is taken by another program; choose another one with "
                "--port NUMBER (0 takes any free one), or stop that program"
            )
        case errno.EACCES | errno.EPERM:
            return f"port {settings.port} needs rights that this process does not have; choose one above 1023 (--port)"
        case errno.EADDRNOTAVAIL:
            return f"{settings.host} is no address of this machine; choose another with --host"
    return f"{settings.host}:{settings.port} cannot be served at: {error.strerror}"
