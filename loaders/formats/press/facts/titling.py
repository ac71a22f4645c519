"""Chains of titles: whose they are by what stands before and after them."""

from collections.abc import Sequence

from graph.model.records import record, replace
from loaders.formats.press.facts.chains import Chain, read_chain
from loaders.formats.press.facts.gaps import joints
from loaders.formats.press.facts.holding import Status
from loaders.formats.press.facts.neighbours import Neighbours
from loaders.formats.press.facts.surroundings import Surroundings
from loaders.formats.press.facts.told import Told
from loaders.formats.press.mentions.kinds import Cue, Mention, Person, Post
from loaders.formats.press.rules import Rule

_PREMIER = "Thủ tướng"
_DASHES = frozenset({"-", "–", "—"})


def _all_former(chain: Chain) -> tuple[Post, ...]:
    """``Chủ tịch A trước đó là ông B``: the titles as B held them."""
    return tuple(replace(post, former=True) for post in chain.posts)


def _of_a_bare_board(post: Post) -> bool:
    """``Ban Chỉ đạo do ông A làm Trưởng ban``: who leads it is told, and no event."""
    return post.body is None and post.default == "last 1 ban"


@record(frozen=True, slots=True)
class Titling:
    """Reads a chain of titles."""

    near: Neighbours
    told: Told
    around: Surroundings

    def read(self, at: int) -> int:
        """A chain of titles: whose it is by what stands before and after it."""
        listed = self.told.happening.action in ("once", "leave") or (
            self.told.happening.action == "take" and self.near.gap(at - 1, at) == ":"
        )
        listed = listed or (self.told.happening.action == "now" and self.near.names_nobody_after(at))
        chain = read_chain(self.near.tokens, self.near.mentions, at, listed=listed)
        after = self.near.mentions[chain.after] if chain.after < len(self.near.mentions) else None
        joint = self.near.gap(chain.after - 1, chain.after)
        if self._heads(chain, after, joint):
            return chain.after + 2 * isinstance(after, Cue)
        acted = bool(self.told.happening.action) and self.around.governed(at)
        if chain.posts[0].plural and not acted and self.near.named_as(chain.after) is not None:
            self._head(chain, Rule.SHARED_TITLE)
            return chain.after + 1
        if chain.posts[0].plural and isinstance(after, Cue) and after.kind == "take" and not acted and not joint:
            self.told.subject, self.told.beside = [], []  # "các Phó Chủ tịch A làm Phó Trưởng ban": nobody is named
            self.told.unnamed = True
            return chain.after
        if (earlier := self.near.named_as(chain.after, "once")) is not None:
            self.told.attach(earlier, Chain(_all_former(chain), chain.first, chain.after), Rule.ONCE_HELD)
            return chain.after
        begins = at == 0 or self.near.gap(at - 1, at).endswith(";")
        if begins and isinstance(named := self.near.named_as(chain.after), Person):
            self.told.attach(named, chain, Rule.TITLE_THEN_NAME)
            return chain.after
        if self._event(chain, at):
            return chain.after
        chain = self._split(chain, at, after, joint)
        if not chain.posts:
            return chain.after
        if self.around.apposed(at) or self.around.adjoins(at, after, joint):
            for person in self._bearers(at, chain):
                self.told.attach(person, chain, Rule.NAME_THEN_TITLE)
        return chain.after

    def _bearers(self, at: int, chain: Chain) -> Sequence[Person]:
        """Whose the titles after a name are: that person's, or everyone's of whom the words speak together."""
        if self.near.everyones(at):
            return self.told.subject
        row = [] if any(post.is_head and not post.former for post in chain.posts) else self.near.row(at)
        return row or self.told.subject[-1:]

    def _heads(self, chain: Chain, after: Mention | None, joint: str) -> bool:
        """``các Phó Chủ tịch A, B``, ``3 Thứ trưởng được bầu là A, B`` and ``Ủy viên …: A; B``."""
        if isinstance(after, Cue):
            return self._elects(chain)
        if isinstance(after, Post) and joint == ":" and self.near.speaks_of_several(chain):
            joint = "gồm :"
        elif isinstance(after, Post) and joint.endswith("gồm") and self.near.titled(chain.after + 1):
            joint = "gồm :"  # "3 Phó Trưởng ban gồm Bí thư A Đỗ Văn Lúa, …"
        elif not isinstance(after, Person):
            return False
        if (
            joint in joints("heading")
            and joint != "là"
            and (chain.posts[0].plural or self.near.speaks_of_several(chain))
        ):
            self._head(chain, Rule.GROUP_HEADER)
            return True
        if joint in ("", ":", "là") and chain.posts[0].plural:
            self._head(chain, Rule.SHARED_TITLE)
            return True
        return False

    def _elects(self, chain: Chain) -> bool:
        """``Hai Phó Chủ tịch A được bầu là B và C``: the titles are theirs, who were elected."""
        elected = self.near.mentions[chain.after : chain.after + 3]
        kinds = [each.kind if isinstance(each, Cue) else "" for each in elected]
        if not chain.posts[0].plural or kinds != ["appoint", "now", ""] or not isinstance(elected[-1], Person):
            return False
        self._head(chain, Rule.SHARED_TITLE)
        self.told.header_status = Status.APPOINTED
        return True

    def _head(self, chain: Chain, rule: Rule) -> None:
        """The titles are everyone's who follows; "bầu bổ sung 3 Ủy viên gồm: A, B" tells that they are taken."""
        acted = self.told.happening.action in ("appoint", "leave") and self.around.governed(chain.first)
        elected = Status.APPOINTED if self.around.beside_an_election(chain) else None
        self.told.header_status = self.told.happening.status()[0] if acted else elected
        self.told.header, self.told.header_rule = [(post, chain.first) for post in chain.posts], rule
        self.told.subject, self.told.fresh = [], True

    def _event(self, chain: Chain, at: int) -> bool:
        """Titles that a word of taking or leaving office governs."""
        if (
            self.told.happening.action in ("", "replace", "joined", "left")
            or not self.around.governed(at)
            or self.around.appoints_holder(chain)
        ):
            return False
        if self.told.unnamed and not self.told.subject:
            self.told.happening.action, self.told.unnamed = "", False
            return True
        if self.told.happening.action in ("propose", "ahead"):
            if self.told.happening.action == "ahead" and self.told.subject:
                self.told.take_some_day(chain)
            self.told.happening.action, self.told.happening.proposing = "", False
            return True
        several = self.told.happening.action == "appoint" and chain.posts[0].plural  # "bổ nhiệm 3 Phó Giám đốc"
        people = [*self.told.beside, *self.told.subject]
        respective = self.near.in_turn(people, chain)
        if several or respective or self.near.toward(chain):
            self.told.subject, self.told.beside = [], []
        status, rule = self.told.happening.status()
        team = (
            (
                chain.posts[0].default.endswith(("đoàn", "tổ"))
                or _of_a_bare_board(chain.posts[0])
                or self.around.led(chain)
            )
            and (status is Status.APPOINTED or self.told.happening.action == "take")
            and not self.told.happening.naming
        )
        if team:
            status, rule = Status.CURRENT, Rule.HOLDS_OFFICE
        moved_from = self.told.happening.action == "appoint" and self.near.gap(at - 1, at).split()[:1] == ["từ"]
        if moved_from:  # "luân chuyển từ Giám đốc A về làm Giám đốc B"
            status, rule = Status.FORMER, Rule.REPLACED
        listed = self.near.gap(chain.after - 1, chain.after).startswith("gồm")
        for post in chain.posts:
            own = Status.FORMER if post.former else status
            self.told.give(replace(post, plural=post.plural or listed), own, rule, chain.first)
        if respective:
            self.told.settle_each(people)
            self.told.subject = people[-1:]
        self.told.happening.action = "" if self.told.happening.action != "once" else "once"
        return True

    def _split(self, chain: Chain, at: int, after: Mention | None, joint: str) -> Chain:
        """The last title belongs to the name right after it; the others too unless a name stands before them."""
        if joint == "," and isinstance(after, Person) and after.addressed and self.around.alone(at, chain):
            joint = ""
        if joint in _DASHES and isinstance(after, Person) and not after.short and self.around.alone(at, chain):
            joint = ""
        if (
            not isinstance(after, Person)
            or joint not in joints("address")
            or (joint and after.addressed is False and joint not in ("đồng chí", ":"))
        ):
            return chain
        if joint == "là" or (after.short and not after.addressed):
            return chain
        if joint == ":" and self.near.tokens.norms[chain.posts[0].start - 1] == "của":
            return chain  # "quyết định của Bộ trưởng: Đại tá A …"
        titled = (
            self.near.titled(at - 1) and "(" not in joint
        )  # "Bí thư A, Chủ tịch B, Trưởng ban C D": in front of each
        mine = chain.posts[-1:] if self.around.apposed(at) and len(chain.posts) > 1 and not titled else chain.posts
        if len(mine) > 1 and self.around.on_behalf(at) and (mine[0].title == _PREMIER or self.around.deputed(mine)):
            mine = mine[1:]  # "thừa ủy quyền của Thủ tướng, Bộ trưởng A B"
        rest = chain.posts[: len(chain.posts) - len(mine)] if self.around.apposed(at) else ()
        self.told.attach(after, Chain(mine, chain.first, chain.after), Rule.TITLE_THEN_NAME)
        return Chain(rest, chain.first, chain.after)
