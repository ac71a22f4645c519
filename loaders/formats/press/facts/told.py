"""What a sentence has told so far of who holds what: its subject, the posts found, those that wait for a name."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.formats.press.facts.chains import Chain
from loaders.formats.press.facts.happening import Happening
from loaders.formats.press.facts.holding import Holding, Status
from loaders.formats.press.mentions.kinds import Kind, Person, Post
from loaders.formats.press.rules import Rule

_PARTY = frozenset({Kind.COMMITTEE, Kind.CELL, Kind.EXECUTIVE, Kind.STANDING})


@dataclass(slots=True)
class Told:
    """What one sentence has told up to some mention.

    Attributes:
        subject: whom it speaks of; at its start the person of the sentence before.
        found: the holdings, in the order of the text.
        happening: the last word that says what happens.
        waiting: posts that still wait for a name, "miễn nhiệm chức vụ … đối với ông …".
        header: the posts that the header of a group gives to all who follow, by ``header_rule``.
        header_status: how, where the sentence tells that the post is taken or left.
        header_addresses: whether the first one below it is addressed, "đồng chí A".
        fresh: whether nobody has been named below the header.
        header_titled: whether the first below it has a title in front of the name.
        beside: those who are told of together with the subject.
        aside: whom the sentence spoke of before it named somebody who is replaced.
        retiring: by which rule the titles of whoever is named next end, "quyết định nghỉ hưu đối với ông …".
        retiring_row: whether a list of such people has been announced, "bị buộc thôi việc, gồm: …".
        unnamed: the sentence speaks of some who are told by their title alone, "các Phó Chủ tịch A làm Phó Trưởng ban".
        stripped: whether those in the Party do, "cách tất cả chức vụ trong Đảng đối với các ông …".
        several, sharing: posts that others of the same list may still take.
    """

    subject: list[Person] = field(default_factory=list)
    found: list[Holding] = field(default_factory=list)
    happening: Happening = field(default_factory=Happening)
    waiting: list[tuple[Post, Status, Rule, int]] = field(default_factory=list)
    header: list[tuple[Post, int]] = field(default_factory=list)
    header_rule: Rule = Rule.GROUP_HEADER
    header_status: Status | None = None
    header_addresses: bool = False
    fresh: bool = True
    header_titled: bool = False
    beside: list[Person] = field(default_factory=list)
    aside: list[Person] | None = None
    several: list[tuple[Post, Status, Rule, int]] = field(default_factory=list)
    sharing: list[tuple[Post, Status, Rule, int]] = field(default_factory=list)
    retiring: Rule | None = None
    retiring_row: bool = False
    unnamed: bool = False
    stripped: bool = False

    def give(self, post: Post, status: Status, rule: Rule, chain: int, *, event: bool = True) -> None:
        """The post to everyone the sentence speaks of, or to whoever it names next."""
        if not self.subject:
            self.waiting.append((post, status, rule, chain))
        for person in [*self.beside, *self.subject]:
            happening = self.happening
            self.found.append(Holding(person, post, status, rule, chain, happening.moving, event, happening.installing))

    def take_some_day(self, chain: Chain) -> None:
        """``Ông A làm B trước khi trở thành C``: C has been taken, be it that the text does not tell it as news."""
        for post in chain.posts:
            for person in (*self.beside, *self.subject):
                self.found.append(Holding(person, post, Status.CURRENT, Rule.HOLDS_OFFICE, chain.first, ahead=True))

    def attach(self, person: Person, chain: Chain, rule: Rule) -> None:
        """The titles of a chain to a person beside whose name they stand."""
        for post in chain.posts:
            status, told = self.beside_name(post, rule)
            self.found.append(Holding(person, post, status, told, chain.first, event=status is Status.REMOVED))

    def beside_name(self, post: Post, rule: Rule) -> tuple[Status, Rule]:
        """How a post is held that stands beside a name, and by which rule."""
        if post.former:
            return Status.FORMER, rule
        if self.retiring is not None:
            return Status.REMOVED, self.retiring
        party = post.body.kind in _PARTY if post.body is not None else post.default.endswith("party")
        return (Status.REMOVED, Rule.LEAVES_OFFICE) if self.stripped and party else (Status.CURRENT, rule)

    def end(self, status: Status, rule: Rule) -> None:
        """The posts named beside the name of who retires or leaves end; a membership outlasts a move."""
        names = {person.name for person in (*self.beside, *self.subject)}
        names |= {holding.person.name for holding in self.found if self.header and holding.rule is self.header_rule}
        for at, holding in enumerate(self.found):
            stays = holding.event or (rule is Rule.REPLACED and holding.post.title.startswith("Ủy viên"))
            stays = stays or (rule is Rule.RETIRES and self._left_before(holding))
            if holding.person.name in names and holding.status is Status.CURRENT and not stays:
                self.found[at] = Holding(holding.person, holding.post, status, rule, holding.chain, event=True)

    def leave_behind(self, person: Person) -> None:
        """The offices named with somebody are those of then; whoever goes on to another stays a member."""
        for at, holding in enumerate(self.found):
            office = not holding.post.title.startswith(("Ủy viên", "Đại biểu"))
            if holding.person is person and holding.status is Status.CURRENT and not holding.event and office:
                self.found[at] = Holding(person, holding.post, Status.FORMER, Rule.REPLACED, holding.chain, event=True)

    def _left_before(self, holding: Holding) -> bool:
        """``A, Tỉnh ủy viên, nguyên Giám đốc B, đã nghỉ hưu``: what ended is the post that is told as former."""
        return any(
            each.person is holding.person and each.chain == holding.chain and each.post.former for each in self.found
        )

    def settle(self, person: Person) -> None:
        """The posts that wait for a name to the one who is named; those of several wait on for the next."""
        for post, status, rule, chain in self.waiting:
            toward = rule if rule in (Rule.JOINS_COMMITTEE, Rule.LEAVES_COMMITTEE) else Rule.OFFICE_TOWARD_NAME
            self.found.append(Holding(person, post, status, toward, chain, self.happening.moving, True))
        self.several = [waiting for waiting in self.waiting if waiting[0].plural or person.several]
        self.sharing = list(self.waiting)
        self.waiting = []

    def settle_each(self, people: Sequence[Person]) -> None:
        """Each of several posts to the person who stands at its place: "bầu Chủ tịch và Phó Chủ tịch … A và B"."""
        for person, (post, status, _, chain) in zip(people, self.waiting, strict=True):
            moving = self.happening.moving
            self.found.append(Holding(person, post, status, Rule.OFFICE_TOWARD_NAME, chain, moving, True))
        self.waiting = []

    def repeat(self, person: Person) -> None:
        """To another of a list what the one before took."""
        before = self.subject[-1]
        for holding in [h for h in self.found if h.person is before and h.rule is Rule.OFFICE_TOWARD_NAME]:
            self.found.append(
                Holding(person, holding.post, holding.status, holding.rule, holding.chain, holding.moved, True)
            )
