"""The rules of the audit, one by one; and that every rule is told where people look for it."""

from typing import get_args

import pytest

from graph.errors import BadParameter, UnknownEntity
from graph.query.audit.audit import Audit, Finding, audit
from graph.query.audit.rule import Rule
from graph.query.audit.rules import RULES
from orgtrace.commands import audit as command
from tests.graph.query.worlds import DAY, id_of, name_of, view_of
from tests.readme import ROOT

STATE = """
    PART_OF Nets Fish
    STATED_IN Fish name="Ministry of Fish"
    STATED_IN Audit name="Audit Office"
    POST_IN chief Audit
    POST_IN clerk Audit
    STATED_IN chief title=Auditor is_head=true
    POST_IN boss Fish
    STATED_IN boss title=Minister is_head=true
    POST_IN weaver Nets
    STATED_IN weaver title=Weaver
    STATED_IN @ann name=Ann
    SUPERVISES Audit Fish mode=audit
    SUPERVISES Court Audit mode=guidance
    SUPERVISES Court Court mode=guidance
"""


def found(world: str, rule: str, under: str | None = None, **view: str) -> list[Finding]:
    """The findings of one rule."""
    return list(audit(view_of(world, **view), under and id_of(under), rule=[rule]).findings)


def roles(finding: Finding) -> dict[str, tuple[str, str | None]]:
    """The parties of a finding by role, with how they stand."""
    return {party.role: (name_of(party.entity.id), party.standing) for party in finding.parties}


def test_who_heads_the_overseer_and_sits_in_a_part_of_the_overseen_is_on_both_sides() -> None:
    (finding,) = found(STATE + "HOLDS @ann chief\nHOLDS @ann weaver", "both-sides")
    assert finding.message == (
        "Ann heads the overseeing body Audit Office as Auditor and holds Weaver in org:x:Nets, within the overseen "
        "body Ministry of Fish (audit)."
    )
    assert roles(finding) == {
        "person": ("@ann", None),
        "overseer": ("Audit", "head"),
        "post of the overseer": ("chief", None),
        "overseen": ("Fish", "within"),
        "post of the overseen": ("weaver", None),
        "unit of the overseen": ("Nets", None),
    }
    assert sorted(link.relation for link in finding.links) == [
        *("HOLDS", "HOLDS", "PART_OF", "POST_IN", "POST_IN", "SUPERVISES")
    ]
    assert set(finding.statements) == {key for link in finding.links for key in link.statements}


def test_the_surest_and_most_direct_way_to_be_on_a_side_is_told() -> None:
    held = "HOLDS @ann clerk\nHOLDS @ann weaver\nHOLDS @ann chief observed=2017-01-01\nHOLDS @ann boss"
    (finding,) = found(STATE + held, "both-sides")
    assert (roles(finding)["overseer"], roles(finding)["overseen"]) == (("Audit", "member"), ("Fish", "head"))
    assert finding.certainty == "certain"


def test_a_person_oversees_and_is_overseen_as_oneself_and_as_a_holder() -> None:
    (finding,) = found("SUPERVISES @ann clerk mode=direction\nHOLDS @ann clerk", "both-sides")
    assert finding.message == "person:x:ann is the overseer and holds the overseen post post:x:clerk (direction)."


def test_what_lies_within_the_other_side_counts_for_it_alone() -> None:
    inner = "PART_OF Audit Fish\nPOST_IN a Audit\nPOST_IN b Fish\nSUPERVISES Audit Fish mode=audit\nHOLDS @ann a\n"
    assert found(inner, "both-sides") == []
    assert len(found(inner + "HOLDS @ann b", "both-sides")) == 1
    outer = "POST_IN head Board\nSUPERVISES Board head mode=direction\nHOLDS @ann head"
    assert found(outer, "both-sides") == []


def test_people_of_different_days_are_not_on_both_sides() -> None:
    apart = "HOLDS @ann chief\nHOLDS @ann boss observed=2012-01-01 valid_to=2013-01-01"
    assert found(STATE + apart, "both-sides") == []


