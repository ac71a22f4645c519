"""What was known stays known: at each earlier revision the answers are what they were, byte for byte."""

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path

import orjson

from graph.model.dates import day
from graph.query.answers import Answer
from graph.query.chart import chart
from graph.query.entity import entity
from graph.query.envelope import envelope
from graph.query.hierarchy import subordinates, superiors
from graph.query.paths import paths
from graph.query.search import search
from graph.query.sources import sources
from graph.store.store import Store
from graph.view.opening import Graph
from graph.view.port import View
from loaders.options import Options
from loaders.pipeline import load

EXAMPLES = Path(__file__).parents[2] / "examples" / "uk_organogram"
EDITION = EXAMPLES / "scotland_office-2011-09-30-senior.csv"
SOURCE = "source:uk-organogram:scotland-office:senior:2011-09-30"
OFFICE, HEAD, DEPUTY = "org:uk-organogram:scotland-office", "post:uk-organogram:scotland-office:1", "Chris Flatt"
DAY = "2011-09-30"


def asked(view: View) -> Iterator[Answer]:
    yield superiors(view, "post:uk-organogram:scotland-office:2")
    yield subordinates(view, HEAD)
    yield chart(view, OFFICE)
    yield entity(view, HEAD)
    yield paths(view, HEAD, OFFICE)
    yield search(view, DEPUTY)
    yield sources(view)


def answers(store: Store, revision: int) -> bytes:
    """Every answer at a revision, as it goes out."""
    view = Graph.open(store, None).view(as_of=day(DAY), known_at=revision)
    return orjson.dumps([envelope(view, answer) for answer in asked(view)])


def corrected(folder: Path) -> Path:
    """The edition as its publisher might correct it: one title reads differently, and one post is gone."""
    lines = EDITION.read_text(encoding="utf-8").splitlines(keepends=True)
    path = folder / (EDITION.name + ".gz")
    path.write_bytes(gzip.compress("".join(lines[:-1]).replace("Director", "Head", 1).encode()))
    return path


def test_answers_at_every_earlier_revision_are_what_they_were(store: Store, tmp_path: Path) -> None:
    steps: list[Callable[[], object]] = [
        lambda: load([EXAMPLES], store, Options()),
        lambda: load([corrected(tmp_path)], store, Options()),
        lambda: store.withdraw(SOURCE),
        lambda: load([EDITION], store, Options()),
    ]
    then = []
    for step in steps:
        step()
        then.append(answers(store, store.revision()))
    assert [answers(store, revision) for revision in range(1, len(steps) + 1)] == then
    assert len(set(then)) == len(steps)
