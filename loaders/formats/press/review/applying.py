"""Applying: the facts of an article as its reviewers left them.

A decision meets the fact that says the same of the same words, whatever offsets they have by now. What
was rejected is left out, what was accepted or corrected is the reviewer's. A fact that a reviewer accepted
stays even where the grammar no longer reads it, as long as the article has its words; a decision whose
words are gone is stale and told.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from graph.model.names import fold
from loaders.formats.press.facts.holding import Status
from loaders.formats.press.facts.model import Facts, HoldsFact, LinkFact, OrganFact, PersonFact, Quote
from loaders.formats.press.naming.names import Organ, key
from loaders.formats.press.review.building import built, organ_named
from loaders.formats.press.review.decisions import Decision, Verdict, standing
from loaders.formats.press.review.meanings import Fact, Meaning, every, meaning_of, quote_of

F = TypeVar("F", bound=Fact)


@dataclass(frozen=True, slots=True)
class Applied:
    """Reviewed facts, and the decisions whose words are no longer in the text."""

    facts: Facts
    stale: tuple[Decision, ...]


def applied(facts: Facts, text: str, decisions: Iterable[Decision]) -> Applied:
    """The facts under the decisions about them.

    Args:
        facts: as the grammar reads them.
        text: the text that their offsets index.
        decisions: in the order in which they were taken.
    """
    editing, stale = _Editing(facts), []
    for decision in standing(decisions):
        words = decision.found_in(text)
        if words is None:
            stale.append(decision)
        else:
            editing.decide(decision, words)
    return Applied(editing.facts, tuple(stale))


def met(facts: Facts, decision: Decision, words: Quote) -> Fact | None:
    """The fact that a decision is about: it says the same, and its words meet the decision's.

    A rejection meets a holding of the same status only: that somebody once held a post was not rejected with
    the reading that they hold it.
    """
    for fact in every(facts):
        if meaning_of(fact).about == decision.fact.about and _meets(fact, words) and _same_status(fact, decision):
            return fact
    return None


def _meets(fact: Fact, words: Quote) -> bool:
    quotes = fact.quotes if isinstance(fact, PersonFact) else (fact.quote,)
    return any(each.start < words.end and words.start < each.end for each in quotes)


def _same_status(fact: Fact, decision: Decision) -> bool:
    rejected = decision.verdict is Verdict.REJECT and isinstance(fact, HoldsFact)
    return not rejected or meaning_of(fact)["status"] == decision.fact["status"]


@dataclass(slots=True)
class _Editing:
    facts: Facts

    def decide(self, decision: Decision, words: Quote) -> None:
        fact = met(self.facts, decision, words)
        match decision.verdict:
            case Verdict.REJECT:
                self._reject(decision.fact, fact)
            case Verdict.ACCEPT:
                self._put(decision.fact, fact, words, decision.reviewer)
            case Verdict.CORRECT if decision.corrected is not None:
                self._correct(decision, decision.corrected, fact, words)

    def _reject(self, meaning: Meaning, fact: Fact | None) -> None:
        """A name that is none takes with it all that was said of it."""
        if fact is None:
            return
        self._drop(fact)
        for other in list(every(self.facts)):
            if meaning.relation in ("person", "org") and _speaks_of(other, meaning):
                self._drop(other)

    def _correct(self, decision: Decision, corrected: Meaning, fact: Fact | None, words: Quote) -> None:
        """A name that is corrected is corrected wherever it stands."""
        if isinstance(fact, PersonFact | OrganFact):
            self._rename(decision.fact["name"], corrected["name"], person=isinstance(fact, PersonFact))
        elif fact is not None:
            self._drop(fact)
        known = next((each for each in every(self.facts) if meaning_of(each).about == corrected.about), None)
        self._put(corrected, known, quote_of(fact) if fact is not None else words, decision.reviewer)

    def _put(self, meaning: Meaning, known: Fact | None, words: Quote, reviewer: str) -> None:
        """State a fact in a reviewer's name, in the place of the one that says the same."""
        match known:
            case None:
                fact = built(meaning, words, reviewer, self.facts)
            case HoldsFact():
                fact = replace(known, status=Status(meaning["status"]), date=meaning["date"] or None, reviewer=reviewer)
            case _:
                fact = replace(known, reviewer=reviewer)
        self.facts = _with(self.facts, known, fact)
        if isinstance(fact, HoldsFact) and not any(key(p.name) == key(fact.person) for p in self.facts.people):
            self.facts = _with(self.facts, None, PersonFact(fact.person, (fact.quote,), reviewer))

    def _drop(self, fact: Fact) -> None:
        self.facts = _with(self.facts, fact, None)

    def _rename(self, old: str, new: str, *, person: bool) -> None:
        for fact in list(every(self.facts)):
            renamed = _person_renamed(fact, old, new) if person else _organ_renamed(fact, old, new, self.facts)
            if renamed is not fact:
                self.facts = _with(self.facts, fact, renamed)


def _with(facts: Facts, old: Fact | None, new: Fact | None) -> Facts:
    """The facts with one in the place of another; None for nothing."""
    return replace(
        facts,
        people=_swapped(facts.people, old, new if isinstance(new, PersonFact) else None),
        holds=_swapped(facts.holds, old, new if isinstance(new, HoldsFact) else None),
        organs=_swapped(facts.organs, old, new if isinstance(new, OrganFact) else None),
        links=_swapped(facts.links, old, new if isinstance(new, LinkFact) else None),
    )


def _swapped(each: tuple[F, ...], old: Fact | None, new: F | None) -> tuple[F, ...]:
    put: list[F] = [] if new is None else [new]
    at = next((at for at, fact in enumerate(each) if fact is old), len(each))
    return (*each[:at], *put, *each[at + 1 :])


def _speaks_of(fact: Fact, named: Meaning) -> bool:
    """Whether a fact has that person or organisation in it."""
    wanted = fold(named["name"])
    if named.relation == "person":
        return isinstance(fact, HoldsFact) and fold(fact.person) == wanted
    if isinstance(fact, HoldsFact):
        return fold(fact.organ.name) == wanted
    return isinstance(fact, LinkFact) and wanted in (fold(fact.source.name), fold(fact.target.name))


def _person_renamed(fact: Fact, old: str, new: str) -> Fact:
    if isinstance(fact, PersonFact) and key(fact.name) == key(old):
        return replace(fact, name=new)
    if isinstance(fact, HoldsFact) and key(fact.person) == key(old):
        return replace(fact, person=new)
    return fact


def _organ_renamed(fact: Fact, old: str, new: str, facts: Facts) -> Fact:
    def renamed(organ: Organ) -> Organ:
        return organ_named(new, facts) if key(organ.name) == key(old) else organ

    match fact:
        case OrganFact() | HoldsFact() if key(fact.organ.name) == key(old):
            return replace(fact, organ=renamed(fact.organ))
        case LinkFact() if key(old) in (key(fact.source.name), key(fact.target.name)):
            return replace(fact, source=renamed(fact.source), target=renamed(fact.target))
    return fact
