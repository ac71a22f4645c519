"""What a process needs to answer by either engine, on a small graph and one ten times as large.

Each engine answers the same questions in a process of its own, as the service would: a view for each, and the
whole answer in words. The snapshot is measured as it is made from the store, and as it is opened from its file.
"""

import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import orjson

from bench import loading
from bench.report import Report
from bench.servers import Running, Server
from bench.timing import Timing, both
from bench.world import FIRST_YEAR, POSTS_A_BODY, World, post_id
from graph.view.engine import CYPHER, SNAPSHOT

QUESTIONS = 30
"""Of each kind."""

_CHILD = """
import sys, time
import orjson
from pathlib import Path
from bench.memory import own_peak
from graph.model.dates import day
from graph.query.envelope import envelope
from graph.query.hierarchy import subordinates, superiors
from graph.query.paths import paths
from graph.store.address import Credentials
from graph.store.opening import open_store
from graph.view.engines import opened

given = orjson.loads(sys.stdin.buffer.read())
asks = {
    "superiors": lambda view, id, other: superiors(view, id),
    "subordinates": lambda view, id, other: subordinates(view, id, depth=2),
    "paths": lambda view, id, other: paths(view, id, other, max_length=4),
}
with open_store(given["url"], Credentials(given["user"], given["password"])) as store:
    engine = opened(given["engine"], store, Path(given["folder"]))
    engine.warm()
    ready = own_peak()
    seconds = {}
    for kind, id, other in given["asked"]:
        begun = time.perf_counter()
        view = engine.view(as_of=day(given["day"]))
        envelope(view, asks[kind](view, id, other))
        seconds.setdefault(kind, []).append(time.perf_counter() - begun)
    peak = own_peak()
sys.stdout.buffer.write(orjson.dumps({"ready": ready, "peak": peak, "seconds": seconds}))
"""


@dataclass(frozen=True, slots=True)
class Answering:
    """What one process needed.

    Attributes:
        engine: which engine, and how it began.
        ready: the largest resident size, in KiB, until the first question.
        peak: the same until the last.
        times: by question.
    """

    engine: str
    ready: int
    peak: int
    times: dict[str, Timing]


def tell(report: Report, name: str, running: Running, posts: int) -> None:
    """The table of both graphs, the larger one of so many posts."""
    rows = []
    for world in (World(posts // 10, editions=2), World(posts, editions=2)):
        with tempfile.TemporaryDirectory() as folder, running() as server:
            count, _ = loading.loaded(server, world)
            for each in measured(server, world, Path(folder) / "snapshots"):
                mebibytes = (f"{each.ready / 1024:,.0f}", f"{each.peak / 1024:,.0f}")
                rows.append((f"{count:,}", each.engine, *mebibytes, *map(both, each.times.values())))
    header = ("statements", "engine", "MiB to begin with", "MiB at most", "superiors", "subordinates", "paths")
    report.table(f"{name}: a process that answers by either engine: medians (99th percentile)", header, rows)


def measured(server: Server, world: World, folder: Path) -> Iterator[Answering]:
    """Each engine on a loaded world; `folder` is where the snapshot is kept."""
    asked = list(_asked(world))
    for engine, how in ((SNAPSHOT, ", made"), (SNAPSHOT, ", from its file"), (CYPHER, "")):
        given = {
            "engine": engine,
            "url": server.url,
            "user": server.credentials.user,
            "password": server.credentials.password,
            "folder": str(folder),
            "day": f"{FIRST_YEAR}-09-30",
            "asked": asked,
        }
        done = subprocess.run(
            [sys.executable, "-c", _CHILD], input=orjson.dumps(given), stdout=subprocess.PIPE, check=True
        )
        told = orjson.loads(done.stdout)
        times = {kind: Timing(tuple(sorted(each))) for kind, each in told["seconds"].items()}
        yield Answering(engine + how, told["ready"], told["peak"], times)


def _asked(world: World) -> Iterator[tuple[str, str, str]]:
    """Kind of question and two posts of one body."""
    chosen = random.Random(world.seed)
    for kind in ("superiors", "subordinates", "paths"):
        for _ in range(QUESTIONS):
            body = chosen.randrange(world.bodies)
            ends = chosen.sample(range(min(POSTS_A_BODY, world.posts // world.bodies)), 2)
            yield kind, post_id(body, ends[0]), post_id(body, ends[1])
