"""`orgtrace serve` on loopback: one process, the client beside it on the same machine."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from bench import loading, servers
from bench.asking import Sample
from bench.client import asked, path_of
from bench.report import Report
from bench.timing import Timing, shown
from bench.world import FIRST_YEAR, World

CONNECTIONS = 8
_DAY = date(FIRST_YEAR, 3, 30).isoformat()


@dataclass(frozen=True, slots=True)
class Served:
    """One call: its times on one connection, asked about each entity first and again; calls a second on several."""

    name: str
    first: Timing
    again: Timing
    rate: float


def tell(report: Report, world: World) -> None:
    """The table of a country that is loaded for it."""
    with servers.embedded() as server:
        loading.loaded(server, world)
        rows = [
            (
                row.name,
                *map(shown, (row.first.median, row.first.p95, row.again.median, row.again.p95)),
                f"{row.rate:,.0f}",
            )
            for row in measured(server.url, world)
        ]
    title = f"Over HTTP on loopback, one process, {world.posts:,} posts: calls/s on {CONNECTIONS} connections"
    report.table(title, ("call", "median", "p95", "asked again", "p95", "calls/s"), rows)


def measured(store: str, world: World) -> Iterator[Served]:
    """Time the calls on a store that holds a country."""
    sample = Sample.of(world)
    calls = {
        "superiors": [path_of("v1", "entities", id, "superiors", as_of=_DAY) for id in sample.posts],
        "chart of 2,000 posts": [
            path_of("v1", "entities", id, "chart", as_of=_DAY, limit=10_000) for id in sample.heads
        ],
        "path between two posts": [
            path_of("v1", "paths", as_of=_DAY, **{"from": one, "to": other}) for one, other in sample.pairs
        ],
    }
    with _serving(store) as address:
        for name, paths in calls.items():
            asked(address, paths[:1])
            first, _ = asked(address, paths)
            again, _ = asked(address, paths)
            _, rate = asked(address, paths * max(1, 600 // len(paths)), CONNECTIONS)
            yield Served(name, first, again, rate)


@contextmanager
def _serving(store: str) -> Iterator[str]:
    """The address of a service over a store, as `orgtrace serve` tells it."""
    command = [sys.executable, "-m", "orgtrace", "serve", "--port", "0", "--store", store]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ORGTRACE_")}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment | {"COLUMNS": "300"}) as process:
        try:
            yield next(line.split()[2].rstrip(",") for line in process.stdout or () if line.startswith("Serving at "))
        finally:
            process.terminate()
