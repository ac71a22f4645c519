"""A client that costs little, so that on one machine it is the service that is measured: HTTP/1.1, kept alive."""

import asyncio
import time
from collections.abc import Iterator, Sequence
from urllib.parse import quote, urlsplit

from bench.timing import Timing


def asked(address: str, calls: Sequence[str], connections: int = 1) -> tuple[Timing, float]:
    """Call one after the other on each of so many connections.

    Returns:
        The time of each call, and the calls a second of all connections together.

    Raises:
        RuntimeError: a call was not answered with 200.
    """
    return asyncio.run(_asked(address, calls, connections))


def path_of(*parts: str, **parameters: object) -> str:
    """A path and its parameters, percent-encoded."""
    query = "&".join(f"{name}={quote(str(value), safe='')}" for name, value in parameters.items())
    return "/" + "/".join(quote(part, safe="") for part in parts) + (f"?{query}" if query else "")


async def _asked(address: str, calls: Sequence[str], connections: int) -> tuple[Timing, float]:
    waiting, taken = iter(calls), list[float]()
    begun = time.perf_counter()
    await asyncio.gather(*(_connection(address, waiting, taken) for _ in range(connections)))
    return Timing(tuple(sorted(taken))), len(taken) / (time.perf_counter() - begun)


async def _connection(address: str, waiting: Iterator[str], taken: list[float]) -> None:
    parts = urlsplit(address)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    for call in waiting:
        begun = time.perf_counter()
        writer.write(f"GET {call} HTTP/1.1\r\nHost: {parts.netloc}\r\n\r\n".encode())
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        fields = dict(line.lower().split(": ", 1) for line in head[1:] if line)
        await reader.readexactly(int(fields["content-length"]))
        taken.append(time.perf_counter() - begun)
        if " 200 " not in head[0]:
            raise RuntimeError(f"{call}: {head[0]}")
    writer.close()
    await writer.wait_closed()
