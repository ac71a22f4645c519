"""Each question beside the same question in Cypher over Bolt and on a NetworkX graph of the same links.

The rivals get less to do: Cypher filters one edition's open edges, NetworkX walks a graph of one day made
beforehand; both give ids. orgtrace gives the whole answer, with dates, certainty, holders and keys.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from random import Random
from typing import Any, LiteralString

import neo4j
import networkx as nx

from bench.servers import Server
from bench.timing import Timing, each
from bench.world import World, post_id
from graph.analysis.network import network
from graph.model.dates import text
from graph.query.chart import chart
from graph.query.entity import entity
from graph.query.evidence import evidence
from graph.query.hierarchy import subordinates, superiors
from graph.query.paths import paths
from graph.query.search import search
from graph.query.supervision import supervision
from graph.view.port import View

ASKED = 300

_HELD = "all(r IN relationships(p) WHERE r.observed = $day AND r.retracted IS NULL)"
_UP = f"MATCH p = (:Post {{id: $id}})-[:REPORTS_TO*1..40]->(m) WHERE {_HELD} RETURN DISTINCT m.id"
_DOWN = f"MATCH p = (:Post {{id: $id}})<-[:REPORTS_TO*1..40]-(m) WHERE {_HELD} RETURN DISTINCT m.id"
_TIES = "PART_OF|POST_IN|HOLDS|REPORTS_TO|SUPERVISES"
_PATH = (
    f"MATCH (a {{id: $id}}), (b {{id: $other}}) MATCH p = shortestPath((a)-[:{_TIES}*..20]-(b)) "
    "WHERE all(r IN relationships(p) WHERE r.observed = $day AND r.retracted IS NULL) RETURN [n IN nodes(p) | n.id]"
)
_OVER = "MATCH (:Organization {id: $id})<-[r:SUPERVISES]-(m) WHERE r.observed = $day RETURN m.id, r.mode"
_SAID = "MATCH (:Post {id: $id})-[r]->(m) WHERE r.retracted IS NULL RETURN type(r), properties(r), m.id"
_NAMED = "MATCH (n:Post)-[r:STATED_IN]->() WHERE toLower(r.title) CONTAINS $name RETURN DISTINCT n.id LIMIT 20"
_UNIT = (
    "MATCH (:Organization {id: $id})<-[r:POST_IN]-(n) WHERE r.observed = $day AND r.retracted IS NULL "
    "OPTIONAL MATCH (n)-[s:REPORTS_TO]->(m) WHERE s.observed = $day AND s.retracted IS NULL RETURN n.id, m.id"
)


@dataclass(frozen=True, slots=True)
class Row:
    """One question: its name, and what orgtrace, Cypher and NetworkX (None: it has no such thing) took."""

    name: str
    orgtrace: Timing
    cypher: Timing
    networkx: Timing | None


def measured(server: Server, view: View, world: World) -> Iterator[Row]:
    """Time all questions on one view and its store."""
    random = Random(7)
    day = text(view.as_of)
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
    with _cypher(server) as ask:
        yield Row(
            "superiors",
            each(lambda one: superiors(view, one), posts),
            each(lambda one: ask(_UP, id=one, day=day), posts),
            each(lambda one: nx.descendants(line, one), posts),
        )
        yield Row(
            "subordinates of a body's upper posts",
            each(lambda one: subordinates(view, one), heads),
            each(lambda one: ask(_DOWN, id=one, day=day), heads),
            each(lambda one: nx.ancestors(line, one), heads),
        )
        yield Row(
            "chart of a post's whole line",
            each(lambda one: chart(view, one), heads),
            each(lambda one: ask(_DOWN, id=one, day=day), heads),
            each(lambda one: nx.ancestors(line, one), heads),
        )
        yield Row(
            "chart of a body, two levels",
            each(lambda one: chart(view, one, depth=2), bodies),
            each(lambda one: ask(_UNIT, id=one, day=day), bodies),
            None,
        )
        yield Row(
            "shortest path",
            each(lambda pair: paths(view, *pair), pairs),
            each(lambda pair: ask(_PATH, id=pair[0], other=pair[1], day=day), pairs[: ASKED // 3]),
            each(lambda pair: _shortest(ties, pair), pairs),
        )
        yield Row(
            "supervision over a body",
            each(lambda one: supervision(view, one, direction=["over"]), bodies),
            each(lambda one: ask(_OVER, id=one, day=day), bodies),
            None,
        )
        yield Row(
            "entity",
            each(lambda one: entity(view, one), posts),
            each(lambda one: ask(_SAID, id=one), posts),
            None,
        )
        yield Row(
            "search by name",
            each(lambda name: search(view, name), names),
            each(lambda name: ask(_NAMED, name=name), names[:20]),
            None,
        )
        yield Row(
            "evidence by key",
            each(lambda key: evidence(view, key), keys),
            each(lambda key: ask(_SAID, id=key.rpartition("@")[0]), keys),
            None,
        )


def _post(random: Random, world: World, least: int) -> str:
    body = random.randrange(world.bodies)
    return post_id(body, random.randrange(least, world.size(body)))


def _shortest(graph: "nx.Graph[str]", pair: Sequence[str]) -> list[str] | None:
    try:
        found: list[str] = nx.bidirectional_shortest_path(graph, pair[0], pair[1])
    except nx.NetworkXNoPath:
        return None
    return found


@contextmanager
def _cypher(server: Server) -> Iterator[Callable[..., list[Any]]]:
    """Ask the bare driver."""
    credentials = server.credentials
    auth = (credentials.user, credentials.password or "") if credentials.user else None
    with neo4j.GraphDatabase.driver(server.uri, auth=auth) as driver, driver.session() as session:

        def ask(query: LiteralString, **parameters: Any) -> list[Any]:
            return session.execute_read(lambda tx: tx.run(query, parameters).values())

        yield ask
