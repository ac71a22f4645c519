"""The code in docs/ runs as it stands: the loader loads, the question answers, the statements file is one."""

import re
from pathlib import Path
from typing import Any

import pytest

from graph.store.store import Store
from graph.view.opening import Graph
from loaders.options import Options
from loaders.pipeline import load
from loaders.report import Outcome
from tests.graph.query.worlds import view_of
from tests.readme import ROOT

DOCS = ROOT / "docs"


def code(file: str, language: str) -> str:
    """The first block of a language in a document."""
    found = re.search(
        rf"^```{language}\n(.*?)^```$", (DOCS / file).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    assert found is not None
    return found[1]


def names_of(file: str) -> dict[str, Any]:
    """What the Python code of a document defines."""
    names: dict[str, Any] = {"__name__": file}
    exec(compile(code(file, "python"), file, "exec", dont_inherit=True), names)  # our own document
    return names


@pytest.mark.xdist_group("examples")
def test_the_loader_of_the_guide_loads_and_rejects(embedded_store: Store, tmp_path: Path) -> None:
    loader = names_of("loaders.md")["loader"]
    file = tmp_path / "2024-03-01.staff.csv"
    file.write_text("post,holder,boss\nChair,Ana Reis,\nHarbour master,,Chair\n,nobody\n", encoding="utf-8")
    report = load([file], embedded_store, loaders={"staff": loader})
    assert (report.rows.read, report.rows.used, report.rows.rejected) == (3, 2, 1)
    again = load([file], embedded_store, loaders={"staff": loader})
    assert again.revision is None
    assert again.nothing_new
    view = Graph.open(embedded_store, None).view(as_of=738946)  # 2024-03-01
    assert view.describe([view.node("post:harbour:harbour-master")])[0].name == "Harbour master"


def test_a_staff_list_without_a_date_is_refused(tmp_path: Path) -> None:
    loader = names_of("loaders.md")["loader"]
    file = tmp_path / "today.staff.csv"
    file.write_text("post,holder,boss\n", encoding="utf-8")
    report = load([file], None, Options(dry_run=True), loaders={"staff": loader})
    assert [each.outcome for each in report.files] == [Outcome.REFUSED]


def test_the_question_of_the_guide_answers() -> None:
    view = view_of("POST_IN a Office\nPOST_IN b Office\nPOST_IN c Elsewhere")
    answer = names_of("questions.md")["colleagues"](view, "post:x:a")
    assert [each.id for each in answer.posts] == ["post:x:b"]
    assert answer.complete


@pytest.mark.xdist_group("examples")
def test_the_statements_of_the_guide_load_as_they_stand(embedded_store: Store, tmp_path: Path) -> None:
    file = tmp_path / "harbour.jsonl"
    file.write_text(code("statements.md", "json"), encoding="utf-8")
    report = load([file], embedded_store)
    assert report.rows.rejected == 0
    assert report.statements.new > 0