def test_an_overseer_below_the_overseen_is_found_by_heads_too() -> None:
    (finding,) = found(STATE + "REPORTS_TO chief weaver\nREPORTS_TO weaver boss", "overseer-below")
    assert finding.message == (
        "Audit Office oversees Ministry of Fish (audit), yet Auditor (for Audit Office) stands 2 steps below "
        "Minister (for Ministry of Fish) in the line."
    )
    assert [link.relation for link in finding.links] == [
        *("SUPERVISES", "POST_IN", "REPORTS_TO", "REPORTS_TO", "POST_IN")
    ]


def test_an_overseer_below_by_structure_says_that_nobody_states_the_line() -> None:
    (finding,) = found("PART_OF Audit Fish\nSUPERVISES Audit Fish mode=audit", "overseer-below")
    assert finding.links[1].basis == ("structure",)


def test_standing_in_the_same_place_is_not_standing_below() -> None:
    assert found("SUPERVISES @ann clerk mode=direction\nHOLDS @ann clerk", "overseer-below") == []
    shared = "POST_IN h A\nPOST_IN h B\nSTATED_IN h is_head=true\nSUPERVISES A B mode=audit"
    assert found(shared, "overseer-below") == []


def test_an_overseer_above_the_overseen_is_no_fault() -> None:
    assert found("REPORTS_TO clerk boss\nSUPERVISES boss clerk mode=direction", "overseer-below") == []


def test_a_circle_is_one_finding_with_a_shortest_round_and_all_its_members() -> None:
    ring = "SUPERVISES A B mode=audit\nSUPERVISES B C mode=audit\nSUPERVISES C A mode=audit\nSUPERVISES C B mode=audit"
    (finding,) = found(ring, "oversight-circle")
    assert finding.message == "Oversight runs in a circle: org:x:B oversees org:x:C; org:x:C oversees org:x:B."
    assert [(party.role, name_of(party.entity.id)) for party in finding.parties] == [
        ("in the round", "B"),
        ("in the round", "C"),
        ("in the circle", "A"),
    ]


def test_a_circle_runs_through_the_posts_that_a_person_holds() -> None:
    (finding,) = found(
        "SUPERVISES @ann A mode=audit\nSUPERVISES A clerk mode=audit\nHOLDS @ann clerk", "oversight-circle"
    )
    assert finding.message.endswith("post:x:clerk is held by person:x:ann; person:x:ann oversees org:x:A.")


def test_a_certain_round_is_told_before_a_shorter_possible_one_and_a_certain_view_leaves_the_others_out() -> None:
    ring = "SUPERVISES A B mode=audit\nSUPERVISES B C mode=audit\nSUPERVISES C A mode=audit\n"
    ring += "SUPERVISES C D mode=audit\nSUPERVISES D C mode=audit observed=2017-01-01"
    (finding,) = found(ring, "oversight-circle")
    assert (finding.certainty, len(finding.links), len(finding.parties)) == ("certain", 3, 4)
    (finding,) = found(ring, "oversight-circle", certainty="certain")
    assert (finding.certainty, len(finding.links), len(finding.parties)) == ("certain", 3, 3)


def test_only_the_outermost_body_that_nobody_oversees_is_found() -> None:
    world = STATE + "PART_OF Balls Lottery\nPART_OF Numbers Balls\nPART_OF Tickets Lottery\n"
    (finding,) = found(world, "nobody-oversees")[1:]
    assert finding.message == "Nobody oversees org:x:Lottery; the same holds of 3 bodies within it."
    assert (finding.within, finding.certainty, finding.links) == (3, "certain", ())
    assert [key.rpartition("@")[0] for key in finding.statements] == [id_of("Lottery")]


def test_to_oversee_itself_is_no_oversight_and_to_be_overseen_by_another_too_is() -> None:
    assert [name_of(each.parties[0].entity.id) for each in found(STATE, "nobody-oversees")] == ["Court"]
    assert found(STATE + "SUPERVISES boss Court mode=audit", "nobody-oversees") == []


