"""What the service needs to know: where it listens and who may ask. It reads no environment."""

import ipaddress
from dataclasses import dataclass, field

from graph.errors import BadSetting

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8000


@dataclass(frozen=True, slots=True)
class ServiceSettings:
    """The settings of one service, checked when they are made.

    Attributes:
        host: the address to listen on; any that other machines can reach needs a token.
        port: the TCP port; 0 takes any free one.
        token: the bearer token that every call must carry; None asks for none.
        interval: seconds between two looks at the store for a newer revision.
        patience: seconds for which one look at the store may take until the store counts as silent.

    Raises:
        BadSetting: a port that is none, an empty token, or an open address without a token.
    """

    host: str = DEFAULT_HOST
    port: int = DEFAULT_PORT
    token: str | None = field(default=None, repr=False)
    interval: float = 1.0
    patience: float = 5.0

    def __post_init__(self) -> None:
        if not 0 <= self.port <= 65535:
            raise BadSetting(f"port {self.port} is none; a port is a number from 0 to 65535 (--port, ORGTRACE_PORT)")
        if self.interval <= 0 or self.patience <= 0:
            raise BadSetting("interval and patience are seconds, and more than none")
        if self.token is not None and (not self.token or not self.token.isascii() or not self.token.isprintable()):
            raise BadSetting("the token is empty or holds characters that no header can carry; use printable ASCII")
        if self.token is None and not is_loopback(self.host):
            raise BadSetting(
                f"{self.host} can be reached from other machines, and anybody there could read the whole graph; "
                "set ORGTRACE_TOKEN or ORGTRACE_TOKEN_FILE, which every call then has to carry, "
                f"or listen on {DEFAULT_HOST}"
            )


def is_loopback(host: str) -> bool:
    """Whether an address can be reached from its own machine only; a name other than localhost is not trusted to."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
