"""The assembly: what the sentences say, put together into the facts of one article."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.model.records import replace
from loaders.formats.press.facts.careers import SOME_DAY, Careers, held_as, is_over, when
from loaders.formats.press.facts.chains import read_chain
from loaders.formats.press.facts.clauses import Link
from loaders.formats.press.facts.dates import event_day
from loaders.formats.press.facts.holding import Holding, Status
from loaders.formats.press.facts.model import Grade, HoldsFact, LinkFact, OrganFact, PersonFact, Quote
from loaders.formats.press.facts.offices import body_of
from loaders.formats.press.facts.people import Roll
from loaders.formats.press.facts.successions import Succession
from loaders.formats.press.mentions.kinds import Body, Kind, Mention, Person, Post, innermost
from loaders.formats.press.naming.completion import Completion, Spelled
from loaders.formats.press.naming.names import Organ, is_complete, is_levelled, key, organ
from loaders.formats.press.rules import Rule
from loaders.formats.press.words.sentences import Sentence
from loaders.formats.press.words.tokens import Tokens

_RANK = {Status.REMOVED: 5, Status.APPOINTED: 3, Status.FORMER: 2, Status.CURRENT: 1}
_REPLACED_RANK = 4
_GRADES = {
    "named": Grade("A"),
    "list": Grade("B", ("place or owner from the same list",)),
    "shared": Grade("B", ("owner in brackets after the last of several",)),
    "sentence": Grade("B", ("place from the same sentence",)),
    "paragraph": Grade("B", ("place from the same paragraph",)),
    "article": Grade("C", ("the article's place",)),
    "address": Grade("C", ("place from the site's address",)),
    "unknown": Grade("C"),
}
_SHORT_TITLES = {"Phó ban": "Phó Trưởng ban"}
_SHORT = Grade("C", ("name left short: no place or owner is known",))
_FULL_TIME = (
    "giám đốc", "cục trưởng", "vụ trưởng", "viện trưởng", "trưởng phòng", "trưởng khoa", "trưởng công an", "thứ trưởng",
    "hiệu trưởng", "chánh án", "chánh thanh tra", "chánh văn phòng", "đoàn trưởng", "chỉ huy trưởng", "tham mưu trưởng",
    "tư lệnh", "chính ủy", "tổng biên tập",
)  # fmt: skip
_CENTRAL = frozenset({"bộ chính trị", "ban chấp hành trung ương đảng", "ban bí thư trung ương đảng"})


@dataclass(slots=True)
class Assembly:
    """Facts while they are put together.

    Attributes:
        day: the day that dates without a year are read by; None where none is known.
        unsaid: the bodies whose owner the words around them leave out, with that owner.
    """

    tokens: Tokens
    completion: Completion
    day: str | None
    roll: Roll = field(default_factory=Roll)
    careers: Careers = field(default_factory=Careers)
    people: dict[str, list[Quote]] = field(default_factory=dict)
    organs: dict[str, OrganFact] = field(default_factory=dict)
    holds: dict[tuple[str, str, str], HoldsFact] = field(default_factory=dict)
    links: dict[tuple[str, str, str, str], LinkFact] = field(default_factory=dict)
    unsaid: list[tuple[Organ, Organ, Quote, Grade]] = field(default_factory=list)

    def quote(self, first: int, last: int) -> Quote:
        """The text from one word up to another, with its offsets."""
        start, end = self.tokens.starts[first], self.tokens.ends[last - 1]
        return Quote(start, end, self.tokens.text[start:end])

    def person(self, person: Person) -> str | None:
        """A mention of a person, entered under the full name."""
        name = self.roll.full(person)
        if name is not None:
            self.people.setdefault(name, []).append(self.quote(person.start, person.stop))
        return name

    def organ(self, spelled: Spelled, mention: Body | Post) -> Organ:
        """A completed body, entered with its owners and the form in which the text names it."""
        named = organ(spelled.body)
        grade = _grade(spelled)
        quote = self.quote(mention.start, mention.stop)
        self._enter(named, quote, grade)
        self._parts(named, quote, spelled)
        return named

    def _enter(self, named: Organ, quote: Quote, grade: Grade) -> None:
        folded = key(named.name)
        surface = " ".join(quote.text.split())
        known = self.organs.get(folded)
        if known is None:
            self.organs[folded] = OrganFact(named, (surface,), quote, grade)
        elif surface not in known.surfaces:
            self.organs[folded] = replace(known, surfaces=(*known.surfaces, surface))

    def _parts(self, named: Organ, quote: Quote, spelled: Spelled) -> None:
        """The owners in a name, each the parent of the one before; "trực thuộc" makes a report as well."""
        child, parent = named, named.parent
        if _implied(spelled.body) and parent is not None:
            self.unsaid.append((named, parent, quote, _grade(spelled)))
            return
        said = " ".join(key(quote.text).split())
        while parent is not None:
            if child is not named or not _host_only(spelled.body):
                self._enter(parent, quote, _grade(spelled))
            stated = " thuộc " in said
            rule = Rule.STATED_PART if stated else Rule.NAMED_OWNER
            rule = Rule.SHARED_OWNER if spelled.how == "shared" and child is named else rule
            self.link("part_of", child, parent, "", quote, rule, _grade(spelled))
            if " trực thuộc " in said and child is named:
                self.link("reports_to", child, parent, "", quote, Rule.SUBORDINATE, _grade(spelled))
            child, parent = parent, parent.parent

    def link(
        self, relation: str, source: Organ, target: Organ, kind: str, quote: Quote, rule: Rule, grade: Grade
    ) -> None:
        """A relation of two organisations, once."""
        tie = (relation, key(source.name), key(target.name), kind)
        if tie[1] != tie[2] and tie not in self.links:
            self.links[tie] = LinkFact(relation, source, target, kind, quote.text, rule, quote, grade)

    def mentioned(self, mentions: Iterable[Mention]) -> None:
        """Every particular body of a sentence, those in titles too."""
        for mention in mentions:
            body = mention.body if isinstance(mention, Post) else mention
            if not isinstance(body, Body) or body.collective or (isinstance(mention, Post) and self._unsaid(mention)):
                continue
            spelled = self.completion.found[id(body)]
            if self._particular(spelled.body) and not _ad_hoc(spelled, body):
                self.organ(spelled, body)

    def _unsaid(self, post: Post) -> bool:
        """Whether a title speaks of its body only where somebody holds it: "đại biểu", "Thủ tướng" without more."""
        body = post.body
        if body is None or post.of_many or body.kind is not Kind.FIXED or body.start != post.start:
            return post.of_many
        return key(body.field) not in " ".join(self.tokens.norms[post.start : post.stop])

    def _particular(self, body: Body) -> bool:
        """Whether a body is one organisation: in an article without any place a short name stays short."""
        return is_complete(body) or (self.completion.setting.placeless and is_levelled(body))

    def held(self, sentence: Sentence, mentions: Sequence[Mention], found: Sequence[Holding]) -> None:
        """The holdings of a sentence."""
        said = self.tokens.surface(sentence.start, sentence.stop)
        offset = self.tokens.starts[sentence.start]
        placed = [fact for holding in found if (fact := self._holding(holding, mentions, said, offset)) is not None]
        for held, left in _superseded(placed):
            self._hold(held if not left else replace(held, status=Status.FORMER, rule=Rule.REPLACED))

    def _holding(
        self, holding: Holding, mentions: Sequence[Mention], said: str, offset: int
    ) -> tuple[HoldsFact, Holding] | None:
        siblings = _siblings(self.tokens, mentions, holding)
        spelled = body_of(holding.post, siblings, self.completion, mentions)
        if spelled is None or not (innermost(spelled.body).level or self._particular(spelled.body)):
            return None
        name = self.person(holding.person)
        if name is None:
            return None
        post = holding.post
        named = self.organ(spelled, post.body if post.body is not None and not _in_title(post) else post)
        first, last = min(holding.person.start, post.start), max(holding.person.stop, post.stop)
        eventful = holding.status in (Status.APPOINTED, Status.REMOVED)
        later = next((each for each in mentions if isinstance(each, Person) and each.start >= post.stop), None)
        until = self.tokens.starts[later.start] - offset if later is not None and later is not holding.person else None
        day = event_day(said, self.tokens.starts[post.start] - offset, self.day, until) if eventful else None
        told = holding.event and holding.status in (Status.APPOINTED, Status.CURRENT)
        fact = HoldsFact(
            name, post.title, named, holding.status, day, holding.rule, self.quote(first, last), _grade(spelled),
            post.is_head, post.one_seat, post.acting,
        )  # fmt: skip
        if holding.ahead or told:
            before, after = (
                said[: self.tokens.starts[post.start] - offset],
                said[self.tokens.ends[post.stop - 1] - offset :],
            )
            if is_over(before, after):
                return replace(fact, status=Status.FORMER, date=None, rule=Rule.ONCE_HELD), holding
            if holding.ahead or holding.status is Status.APPOINTED:
                self.careers.tell(held_as(fact), SOME_DAY if holding.ahead else when(before, after))
        return fact, holding

    def succeeded(self, found: Iterable[Succession], sentence: Sentence) -> None:
        """Whoever is replaced leaves the post that was taken in the sentence, or else the one taken last."""
        for each in found:
            by, left = self.roll.full(each.by), self.person(each.left)
            start, end = self.tokens.starts[sentence.start], self.tokens.ends[sentence.stop - 1]
            taken = [fact for fact in self.holds.values() if fact.person == by and _is_taken(fact)]
            here = [fact for fact in taken if start <= fact.quote.start < end]
            posts = here or (taken[-1:] if each.plain else [])
            if by is None or left is None or by == left:
                continue
            for fact in posts:
                status, rule = (Status.REMOVED, Rule.LEAVES_OFFICE) if each.retired else (Status.FORMER, Rule.REPLACED)
                quote = self.quote(each.left.start, each.left.stop)
                self._hold(replace(fact, person=left, status=status, date=None, rule=rule, quote=quote))

    def _hold(self, fact: HoldsFact) -> None:
        held = held_as(fact)
        known = self.holds.get(held)
        if known is None or _weight(fact) > _weight(known):
            self.holds[held] = fact

    def tied(self, found: Iterable[Link]) -> None:
        """The oversight and reporting links of a sentence."""
        for link in found:
            source = self._team(link.source) if link.relation == "reports_to" else self._sender(link.source)
            target = self._team(link.target)
            if (
                source is None
                or target is None
                or not (self._particular(source.body) and self._particular(target.body))
            ):
                continue
            over, under = organ(source.body), organ(target.body)
            if _within(over, under) if link.relation == "supervises" else _twins(source.body, target.body):
                continue
            quote = self.quote(link.start, link.stop)
            self._enter(over, self.quote(link.source.start, link.source.stop), _grade(source))
            self.link(link.relation, over, under, link.kind, quote, link.rule, _grade(target))

    def _team(self, body: Body) -> Spelled | None:
        """A body as itself; a team only where its sender is known."""
        spelled = self.completion.found.get(id(body))
        unsent = spelled is not None and spelled.body.kind is Kind.TEAM and spelled.body.owner is None
        return None if unsent else spelled

    def _sender(self, body: Body) -> Spelled | None:
        """The body that sent a team; any other body itself."""
        spelled = self.completion.found.get(id(body), Spelled(body, "named"))
        if spelled.body.kind is not Kind.TEAM:
            return spelled
        return Spelled(spelled.body.owner, spelled.how) if spelled.body.owner is not None else None

    def _one_name(self) -> None:
        """``Phó Ban`` beside ``Phó Trưởng ban``: short for the same post of the same person."""
        for held, fact in list(self.holds.items()):
            if fact.title in _SHORT_TITLES:
                whole = (held[0], key(_SHORT_TITLES[fact.title]), held[2])
                if whole in self.holds:
                    del self.holds[held]

    def conclude(self) -> None:
        """Once all is read: posts that later ones ended; owners that a name left out and the text names elsewhere."""
        self._one_name()
        for fact in list(self.careers.ended(self.holds.values())):
            if fact.status in (Status.APPOINTED, Status.CURRENT):
                self.holds[held_as(fact)] = replace(fact, status=Status.FORMER, date=None, rule=Rule.ONCE_HELD)
        for child, parent, quote, grade in self.unsaid:
            if key(parent.name) in self.organs:
                self.link("part_of", child, parent, "", quote, Rule.NAMED_OWNER, grade)

    def everyone(self) -> tuple[PersonFact, ...]:
        """The people, in the order in which they were entered."""
        return tuple(PersonFact(name, tuple(quotes)) for name, quotes in self.people.items())


def _is_taken(fact: HoldsFact) -> bool:
    """Whether somebody took a post that one holder leaves to the next: no membership."""
    return fact.status is Status.APPOINTED and not fact.title.startswith(("Ủy viên", "Đại biểu"))


def _within(over: Organ, under: Organ) -> bool:
    """Whether a body would oversee the one it is part of, or a committee its own standing members."""
    if over.parent is not None and over.parent.name == under.name:
        return True
    own = under.parent is not None and under.parent.name == over.name
    return own and under.kind in (Kind.STANDING, Kind.EXECUTIVE)


def _twins(child: Body, parent: Body) -> bool:
    """Whether two Party bodies are of one host: a bare "Đảng ủy" above a cell was taken for the cell's own."""
    cells = child.kind is parent.kind is Kind.CELL
    return cells and organ(replace(child, head="")).name == organ(replace(parent, head="")).name


