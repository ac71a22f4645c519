"""Each question beside the same question in Cypher over Bolt and on a NetworkX graph of the same links.

The rivals get less to do: Cypher filters one edition's open edges, NetworkX walks a graph of one day made
beforehand; both give ids. orgtrace gives the whole answer, with dates, certainty, holders and keys.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

import networkx as nx

from bench.cypher import cypher
from bench.report import Report
from bench.rivals import path
from bench.servers import Server
from bench.timing import Timing, both, each, times
from bench.world import FIRST_YEAR, World, post_id
from graph.analysis.network import network
from graph.model.dates import day, text
from graph.query.chart import chart
from graph.query.entity import entity
from graph.query.evidence import evidence
from graph.query.hierarchy import subordinates, superiors
from graph.query.paths import paths
from graph.query.search import search
from graph.query.supervision import supervision
from graph.view.opening import Graph
from graph.view.port import View

ASKED = 300
PATIENCE = 10.0
"""Seconds that Cypher is asked one question for."""


@dataclass(frozen=True, slots=True)
class Row:
    """One question: its name, and what orgtrace, Cypher and NetworkX (None: it has no such thing) took."""

    name: str
    orgtrace: Timing
    cypher: Timing
    networkx: Timing | None


def tell(report: Report, server: Server, world: World) -> None:
    """The table of a server that holds a country."""
    with server.open() as store:
        view = Graph.open(store, None).view(as_of=day(f"{FIRST_YEAR}-09-30"))
        rows = [
            (
                row.name,
                both(row.orgtrace),
                f"{both(row.cypher)}, {len(row.cypher.seconds)} asked",
                times(row.cypher, row.orgtrace),
                both(row.networkx) if row.networkx else "–",
            )
            for row in measured(server, view, world)
        ]
    header = ("question", "orgtrace, the whole answer", "Cypher", "× orgtrace", "NetworkX")
    report.table(f"{server.name}: questions, {world.posts:,} posts: medians (99th percentile)", header, rows)


def measured(server: Server, view: View, world: World) -> Iterator[Row]:
    """Time all questions on one view and its store."""
    random = Random(7)
    posts = [_post(random, world, 1) for _ in range(ASKED)]
    heads = [post_id(random.randrange(world.bodies), random.randrange(5)) for _ in range(ASKED)]
    bodies = [f"org:world:{random.randrange(world.bodies)}" for _ in range(ASKED // 3)]
    # Neo4j refuses the shortest path from a node to itself.
    pairs = [pair for pair in zip(posts, random.sample(posts, len(posts)), strict=True) if pair[0] != pair[1]]
    parts = [_post(random, world, 0).split(":") for _ in range(ASKED // 3)]
    names = [f"post {number} of body {body}" for *_, body, number in parts]
    keys = [link.statements[0] for post in posts for link in superiors(view, post, depth=1).links][:ASKED]
    line = nx.DiGraph(network(view, relations=["REPORTS_TO"]))
    ties = nx.Graph(network(view))
    with cypher(server, text(view.as_of)) as asked:
        yield Row(
            "superiors",
            each(lambda one: superiors(view, one), posts),
            each(asked.above, posts, PATIENCE),
            each(lambda one: nx.descendants(line, one), posts),
        )
        below = each(asked.below, heads, PATIENCE)
        yield Row(
            "subordinates of a body's upper posts",
            each(lambda one: subordinates(view, one), heads),
            below,
            each(lambda one: nx.ancestors(line, one), heads),
        )
        yield Row(
            "chart of a post's whole line",
            each(lambda one: chart(view, one), heads),
            below,
            each(lambda one: nx.ancestors(line, one), heads),
        )
        yield Row(
            "chart of a body, two levels",
            each(lambda one: chart(view, one, depth=2), bodies),
            each(asked.posts_in, bodies, PATIENCE),
            None,
        )
        yield Row(
            "shortest path",
            each(lambda pair: paths(view, *pair), pairs),
            each(asked.path, pairs, PATIENCE),
            each(path(ties), pairs),
        )
        yield Row(
            "supervision over a body, one step",
            each(lambda one: supervision(view, one, direction=["over"], depth=1), bodies),
            each(asked.overseers, bodies, PATIENCE),
            None,
        )
        said = each(asked.said_of, posts, PATIENCE)
        yield Row("entity", each(lambda one: entity(view, one), posts), said, None)
        yield Row(
            "search by name",
            each(lambda name: search(view, name), names),
            each(asked.named, names, PATIENCE),
            None,
        )
        yield Row("evidence by key", each(lambda key: evidence(view, key), keys), said, None)


def _post(random: Random, world: World, least: int) -> str:
    body = random.randrange(world.bodies)
    return post_id(body, random.randrange(least, world.size(body)))
