"""Reviewing by command: text and facts side by side, a page of its own, decisions beside the file."""

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.orgtrace.conftest import ROOT, Ask

PRESS = ROOT / "examples" / "press"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """One of the examples, to be reviewed."""
    return Path(shutil.copy(PRESS / "quoc-hoi.txt", tmp_path))


def test_facts_stand_beside_the_text_with_their_rule_and_grade(typed: Ask, article: Path) -> None:
    ran = typed("review", str(article), columns=160)
    assert ran.status == 0
    told = " ".join(ran.out.split())
    assert "Nguyễn Thị Kim Ngân was appointed Chủ tịch, Quốc hội, 2016-03-31" in told
    assert "A, takes-office" in told
    assert re.search(r"Sáng 31/3/2016, Quốc hội(\[\d+\])? bầu", told)
    assert told.endswith("facts, 0 reviewed")


def test_decisions_are_kept_beside_the_file_in_the_reviewer_s_name(typed: Ask, article: Path) -> None:
    ran = typed("review", str(article), "--reject", "2", "--correct", "1 name='Quốc hội Việt Nam'", "--reviewer", "Ana")
    assert ran.status == 0
    assert ran.out.rstrip().endswith("2 reviewed")
    kept = [json.loads(line) for line in article.with_name("quoc-hoi.txt.review.jsonl").read_text("utf-8").splitlines()]
    assert [(each["decision"], each["reviewer"]) for each in kept] == [("reject", "Ana"), ("correct", "Ana")]
    assert typed("review", str(article), "--reopen", "2").out.rstrip().endswith("1 reviewed")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--accept", "999"), "there is no fact 999"),
        (("--correct", "1"), "write NUMBER FIELD=VALUE"),
        (("--correct", "1 colour=red"), "has no 'colour'"),
        (("--line", "3"), "has no lines"),
    ],
)
def test_a_decision_that_cannot_be_taken_is_a_usage_error(
    typed: Ask, article: Path, arguments: tuple[str, str], said: str
) -> None:
    ran = typed("review", str(article), *arguments)
    assert ran.status == 2
    assert said in ran.told


def test_the_page_needs_nothing_else_and_marks_every_quote(typed: Ask, article: Path, tmp_path: Path) -> None:
    article.write_text(article.read_text("utf-8") + "\nGhi chú: a < b & <script>alert(1)</script>\n", "utf-8")
    ran = typed("review", str(article), "--html", str(tmp_path / "out.html"))
    assert ran.status == 0
    page = (tmp_path / "out.html").read_text("utf-8")
    assert "<script" not in page
    assert not re.search(r"""(?:src|href)=["'](?!#)""", page)
    facts = re.findall(r'<li id="fact-(\d+)"', page)
    assert facts == re.findall(r'href="#quote-(\d+)"', page)
    assert sorted(facts, key=int) == sorted(re.findall(r'<sup id="quote-(\d+)"', page), key=int)
    assert "<mark" in page


def test_press_extract_writes_one_file_an_article_and_names_the_refused(
    typed: Ask, article: Path, tmp_path: Path
) -> None:
    (article.parent / "trong.txt").write_bytes(b"")
    ran = typed("press-extract", str(article.parent), str(tmp_path / "facts"))
    assert ran.status == 3
    assert "trong.txt" in ran.told
    facts = json.loads((tmp_path / "facts" / "quoc-hoi.json").read_text("utf-8"))
    assert {hold["person"] for hold in facts["holds"]} >= {"Nguyễn Xuân Phúc", "Nguyễn Tấn Dũng"}
