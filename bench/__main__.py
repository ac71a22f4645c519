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
from collections.abc import Set as AbstractSet
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
    serving,
    snapshots,
)
from bench.report import Report, marked
from bench.servers import BOTH, Running
from bench.world import FIRST_YEAR, STATEMENTS_A_POST, World
from graph.model.dates import day

PARTS = ("snapshot", "asking", "press", "serve", "load", "read", "questions", "memory", "engines")
ARTICLES = Path(__file__).parents[1] / "examples" / "press"


def main() -> None:
    """Run the chosen parts."""
    parser = _parser()
    asked = parser.parse_args()
    if asked.write is not None and not marked(asked.write):
        parser.error(f"--write {asked.write}: no such file with the marks between which the tables go")
    parts = frozenset(asked.parts or PARTS)
    report = Report(f"python -m bench {shlex.join(sys.argv[1:])}".strip(), _machine())
    if parts & {"snapshot", "asking"}:
        _in_process(report, World(round(asked.statements / STATEMENTS_A_POST), editions=2), parts, asked.cache)
    if asked.registers is not None:
        registers.tell(report, asked.registers)
    if "press" in parts:
        press.tell(report, asked.articles)
    if "serve" in parts:
        serving.tell(report, World(asked.served, editions=1))
    for name in (each for each in BOTH if asked.server in (None, each.lower())):
        _on_server(report, name, World(asked.posts, editions=2), parts, asked.large)
    if asked.write is not None:
        report.write(asked.write)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], metavar="PART", help="what to measure; else all")
    servers = [each.lower() for each in BOTH]
    parser.add_argument("--server", type=str.lower, choices=servers, help="measure on this server only")
    parser.add_argument("--posts", type=int, default=10_000, help="posts of the country on the servers (two editions)")
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


def _in_process(report: Report, world: World, parts: AbstractSet[str], cache: Path | None) -> None:
    with tempfile.TemporaryDirectory() as folder:
        graph, cost = snapshots.measured(world, cache or Path(folder))
        if "snapshot" in parts:
            snapshots.tell(report, cost)
            refreshing.tell(report, cost.statements, refreshing.measured(world, cache or Path(folder)))
        if "asking" in parts:
            view = graph.view(as_of=day(f"{FIRST_YEAR}-09-30"))
            size = f"{cost.statements:,} statements, {world.posts:,} posts"
            asking.tell(report, size, view, asking.Sample.of(world))
            asking.tell_first(report, graph, world)


def _on_server(report: Report, name: str, world: World, parts: AbstractSet[str], large: int) -> None:
    running = BOTH[name]
    if "load" in parts:
        loading.tell(report, name, running, world)
    if parts & {"read", "questions"}:
        _loaded(report, running, world, parts)
    if "memory" in parts:
        memory.tell(report, name, running, large)
    if "engines" in parts:
        engines.tell(report, name, running, world.posts)


def _loaded(report: Report, running: Running, world: World, parts: AbstractSet[str]) -> None:
    """What is asked of a server that holds a country, loaded once."""
    with running() as server:
        count, seconds = loading.loaded(server, world)
        rate = f"{count / seconds:,.0f} statements/s"
        report.say(f"{server.name}: orgtrace load of {count:,} statements from a file: {rate}")
        if "read" in parts:
            reading.tell(report, server)
        if "questions" in parts:
            questions.tell(report, server, world)


if __name__ == "__main__":
    main()
