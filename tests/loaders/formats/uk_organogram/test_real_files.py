"""The 336 real files of senior posts, held to a plain walk of their own columns.

Those of junior posts have no such columns, nor contacts; what becomes of their rows is held by `tests.acceptance`.
"""

import csv
import gzip
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from graph.model.identifiers import passed_on
from graph.model.statements import Statement
from loaders.base import Issue, Rejected, Rows, Source
from loaders.files import File
from loaders.formats.uk_organogram import loader

# One worker reads them all, once.
pytestmark = [pytest.mark.shared, pytest.mark.xdist_group("senior posts")]

_MAIL = re.compile(r"[\w.-]+@[\w-]+\.[\w.-]+")
NAME = re.compile(r"(.*)-(\d{4}-\d{2}-\d{2})-(senior|junior)\.csv(\.gz)?")


@dataclass
class Totals:
    """What the files yielded, and what their columns say."""

    rows: Rows = field(default_factory=Rows)
    rules: Counter[str] = field(default_factory=Counter)
    told_bosses: list[tuple[str, int, str]] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)
    lines: dict[str, set[tuple[str, str]]] = field(default_factory=dict)
    column: dict[str, set[tuple[str, str]]] = field(default_factory=dict)
    undeclared: list[tuple[str, int, str]] = field(default_factory=list)
    eliminated: set[tuple[str, str]] = field(default_factory=set)
    mixed: int = 0
    contacts: list[str] = field(default_factory=list)
    leaked: list[Statement] = field(default_factory=list)


@pytest.fixture(scope="module")
def totals(shared: Path) -> Totals:
    """All files, read once."""
    found = Totals()
    files = sorted((shared / "data" / "uk_organogram").rglob("*-senior.csv*"))
    assert len(files) == 336
    for path in files:
        assert loader.detects(File(path))
        _yielded(path, found)
        _walked(path, found)
    return found


def _yielded(path: Path, found: Totals) -> None:
    lines: set[tuple[str, str]] = set()
    source = ""
    for item in loader.open(File(path), {}).read():
        if isinstance(item, Statement) and "@" in (said := f"{item.quote}{item.attributes}") and _MAIL.search(said):
            found.leaked.append(item)
        match item:
            case Statement(relation="REPORTS_TO"):
                lines.add((item.start, item.end))
            case Statement(relation="STATED_IN") if "occupancy" in item.attributes:
                filled = item.attributes["occupancy"]
                assert isinstance(filled, tuple)
                found.mixed += len(set(filled)) > 1
                if "eliminated" in filled:
                    found.eliminated.add((item.source, item.start))
            case Issue() | Rejected():
                issue = item if isinstance(item, Issue) else item.issue
                found.rules[issue.rule] += 1
                if issue.rule in ("undeclared-boss", "boss-in-other-case"):
                    found.told_bosses.append((path.name, issue.row or 0, issue.value or ""))
            case Source():
                source = item.id
                found.sources[source] = item
            case Rows():
                found.rows += item
    found.lines[source] = lines


def _walked(path: Path, found: Totals) -> None:
    """The boss column read without the loader: what it says of each post's superior."""
    named = NAME.fullmatch(path.name)
    assert named is not None
    body = named[1].replace("_", "-")
    rows = list(_rows(path))
    refs = {row["Post Unique Reference"] for row in rows}
    cased = {ref.casefold(): ref for ref in refs}
    lines: set[tuple[str, str]] = set()
    for number, row in enumerate(rows, start=2):
        ref, boss = row["Post Unique Reference"], row["Reports to Senior Post"]
        if boss == "XX":
            continue
        if boss not in refs:
            found.undeclared.append((path.name, number, boss))
            boss = cased.get(boss.casefold(), boss)
        if ref not in (boss, "0"):
            lines.add((f"post:uk-organogram:{body}:{passed_on(ref)}", f"post:uk-organogram:{body}:{passed_on(boss)}"))
        found.contacts += [cell for name, cell in row.items() if "Contact" in name and "@" in cell]
    found.column[f"source:uk-organogram:{body}:senior:{named[2]}"] = lines


def _rows(path: Path) -> Iterator[dict[str, str]]:
    content = path.read_bytes()
    text = (gzip.decompress(content) if path.suffix == ".gz" else content).decode()
    yield from csv.DictReader(io.StringIO(text, newline=""))


def test_every_row_is_used_or_rejected(totals: Totals) -> None:
    assert totals.rows == Rows(15_664, 15_664, 0)


def test_every_file_is_a_source_and_only_those_with_rows_are_editions(totals: Totals) -> None:
    assert len(totals.sources) == 336
    assert sum("edition" not in source.attributes for source in totals.sources.values()) == 3
    assert totals.rules["header-only"] == 3


def test_stated_superiors_equal_a_walk_of_the_column(totals: Totals) -> None:
    assert totals.lines == totals.column


def test_each_slip_of_the_register_is_told(totals: Totals) -> None:
    assert totals.rules["reports-to-itself"] == 13
    assert len(totals.undeclared) == 27
    assert len({(file, boss) for file, _, boss in totals.undeclared}) == 10
    assert sorted(totals.told_bosses) == sorted(totals.undeclared)
    assert totals.rules["names-neither"] == 46


def test_eliminated_posts_and_mixed_job_shares_are_counted(totals: Totals) -> None:
    assert len(totals.eliminated) == 190 + 4  # written so, and as "Post Eliminated" or "Elminated"
    assert totals.mixed == 43


def test_the_line_of_an_eliminated_post_and_of_those_below_it_stands(totals: Totals) -> None:
    seniors = [(source, line) for source, lines in totals.lines.items() for line in lines]
    assert {(source, start) for source, (start, _) in seniors} & totals.eliminated
    below = {(source, start) for source, (start, end) in seniors if (source, end) in totals.eliminated}
    assert len(below - totals.eliminated) == 18


def test_contacts_of_the_register_are_in_no_statement(totals: Totals) -> None:
    assert len(totals.contacts) > 10_000
    assert totals.leaked == []
