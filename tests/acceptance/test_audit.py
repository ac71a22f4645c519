"""The audit of the three example reports, held to what a reader of them finds by hand."""

from graph.model.dates import day
from graph.query.audit.audit import Audit, audit
from graph.view.opening import Graph
from graph.view.port import Certainty
from graph.view.snapshot.tables import Tables
from loaders.formats.press.loader import loader
from tests.loaders.reading import read
from tests.readme import ROOT

CONSTITUTION = "2014-01-01"
"""On this day the National Assembly's Standing Committee came to supervise four bodies (articles 74 and 94)."""


def audited(as_of: str, certainty: Certainty = Certainty.POSSIBLE) -> Audit:
    """The audit of the three reports on a day."""
    said = {
        each.key: each for file in (ROOT / "examples" / "press").glob("*.txt") for each in read(loader, file).statements
    }
    graph = Graph.over(Tables.of(list(said.values()), finished_at="2026-01-01T00:00:00Z"))
    return audit(graph.view(as_of=day(as_of), certainty=certainty))


def told(answer: Audit) -> dict[str, tuple[str, int]]:
    """Of each body that nobody oversees its name, with the certainty and how many within it share that."""
    assert {each.rule for each in answer.findings} == {"nobody-oversees"}
    return {each.parties[0].entity.name: (each.certainty, each.within) for each in answer.findings}


def test_on_the_constitutions_day_nobody_oversees_the_assembly_and_whom_its_committee_oversees_is_no_finding() -> None:
    found = told(audited(CONSTITUTION))
    assert found["Quốc hội"] == ("certain", 1)  # with its Standing Committee, which oversees and is not overseen
    assert not found.keys() & {
        *("Chính phủ", "Tòa án nhân dân tối cao", "Viện kiểm sát nhân dân tối cao", "Kiểm toán Nhà nước")
    }
    assert {certainty for name, (certainty, _) in found.items() if name != "Quốc hội"} == {"possible"}


def test_of_what_is_sure_that_day_only_the_assembly_is_left() -> None:
    assert told(audited(CONSTITUTION, Certainty.CERTAIN)) == {"Quốc hội": ("certain", 1)}


def test_on_another_day_that_oversight_is_only_possible_and_the_reports_words_are_the_evidence() -> None:
    (finding,) = (each for each in audited("2015-06-01").findings if each.parties[0].entity.name == "Chính phủ")
    assert finding.message == "Nobody surely oversees Chính phủ."
    (link,) = finding.links
    assert (link.start, link.certainty, link.basis) == (
        "org:vn:ủy-ban-thường-vụ-quốc-hội",
        "possible",
        ("press:body-inspects",),
    )
