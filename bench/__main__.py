"""Run the measurements and print them: `make bench`, or `python -m bench PART…`.

The parts: `load`, `read`, `questions`, `memory` and `engines` on both servers; `snapshot`, `asking` and `press` in
process; `serve` over HTTP. Loading a large country into a server takes minutes, so that each part has a size of its
own.
"""

import argparse
import os
import platform
import shlex
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from bench import (
    asking,
    engines,
    loading,
    memory,
    press,
    questions,
    reading,
    refreshing,
    registers,
    servers,
    serving,
    snapshots,
)
from bench.report import Report
from bench.servers import Server
from bench.timing import Timing, shown
from bench.world import FIRST_YEAR, World
from graph.model.dates import day
from graph.view.opening import Graph

Running = Callable[[], AbstractContextManager[Server]]
ON_SERVERS = ("load", "read", "questions", "memory", "engines")
PARTS = (*ON_SERVERS, "snapshot", "asking", "press", "serve")
ARTICLES = Path(__file__).parents[1] / "examples" / "press"
STATEMENTS_A_POST = 10.1
"""In two editions."""


def main() -> None:
    """Run the chosen parts."""
    asked = _parser().parse_args()
    parts = asked.parts or PARTS
    report = Report(f"python -m bench {shlex.join(sys.argv[1:])}".strip(), _machine())
    if {"snapshot", "asking"} & set(parts):
        _in_process(report, World(round(asked.statements / STATEMENTS_A_POST), editions=2), parts, asked.cache)
    if asked.registers is not None:
        _registers(report, asked.registers)
    if "press" in parts:
        _press(report, asked.articles)
    if "serve" in parts:
        _serve(report, World(asked.served, editions=1))
    for name, running in (("embedded", servers.embedded), ("Neo4j", servers.neo4j_server)):
        if {"load", "read", "questions"} & set(parts):
            _one_server(report, name, running, World(asked.posts, editions=2), parts)
        if "memory" in parts:
            _memory(report, name, running, asked.large)
        if "engines" in parts:
            _engines(report, name, running, asked.posts)
    if asked.write is not None:
        report.write(asked.write)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="what to measure; all if none is named")
    parser.add_argument("--posts", type=int, default=20_000, help="posts of the country on the servers (two editions)")
    parser.add_argument("--statements", type=int, default=1_000_000, help="statements of the country in process")
    parser.add_argument("--served", type=int, default=100_000, help="posts of the country that is served (one edition)")
    parser.add_argument("--large", type=int, default=200_000, help="statements of the large file of the memory part")
    parser.add_argument("--articles", type=Path, default=ARTICLES, help="a folder of press reports to read")
    parser.add_argument("--registers", type=Path, help="a folder of registers to ask the questions about as well")
    parser.add_argument("--cache", type=Path, help="a folder in which snapshots are kept between runs")
    parser.add_argument("--write", type=Path, help="a Markdown file that gets the tables between its marks")
    return parser


def _machine() -> str:
    return f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores, {sys.platform}"


def _in_process(report: Report, world: World, parts: Sequence[str], cache: Path | None) -> None:
    with tempfile.TemporaryDirectory() as folder:
        graph, cost = snapshots.measured(world, cache or Path(folder))
        if "snapshot" in parts:
            _cost(report, cost)
            _taken(report, cost.statements, refreshing.measured(world, cache or Path(folder)))
        if "asking" in parts:
            _asking(report, f"{cost.statements:,} statements, {world.posts:,} posts", graph, world)


def _cost(report: Report, cost: snapshots.Cost) -> None:
    rows = [
        ("building from statements in Python", shown(cost.building)),
        ("peak memory of the process until it was built", f"{cost.peak / 2**20:,.0f} MiB"),
        ("opening the file, checksums included", shown(cost.opening)),
        ("bytes a statement, names aside", f"{cost.arrays / cost.statements:.0f}"),
        ("bytes a statement, ids, names and attribute texts", f"{cost.names / cost.statements:.0f}"),
        ("bytes a statement, NetworkX MultiDiGraph", f"{cost.networkx:.0f}"),
    ]
    report.table(f"The snapshot of {cost.statements:,} statements", ("what", "figure"), rows)


def _taken(report: Report, statements: int, taken: refreshing.Taken) -> None:
    rows = [
        ("reading what the nodes say", shown(taken.reading)),
        ("merging", shown(taken.merging)),
        ("folding what can have changed", shown(taken.folding)),
        ("until answers come from it", shown(taken.until_answers)),
        ("writing the file, after that", shown(taken.writing)),
    ]
    title = f"Taking up a load that touched {taken.nodes:,} nodes of {statements:,} statements"
    report.table(title, ("what", "median"), rows)


def _asking(report: Report, size: str, graph: Graph, world: World) -> None:
    view = graph.view(as_of=day(f"{FIRST_YEAR}-09-30"))
    rows = [_asked(each) for each in asking.measured(view, asking.Sample.of(world))]
    report.table(
        f"Questions in process, {size}: medians (99th percentile)",
        ("question", "walk", "answer", "asked again", "NetworkX", "× walk", "igraph", "× walk"),
        rows,
    )
    first = asking.first_answers(graph, world)
    report.say(f"The first answer on a day not asked about before: median {_both(first)}.")


def _asked(row: asking.Asked) -> tuple[str, ...]:
    figures = [row.walk, row.first, row.again]
    rivals = [text for rival in (row.networkx, row.igraph) for text in (_both(rival), _times(rival, row.walk))]
    return (row.name, *map(_both, figures), *rivals)


