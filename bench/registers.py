"""Real registers, where a folder of them is given: the same questions as of the generated country."""

from pathlib import Path
from random import Random

import numpy as np

from bench import asking, servers
from bench.asking import ASKED, Sample
from bench.report import Report
from graph.query.hierarchy import SUBORDINATES, line_course
from graph.query.walk import walk
from graph.view.opening import Graph
from graph.view.port import Direction, View
from loaders.options import Options
from loaders.pipeline import load

_HEADS = 20


def tell(report: Report, folder: Path) -> None:
    """The questions about all that a folder holds."""
    with servers.embedded() as server, server.open() as store:
        load([folder], store, Options())
        graph = Graph.open(store, None)
        view = graph.view(as_of=last_day(graph))
        asking.tell(report, f"the registers in {folder.name}", view, sample(view))


def last_day(graph: Graph) -> int:
    """The day in the middle of those on which posts were last seen: most of the graph is there."""
    view = graph.view()
    return int(np.median([each.last_observed for each in view.presence(view.nodes("Post"))]))


def sample(view: View) -> Sample:
    """Posts with a boss that day, those of some hundreds with the most below, and pairs."""
    random, links = Random(1), view.expand(view.nodes("Post"), "REPORTS_TO", Direction.OUT)
    posts = random.choices(links.near.tolist(), k=ASKED)
    course = line_course(SUBORDINATES, None)
    below = {boss: len(walk(view, boss, course).levels) for boss in set(random.choices(links.far.tolist(), k=ASKED))}
    ids = view.ids(posts)
    pairs = list(zip(ids, random.sample(ids, len(ids)), strict=True))
    heads = view.ids(sorted(below, key=below.__getitem__, reverse=True)[:_HEADS])
    return Sample(ids, heads, pairs, [pair for pair in pairs if _body(pair[0]) != _body(pair[1])])


def _body(id: str) -> str:
    return id.rpartition(":")[0]
