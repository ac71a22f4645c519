"""What stands beside what in one sentence, without any memory of what was read before."""

from collections.abc import Sequence

from graph.model.records import record
from loaders.formats.press.facts.chains import Chain
from loaders.formats.press.facts.gaps import FAR, joints
from loaders.formats.press.facts.gaps import gap as words_between
from loaders.formats.press.mentions.kinds import Body, Cue, Mention, Person, Post
from loaders.formats.press.words.tokens import Tokens

SEVERAL = frozenset({"các", "gồm", "hai", "ba"})
_IN_A_ROW = frozenset({",", "và", ", và"})
_BETWEEN = frozenset({"", "vào", "các", "được", "chức vụ", "cho", "thôi"})


@record(frozen=True, slots=True)
class Neighbours:
    """The mentions of a sentence, to be asked for their neighbours; mentions are told by their number."""

    tokens: Tokens
    mentions: Sequence[Mention]

    def gap(self, left: int, right: int) -> str:
        """What stands between two mentions, as `gaps.gap` tells it; `FAR` where there is no such mention."""
        if left < 0 or right >= len(self.mentions):
            return FAR
        return words_between(self.tokens, self.mentions[left].stop, self.mentions[right].start)

    def behind(self, at: int) -> Mention | None:
        """The mention after one; None after the last."""
        return self.mentions[at + 1] if at + 1 < len(self.mentions) else None

    def names_nobody_after(self, at: int) -> bool:
        """Whether no person is named after a mention."""
        return not any(isinstance(each, Person) for each in self.mentions[at + 1 :])

    def is_to_come(self, at: int) -> bool:
        """Whether a word tells what will happen only: ``sẽ được bổ nhiệm``."""
        start = self.mentions[at].start
        return "sẽ" in self.tokens.norms[max(0, start - 2) : start]

    def leading(self, at: int) -> str:
        """The kind of the cue right before one; empty where there is none."""
        earlier = self.mentions[at - 1] if at else None
        return earlier.kind if isinstance(earlier, Cue) and self.gap(at - 1, at) in _BETWEEN else ""

    def of_a_group(self, body: Body) -> bool:
        """Whether the words before a committee speak of people in it: ``các đồng chí trong Ban Thường vụ``."""
        words = self.tokens.norms[max(0, body.start - 4) : body.start]
        return "đồng chí" in " ".join(words) or "các ông" in " ".join(words)

    def joins(self, at: int) -> bool:
        """Whether the word before the body is of joining: "thôi giữ" a committee says nothing."""
        cue = self.mentions[at - 1] if at else None
        said = " ".join(self.tokens.norms[cue.start : cue.stop]) if isinstance(cue, Cue) else ""
        return "tham gia" in said or said == "vào"

    def speaks_of_several(self, chain: Chain) -> bool:
        """Whether the words before the titles speak of several: "các đồng chí là", "gồm"."""
        start = chain.posts[0].start
        return not SEVERAL.isdisjoint(self.tokens.norms[max(0, start - 4) : start])

    def titled(self, at: int) -> bool:
        """Whether a mention is a name with a title right before it."""
        name, title = (self.mentions[at], self.mentions[at - 1]) if 0 < at < len(self.mentions) else (None, None)
        return isinstance(name, Person) and isinstance(title, Post) and self.gap(at - 1, at) == ""

    def toward(self, chain: Chain) -> bool:
        """Whether "đối với", "là" or a colon follows, and so the name that the titles are for."""
        after = self.mentions[chain.after] if chain.after < len(self.mentions) else None
        joint = self.gap(chain.after - 1, chain.after)
        if isinstance(after, Person):
            return joint in ("với", "cho", ":")
        if self.named_as(chain.after) is not None:
            return True
        return isinstance(after, Cue) and after.kind == "toward" and joint in ("", ",")

    def in_turn(self, people: Sequence[Person], chain: Chain) -> bool:
        """``A và B lần lượt giữ chức Giám đốc và Phó Giám đốc``: each has the title that stands at his place."""
        if not len(people) == len(chain.posts) > 1:
            return False
        return "lần lượt" in " ".join(self.tokens.norms[people[-1].stop : chain.posts[0].start])

    def everyones(self, at: int) -> bool:
        """``A, B và C, đều là Phó Chủ tịch``: the title is everyone's."""
        return "đều" in self.gap(at - 1, at)

    def row(self, at: int) -> list[Person]:
        """``các ông A, B, Phó Chánh án``: the names before mention ``at`` that one honorific addresses; else none."""
        names: list[Person] = []
        while at and isinstance(name := self.mentions[at - 1], Person):
            names.insert(0, name)
            if name.several:
                return names if len(names) > 1 else []
            if name.addressed or self.gap(at - 2, at - 1) not in _IN_A_ROW:
                break
            at -= 1
        return []

    def one_of_several(self, at: int, joint: str) -> bool:
        """``bầu 2 Phó Chủ tịch là ông A, chức vụ, và ông B``: B stands in the list that A began."""
        before, joint = self.mentions[at - 1], joint.removeprefix(") ")
        if self.tokens.norms[self.mentions[at].start - 1] == ";":
            return True
        return isinstance(before, Post | Person) and (
            joint in joints("listing") or self.gap(at - 2, at - 1) in joints("listing")
        )

    def named_as(self, at: int, kind: str = "now") -> Person | None:
        """``Trưởng đoàn là ông A``, ``Trưởng đoàn trước đó là ông B``: who is named after the "là", mention ``at``."""
        cue, name = (*self.mentions[at : at + 2], None, None)[:2]
        plainly = isinstance(cue, Cue) and cue.kind == kind and self.gap(at - 1, at) == "" == self.gap(at, at + 1)
        return name if plainly and isinstance(name, Person) and name.addressed else None
