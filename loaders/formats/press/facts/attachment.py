"""Who holds what: titles attached to people, sentence by sentence.

The reader walks over the mentions of a sentence once. It remembers whom the sentence speaks of,
the last word that says what happens (taking office, leaving it), posts that still wait for a name
("miễn nhiệm chức vụ … đối với ông …"), and the header of a group.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from loaders.formats.press.facts.chains import Chain, read_chain
from loaders.formats.press.facts.gaps import gap, joints
from loaders.formats.press.facts.happening import Happening
from loaders.formats.press.facts.holding import Holding, Status
from loaders.formats.press.facts.neighbours import Neighbours
from loaders.formats.press.mentions.kinds import Body, Cue, Kind, Mention, Person, Post
from loaders.formats.press.rules import Rule
from loaders.formats.press.words.tokens import Tokens


def _joinable(body: Body) -> bool:
    """Whether one can be a member of a body by "tham gia"."""
    return body.kind in (Kind.STANDING, Kind.EXECUTIVE, Kind.CELL) or body.field in _CENTRAL


def _membership(body: Body) -> Post:
    return Post(body.start, body.stop, "Ủy viên", body, default="after members")


_CENTRAL = frozenset({"Ban Bí thư Trung ương Đảng", "Bộ Chính trị"})
_LED = frozenset({Kind.STANDING, Kind.EXECUTIVE})
_RELATIVE = frozenset({"trước", "được", "đã", "vừa", "mới", "người"})
_CLOSE = 3  # words between a name or its title and the word that ends the holding
_DECIDING = frozenset({"ký", "trao", "phê", "bố"})
_WITHIN = frozenset({"toward", "office", "retire", "purpose"})  # that may stand in a list of those who share a post
_DASHES = frozenset({"-", "–", "—"})


@dataclass(slots=True)
class HoldingReader:
    """Reads the holdings of one sentence; ``subject`` may be the person of the sentence before."""

    tokens: Tokens
    mentions: Sequence[Mention]
    subject: list[Person] = field(default_factory=list)
    found: list[Holding] = field(default_factory=list)
    happening: Happening = field(default_factory=Happening)
    waiting: list[tuple[Post, Status, Rule, int]] = field(default_factory=list)
    header: list[tuple[Post, int]] = field(default_factory=list)
    header_rule: Rule = Rule.GROUP_HEADER
    fresh: bool = True
    beside: list[Person] = field(default_factory=list)
    aside: list[Person] | None = None
    several: list[tuple[Post, Status, Rule, int]] = field(default_factory=list)
    sharing: list[tuple[Post, Status, Rule, int]] = field(default_factory=list)
    near: Neighbours = field(init=False)

    def __post_init__(self) -> None:
        self.near = Neighbours(self.tokens, self.mentions)

    def read(self) -> list[Holding]:
        """The holdings, in the order of the text."""
        at = 0
        while at < len(self.mentions):
            mention = self.mentions[at]
            if isinstance(mention, Post):
                at = self._post(at)
            else:
                if isinstance(mention, Person):
                    self._person(at, mention)
                elif isinstance(mention, Cue):
                    self._cue(mention, at)
                else:
                    self._body(at, mention)
                at += 1
        return self.found

    def _cue(self, cue: Cue, at: int) -> None:
        kind = cue.kind
        self.sharing = self.sharing if kind in _WITHIN else []
        if self.aside is not None and kind != "retire":
            self.subject, self.aside = self.subject if self._of_the_replaced(at) else self.aside, None
        if kind in ("before", "prior"):
            self.happening.before = True
        elif kind in ("appoint", "move"):
            if not self.happening.naming and self._decides(cue):
                self.subject, self.beside = [], []
            self.happening.appoints(kind, self.near.leading(at))
        elif kind == "propose":
            self.happening.proposes()
        elif kind in ("retire", "depart"):
            self.happening.moving = self.happening.moving or kind == "depart"
            if len(self.near.gap(at - 1, at).split()) <= _CLOSE:
                self._ends(*((Status.REMOVED, Rule.RETIRES) if kind == "retire" else (Status.FORMER, Rule.REPLACED)))
        elif kind in ("take", "leave", "join", "once", "now"):
            self._act(kind, at)
        else:
            self.happening.turns(kind)

    def _decides(self, cue: Mention) -> bool:
        """``Thủ tướng A ký quyết định phê chuẩn …``: whoever is spoken of decides on another's post."""
        said = self.tokens.norms[self.subject[-1].stop : cue.start + 1] if self.subject else []
        return "được" not in said and not _DECIDING.isdisjoint(said)

    def _act(self, kind: str, at: int) -> None:
        leading = self.near.leading(at)
        if kind == "leave" and not self.happening.action and self._decides(self.mentions[at]):
            self.subject, self.beside = [], []
        if kind == "leave" and self._suffered(at):
            self._ends(Status.REMOVED, Rule.LEAVES_OFFICE)
            return
        self.happening.tells(kind, leading)

    def _of_the_replaced(self, at: int) -> bool:
        """``thay ông B trước đó được …``, ``thay ông B, người mới được …``: what follows is told of B."""
        between = gap(self.tokens, self.subject[-1].stop, self.mentions[at].start).split()
        return between[:2] == [",", "người"] or (bool(between) and between[0] in _RELATIVE)

    def _suffered(self, at: int) -> bool:
        """``A, Giám đốc B, bị cách chức.``: the titles before, where none follows."""
        behind = self.mentions[at + 1] if at + 1 < len(self.mentions) else None
        titled = isinstance(behind, Post | Body) and len(self.near.gap(at, at + 1).split()) <= _CLOSE
        before = self.near.gap(at - 1, at).split()
        return not titled and "bị" in before[-3:] and len(before) <= _CLOSE + 2

    def _ends(self, status: Status, rule: Rule) -> None:
        """The posts named beside the name of who retires or leaves end; a membership outlasts a move."""
        names = {person.name for person in self.subject}
        for at, holding in enumerate(self.found):
            stays = holding.event or (rule is Rule.REPLACED and holding.post.title.startswith("Ủy viên"))
            if holding.person.name in names and holding.status is Status.CURRENT and not stays:
                self.found[at] = Holding(holding.person, holding.post, status, rule, holding.chain, event=True)

    def _body(self, at: int, body: Body) -> None:
        """A committee after "tham gia" is joined; before a colon it is the header of a group."""
        if _joinable(body) and self.happening.action in (
            "join",
            "leave",
            "joined",
            "left",
        ):
            self._join(at, body)
        elif (
            body.kind in (Kind.STANDING, Kind.EXECUTIVE)
            and self.near.gap(at, at + 1) == ":"
            and self.near.of_a_group(body)
        ):
            self.header = [(_membership(body), at)]
            self.header_rule = Rule.GROUP_HEADER
        elif self.happening.action in ("joined", "left"):
            self.happening.action = ""

    def _join(self, at: int, body: Body) -> None:
        first = self.happening.action in ("join", "leave")
        joint = self.near.gap(at - 1, at)
        if not first and joint not in (",", "và", ", và", "; "):
            self.happening.action = ""
            return
        if first and not (self.near.joins(at) and joint in ("", "vào", "các", ":")):
            return
        leaving = self.happening.action in ("leave", "left")
        status, rule = (Status.REMOVED, Rule.LEAVES_COMMITTEE) if leaving else (Status.APPOINTED, Rule.JOINS_COMMITTEE)
        if leaving or self.happening.naming or self.found:
            several = self.near.gap(at, at + 1).startswith(("gồm", "là :", ":"))
            self._give(replace(_membership(body), plural=several), status, rule, at)
        self.happening.action = "left" if leaving else "joined"

    def _give(self, post: Post, status: Status, rule: Rule, chain: int, *, event: bool = True) -> None:
        """The post to everyone the sentence speaks of, or to whoever it names next."""
        if not self.subject:
            self.waiting.append((post, status, rule, chain))
        for person in [*self.beside, *self.subject]:
            self.found.append(Holding(person, post, status, rule, chain, self.happening.moving, event))

    def _post(self, at: int) -> int:
        """A chain of titles: whose it is by what stands before and after it."""
        listed = self.happening.action in ("once", "leave") or (
            self.happening.action == "take" and self.near.gap(at - 1, at) == ":"
        )
        chain = read_chain(self.tokens, self.mentions, at, listed=listed)
        after = self.mentions[chain.after] if chain.after < len(self.mentions) else None
        joint = self.near.gap(chain.after - 1, chain.after)
        if self._heads(chain, after, joint):
            return chain.after
        if at == 0 and isinstance(named := self.near.named_as(chain.after), Person):
            self._attach(named, chain, Rule.TITLE_THEN_NAME)
            return chain.after
        if self._event(chain, at):
            return chain.after
        chain = self._split(chain, at, after, joint)
        if not chain.posts:
            return chain.after
        if self._apposed(at) or self._adjoins(at, after, joint):
            for person in self.subject if self.near.everyones(at) else self.subject[-1:]:
                self._attach(person, chain, Rule.NAME_THEN_TITLE)
        return chain.after

    def _heads(self, chain: Chain, after: Mention | None, joint: str) -> bool:
        """``các Phó Chủ tịch A, B``, ``3 Thứ trưởng gồm: A, B`` and ``Ủy viên …: A; B``."""
        if isinstance(after, Post) and joint == ":" and self.near.speaks_of_several(chain):
            joint = "gồm :"
        elif not isinstance(after, Person):
            return False
        if (
            joint in joints("heading")
            and joint != "là"
            and (chain.posts[0].plural or self.near.speaks_of_several(chain))
        ):
            self.header, self.header_rule = [(post, chain.first) for post in chain.posts], Rule.GROUP_HEADER
            self.subject, self.fresh = [], True
            return True
        if joint in ("", ":", "là") and chain.posts[0].plural:
            self.header, self.header_rule = [(post, chain.first) for post in chain.posts], Rule.SHARED_TITLE
            self.subject, self.fresh = [], True
            return True
        return False

    def _event(self, chain: Chain, at: int) -> bool:
        """Titles that a word of taking or leaving office governs."""
        if (
            self.happening.action in ("", "replace", "joined", "left")
            or not self._governed(at)
            or self._appoints_holder(chain)
        ):
            return False
        if self.happening.action == "propose":
            self.happening.action, self.happening.proposing = "", False
            return True
        if self.near.toward(chain):
            self.subject, self.beside = [], []
        status, rule = self.happening.status()
        team = (
            chain.posts[0].default.endswith(("đoàn", "tổ")) and status is Status.APPOINTED and not self.happening.naming
        )
        if team:
            status, rule = Status.CURRENT, Rule.HOLDS_OFFICE
        listed = self.near.gap(chain.after - 1, chain.after).startswith("gồm")
        for post in chain.posts:
            own = Status.FORMER if post.former else status
            self._give(replace(post, plural=post.plural or listed), own, rule, chain.first)
        self.happening.action = "" if self.happening.action != "once" else "once"
        return True

    def _appoints_holder(self, chain: Chain) -> bool:
        """``phân công Phó Chủ tịch A làm Trưởng đoàn``: the title before the name is the one held already."""
        at = chain.after
        if self.happening.action != "appoint" or not self.near.titled(at):
            return False
        while self.near.titled(at + 2) and self.near.gap(at, at + 1) in (",", "và", ", và"):
            at += 2
        verb = self.mentions[at + 1] if at + 1 < len(self.mentions) else None
        return isinstance(verb, Cue) and verb.kind == "take"

    def _governed(self, at: int) -> bool:
        """Whether the action's word stands right before the chain, or only people and their titles between."""
        joint = self.near.gap(at - 1, at)
        cue = self.mentions[at - 1] if at else None
        if isinstance(cue, Cue):
            if (
                self.happening.action in ("take", "join")
                and cue.kind in ("take", "join")
                and joint not in joints("near")
            ):
                return False
            if "chí" in joint.split() or "ông" in joint.split():
                return False
            return joint in joints("near") or (
                self.happening.action in ("appoint", "propose", "once", "leave") and len(joint.split()) <= 3
            )
        return self.happening.action == "once" and joint in (";", "; và", ".", ",")

    def _split(self, chain: Chain, at: int, after: Mention | None, joint: str) -> Chain:
        """The last title belongs to the name right after it; the others too unless a name stands before them."""
        if joint == "," and isinstance(after, Person) and after.addressed and self._alone(at, chain):
            joint = ""
        if joint in _DASHES and isinstance(after, Person) and not after.short and self._alone(at, chain):
            joint = ""
        if (
            not isinstance(after, Person)
            or joint not in joints("address")
            or (joint and after.addressed is False and joint != "đồng chí")
        ):
            return chain
        if joint == "là" or (after.short and not after.addressed):
            return chain
        mine = chain.posts[-1:] if self._apposed(at) and len(chain.posts) > 1 else chain.posts
        rest = chain.posts[: len(chain.posts) - len(mine)]
        self._attach(after, Chain(mine, chain.first, chain.after), Rule.TITLE_THEN_NAME)
        return Chain(rest, chain.first, chain.after)

    def _alone(self, at: int, chain: Chain) -> bool:
        """``do Trưởng phòng A, ông B, dẫn đầu``: no name stands before the title, no title after the name."""
        behind = self.mentions[chain.after + 1] if chain.after + 1 < len(self.mentions) else None
        titled = isinstance(behind, Post) and not self.near.gap(chain.after, chain.after + 1).startswith(";")
        return not self._apposed(at) and not titled and (not self.subject or self.near.gap(at - 1, at).startswith(";"))

    def _apposed(self, at: int) -> bool:
        """Whether the mention before is a person, set off as a title is."""
        before = self.mentions[at - 1] if at else None
        if isinstance(before, Cue) and before.kind == "now" and at > 1:
            return isinstance(self.mentions[at - 2], Person) and self.near.gap(at - 2, at - 1) in (
                "",
                ",",
                "hiện",
                ", hiện",
            )
        if not isinstance(before, Person) or not self.subject:
            return False
        return self.near.gap(at - 1, at) in joints("apart") or (
            self.near.gap(at - 1, at) == "" and self.mentions[at].start > before.stop
        )

    def _adjoins(self, at: int, after: Mention | None, joint: str) -> bool:
        """``đồng chí A Tỉnh ủy viên, …``: the comma is left out, and no other name follows the titles."""
        before = self.mentions[at - 1] if at else None
        direct = isinstance(before, Person) and before.addressed and before.stop == self.mentions[at].start
        return direct and bool(self.subject) and not (isinstance(after, Person) and joint in joints("address"))

    def _attach(self, person: Person, chain: Chain, rule: Rule) -> None:
        for post in chain.posts:
            status = Status.FORMER if post.former else Status.CURRENT
            self.found.append(Holding(person, post, status, rule, chain.first))

    def _person(self, at: int, person: Person) -> None:
        """A name: it takes what waits for one, and is whom the sentence speaks of from here on."""
        joint = self.near.gap(at - 1, at)
        listed = at > 0 and isinstance(self.mentions[at - 1], Person) and joint in joints("listing")
        if self.happening.action == "replace":
            self.happening.action, self.aside, self.subject = "", self.subject, [person]
            return
        if self.waiting and not self.subject:
            self._settle(person)
        elif shared := self._shared(at, person, joint):
            moving = self.happening.moving
            for post, status, _, chain in shared:
                self.found.append(Holding(person, post, status, Rule.OFFICE_TOWARD_NAME, chain, moving, True))
        elif listed and self.subject and not self.header and self._was_waiting(at):
            self._repeat(person)
        if self._with_another(at, joint):
            self.beside = [*self.beside, *self.subject]
        elif not listed:
            self.beside = []
        self.subject = [*self.subject, person] if listed and not self.header else [person]
        for post, chain in self.header:
            status = Status.FORMER if post.former else Status.CURRENT
            self.found.append(Holding(person, post, status, self.header_rule, chain))
        if self.header_rule is Rule.SHARED_TITLE and self.header and not (listed or self.fresh):
            self.header = []
        self.fresh = False

    def _with_another(self, at: int, joint: str) -> bool:
        """``ông A, chức vụ, và ông B, chức vụ, được bầu …``: what follows is of both."""
        before = self.mentions[at - 1] if at else None
        if not isinstance(before, Post) or not self.subject or not self.found or self.found[-1].event:
            return False
        titled = joint == "" and at > 1 and isinstance(self.mentions[at - 2], Person)
        return (self.near.gap(at - 2, at - 1) if titled else joint) in ("và", ", và", "cùng")

    def _shared(self, at: int, person: Person, joint: str) -> list[tuple[Post, Status, Rule, int]]:
        """The posts that the list goes on to give: ``đối với các ông: A, …; B``, ``đối với ông A, …, và ông B``."""
        if self.several and self.near.one_of_several(at, joint):
            return self.several
        before = self.mentions[at - 1] if at else None
        together = isinstance(before, Post | Person) and person.addressed and joint in ("và", ", và", ";", "; và")
        return self.sharing if together else []

    def _settle(self, person: Person) -> None:
        for post, status, rule, chain in self.waiting:
            toward = rule if rule in (Rule.JOINS_COMMITTEE, Rule.LEAVES_COMMITTEE) else Rule.OFFICE_TOWARD_NAME
            self.found.append(Holding(person, post, status, toward, chain, self.happening.moving, True))
        self.several = [waiting for waiting in self.waiting if waiting[0].plural or person.several]
        self.sharing = list(self.waiting)
        self.waiting = []

    def _was_waiting(self, at: int) -> bool:
        """Whether the name before, in the same list, took a post that had waited for a name."""
        before = self.mentions[at - 1]
        return any(h.person is before and h.rule is Rule.OFFICE_TOWARD_NAME for h in self.found)

    def _repeat(self, person: Person) -> None:
        before = self.subject[-1]
        for holding in [h for h in self.found if h.person is before and h.rule is Rule.OFFICE_TOWARD_NAME]:
            self.found.append(
                Holding(person, holding.post, holding.status, holding.rule, holding.chain, holding.moved, True)
            )
