"""Every senior post of every edition of the British register has the superiors of the published column."""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from graph.model import dates
from graph.model.statements import Statement, check
from graph.query.walk import Course, walk
from graph.view.opening import Graph
from graph.view.snapshot.tables import Tables
from loaders import registry
from loaders.base import Checked, Source
from loaders.files import File
from loaders.intake import loaded_in

LINE = Course("REPORTS_TO", upward=True, attribute="line")


def statements(files: list[Path]) -> Iterator[Statement]:
    """What the loader makes of the files."""
    loader = registry.loaders()["uk_organogram"]
    for file in files:
        for item in loader.open(File(file), {}).read():
            if isinstance(item, Checked):
                yield item.statement
            elif isinstance(item, Statement):
                yield check(item)
            elif isinstance(item, Source):
                yield check(loaded_in(item))


def bosses(file: Path) -> dict[str, set[str]]:
    """The bosses that a file's own column gives each reference, self-reports left out."""
    found: dict[str, set[str]] = {}
    with file.open(encoding="utf-8", errors="replace", newline="") as rows:
        for row in csv.DictReader(rows):
            reference = (row["Post Unique Reference"] or "").strip()
            boss = (row["Reports to Senior Post"] or "").strip()
            if reference not in {"", "0"}:
                found.setdefault(reference, set()).update({boss} - {"", "XX", "xx", reference})
    return found


def above(reference: str, column: Mapping[str, set[str]], declared: Mapping[str, set[str]]) -> set[str]:
    """Everybody whom a walk of the column meets; a boss that differs by letter case only is the declared one."""
    met, waiting = {reference}, [reference]
    while waiting:
        for boss in column.get(waiting.pop(), ()):
            spelled = declared[boss.casefold()] if boss not in column else {boss}
            meant = next(iter(spelled)) if len(spelled) == 1 else boss
            if meant not in met:
                met.add(meant)
                waiting.append(meant)
    return met


@pytest.mark.shared
def test_stated_superiors_equal_a_walk_of_the_published_column(shared: Path) -> None:
    files = sorted((shared / "data" / "uk_organogram" / "triplestore_2011-2016").glob("*-senior.csv"))
    assert len(files) == 336
    graph = Graph.over(Tables.of(statements(files), finished_at="2020-01-01T00:00:00Z"))
    compared = 0
    for file in files:
        body, day = re.fullmatch(r"(.+)-(\d{4}-\d\d-\d\d)-senior\.csv", file.name).groups()  # type: ignore[union-attr]  # all are named so
        view = graph.view(as_of=dates.day(day))
        column = bosses(file)
        declared: dict[str, set[str]] = defaultdict(set)
        for reference in column:
            declared[reference.casefold()].add(reference)
        for reference in column:
            node = view.node(f"post:uk-organogram:{body.replace('_', '-')}:{reference}")
            found = {id.rpartition(":")[2] for id in view.ids(list(walk(view, node, LINE).levels))}
            assert found == above(reference, column, declared), (file.name, reference)
            compared += 1
    assert compared > 15_000
