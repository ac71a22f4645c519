"""Run the measurements and print them: `make bench`, or `python -m bench PART…`."""

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench import loading, memory, questions, reading, servers, timing
from bench.servers import Server
from bench.world import FIRST_YEAR, World
from graph.model.dates import day
from graph.view.opening import Graph

Running = Callable[[], AbstractContextManager[Server]]
PARTS = ("load", "read", "questions", "memory")
console = Console(width=110)


def main() -> None:
    """Run the chosen parts on both servers."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="what to measure; all if none is named")
    parser.add_argument("--posts", type=int, default=20_000, help="posts of the generated country (two editions)")
    parser.add_argument("--large", type=int, default=1_000_000, help="statements of the large file of the memory part")
    asked = parser.parse_args()
    parts = asked.parts or PARTS
    console.print(
        f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores, {sys.platform}"
    )
    world = World(asked.posts, editions=2)
    for name, running in (("embedded", servers.embedded), ("Neo4j", servers.neo4j_server)):
        console.rule(name)
        if {"load", "read", "questions"} & set(parts):
            _one_server(running, world, parts)
        if "memory" in parts:
            _memory(running, asked.large)


def _one_server(running: Running, world: World, parts: Sequence[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "world.jsonl"
        count = loading.written(world, file)
        if "load" in parts:
            _load(running, world)
        with running() as server:
            seconds = loading.by_orgtrace(server, file)
            console.print(f"orgtrace load of {count:,} statements from a file: {count / seconds:,.0f} statements/s")
            if "read" in parts:
                _read(server)
            if "questions" in parts:
                _questions(server, world)


def _load(running: Running, world: World) -> None:
    statements = loading.checked(world)
    with running() as server:
        bare = loading.by_driver(server, statements)
    with running() as server:
        ours = loading.by_recording(server, statements)
    table = Table("writing", "statements/s", "ratio to the bare driver", title=f"{len(statements):,} statements")
    table.add_row("bare driver, UNWIND … MERGE", f"{len(statements) / bare:,.0f}", "1.00")
    table.add_row("orgtrace recording (fenced, revisions)", f"{len(statements) / ours:,.0f}", f"{bare / ours:.2f}")
    console.print(table)


def _read(server: Server) -> None:
    rows, edges = reading.in_rows(server)
    columns, read = reading.in_columns(server)
    table = Table("reading", "seconds", "edges/s", "ratio to rows", title=f"{edges:,} edges")
    table.add_row("rows", f"{rows:.2f}", f"{edges / rows:,.0f}", "1.0")
    table.add_row("columns", f"{columns:.2f}", f"{read / columns:,.0f}", f"{rows / columns:.1f}")
    console.print(table)


def _questions(server: Server, world: World) -> None:
    with server.open() as store:
        last = day(f"{FIRST_YEAR}-09-30")
        view = Graph.open(store, None).view(as_of=last)
        table = Table(
            "question", "orgtrace median", "p99", "Cypher median", "p99", "× slower", "NetworkX median", "p99"
        )
        for row in questions.measured(server, view, world):
            figures = [timing.shown(row.orgtrace.median), timing.shown(row.orgtrace.p99)]
            figures += [timing.shown(row.cypher.median), timing.shown(row.cypher.p99)]
            figures += [f"{row.cypher.median / row.orgtrace.median:.1f}"]
            rival = row.networkx
            figures += [timing.shown(rival.median), timing.shown(rival.p99)] if rival else ["–", "–"]
            table.add_row(row.name, *figures)
        console.print(table)


def _memory(running: Running, large: int) -> None:
    table = Table("statements in the file", "peak memory of the load, MiB")
    with tempfile.TemporaryDirectory() as folder:
        for wanted in (10_000, large):
            file = Path(folder) / f"{wanted}.jsonl"
            count = loading.written(World(wanted // 10, editions=2), file)
            with running() as server:
                kib = memory.peak(server.url, server.credentials.user, server.credentials.password, file)
            table.add_row(f"{count:,}", f"{kib / 1024:,.0f}")
    console.print(table)


if __name__ == "__main__":
    main()
