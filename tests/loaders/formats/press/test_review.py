"""What a reviewer decides outweighs the grammar, finds its words again, and is recorded as theirs."""

import json
from pathlib import Path

import pytest

from graph.errors import BadSetting, BadStatement, UnreadableFile
from graph.model.statements import Statement
from graph.query.evidence import evidence
from graph.store.store import Store
from graph.view.opening import Graph
from loaders.formats.press.loader import loader
from loaders.formats.press.review.decisions import Verdict, file_of
from loaders.formats.press.review.session import Session
from loaders.options import Options
from loaders.pipeline import load
from tests.loaders.making import written
from tests.loaders.reading import read

DAY = "2018-08-09"
TEXT = (
    "Bản tin\n\nThứ Năm, 09/08/2018, 15:34\n\n"
    "Dự lễ có ông Đỗ Văn Lúa, Giám đốc Sở Y tế tỉnh Hà Nam.\n\n"
    "Cùng dự có bà Lê Thị Mận, Phó Bí thư Huyện ủy Lý Nhân.\n"
)
REVIEWER = "Ana Reis"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A file with an article."""
    return written(tmp_path / "bai.txt", TEXT)


def decide(file: Path, relation: str, about: str, verdict: Verdict, **changes: str) -> None:
    """Decide about the one fact of a kind that has these words in it."""
    session = Session.open(file)
    (entry,) = [e for e in session.entries() if e.meaning.relation == relation and about in " ".join(e.meaning.values)]
    session.decide(entry.number, verdict, REVIEWER, changes)


def holds(file: Path) -> dict[str, Statement]:
    """The holdings that a load would record, by the last part of the person's id."""
    return {each.start.rpartition(":")[2]: each for each in read(loader, file).of("HOLDS")}


def test_what_is_rejected_is_left_out_and_what_is_accepted_is_the_reviewer_s(article: Path) -> None:
    decide(article, "holds", "Lúa", Verdict.REJECT)
    decide(article, "holds", "Mận", Verdict.ACCEPT)
    (found,) = holds(article).values()
    assert found.start.endswith("lê-thị-mận")
    assert (found.basis, found.attributes["reviewer"], found.observed) == ("reviewed", REVIEWER, DAY)


def test_a_correction_takes_the_place_of_the_reading(article: Path) -> None:
    decide(article, "holds", "Lúa", Verdict.CORRECT, status="former", title="Phó Giám đốc")
    found = holds(article)["đỗ-văn-lúa"]
    assert found.end == "post:vn:sở-y-tế-tỉnh-hà-nam:phó-giám-đốc"
    assert (found.valid_to, found.observed) == (f"[..{DAY}]", None)
    assert (found.basis, found.attributes["reviewer"]) == ("reviewed", REVIEWER)
    assert "Giám đốc Sở Y tế" in (found.quote or "")


def test_a_corrected_name_is_corrected_wherever_it_stands(article: Path) -> None:
    decide(article, "person", "Lúa", Verdict.CORRECT, name="Đỗ Văn Lụa")
    decide(article, "org", "Huyện ủy", Verdict.CORRECT, name="Huyện ủy Kim Bảng")
    found = holds(article)
    assert set(found) == {"đỗ-văn-lụa", "lê-thị-mận"}
    assert found["lê-thị-mận"].end == "post:vn:hà-nam:huyện-ủy-kim-bảng:phó-bí-thư"


def test_a_name_that_is_none_takes_with_it_what_was_said_of_it(article: Path) -> None:
    decide(article, "person", "Lúa", Verdict.REJECT)
    assert set(holds(article)) == {"lê-thị-mận"}


def test_decisions_find_their_words_where_they_have_moved(article: Path) -> None:
    decide(article, "holds", "Lúa", Verdict.REJECT)
    decide(article, "holds", "Mận", Verdict.ACCEPT)
    longer = TEXT.replace("Dự lễ", "Sáng nay, trời đẹp, nhiều người đến dự.\n\nDự lễ").replace("Mận, Phó", "Mận,\nPhó")
    written(article, longer)
    (found,) = holds(article).values()
    assert found.start.endswith("lê-thị-mận")
    assert found.basis == "reviewed"
    first, last = map(int, (found.locator or "").removeprefix("chars ").split("-"))
    assert longer[first:last] == found.quote


def test_a_decision_whose_words_are_gone_is_told_and_left_out(article: Path) -> None:
    decide(article, "holds", "Mận", Verdict.ACCEPT)
    written(article, TEXT.partition("Cùng dự")[0])
    found = read(loader, article)
    assert REVIEWER in found.issue("stale-decision").message
    assert len(found.of("HOLDS")) == 1


