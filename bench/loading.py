"""How fast statements are loaded, beside the bare driver's UNWIND … MERGE of the same ones on the same server.

The bare driver gets the statements ready-made, grouped by relation, in batches of the same size, and keeps
no revisions, no fence and no check; it merges both nodes and the edge, by its key.
"""

import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, LiteralString

import neo4j
import orjson

from bench.report import Report
from bench.servers import Running, Server
from bench.world import World, declarations
from graph.model.identifiers import label_of
from graph.model.statements import Statement, check, to_json
from loaders.options import Options
from loaders.pipeline import load

BATCH = 5000


def tell(report: Report, name: str, running: Running, world: World) -> None:
    """The table of writing, each on a new server."""
    statements = checked(world)
    with running() as server:
        bare = by_driver(server, statements)
    with running() as server:
        ours = by_recording(server, statements)
    rows = [
        ("bare driver, UNWIND … MERGE", f"{len(statements) / bare:,.0f}", "1.00"),
        ("orgtrace recording (fenced, revisions)", f"{len(statements) / ours:,.0f}", f"{bare / ours:.2f}"),
    ]
    header = ("writing", "statements/s", "ratio to the bare driver")
    report.table(f"{name}: writing {len(statements):,} statements", header, rows)


def written(world: World, path: Path) -> int:
    """Write a world as a `statements` file; returns its number of statements."""
    count = 0
    with path.open("wb") as file:
        for declaration in declarations(world):
            file.write(orjson.dumps(declaration) + b"\n")
        for statement in world.statements():
            file.write(orjson.dumps(to_json(statement)) + b"\n")
            count += 1
    return count


def loaded(server: Server, world: World) -> tuple[int, float]:
    """How many statements a world has, and the seconds for `orgtrace load` of them from a file.

    That is: read, checked, spooled, compared, written, made visible.
    """
    with tempfile.TemporaryDirectory() as folder, server.open() as store:
        file = Path(folder) / "world.jsonl"
        count = written(world, file)
        begun = time.perf_counter()
        report = load([file], store, Options())
        taken = time.perf_counter() - begun
    if report.revision is None:
        raise RuntimeError(f"nothing was loaded from {file}: {report}")
    return count, taken


def by_recording(server: Server, statements: Iterable[Statement]) -> float:
    """Seconds for the writing alone, of statements that are checked already."""
    with server.open() as store:
        begun = time.perf_counter()
        with store.claim("bench") as recording:
            recording.record(statements)
            recording.finish()
        return time.perf_counter() - begun


def by_driver(server: Server, statements: Iterable[Statement]) -> float:
    """Seconds for the bare driver, of statements that are checked already."""
    server.open().close()  # the same constraints and indexes for both
    batches = list(_batches(statements))
    with server.session() as session:
        begun = time.perf_counter()
        for (start, relation, end), rows in batches:
            session.execute_write(_send, _merge(start, relation, end), rows)
        return time.perf_counter() - begun


def _send(transaction: neo4j.ManagedTransaction, query: LiteralString, rows: list[dict[str, Any]]) -> None:
    transaction.run(query, rows=rows).consume()


def _merge(start: str, relation: str, end: str) -> LiteralString:
    return (
        f"UNWIND $rows AS row MERGE (a:{start} {{id: row.start}}) MERGE (b:{end} {{id: row.end}}) "
        f"MERGE (a)-[r:{relation} {{key: row.key}}]->(b) SET r += row.properties"
    )


def _batches(statements: Iterable[Statement]) -> Iterator[tuple[tuple[str, str, str], list[dict[str, Any]]]]:
    groups: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for statement in statements:
        row = to_json(statement)
        group = label_of(row.pop("start")), row.pop("relation"), label_of(row.pop("end"))
        groups[group].append({"start": statement.start, "end": statement.end, "key": statement.key, "properties": row})
    for group, rows in groups.items():
        ordered = iter(rows)
        while batch := list(islice(ordered, BATCH)):
            yield group, batch


def checked(world: World) -> list[Statement]:
    """A world's statements, checked."""
    return [check(statement) for statement in world.statements()]