def test_a_body_that_contains_its_only_overseer_is_overseen_and_the_overseer_is_not() -> None:
    (finding,) = found("PART_OF Audit Fish\nPART_OF Nets Fish\nSUPERVISES Audit Fish mode=audit", "nobody-oversees")
    assert roles(finding) == {"body": ("Audit", None)}


def test_a_body_that_only_may_be_overseen_is_possibly_overseen_by_nobody() -> None:
    world = "PART_OF Nets Fish\nSUPERVISES Audit Fish mode=audit observed=2017-01-01\nSUPERVISES Nets Audit mode=audit"
    (finding,) = found(world, "nobody-oversees")
    assert finding.message == "Nobody surely oversees org:x:Fish; the same holds of 1 body within it."
    assert (finding.certainty, [link.mode for link in finding.links]) == ("possible", ["audit"])
    assert found(world, "nobody-oversees", certainty="certain") == []


def test_where_no_oversight_is_stated_no_body_is_listed_and_a_note_counts_them() -> None:
    answer = audit(view_of("PART_OF Nets Fish\nREPORTS_TO clerk boss"))
    assert answer.findings == ()
    assert [(note.kind, "all 2 bodies" in note.message) for note in answer.notes] == [("silent", True)]


WORLD = (
    STATE
    + """
    HOLDS @ann chief
    HOLDS @ann weaver
    SUPERVISES clerk chief mode=inspection
    REPORTS_TO clerk chief
    STATED_IN Lottery
"""
)


def rules(answer: Audit) -> list[str]:
    return [finding.rule for finding in answer.findings]


def test_findings_are_told_in_the_order_of_the_rules_with_counts() -> None:
    answer = audit(view_of(WORLD))
    assert [(count.name, count.findings) for count in answer.rules] == [
        ("both-sides", 1),
        ("overseer-below", 1),
        ("oversight-circle", 1),
        ("nobody-oversees", 2),
    ]
    assert rules(answer) == [
        *("both-sides", "overseer-below", "oversight-circle", "nobody-oversees", "nobody-oversees")
    ]
    assert answer.total == 5


def test_only_what_stands_under_an_entity_is_found_where_one_is_named() -> None:
    assert rules(audit(view_of(WORLD), id_of("Fish"))) == ["both-sides"]
    assert rules(audit(view_of(WORLD), id_of("Lottery"))) == ["nobody-oversees"]
    assert rules(audit(view_of(WORLD), id_of("chief"))) == ["both-sides", "overseer-below"][1:]


def test_pages_follow_each_other() -> None:
    view = view_of(WORLD)
    whole, cursor, findings = audit(view), None, list[Finding]()
    while True:
        part = audit(view, limit=2, cursor=cursor)
        findings += part.findings
        if part.cut is None:
            break
        cursor = part.cut.next
    assert tuple(findings) == whole.findings
    with pytest.raises(BadParameter):
        audit(view, rule=["both-sides"], cursor=cursor)


def test_what_cannot_be_asked_is_refused() -> None:
    with pytest.raises(BadParameter) as refused:
        audit(view_of(WORLD), rule=["love"])
    assert refused.value.parameter == "rule"
    with pytest.raises(UnknownEntity):
        audit(view_of(WORLD), id_of("Nowhere"))


def test_a_stale_answer_says_so() -> None:
    assert [note.kind for note in audit(view_of(WORLD, as_of="2022-01-01")).notes] == ["stale"]
    assert audit(view_of(WORLD)).last_observed == DAY


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_every_rule_is_in_the_docs_and_in_the_help(rule: Rule) -> None:
    told = (ROOT / "docs" / "audit.md").read_text(encoding="utf-8").splitlines()
    assert f"| `{rule.name}` | {rule.meaning} | {rule.example} |" in told
    assert rule.name in get_args(command.Rules)[1].help