def test_a_fact_that_only_a_reviewer_states_stays(article: Path) -> None:
    decide(article, "holds", "Mận", Verdict.ACCEPT)
    kept = file_of(article).read_text(encoding="utf-8").replace("Phó Bí thư", "Ủy viên")
    file_of(article).write_text(kept.replace('"quote":"bà Lê Thị Mận, Ủy viên', '"quote":"bà Lê Thị Mận, Phó Bí thư'))
    found = [each for each in read(loader, article).of("HOLDS") if each.basis == "reviewed"]
    assert [each.end for each in found] == ["post:vn:hà-nam:huyện-ủy-lý-nhân:ủy-viên"]


def test_the_last_decision_counts_and_one_can_be_taken_back(article: Path) -> None:
    decide(article, "holds", "Lúa", Verdict.REJECT)
    decide(article, "holds", "Lúa", Verdict.ACCEPT)
    assert holds(article)["đỗ-văn-lúa"].basis == "reviewed"
    decide(article, "holds", "Lúa", Verdict.REOPEN)
    assert holds(article)["đỗ-văn-lúa"].basis == "press:name-then-title"
    assert len(file_of(article).read_text(encoding="utf-8").splitlines()) == 3


def test_numbers_stay_when_facts_are_decided(article: Path) -> None:
    before = Session.open(article).entries()
    decide(article, "holds", "Lúa", Verdict.REJECT)
    after = Session.open(article).entries()
    assert [(each.number, each.meaning) for each in after] == [(each.number, each.meaning) for each in before]
    assert [each.number for each in after if each.decision is not None] == [
        each.number for each in before if each.meaning.relation == "holds" and "Đỗ Văn Lúa" in each.meaning.values
    ]


@pytest.mark.parametrize(
    ("number", "changes", "error"),
    [
        (99, {}, BadSetting),
        (1, {}, BadSetting),
        (1, {"salary": "9"}, BadStatement),
        (1, {"status": "gone"}, BadStatement),
    ],
)
def test_a_correction_that_cannot_be_taken_is_refused_and_not_kept(
    article: Path, number: int, changes: dict[str, str], error: type[Exception]
) -> None:
    with pytest.raises(error):
        Session.open(article).decide(number, Verdict.CORRECT, REVIEWER, changes)
    assert not file_of(article).exists()


@pytest.mark.parametrize("line", ["no json", "{}", '{"article":"a","decision":"maybe"}', "[]"])
def test_a_line_that_is_no_decision_refuses_the_file_and_names_the_line(article: Path, line: str) -> None:
    written(file_of(article), f"\n{line}\n")
    with pytest.raises(UnreadableFile, match=r"bai\.txt\.review\.jsonl, line 2"):
        read(loader, article)


def test_decisions_of_a_file_of_many_keep_to_their_line(tmp_path: Path) -> None:
    lines = [{"url": f"https://bao.example/{n}", "published": DAY, "text": TEXT} for n in (1, 2)]
    file = written(tmp_path / "tin.jsonl", "".join(json.dumps(line) + "\n" for line in lines))
    session = Session.open(file, 2)
    (entry,) = [
        each
        for each in session.entries()
        if each.meaning.values[0] == "Đỗ Văn Lúa" and "holds" in each.meaning.relation
    ]
    session.decide(entry.number, Verdict.REJECT, REVIEWER)
    holders = [each.start for each in read(loader, file).of("HOLDS")]
    assert sum("~2F1:" in each for each in holders) == 2
    assert sum("~2F2:" in each for each in holders) == 1
    written(file, json.dumps(lines[0]) + "\n")
    assert read(loader, file).rules() == ["stale-decision"]


def test_a_folder_with_decisions_loads_them_with_their_articles(article: Path) -> None:
    decide(article, "holds", "Lúa", Verdict.REJECT)
    report = load([article.parent], None, Options(dry_run=True))
    assert not report.refused
    assert (report.rows.read, report.tallies) == (1, ())
    article.unlink()
    report = load([article.parent], None, Options(dry_run=True))
    assert [each.rule for each in report.tallies] == ["review-alone"]


def test_a_review_is_recorded_in_the_place_of_the_reading_and_both_stay_known(store: Store, article: Path) -> None:
    load([article], store)
    decide(article, "holds", "Mận", Verdict.ACCEPT)
    reviewed = load([article], store)
    assert reviewed.revision == 2
    assert load([article], store).nothing_new
    (said,) = [each for each in read(loader, article).of("HOLDS") if each.basis == "reviewed"]
    view = Graph.open(store, None).view()
    (recording,) = evidence(view, said.key).recordings
    assert (recording.recorded, recording.statement["reviewer"]) == (2, REVIEWER)
    (earlier,) = [each for each in _readings(store) if each.startswith(said.start)]
    before = evidence(view, earlier).recordings[0]
    assert (before.recorded, before.retracted, before.statement["basis"]) == (1, 2, "press:name-then-title")


def _readings(store: Store) -> list[str]:
    """The keys of the holdings that were withdrawn."""
    pages = store.read_columns("HOLDS")
    return [f"{p.start[at]}@{p.digest[at]}" for p in pages for at in range(len(p)) if p.retracted[at]]
