"""A proxy that cuts a connection between a commit and its acknowledgement."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

_COMMIT = b"\x00\x02\xb0\x12\x00\x00"  # a Bolt message of two bytes: a structure without fields, signature COMMIT


@dataclass
class Proxy:
    """What goes through the proxy.

    Attributes:
        port: where it listens on the loopback interface.
        loses: whether every other commit's acknowledgement is lost, so that each piece of work loses one and,
            tried again, keeps the next.
        lost: how many were lost.
    """

    port: int
    loses: bool = False
    lost: int = 0
    _commits: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def is_to_be_lost(self) -> bool:
        """Count a commit, and tell whether its acknowledgement is to be lost."""
        with self._lock:
            self._commits += self.loses
            lose = self.loses and self._commits % 2 == 1
            self.lost += lose
            return lose


@contextmanager
def proxied(port: int) -> Iterator[Proxy]:
    """A proxy before the server that listens on that loopback port, for as long as the block runs."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        proxy = Proxy(listener.getsockname()[1])
        threading.Thread(target=_accept, args=(listener, port, proxy), daemon=True).start()
        yield proxy


def _accept(listener: socket.socket, port: int, proxy: Proxy) -> None:
    while True:
        try:
            client, _ = listener.accept()
        except OSError:
            return  # the block has ended
        server = socket.create_connection(("127.0.0.1", port))
        for each in (client, server):
            each.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        lose = threading.Event()
        threading.Thread(target=_to_server, args=(client, server, proxy, lose), daemon=True).start()
        threading.Thread(target=_to_client, args=(server, client, lose), daemon=True).start()


def _to_server(client: socket.socket, server: socket.socket, proxy: Proxy, lose: threading.Event) -> None:
    with suppress(OSError):
        while content := client.recv(65536):
            if content == _COMMIT and proxy.is_to_be_lost():
                lose.set()
            server.sendall(content)
    _close(client, server)


def _to_client(server: socket.socket, client: socket.socket, lose: threading.Event) -> None:
    with suppress(OSError):
        # What comes after the commit was sent is its acknowledgement: the commit is done, and nobody is told.
        while (content := server.recv(65536)) and not lose.is_set():
            client.sendall(content)
    _close(client, server)


def _close(*sockets: socket.socket) -> None:
    for each in sockets:
        with suppress(OSError):
            each.shutdown(socket.SHUT_RDWR)
        each.close()
