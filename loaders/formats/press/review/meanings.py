"""Meanings: what a fact says, in the words of the gold's format, apart from where the text says it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph.errors import BadDate, BadStatement
from graph.model.dates import bound
from graph.model.names import composed, fold
from graph.model.vocabulary import MODES
from loaders.formats.press.facts.holding import Status
from loaders.formats.press.facts.model import Facts, Grade, HoldsFact, LinkFact, OrganFact, PersonFact, Quote
from loaders.formats.press.rules import Rule

FIELDS: Mapping[str, tuple[str, ...]] = {
    "person": ("name",),
    "org": ("name",),
    "holds": ("person", "title", "org", "status", "date"),
    "part_of": ("child", "parent"),
    "supervises": ("from", "to", "kind"),
    "reports_to": ("from", "to"),
}
"""The kinds of facts and what each says."""

_CHANGING = ("status", "date")
_OPTIONAL = ("date",)
_VALUES = {"status": tuple(status.value for status in Status), "kind": MODES}

Fact = PersonFact | OrganFact | HoldsFact | LinkFact


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a fact says.

    Attributes:
        relation: one of `FIELDS`.
        values: what stands in its fields, in their order; empty for none.
    """

    relation: str
    values: tuple[str, ...]

    @property
    def about(self) -> tuple[str, ...]:
        """What it is about, by which it is found again: folded, without status and date, which readings differ in."""
        named = zip(FIELDS[self.relation], self.values, strict=True)
        return (self.relation, *(fold(value) for field, value in named if field not in _CHANGING))

    def __getitem__(self, field: str) -> str:
        return self.values[FIELDS[self.relation].index(field)]

    def as_json(self) -> dict[str, str]:
        """The fields by name, as decisions are kept; empty ones left out."""
        named = zip(FIELDS[self.relation], self.values, strict=True)
        return {"relation": self.relation} | {field: value for field, value in named if value}

    def corrected(self, changes: Mapping[str, str]) -> "Meaning":
        """The meaning with other values in some fields.

        Raises:
            BadStatement: a field that such a fact does not have, or a value that it cannot take.
        """
        return meaning_from(self.as_json() | dict(changes))


def meaning_from(record: Mapping[str, Any]) -> Meaning:
    """Read a meaning from its fields by name.

    Raises:
        BadStatement: the fields are no meaning.
    """
    relation = record.get("relation")
    if relation not in FIELDS:
        raise BadStatement(f"{relation!r} is no kind of fact; the kinds are {', '.join(FIELDS)}", "relation")
    fields = FIELDS[str(relation)]
    for field in record.keys() - {"relation", *fields}:
        raise BadStatement(f"a fact of the kind {relation} has no {field!r}; it has {', '.join(fields)}", field)
    return Meaning(str(relation), tuple(_value(field, record.get(field)) for field in fields))


def _value(field: str, value: object) -> str:
    if value in (None, "") and field in _OPTIONAL:
        return ""
    if not isinstance(value, str) or not value.strip():
        raise BadStatement(f"{field} is {value!r}; it has to be a text", field)
    if field in _VALUES and value not in _VALUES[field]:
        raise BadStatement(f"{field} is {value!r}; it has to be one of {', '.join(_VALUES[field])}", field)
    if field == "date":
        try:
            bound(value)
        except BadDate as error:
            raise BadStatement(f"date: {error}", field) from error
    return composed(value)


def meaning_of(fact: Fact) -> Meaning:
    """What a fact says."""
    match fact:
        case PersonFact():
            return Meaning("person", (fact.name,))
        case OrganFact():
            return Meaning("org", (fact.organ.name,))
        case HoldsFact():
            return Meaning("holds", (fact.person, fact.title, fact.organ.name, fact.status.value, fact.date or ""))
        case LinkFact():
            ends = (fact.source.name, fact.target.name)
            return Meaning(fact.relation, (*ends, fact.kind) if fact.relation == "supervises" else ends)


def every(facts: Facts) -> Iterator[Fact]:
    """All facts of an article: holdings, links, people, organisations."""
    yield from facts.holds
    yield from facts.links
    yield from facts.people
    yield from facts.organs


def quote_of(fact: Fact) -> Quote:
    """Where the text says it first."""
    return fact.quotes[0] if isinstance(fact, PersonFact) else fact.quote


def grade_of(fact: Fact) -> Grade:
    """How far the reading can be trusted."""
    return Grade("A") if isinstance(fact, PersonFact) else fact.grade


def rule_of(fact: Fact) -> Rule | None:
    """The rule that read it; None for a name."""
    return fact.rule if isinstance(fact, HoldsFact | LinkFact) else None