def _both(timing: Timing) -> str:
    return f"{shown(timing.median)} ({shown(timing.p99)})"


def _times(rival: Timing, ours: Timing) -> str:
    return f"{rival.median / ours.median:.1f}"


def _registers(report: Report, folder: Path) -> None:
    with servers.embedded() as server, server.open() as store:
        registers.loaded(folder, store)
        graph = Graph.open(store, None)
        view = graph.view(as_of=registers.last_day(graph))
        rows = [_asked(each) for each in asking.measured(view, registers.sample(view))]
    header = ("question", "walk", "answer", "asked again", "NetworkX", "× walk", "igraph", "× walk")
    report.table(f"Questions in process, the registers in {folder.name}: medians (99th percentile)", header, rows)


def _press(report: Report, folder: Path) -> None:
    speed = press.measured(folder)
    length = speed.letters / speed.articles
    rows = [
        (what, f"{rate:,.0f}", f"{rate * length:,.0f}")
        for what, rate in (("the grammar alone", speed.grammar), ("with its statements checked", speed.stated))
    ]
    title = f"Reading press reports, {speed.articles} of {length:,.0f} letters each on average, a second of one core"
    report.table(title, ("what", "articles", "letters"), rows)


def _serve(report: Report, world: World) -> None:
    with servers.embedded() as server, tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "world.jsonl"
        loading.written(world, file)
        loading.by_orgtrace(server, file)
        rows = [
            (
                row.name,
                *map(shown, (row.first.median, row.first.p95, row.again.median, row.again.p95)),
                f"{row.rate:,.0f}",
            )
            for row in serving.measured(server.url, world)
        ]
    report.table(
        f"Over HTTP on loopback, one process, {world.posts:,} posts: one connection; calls a second on "
        f"{serving.CONNECTIONS}",
        ("call", "median", "p95", "asked again", "p95", "calls/s"),
        rows,
    )


def _one_server(report: Report, name: str, running: Running, world: World, parts: Sequence[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "world.jsonl"
        count = loading.written(world, file)
        if "load" in parts:
            _load(report, name, running, world)
        with running() as server:
            seconds = loading.by_orgtrace(server, file)
            report.say(
                f"{name}: orgtrace load of {count:,} statements from a file: {count / seconds:,.0f} statements/s"
            )
            if "read" in parts:
                _read(report, name, server)
            if "questions" in parts:
                _questions(report, name, server, world)


def _load(report: Report, name: str, running: Running, world: World) -> None:
    statements = loading.checked(world)
    with running() as server:
        bare = loading.by_driver(server, statements)
    with running() as server:
        ours = loading.by_recording(server, statements)
    rows = [
        ("bare driver, UNWIND … MERGE", f"{len(statements) / bare:,.0f}", "1.00"),
        ("orgtrace recording (fenced, revisions)", f"{len(statements) / ours:,.0f}", f"{bare / ours:.2f}"),
    ]
    header = ("writing", "statements/s", "ratio to the bare driver")
    report.table(f"{name}: writing {len(statements):,} statements", header, rows)


def _read(report: Report, name: str, server: Server) -> None:
    rows, edges = reading.in_rows(server)
    columns, read = reading.in_columns(server)
    report.table(
        f"{name}: reading {edges:,} edges",
        ("reading", "seconds", "edges/s", "ratio to rows"),
        [
            ("rows", f"{rows:.2f}", f"{edges / rows:,.0f}", "1.0"),
            ("columns", f"{columns:.2f}", f"{read / columns:,.0f}", f"{rows / columns:.1f}"),
        ],
    )


def _questions(report: Report, name: str, server: Server, world: World) -> None:
    with server.open() as store:
        view = Graph.open(store, None).view(as_of=day(f"{FIRST_YEAR}-09-30"))
        rows = [
            (
                row.name,
                _both(row.orgtrace),
                _both(row.cypher),
                _times(row.cypher, row.orgtrace),
                _both(row.networkx) if row.networkx else "–",
            )
            for row in questions.measured(server, view, world)
        ]
    header = ("question", "orgtrace, the whole answer", "Cypher", "× orgtrace", "NetworkX")
    report.table(f"{name}: questions, {world.posts:,} posts: medians (99th percentile)", header, rows)


def _memory(report: Report, name: str, running: Running, large: int) -> None:
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for wanted in (10_000, large):
            file = Path(folder) / f"{wanted}.jsonl"
            count = loading.written(World(wanted // 10, editions=2), file)
            with running() as server:
                kib = memory.peak(server.url, server.credentials.user, server.credentials.password, file)
            rows.append((f"{count:,}", f"{kib / 1024:,.0f}"))
    report.table(f"{name}: peak memory of a load", ("statements in the file", "MiB"), rows)


def _engines(report: Report, name: str, running: Running, posts: int) -> None:
    rows = []
    for world in (World(posts // 10, editions=2), World(posts, editions=2)):
        with tempfile.TemporaryDirectory() as folder, running() as server:
            count = loading.written(world, Path(folder) / "world.jsonl")
            loading.by_orgtrace(server, Path(folder) / "world.jsonl")
            for each in engines.measured(server, world, Path(folder) / "snapshots"):
                times = [_both(timing) for timing in each.times.values()]
                mebibytes = (f"{each.ready / 1024:,.0f}", f"{each.peak / 1024:,.0f}")
                rows.append((f"{count:,}", each.engine, *mebibytes, *times))
    header = ("statements", "engine", "MiB to begin with", "MiB at most", "superiors", "subordinates", "paths")
    report.table(f"{name}: a process that answers by either engine: medians (99th percentile)", header, rows)


if __name__ == "__main__":
    main()