def _weight(fact: HoldsFact) -> int:
    """Which of two facts about one holding counts: a removal, that it was replaced, then what is said later."""
    return _REPLACED_RANK if fact.rule is Rule.REPLACED else _RANK[fact.status]


def _grade(spelled: Spelled) -> Grade:
    return _GRADES[spelled.how] if is_complete(spelled.body) else _SHORT


def _ad_hoc(spelled: Spelled, body: Body) -> bool:
    """A team is a particular body only where the words name its sender, or tell who founded it."""
    return body.kind is Kind.TEAM and body.owner is None and (spelled.how != "sentence" or spelled.body.owner is None)


def _implied(body: Body) -> bool:
    """Whether the text leaves the owner out: of "Tỉnh ủy viên", or "Ban Chấp hành" beside "Ban Thường vụ Tỉnh ủy"."""
    owner = body.owner
    if body.kind is not Kind.EXECUTIVE or owner is None:
        return False
    return (owner.start, owner.stop) == (body.start, body.stop) or not body.start <= owner.start < body.stop


def _host_only(body: Body) -> bool:
    return body.kind is Kind.CELL


def _in_title(post: Post) -> bool:
    """Whether the title itself says the body ("Tỉnh ủy viên"), so that its surface is the title."""
    return post.body is not None and post.body.start == post.start


