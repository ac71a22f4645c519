"""Questions in process on a large graph, beside NetworkX and igraph on the same day's links.

The rivals give the ids or numbers of nodes, of a graph without dates; what compares with them is the *walk*: nodes,
levels and all links between them, with their certainty and days. The *answer* is what a user gets: entities
described, holders, links with the keys of their statements, ends, notes; the first time that it is asked on a
day, and again.
"""

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from random import Random

import networkx as nx

from bench.report import Report
from bench.rivals import Rivals, numbered, path
from bench.timing import Timing, both, each, times
from bench.world import World, post_id
from graph.query.chart import chart
from graph.query.hierarchy import SUBORDINATES, SUPERIORS, line_course, subordinates, superiors
from graph.query.paths import paths
from graph.query.shortest import shortest
from graph.query.steps import steps
from graph.query.walk import walk
from graph.view.opening import Graph
from graph.view.port import View

ASKED = 300


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: what orgtrace took for the walk, the first answer and the next one, and what the rivals took."""

    name: str
    walk: Timing
    first: Timing
    again: Timing
    networkx: Timing
    igraph: Timing

    @property
    def own(self) -> tuple[Timing, ...]:
        """Those of orgtrace."""
        return self.walk, self.first, self.again


@dataclass(frozen=True, slots=True)
class Sample:
    """Whom the questions are about.

    Attributes:
        posts: any.
        heads: posts with many below.
        pairs: any two posts.
        apart: two posts of different bodies, which no line ties; none where there is only one body.
    """

    posts: list[str]
    heads: list[str]
    pairs: list[tuple[str, str]]
    apart: list[tuple[str, str]]

    @classmethod
    def of(cls, world: World) -> "Sample":
        """A sample that is the same for the same country."""
        random = Random(world.seed)
        posts = [_any(random, world) for _ in range(ASKED)]
        pairs = [(_any(random, world), _any(random, world)) for _ in range(ASKED)]
        apart = [pair for pair in pairs if pair[0].split(":")[2] != pair[1].split(":")[2]]
        return cls(posts, [post_id(body, 0) for body in world.large], pairs, apart)


def tell(report: Report, size: str, view: View, sample: Sample) -> None:
    """The table of one day's questions on a graph whose size is told in words."""
    rows = [
        (each.name, *map(both, each.own), *_beside(each.networkx, each.walk), *_beside(each.igraph, each.walk))
        for each in measured(view, sample)
    ]
    header = ("question", "walk", "answer", "asked again", "NetworkX", "× walk", "igraph", "× walk")
    report.table(f"Questions in process, {size}: medians (99th percentile)", header, rows)


def tell_first(report: Report, graph: Graph, world: World) -> None:
    """The first answer on a new day."""
    taken = first_answers(graph, world)
    report.say(f"The first answer on a day not asked about before: median {both(taken)}.")


def _beside(rival: Timing, walked: Timing) -> tuple[str, str]:
    return both(rival), times(rival, walked)


def measured(view: View, sample: Sample) -> Iterator[Asked]:
    """Time the questions on one day."""
    rivals, node = Rivals.of(view), view.node
    gc.freeze()  # as `orgtrace serve` does, so that the rivals' large graphs are not looked through for garbage
    up, down = line_course(SUPERIORS, None), line_course(SUBORDINATES, None)
    yield Asked(
        "superiors of a post",
        each(lambda one: walk(view, node(one), up), _warmed(lambda one: walk(view, node(one), up), sample.posts)),
        *_twice(partial(superiors, view), sample.posts),
        each(lambda one: nx.descendants(rivals.line, one), sample.posts),
        each(lambda place: rivals.line_numbers.subcomponent(place, mode="out"), list(map(node, sample.posts))),
    )
    heads = sample.heads * max(1, 100 // len(sample.heads))
    yield Asked(
        "subordinates of a large body's first post",
        each(lambda one: walk(view, node(one), down), heads),
        *_twice(partial(subordinates, view), sample.heads),
        each(lambda one: nx.ancestors(rivals.line, one), heads),
        each(lambda place: rivals.line_numbers.subcomponent(place, mode="in"), list(map(node, heads))),
    )
    yield Asked(
        "chart below it, entities described before",
        each(lambda one: walk(view, node(one), down), heads),
        *_twice(partial(chart, view), sample.heads),
        each(lambda one: nx.ancestors(rivals.line, one), heads),
        each(lambda place: rivals.line_numbers.subcomponent(place, mode="in"), list(map(node, heads))),
    )
    ways = steps(())
    yield Asked(
        "shortest path between two posts",
        each(lambda pair: shortest(view, node(pair[0]), node(pair[1]), ways), sample.pairs),
        *_twice(lambda pair: paths(view, *pair), sample.pairs),
        each(path(rivals.ties), sample.pairs),
        each(numbered(rivals.ties_numbers), _places(view, sample.pairs)),
    )
    if not sample.apart:
        return
    line = steps(["REPORTS_TO"])
    yield Asked(
        "no path: two bodies, lines alone",
        each(lambda pair: shortest(view, node(pair[0]), node(pair[1]), line), sample.apart),
        *_twice(lambda pair: paths(view, *pair, relations=["REPORTS_TO"]), sample.apart),
        each(path(rivals.line.to_undirected(as_view=True)), sample.apart),
        each(numbered(rivals.line_numbers.as_undirected()), _places(view, sample.apart)),
    )


def first_answers(graph: Graph, world: World) -> Timing:
    """The first answer on days that nobody asked about before: superiors of some post."""
    random, taken = Random(world.seed), []
    for number in range(50):
        as_of = (date(2011, 1, 1) + timedelta(days=number)).toordinal()
        id = _any(random, world)
        begun = time.perf_counter()
        superiors(graph.view(as_of=as_of), id)
        taken.append(time.perf_counter() - begun)
    return Timing(tuple(sorted(taken)))


def _twice(call: Callable[..., object], arguments: Sequence[object]) -> tuple[Timing, Timing]:
    """The first time for each argument, and again."""
    return each(call, arguments), each(call, arguments)


def _warmed(call: Callable[[str], object], arguments: Sequence[str]) -> Sequence[str]:
    """Ask often enough that the day is laid out."""
    for argument in arguments:
        call(argument)
    return arguments


def _places(view: View, pairs: Sequence[Sequence[str]]) -> list[tuple[int, int]]:
    return [(view.node(one), view.node(other)) for one, other in pairs]


def _any(random: Random, world: World) -> str:
    body = random.randrange(world.bodies)
    return post_id(body, random.randrange(world.size(body)))
