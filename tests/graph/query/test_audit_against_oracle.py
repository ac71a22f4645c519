"""The audit held to a plain reading: of random histories, and of clean worlds in which faults were planted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.attributes import Value
from graph.model.statements import Statement, check
from graph.query.audit.audit import Finding, audit
from graph.view.opening import Graph
from graph.view.port import Certainty, View
from graph.view.snapshot.tables import Tables
from tests.oracle.audit import Fault, PlainAudit
from tests.oracle.known import BASE, Known
from tests.oracle.worlds import text

NOTHING: Mapping[str, Value] = {}
TODAY, EARLIER = 8, 3
"""What was seen on the day is certain; what was seen before it is only possible."""


def faults(view: View) -> set[Fault]:
    """The findings of a view as the oracle tells them."""
    answer = audit(view)
    found = [told(each) for each in answer.findings]
    assert len(found) == len(set(found)) == answer.total
    return set(found)


def told(finding: Finding) -> Fault:
    """A finding as the oracle tells it."""
    ids = [party.entity.id for party in finding.parties]
    certain = finding.certainty == "certain"
    if finding.rule == "oversight-circle":
        return finding.rule, frozenset(ids), len(finding.links), certain
    if finding.rule == "nobody-oversees":
        return finding.rule, ids[0], finding.within, certain
    mode = next(link.mode for link in finding.links if link.relation == "SUPERVISES")
    roles = ("person", "overseer", "overseen") if finding.rule == "both-sides" else ("overseer", "overseen")
    named = {party.role: party.entity.id for party in finding.parties}
    return finding.rule, *(named[role] for role in roles), mode, certain


@dataclass
class Country:
    """A country without faults but that nobody oversees its auditors, and the faults that were planted in it."""

    said: list[Statement] = field(default_factory=list)
    planted: set[Fault] = field(default_factory=set)

    def say(
        self, relation: str, start: str, end: str, *, sure: bool = True, attributes: Mapping[str, Value] = NOTHING
    ) -> None:
        """State a link that is certain, or only possible, on the day."""
        day = text(TODAY if sure else EARLIER)
        source = "source:article:1"
        self.said.append(
            check(
                Statement(relation=relation, start=start, end=end, source=source, attributes=attributes, observed=day)
            )
        )

    def name(self, *ids: str) -> None:
        """State that entities were there."""
        for id in ids:
            self.say("STATED_IN", id, "source:article:1")

    def body(self, name: str, posts: int, within: str | None = None) -> None:
        """A body with a head, other posts that report to it, and a holder for each."""
        org, head = f"org:x:{name}", f"post:x:{name}:0"
        self.name(org)
        for number in range(posts):
            post, person = f"post:x:{name}:{number}", f"person:x:{name}:{number}"
            self.name(person)
            self.say("STATED_IN", post, "source:article:1", attributes={"is_head": number == 0})
            self.say("POST_IN", post, org)
            self.say("HOLDS", person, post)
            if number:
                self.say("REPORTS_TO", post, head)
        if within is not None:
            self.say("PART_OF", org, f"org:x:{within}")
            self.say("REPORTS_TO", head, f"post:x:{within}:0")

    def gone(self, id: str) -> None:
        """State that an entity was no more."""
        said = Statement(
            relation="STATED_IN",
            start=id,
            end="source:article:2",
            source="source:article:2",
            observed=text(EARLIER),
            valid_to=text(EARLIER + 1),
        )
        self.said.append(check(said))

    def view(self, certainty: Certainty) -> View:
        """The country on the day."""
        return Graph.over(Tables.of(self.said, finished_at="2002-01-01T00:00:00Z")).view(
            as_of=BASE + TODAY, certainty=certainty
        )


@st.composite
def countries(draw: st.DrawFn) -> Country:
    """A state of ministries and units that auditors oversee, with some faults planted, certain or only possible."""
    country = Country()
    country.body("State", 2)
    ministries = [f"Ministry{n}" for n in range(draw(st.integers(1, 3)))]
    units = [f"Unit{n}" for n in range(draw(st.integers(0, 3)))]
    for name in ministries:
        country.body(name, draw(st.integers(2, 3)), within="State")
    for name in units:
        country.body(name, 2, within=draw(st.sampled_from(ministries)))
    country.body("Audit", 3)
    country.say("SUPERVISES", "org:x:Audit", "org:x:State", attributes={"mode": "audit"})
    country.planted.add(("nobody-oversees", "org:x:Audit", 0, True))
    for plant in draw(st.lists(st.sampled_from([_both_sides, _below, _circle, _unoverseen]), max_size=4, unique=True)):
        plant(draw, country, ["State", *ministries, *units])
    return country


def _both_sides(draw: st.DrawFn, country: Country, bodies: list[str]) -> None:
    """An auditor holds a post in the state, too."""
    sure, number = draw(st.booleans()), draw(st.integers(0, 2))
    person = f"person:x:Audit:{number}"
    country.say("HOLDS", person, f"post:x:{draw(st.sampled_from(bodies))}:1", sure=sure)
    country.planted.add(("both-sides", person, "org:x:Audit", "org:x:State", "audit", sure))


def _below(draw: st.DrawFn, country: Country, bodies: list[str]) -> None:
    """A post oversees who heads its body, or the body."""
    sure, body = draw(st.booleans()), draw(st.sampled_from(bodies))
    over, under = f"post:x:{body}:1", draw(st.sampled_from([f"post:x:{body}:0", f"org:x:{body}"]))
    country.say("SUPERVISES", over, under, attributes={"mode": "inspection"}, sure=sure)
    country.planted.add(("overseer-below", over, under, "inspection", sure))


def _circle(draw: st.DrawFn, country: Country, bodies: list[str]) -> None:
    """The state oversees, by way of some others, who audits it."""
    sure, others = draw(st.booleans()), [f"org:x:Ring{n}" for n in range(draw(st.integers(0, 2)))]
    ring = ["org:x:State", *others, "org:x:Audit"]
    country.name(*others)
    for over, under in pairwise(ring):
        country.say("SUPERVISES", over, under, attributes={"mode": "guidance"}, sure=sure or over != "org:x:State")
    country.planted.add(("oversight-circle", frozenset(ring), len(ring), sure))
    country.planted.discard(("nobody-oversees", "org:x:Audit", 0, True))
    if not sure:
        country.planted.add(("nobody-oversees", others[0] if others else "org:x:Audit", 0, False))


def _unoverseen(draw: st.DrawFn, country: Country, bodies: list[str]) -> None:
    """A body outside of the state, with some within it."""
    within = [f"org:x:Lottery{n}" for n in range(draw(st.integers(0, 3)))]
    country.name("org:x:Lottery", *within)
    for part in within:
        country.say("PART_OF", part, "org:x:Lottery")
    country.planted.add(("nobody-oversees", "org:x:Lottery", len(within), True))


ORGANIZATIONS, POSTS, PEOPLE = ([f"{label}:x:{n}" for n in range(4)] for label in ("org", "post", "person"))
ANYONE = ORGANIZATIONS + POSTS + PEOPLE
_TANGLED = {
    "PART_OF": (ORGANIZATIONS, ORGANIZATIONS, 5),
    "POST_IN": (POSTS, ORGANIZATIONS, 6),
    "HOLDS": (PEOPLE, POSTS, 6),
    "REPORTS_TO": (POSTS + ANYONE, POSTS + ANYONE, 4),
    "SUPERVISES": (ANYONE, ANYONE, 8),
}


@st.composite
def tangles(draw: st.DrawFn) -> Country:
    """A few entities with many links of all kinds between them, certain or only possible; some are no more."""
    country = Country()
    for id in ANYONE:
        there = draw(st.sampled_from(["surely", "surely", "perhaps", "gone", "undeclared"]))
        if there == "gone":
            country.gone(id)
        elif there != "undeclared":
            heading: dict[str, Value] = {"is_head": draw(st.booleans())} if id in POSTS else {}
            country.say("STATED_IN", id, "source:article:1", sure=there == "surely", attributes=heading)
    for relation, (starts, ends, most) in _TANGLED.items():
        pairs = st.tuples(st.sampled_from(starts), st.sampled_from(ends))
        mode: dict[str, Value] = {"mode": "audit"} if relation == "SUPERVISES" else {}
        for (start, end), sure in draw(
            st.dictionaries(pairs, st.booleans(), min_size=most // 2, max_size=most)
        ).items():
            if start != end or relation == "SUPERVISES":
                country.say(relation, start, end, sure=sure, attributes=mode)
    return country


@settings(max_examples=100, deadline=None)
@given(tangles(), st.sampled_from(Certainty))
def test_findings_in_a_tangle_are_those_of_a_plain_reading(country: Country, certainty: Certainty) -> None:
    plain = PlainAudit(Known(country.said), TODAY)
    assert faults(country.view(certainty)) == plain.findings(certain=certainty is Certainty.CERTAIN)


@settings(max_examples=40, deadline=None)
@given(countries())
def test_planted_faults_are_all_found_and_none_invented(country: Country) -> None:
    plain = PlainAudit(Known(country.said), TODAY)
    found = faults(country.view(Certainty.POSSIBLE))
    assert country.planted <= found
    assert found == plain.findings(certain=False)
    sure = faults(country.view(Certainty.CERTAIN))
    assert {fault for fault in country.planted if fault[-1]} <= sure
    assert sure == plain.findings(certain=True)


@settings(max_examples=25, deadline=None)
@given(countries())
def test_without_planted_faults_nothing_else_is_found(country: Country) -> None:
    """What faults follow from those planted is known: an overseer within the state stands on both sides, too."""
    found = faults(country.view(Certainty.POSSIBLE))
    kinds = {fault[0] for fault in country.planted}
    assert {fault[0] for fault in found} == kinds


@settings(max_examples=25, deadline=None)
@given(countries())
def test_a_finding_stands_on_its_own_evidence(country: Country) -> None:
    for finding in audit(country.view(Certainty.POSSIBLE)).findings:
        if finding.rule == "nobody-oversees":
            continue
        kept = [each for each in country.said if each.relation == "STATED_IN" or each.key in finding.statements]
        alone = Country(kept).view(Certainty.POSSIBLE)
        assert told(finding) in faults(alone)
