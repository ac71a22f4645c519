"""The stater: every fact of an article as statements of the model."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from graph.model.attributes import Value
from graph.model.statements import Statement
from loaders.formats.press.facts.model import Facts, Grade, HoldsFact, LinkFact, OrganFact, Quote
from loaders.formats.press.naming.names import Organ, key
from loaders.formats.press.stating.heads import TITLE_RULE, Heads
from loaders.formats.press.stating.identity import Ids, source_id
from loaders.formats.press.stating.times import Times, times_of
from loaders.formats.press.stating.trust import Trust, placed, trust_of

_RELATIONS = {"part_of": "PART_OF", "supervises": "SUPERVISES", "reports_to": "REPORTS_TO"}
_UNDATED = Times()
_NONE: Mapping[str, Value] = MappingProxyType({})


class Stater:
    """Makes the statements of one article.

    Args:
        part: what stands for the article in ids.
        facts: its facts, reviewed or not; their quotes are the article's text at their offsets.
    """

    def __init__(self, part: str, facts: Facts) -> None:
        self._source = source_id(part)
        self._facts = facts
        self._ids = Ids(part, facts)
        self._heads = Heads(facts.holds)

    def statements(self) -> Iterator[Statement]:
        """Names of people and organisations first, then posts and their holders, then what ties organisations."""
        for person in self._facts.people:
            trust = trust_of(Grade("A"), None, person.reviewer)
            yield self._named(self._ids.person(person.name), person.quotes[0], trust, {"name": person.name})
        for fact in self._organs():
            yield self._organization(fact)
        for post, holds in self._posts().items():
            yield from self._post(post, holds)
        for hold in self._facts.holds:
            yield self._holding(hold)
        for link in self._facts.links:
            yield self._link(link)

    def _organs(self) -> Iterator[OrganFact]:
        """Every organisation once, those that only a holding or a link speaks of too."""
        seen: set[str] = set()
        for fact in (*self._facts.organs, *_spoken_of(self._facts)):
            if (name := key(fact.organ.name)) not in seen:
                seen.add(name)
                yield fact

    def _organization(self, fact: OrganFact) -> Statement:
        found = self._ids.organization(fact.organ)
        said: dict[str, Value] = {"name": fact.organ.name}
        if fact.organ.place is not None:
            larger = reversed(found.scope.parts if found.scope else ())
            said |= {"level": fact.organ.place.level, "place": ", ".join([fact.organ.place.shown, *larger])}
        trust = trust_of(placed(fact.grade, found.scope), None, fact.reviewer)
        return self._named(found.id, fact.quote, trust, said)

    def _posts(self) -> dict[str, list[HoldsFact]]:
        """The holdings of each post, by its id."""
        found: dict[str, list[HoldsFact]] = {}
        for hold in self._facts.holds:
            found.setdefault(self._ids.post(hold.organ, _office(hold)), []).append(hold)
        return found

    def _post(self, post: str, holds: list[HoldsFact]) -> Iterator[Statement]:
        """What the text says of a post: its title, and whose it is."""
        first = next((each for each in holds if each.reviewer is not None), holds[0])
        said: dict[str, Value] = {"title": _office(first), "is_head": self._heads.heads(first)}
        if self._heads.one_seat(first):
            said["seats"] = "one"
        told = said["is_head"] or "seats" in said
        yield self._named(post, first.quote, trust_of(first.grade, TITLE_RULE if told else None, first.reviewer), said)
        organ = self._ids.organization(first.organ).id
        trust = trust_of(first.grade, first.rule, first.reviewer)
        yield self._statement("POST_IN", post, organ, first.quote, trust, times=self._seen)

    def _holding(self, hold: HoldsFact) -> Statement:
        person, post = self._ids.person(hold.person), self._ids.post(hold.organ, _office(hold))
        times = times_of(hold, self._facts.holds, self._facts.published)
        trust = trust_of(hold.grade, hold.rule, hold.reviewer)
        return self._statement("HOLDS", person, post, hold.quote, trust, {"acting": hold.acting}, times)

    def _link(self, link: LinkFact) -> Statement:
        start, end = (self._ids.organization(organ).id for organ in (link.source, link.target))
        trust = trust_of(link.grade, link.rule, link.reviewer)
        said = {"mode": link.kind} if link.relation == "supervises" else _NONE
        return self._statement(_RELATIONS[link.relation], start, end, link.quote, trust, said, self._seen)

    @property
    def _seen(self) -> Times:
        return Times(observed=self._facts.published)

    def _named(self, start: str, quote: Quote, trust: Trust, said: Mapping[str, Value]) -> Statement:
        return self._statement("STATED_IN", start, self._source, quote, trust, said, self._seen)

    def _statement(
        self,
        relation: str,
        start: str,
        end: str,
        quote: Quote,
        trust: Trust,
        said: Mapping[str, Value] = _NONE,
        times: Times = _UNDATED,
    ) -> Statement:
        return Statement(
            relation=relation,
            start=start,
            end=end,
            source=self._source,
            attributes={**said, **trust.attributes},
            valid_from=times.valid_from,
            valid_to=times.valid_to,
            observed=times.observed,
            locator=f"chars {quote.start}-{quote.end}",
            quote=quote.text,
            basis=trust.basis,
        )


def _office(hold: HoldsFact) -> str:
    """The post's own title: whoever is acting holds the same one, ``Quyền Bí thư`` that of the ``Bí thư``."""
    title = hold.title.removeprefix("Quyền ") if hold.acting else hold.title
    return title[:1].upper() + title[1:]


def _spoken_of(facts: Facts) -> Iterable[OrganFact]:
    """The organisations of holdings and links, under the words that speak of them."""
    ties: list[tuple[Organ, HoldsFact | LinkFact]] = [(each.organ, each) for each in facts.holds]
    ties += [(organ, each) for each in facts.links for organ in (each.source, each.target)]
    for organ, fact in ties:
        yield OrganFact(organ, (organ.name,), fact.quote, fact.grade, fact.reviewer)
