"""Reading a store in columns, as the snapshot does, beside reading the same edges in rows."""

import time

from bench.report import Report
from bench.servers import Server
from graph.model.vocabulary import RELATIONS

# One such query a relation and label: what `cypher/read/edges_page.cypher` reads, as rows.
_ROWS = (
    "MATCH (a:{label})-[r:{relation}]->(b) RETURN a.id, b.id, right(r.key, 20), r.source, r.basis, r.valid_from, "
    "r.valid_to, r.observed, r.recorded, r.retracted, properties(r)"
)
RELATIONS_READ = ("STATED_IN", "PART_OF", "POST_IN", "HOLDS", "REPORTS_TO", "SUPERVISES")


def tell(report: Report, server: Server) -> None:
    """The table of both, each read once before it is measured."""
    for read in (in_rows, in_columns):
        read(server)
    rows, edges = in_rows(server)
    columns, read_so = in_columns(server)
    report.table(
        f"{server.name}: reading {edges:,} edges",
        ("reading", "seconds", "edges/s", "ratio to rows"),
        [
            ("rows", f"{rows:.2f}", f"{edges / rows:,.0f}", "1.0"),
            ("columns", f"{columns:.2f}", f"{read_so / columns:,.0f}", f"{rows / columns:.1f}"),
        ],
    )


def in_columns(server: Server) -> tuple[float, int]:
    """Seconds and edges for `Store.read_columns` of all relations."""
    with server.open() as store:
        begun = time.perf_counter()
        count = sum(len(page) for relation in RELATIONS_READ for page in store.read_columns(relation))
        return time.perf_counter() - begun, count


def in_rows(server: Server) -> tuple[float, int]:
    """Seconds and edges for the bare driver's rows of the same."""
    with server.session() as session:
        begun, count = time.perf_counter(), 0
        for relation in RELATIONS_READ:
            for label in RELATIONS[relation].starts:
                for record in session.run(_ROWS.format(label=label, relation=relation)):
                    record.values()
                    count += 1
        return time.perf_counter() - begun, count
