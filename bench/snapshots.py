"""What a snapshot costs: to build, to open from its file, and in memory, beside a NetworkX MultiDiGraph.

The bytes are those of all arrays of links and recordings; ids, names and attribute texts are told apart.
"""

import resource
import time
import tracemalloc
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from bench.feed import WorldFeed
from bench.report import Report
from bench.timing import shown
from bench.world import World
from graph.view.opening import Graph
from graph.view.snapshot.cache import Cache

_SAMPLE = 50_000
"""Statements put into the MultiDiGraph."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds and bytes.

    Attributes:
        building: from the country's statements in Python, these being generated on the way.
        peak: the largest resident size of the process until the snapshot was built, in bytes.
        opening: of the file, checksums included; the lowest of five.
        statements: how many there are.
        arrays: bytes of links and recordings.
        names: bytes of ids, names, attribute texts and dates.
        networkx: bytes a statement of a MultiDiGraph with the same sources, dates and keys.
    """

    building: float
    peak: int
    opening: float
    statements: int
    arrays: int
    names: int
    networkx: float


def tell(report: Report, cost: Cost) -> None:
    """The table of a snapshot."""
    rows = [
        ("building from statements in Python", shown(cost.building)),
        ("peak memory of the process until it was built", f"{cost.peak / 2**20:,.0f} MiB"),
        ("opening the file, checksums included", shown(cost.opening)),
        ("bytes a statement, names aside", f"{cost.arrays / cost.statements:.0f}"),
        ("bytes a statement, ids, names and attribute texts", f"{cost.names / cost.statements:.0f}"),
        ("bytes a statement, NetworkX MultiDiGraph", f"{cost.networkx:.0f}"),
    ]
    report.table(f"The snapshot of {cost.statements:,} statements", ("what", "figure"), rows)


def measured(world: World, folder: Path) -> tuple[Graph, Cost]:
    """The graph of a country, and what it cost."""
    feed = WorldFeed(world)
    begun = time.perf_counter()
    graph = Graph(feed, folder)
    building = time.perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    opening = min(_opened(feed, folder) for _ in range(5))
    found = Cache(folder, feed.id).load(feed.finished())
    if found is None:
        raise RuntimeError(f"the snapshot in {folder} is not taken for what it is")
    arrays, recordings = found.arrays, found.arrays.recordings
    names = _bytes(arrays) - _bytes(recordings)
    links = _bytes(found.all_folded(), recordings)
    return graph, Cost(building, peak, opening, sum(map(len, recordings.values())), links, names, _multigraph(world))


def _opened(feed: WorldFeed, folder: Path) -> float:
    begun = time.perf_counter()
    Graph(feed, folder)
    return time.perf_counter() - begun


def _bytes(*parts: object) -> int:
    """The bytes of all arrays in parts of a mapped snapshot; of what the file keeps once, once."""
    found = {array.__array_interface__["data"][0]: array.nbytes for part in parts for array in _arrays(part)}
    return sum(found.values())


def _arrays(part: object) -> Iterator[NDArray[Any]]:
    if isinstance(part, np.ndarray):
        yield part
    elif isinstance(part, dict):
        for each in part.values():
            yield from _arrays(each)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _arrays(getattr(part, field.name))


def _multigraph(world: World) -> float:
    """Bytes a statement."""
    tracemalloc.start()
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for said, _ in zip(world.statements(), range(_SAMPLE), strict=False):
        graph.add_edge(said.start, said.end, said.key, source=said.source, observed=said.observed, **said.attributes)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return held / graph.number_of_edges()
