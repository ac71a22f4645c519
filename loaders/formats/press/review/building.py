"""Building: facts out of what a reviewer says, which no rule has read."""

from functools import cache

from graph.model.names import fold
from loaders.formats.press.facts.holding import Status
from loaders.formats.press.facts.model import Facts, Grade, HoldsFact, LinkFact, OrganFact, PersonFact, Quote
from loaders.formats.press.grammar import facts_of
from loaders.formats.press.mentions.kinds import Kind
from loaders.formats.press.naming.names import Organ, key
from loaders.formats.press.review.meanings import Fact, Meaning
from loaders.formats.press.rules import Rule
from loaders.formats.press.words.phrases import rows

_BY_HAND = Grade("A", ("as a reviewer says",))
_NO_RULE = Rule.HOLDS_OFFICE  # a reviewed fact's basis is its reviewer, whatever stands here


def built(meaning: Meaning, quote: Quote, reviewer: str, facts: Facts) -> Fact:
    """The fact that a reviewer states.

    Args:
        meaning: what it says.
        quote: the words on which it rests.
        reviewer: who states it.
        facts: those of the article, whose organisations are known by name.
    """
    match meaning.relation:
        case "person":
            return PersonFact(meaning["name"], (quote,), reviewer)
        case "org":
            return OrganFact(organ_named(meaning["name"], facts), (quote.text,), quote, _BY_HAND, reviewer)
        case "holds":
            return _holding(meaning, quote, reviewer, facts)
        case "part_of":
            names = meaning["child"], meaning["parent"]
        case _:
            names = meaning["from"], meaning["to"]
    source, target = (organ_named(name, facts) for name in names)
    kind = meaning["kind"] if meaning.relation == "supervises" else ""
    return LinkFact(meaning.relation, source, target, kind, quote.text, _NO_RULE, quote, _BY_HAND, reviewer)


def _holding(meaning: Meaning, quote: Quote, reviewer: str, facts: Facts) -> HoldsFact:
    marks = _marks().get(fold(meaning["title"]), "")
    return HoldsFact(
        person=meaning["person"],
        title=meaning["title"],
        organ=organ_named(meaning["org"], facts),
        status=Status(meaning["status"]),
        date=meaning["date"] or None,
        rule=_NO_RULE,
        quote=quote,
        grade=_BY_HAND,
        is_head="h" in marks,
        one_seat="1" in marks,
        reviewer=reviewer,
    )


def organ_named(name: str, facts: Facts) -> Organ:
    """The organisation of a full name: the article's own, else as the grammar reads the name alone."""
    known = [each.organ for each in facts.organs] + [each.organ for each in facts.holds]
    for organ in (*known, *(each.organ for each in facts_of(name).organs)):
        if key(organ.name) == key(name):
            return organ
    return Organ(name, Kind.UNIT)


@cache
def _marks() -> dict[str, str]:
    """What a title's generic noun tells (``data/titles.tsv``)."""
    return {fold(row[1]): row[3] if len(row) > 3 else "" for row in reversed(rows("titles"))}
