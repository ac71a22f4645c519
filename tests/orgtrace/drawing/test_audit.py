"""Findings under their rules, each with the links it rests on and a document that says so."""

from rich.console import Console, Group
from rich.text import Text

from graph.query.audit.audit import audit
from orgtrace.drawing.audit import drawn, finding_lines
from tests.graph.query.worlds import view_of

WORLD = """
STATED_IN Audit name="Audit Office"
STATED_IN Fish name="Ministry of Fish"
STATED_IN chief title="Auditor General" is_head=true
STATED_IN weaver title="Weaver"
STATED_IN @ann name="Ann Ở"
POST_IN chief Audit
POST_IN weaver Fish
HOLDS @ann chief
HOLDS @ann weaver observed=2017-09-01
SUPERVISES Audit Fish mode=audit
"""


def text_of(world: str, *, unfolded: bool = False, rule: str = "both-sides") -> str:
    answer = audit(view_of(world), rule=[rule])
    findings = drawn(answer, unfolded=unfolded)
    names = {party.entity.id: party.entity.name for each in findings for party in each.parties}
    proofs = {link.statements[0]: Text("A report") for each in findings for link in each.links[:1]}
    console = Console(width=80, highlight=False, color_system=None)
    with console.capture() as captured:
        console.print(Group(*finding_lines(answer, findings, names, proofs)))
    return captured.get()


def test_a_finding_is_told_in_a_sentence_with_its_links_below() -> None:
    assert [line.rstrip() for line in text_of(WORLD).splitlines()] == [
        "",
        "both-sides · 1 finding",
        "A person is on both sides of one oversight link.",
        "1 Ann Ở heads the overseeing body Audit Office as Auditor General and holds",
        "  Weaver in the overseen body Ministry of Fish (audit). [possibly]",
        "  Audit Office supervises Ministry of Fish [audit] · observed 2018-01-16",
        "  A report",
        "  Ann Ở holds Auditor General · observed 2018-01-16",
        "  Auditor General is a post in Audit Office · observed 2018-01-16",
        "  Ann Ở holds Weaver [possibly] · observed 2017-09-01",
        "  Weaver is a post in Ministry of Fish · observed 2018-01-16",
    ]


def test_a_rule_without_findings_says_so() -> None:
    assert "oversight-circle · none found" in text_of(WORLD, rule="oversight-circle")


def test_long_lists_are_folded_and_counted() -> None:
    many = WORLD + "\n".join(f"STATED_IN Board{n}" for n in range(20))
    folded = text_of(many, rule="nobody-oversees")
    assert "nobody-oversees · 21 findings" in folded
    assert "… 9 more here: --all draws them" in folded
    assert "more here" not in text_of(many, rule="nobody-oversees", unfolded=True)
