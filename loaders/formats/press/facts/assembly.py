"""The assembly: the people and the posts that the sentences tell of, put together into those of one article."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.model.records import replace
from loaders.formats.press.facts.careers import SOME_DAY, Careers, goes_on, held_as, is_lasting, is_over
from loaders.formats.press.facts.chains import read_chain
from loaders.formats.press.facts.dates import event_day
from loaders.formats.press.facts.entries import Entries
from loaders.formats.press.facts.grading import graded
from loaders.formats.press.facts.holding import Holding, Status
from loaders.formats.press.facts.model import HoldsFact, PersonFact, Quote
from loaders.formats.press.facts.offices import body_of
from loaders.formats.press.facts.people import Roll
from loaders.formats.press.facts.rosters import NO_CHAIN
from loaders.formats.press.facts.successions import Succession
from loaders.formats.press.facts.superseding import superseded
from loaders.formats.press.mentions.kinds import Mention, Person, Post, innermost
from loaders.formats.press.mentions.posts import seat
from loaders.formats.press.naming.names import key
from loaders.formats.press.rules import Rule
from loaders.formats.press.words.sentences import Sentence
from loaders.formats.press.words.tokens import Tokens

_RANK = {Status.REMOVED: 5, Status.APPOINTED: 3, Status.FORMER: 2, Status.CURRENT: 1}
_REPLACED_RANK = 4
_SHORT_TITLES = {"Phó ban": "Phó Trưởng ban"}


@dataclass(slots=True)
class Assembly:
    """People and holdings while they are put together.

    Attributes:
        day: the day that dates without a year are read by; None where none is known.
        earlier: the mentions of the sentence before in the same paragraph.
        latest: the holdings that were read last.
    """

    entries: Entries
    day: str | None
    roll: Roll = field(default_factory=Roll)
    careers: Careers = field(default_factory=Careers)
    people: dict[str, list[Quote]] = field(default_factory=dict)
    holds: dict[tuple[str, str, str], HoldsFact] = field(default_factory=dict)
    earlier: Sequence[Mention] = ()
    latest: set[tuple[str, str, str]] = field(default_factory=set)

    def person(self, person: Person) -> str | None:
        """A mention of a person, entered under the full name."""
        name = self.roll.full(person)
        if name is not None:
            self.people.setdefault(name, []).append(self.entries.quote(person.start, person.stop))
        return name

    def held(self, sentence: Sentence, mentions: Sequence[Mention], found: Sequence[Holding]) -> None:
        """The holdings of a sentence."""
        if not found:
            return
        said = self.entries.tokens.surface(sentence.start, sentence.stop)
        offset = self.entries.tokens.starts[sentence.start]
        placed = [fact for holding in found if (fact := self._holding(holding, mentions, said, offset)) is not None]
        self.latest = {held_as(fact) for fact, _ in placed}
        for held, left in superseded(placed):
            self._hold(held if not left else replace(held, status=Status.FORMER, rule=Rule.REPLACED))

    def _holding(
        self, holding: Holding, mentions: Sequence[Mention], said: str, offset: int
    ) -> tuple[HoldsFact, Holding] | None:
        entries, post = self.entries, holding.post
        siblings = _siblings(entries.tokens, mentions, holding)
        spelled = body_of(post, siblings, entries.completion, mentions, self.earlier)
        if spelled is None or not (innermost(spelled.body).level or entries.particular(spelled.body)):
            return None
        name = self.person(holding.person)
        if name is None:
            return None
        named = entries.organ(spelled, post.body if post.body is not None and not _in_title(post) else post)
        first, last = min(holding.person.start, post.start), max(holding.person.stop, post.stop)
        fact = HoldsFact(
            name, post.title, named, holding.status, self._day(holding, mentions, said, offset), holding.rule,
            entries.quote(first, last), graded(spelled), post.is_head, post.one_seat, post.acting,
        )  # fmt: skip
        if post.body is None and (elected := self._elected_with(fact, post)) is not None:
            return replace(fact, status=Status.APPOINTED, date=elected.date), holding
        return self._in_career(fact, holding, mentions, said, offset), holding

    def _elected_with(self, fact: HoldsFact, post: Post) -> HoldsFact | None:
        """``Ông A trúng cử Chủ tịch B. Hai Phó Chủ tịch là …``: the election that a bare title goes on with."""
        if fact.status is not Status.CURRENT or fact.rule not in (Rule.SHARED_TITLE, Rule.GROUP_HEADER):
            return None
        if not any(isinstance(each, Post) and seat(each) == seat(post) for each in self.earlier):
            return None
        taken = (each for each in self.holds.values() if each.status is Status.APPOINTED)
        return next((each for each in taken if each.organ.name == fact.organ.name), None)

    def _day(self, holding: Holding, mentions: Sequence[Mention], said: str, offset: int) -> str | None:
        """The day of an appointment or a removal, told before the next person is named."""
        if holding.chain == NO_CHAIN or holding.status not in (Status.APPOINTED, Status.REMOVED):
            return None
        post, starts = holding.post, self.entries.tokens.starts
        later = next((each for each in mentions if isinstance(each, Person) and each.start >= post.stop), None)
        until = starts[later.start] - offset if later is not None and later is not holding.person else None
        return event_day(said, starts[post.start] - offset, self.day, until)

    def _in_career(
        self, fact: HoldsFact, holding: Holding, mentions: Sequence[Mention], said: str, offset: int
    ) -> HoldsFact:
        """A post as its place among the others leaves it: over by the words around it, or told as taken some day."""
        told = holding.event and holding.status in (Status.APPOINTED, Status.CURRENT)
        if not (holding.ahead or told):
            return fact
        tokens, post = self.entries.tokens, holding.post
        first = mentions[holding.chain].start if holding.chain != NO_CHAIN else post.start
        before, after = said[: tokens.starts[first] - offset], said[tokens.ends[post.stop - 1] - offset :]
        if is_over(before, after):
            return replace(fact, status=Status.FORMER, date=None, rule=Rule.ONCE_HELD)
        if holding.status is Status.APPOINTED and (is_lasting(before) or goes_on(after)):
            self.careers.tell(held_as(fact), None)
            return replace(fact, status=Status.CURRENT, date=None, rule=Rule.HOLDS_OFFICE)
        since = SOME_DAY if holding.ahead else self.careers.since(fact, before, after)
        if holding.ahead or holding.status is Status.APPOINTED or since is not None or is_lasting(before):
            self.careers.tell(held_as(fact), since)
        return fact

    def succeeded(self, found: Iterable[Succession], sentence: Sentence) -> None:
        """Whoever is replaced leaves the post that was taken in the sentence, or else the one taken last."""
        for each in found:
            by, left = self.roll.full(each.by), self.person(each.left)
            start, end = self.entries.tokens.starts[sentence.start], self.entries.tokens.ends[sentence.stop - 1]
            taken = [fact for fact in self.holds.values() if fact.person == by and _is_taken(fact)]
            here = [fact for fact in taken if start <= fact.quote.start < end or held_as(fact) in self.latest]
            posts = here or (taken[-1:] if each.plain else [])
            if by is None or left is None or by == left:
                continue
            for fact in posts:
                status, rule = (Status.REMOVED, Rule.LEAVES_OFFICE) if each.retired else (Status.FORMER, Rule.REPLACED)
                quote = self.entries.quote(each.left.start, each.left.stop)
                self._hold(replace(fact, person=left, status=status, date=None, rule=rule, quote=quote))

    def _hold(self, fact: HoldsFact) -> None:
        held = held_as(fact)
        known = self.holds.get(held)
        if known is None or _weight(fact) > _weight(known):
            self.holds[held] = fact

    def _one_name(self) -> None:
        """``Phó ban`` beside ``Phó Trưởng ban``, ``Phó Bí thư`` beside ``Phó Bí thư Thường trực``: one post."""
        for held, fact in list(self.holds.items()):
            longer = {_SHORT_TITLES.get(fact.title, ""), f"{fact.title} Thường trực" if _is_deputy(fact) else ""}
            if any((held[0], key(title), held[2]) in self.holds for title in longer - {""}):
                del self.holds[held]

    def _outgrown(self) -> None:
        """``Phó Bí thư A`` in one sentence, ``được bầu làm Bí thư A`` in another: the news ends the post of then."""
        news = {
            (held[0], held[2]): fact
            for held, fact in self.holds.items()
            if _is_taken(fact) and fact.is_head and not fact.acting and self.careers.is_news(held)
        }
        for held, fact in list(self.holds.items()):
            new = news.get((held[0], held[2]))
            if new is not None and fact.title.startswith("Phó ") and fact.status is Status.CURRENT:
                self.holds[held] = replace(fact, status=Status.FORMER, rule=Rule.REPLACED)

    def conclude(self) -> None:
        """Once all is read: the posts that later ones ended."""
        self._one_name()
        self._outgrown()
        for fact in list(self.careers.ended(self.holds.values())):
            if fact.status in (Status.APPOINTED, Status.CURRENT):
                self.holds[held_as(fact)] = replace(fact, status=Status.FORMER, date=None, rule=Rule.ONCE_HELD)

    def everyone(self) -> tuple[PersonFact, ...]:
        """The people, in the order in which they were entered."""
        return tuple(PersonFact(name, tuple(quotes)) for name, quotes in self.people.items())


def _is_taken(fact: HoldsFact) -> bool:
    """Whether somebody took a post that one holder leaves to the next: no membership."""
    return fact.status is Status.APPOINTED and not fact.title.startswith(("Ủy viên", "Đại biểu"))


def _is_deputy(fact: HoldsFact) -> bool:
    return fact.title.startswith("Phó ") and fact.status is Status.CURRENT


def _weight(fact: HoldsFact) -> int:
    """Which of two facts about one holding counts: a removal, that it was replaced, then what is said later."""
    return _REPLACED_RANK if fact.rule is Rule.REPLACED else _RANK[fact.status]


def _in_title(post: Post) -> bool:
    """Whether the title itself says the body ("Tỉnh ủy viên"), so that its surface is the title."""
    return post.body is not None and post.body.start == post.start


def _siblings(tokens: Tokens, mentions: Sequence[Mention], holding: Holding) -> Sequence[Post]:
    start = mentions[holding.chain] if holding.chain != NO_CHAIN else None
    if not isinstance(start, Post):
        return (holding.post,)
    return read_chain(tokens, mentions, holding.chain, listed=True).posts
