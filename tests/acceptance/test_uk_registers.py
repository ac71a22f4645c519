"""All real British registers, loaded in one command, and held to their own columns.

All 671 files go into the embedded store. So that the whole suite stays quick, Neo4j takes the 336 of senior posts, and
those alone are loaded a second time; with ``ORGTRACE_TEST_REGISTERS=all`` in the environment either is done with all.
"""

import csv
import gzip
import os
import re
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph.model.dates import day
from graph.model.identifiers import passed_on
from graph.query.hierarchy import superiors
from graph.view.opening import Graph
from loaders.options import Options
from loaders.pipeline import load
from loaders.report import Report
from tests.servers.fixtures import JAVA_OPTIONS, Place

pytestmark = [pytest.mark.shared, pytest.mark.timeout(1200)]

ALL = os.environ.get("ORGTRACE_TEST_REGISTERS") == "all"
SENIOR = "*senior.csv*"
ROWS = {"senior": 15_664, "junior": 150_098}
FILES = {"senior": 336, "junior": 335}
HEADER_ONLY = {"senior": 3, "junior": 4}


@dataclass(frozen=True)
class Loaded:
    """A store that holds the registers of some parts, and what its load reported."""

    place: Place
    report: Report
    folder: Path
    parts: tuple[str, ...]


# One worker loads the registers, once.
EMBEDDED = pytest.param("embedded", marks=pytest.mark.xdist_group("registers"))


@pytest.fixture(scope="module", params=[EMBEDDED, "neo4j"])
def loaded(request: pytest.FixtureRequest, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Loaded]:
    """Loaded in one command; embedded in a store of its own, since emptying one so large takes long.

    It stays open, so that its server runs through all tests on it.
    """
    folder = shared / "data" / "uk_organogram" / "triplestore_2011-2016"
    parts: tuple[str, ...] = ("senior", "junior")
    if request.param == "embedded":
        place = Place("embedded", f"embedded:{tmp_path_factory.mktemp('registers') / 'store'}")
    else:
        place = request.getfixturevalue("neo4j_server").emptied()
        if not ALL:
            parts = ("senior",)
            folder = linked(folder, tmp_path_factory.mktemp("registers"), SENIOR)
    with long_lived_servers(), place.open() as store:
        yield Loaded(place, load([folder], store, Options()), folder, parts)


@contextmanager
def long_lived_servers() -> Iterator[None]:
    """Servers started in the block take the time to optimise their code."""
    with pytest.MonkeyPatch.context() as environment:
        environment.delenv(JAVA_OPTIONS, raising=False)
        yield


def linked(folder: Path, elsewhere: Path, pattern: str) -> Path:
    """Another folder with the same files, or some of them."""
    for file in folder.glob(pattern):
        (elsewhere / file.name).symlink_to(file)
    return elsewhere


def test_every_row_is_used_or_rejected_with_a_reason(loaded: Loaded) -> None:
    read = dict.fromkeys(loaded.parts, 0)
    for file in loaded.report.files:
        assert file.rows.read == file.rows.used + file.rows.rejected
        read["senior" if "senior" in Path(file.file).name else "junior"] += file.rows.read
    assert read == {part: ROWS[part] for part in loaded.parts}
    assert len(loaded.report.files) == sum(FILES[part] for part in loaded.parts)
    assert not loaded.report.refused


def test_what_is_odd_in_the_files_is_told(loaded: Loaded) -> None:
    told = {tally.rule: tally.count for tally in loaded.report.tallies}
    assert told["reports-to-itself"] == 13
    assert told["undeclared-boss"] + told["boss-in-other-case"] == 27
    assert told["header-only"] == sum(HEADER_ONLY[part] for part in loaded.parts)


def test_a_second_load_from_another_folder_says_nothing_is_new_and_leaves_no_revision(
    loaded: Loaded, tmp_path: Path
) -> None:
    elsewhere = linked(loaded.folder, tmp_path, "*" if ALL else SENIOR)
    with loaded.place.open() as store:
        before = store.revision()
        report = load([elsewhere], store, Options())
        assert report.nothing_new
        assert report.revision is None
        assert store.revision() == before


# The snapshot answers, whichever server held the statements: once is enough for all 15,468 of them.
@pytest.mark.parametrize("loaded", [EMBEDDED], indirect=True)
def test_stated_superiors_of_every_senior_post_equal_a_walk_of_the_column(loaded: Loaded) -> None:
    asked = 0
    with loaded.place.open() as store:
        graph = Graph.open(store, None)
        for file in sorted(loaded.folder.glob(SENIOR)):
            body, date, _ = re.split(r"-(\d{4}-\d\d-\d\d)-", file.name)
            view = graph.view(as_of=day(date))
            bosses = column(file)
            for reference in bosses:
                answer = superiors(view, post(body, reference))
                stated = {link.end for link in answer.links if "structure" not in link.basis}
                assert stated == {post(body, above) for above in walk(bosses, reference)}, (file.name, reference)
                asked += 1
    assert asked > 15_000


def post(body: str, reference: str) -> str:
    return f"post:uk-organogram:{body.replace('_', '-')}:{passed_on(reference)}"


def column(file: Path) -> dict[str, set[str]]:
    """Who reports to whom, as the file's own column says; self-reports left out."""
    bosses: dict[str, set[str]] = defaultdict(set)
    for row in rows(file):
        reference, boss = row["Post Unique Reference"].strip(), row["Reports to Senior Post"].strip()
        if reference not in {"", "0"}:
            bosses[reference] |= {boss} - {"", "0", reference} if boss.upper() != "XX" else set()
    by_case = {reference.casefold(): reference for reference in bosses}
    return {r: {b if b in bosses else by_case.get(b.casefold(), b) for b in above} - {r} for r, above in bosses.items()}


def rows(file: Path) -> Iterator[dict[str, str]]:
    opened = gzip.open if file.suffix == ".gz" else open
    with opened(file, "rt", encoding="utf-8", newline="") as text:
        yield from csv.DictReader(text)


def walk(bosses: dict[str, set[str]], reference: str) -> set[str]:
    """Everyone above, the post itself only if a circle leads back to it."""
    found: set[str] = set()
    frontier = [reference]
    while frontier:
        for boss in bosses.get(frontier.pop(), ()):
            if boss not in found:
                found.add(boss)
                frontier.append(boss)
    return found
