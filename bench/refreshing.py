"""What it costs to take up a load that touched a hundred nodes: an article about some posts of one body.

What the store would be asked is made in memory beforehand; `reading` turns its pages into arrays. Until the
new snapshot is put in its place answers come from the old one; the file is written after that.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median

from bench.feed import FINISHED, WorldFeed
from bench.report import Report
from bench.timing import shown
from bench.world import World, post_id
from graph.model.statements import Statement, check
from graph.store.columns import EdgePage
from graph.view.snapshot.builder import gathered
from graph.view.snapshot.cache import Cache
from graph.view.snapshot.knowledge import Knowledge
from graph.view.snapshot.refolding import refolded
from graph.view.snapshot.renewing import renewed
from graph.view.snapshot.tables import Tables

POSTS, PERSONS, BODY, TIMES = 70, 29, 0, 9
SOURCE = "source:article:1"


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds, the medians of several times.

    Attributes:
        nodes: how many were touched.
        reading: pages of what they say into arrays.
        merging: these into the older arrays.
        folding: the links that can have changed, among those that cannot.
        writing: the file, after the swap.
    """

    nodes: int
    reading: float
    merging: float
    folding: float
    writing: float

    @property
    def until_answers(self) -> float:
        """From the pages to the swap."""
        return self.reading + self.merging + self.folding


def tell(report: Report, statements: int, taken: Taken) -> None:
    """The table of what the load cost, beside so many statements."""
    rows = [
        ("reading what the nodes say", shown(taken.reading)),
        ("merging", shown(taken.merging)),
        ("folding what can have changed", shown(taken.folding)),
        ("until answers come from it", shown(taken.until_answers)),
        ("writing the file, after that", shown(taken.writing)),
    ]
    title = f"Taking up a load that touched {taken.nodes:,} nodes of {statements:,} statements"
    report.table(title, ("what", "median"), rows)


def measured(world: World, folder: Path) -> Taken:
    """Take up the article, several times over; the folder holds the country's snapshot."""
    pages, touched = _touched(world)
    feed = WorldFeed(world)
    seconds = [_once(feed, pages, touched, folder) for _ in range(TIMES)]
    return Taken(len(touched), *(median(each) for each in zip(*seconds, strict=True)))


def _once(feed: WorldFeed, pages: list[EdgePage], touched: frozenset[str], folder: Path) -> tuple[float, ...]:
    held = Cache(folder, feed.id).load(feed.finished())
    if held is None:
        raise RuntimeError(f"there is no snapshot of the country in {folder}")
    finished = {1: FINISHED, 2: "2020-02-01T00:00:00Z"}
    ticks = [time.perf_counter()]
    new = gathered(pages, feed.id, finished)
    ticks.append(time.perf_counter())
    changed = renewed(held.arrays, new, touched)
    ticks.append(time.perf_counter())
    found: Knowledge = refolded(held, changed)
    ticks.append(time.perf_counter())
    Cache(folder / "later", feed.id).save(found)
    ticks.append(time.perf_counter())
    return tuple(later - earlier for earlier, later in pairwise(ticks))


def _touched(world: World) -> tuple[list[EdgePage], frozenset[str]]:
    """All edges of the nodes that the article touches, and their ids."""
    posts = {post_id(BODY, number) for number in range(POSTS)}
    before = [(said, 1, None) for said in world.statements([BODY]) if said.start in posts]
    article = [(check(said), 2, None) for said in _article()]
    rows = [*before, *article]
    return list(Tables(rows, {}).pages()), frozenset(said.start for said, _, _ in rows)


def _article() -> Iterator[Statement]:
    yield Statement(relation="LOADED_IN", start=SOURCE, end="load:2", source=SOURCE, attributes={"title": "An article"})
    for number in range(POSTS):
        post, boss = post_id(BODY, number), post_id(BODY, number + 1)
        given = {"title": f"Chief number {number}"}
        yield Statement(relation="STATED_IN", start=post, end=SOURCE, source=SOURCE, attributes=given)
        yield Statement(relation="REPORTS_TO", start=post, end=boss, source=SOURCE, observed="2012-01-01")
    for number in range(PERSONS):
        person, given = f"person:article:{number}", {"name": f"Nguyễn Văn {number}"}
        yield Statement(relation="STATED_IN", start=person, end=SOURCE, source=SOURCE, attributes=given)
        yield Statement(
            relation="HOLDS", start=person, end=post_id(BODY, number), source=SOURCE, valid_from="2012", attributes={}
        )