def _siblings(tokens: Tokens, mentions: Sequence[Mention], holding: Holding) -> Sequence[Post]:
    start = mentions[holding.chain]
    return (
        read_chain(tokens, mentions, holding.chain, listed=True).posts if isinstance(start, Post) else (holding.post,)
    )


def _superseded(facts: Sequence[tuple[HoldsFact, Holding]]) -> Iterable[tuple[HoldsFact, bool]]:
    """Each fact, and whether a post of the same person that the sentence fills makes it former."""
    filled = [
        (fact, holding)
        for fact, holding in facts
        if fact.status is Status.APPOINTED and fact.organ.kind is not Kind.TEAM  # a team's leader keeps his post
    ]
    if not filled:
        yield from ((fact, False) for fact, _ in facts)
        return
    moved = {fact.person for fact, holding in filled if holding.moved and fact.title != "Ủy viên"}
    installed = {fact.person for fact, holding in filled if holding.installed and _full_time(fact)}
    for fact, _ in facts:
        plain = fact.status is Status.CURRENT and not fact.title.startswith("Ủy viên")
        replaced = any(
            new.person == fact.person and new.organ.name == fact.organ.name and new.title != fact.title
            for new, _ in filled
            if not (new.acting or new.title.startswith("Ủy viên"))
        )
        kept = any(
            (new.person, new.title, new.organ.name) == (fact.person, fact.title, fact.organ.name) for new, _ in filled
        )
        left = (fact.person in moved and key(fact.organ.name) not in _CENTRAL) or (
            fact.person in installed and _full_time(fact)
        )
        yield fact, plain and not kept and (replaced or left)


def _full_time(fact: HoldsFact) -> bool:
    """Whether a post is an office that leaves no room for another one elsewhere."""
    return key(fact.title).endswith(_FULL_TIME)
