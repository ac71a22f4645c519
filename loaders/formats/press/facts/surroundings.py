"""What surrounds a chain of titles: the word that governs it, the name that it is set off from, who acts for whom."""

from collections.abc import Sequence

from graph.model.records import record
from loaders.formats.press.facts.chains import Chain
from loaders.formats.press.facts.gaps import joints
from loaders.formats.press.facts.holding import Status
from loaders.formats.press.facts.neighbours import Neighbours
from loaders.formats.press.facts.told import Told
from loaders.formats.press.mentions.kinds import Cue, Mention, Person, Post
from loaders.formats.press.mentions.posts import seat


@record(frozen=True, slots=True)
class Surroundings:
    """Judges what stands before and after a chain of titles, by what the sentence has told so far."""

    near: Neighbours
    told: Told

    def beside_an_election(self, chain: Chain) -> bool:
        """``bầu ông A làm Bí thư B; các Phó Bí thư: …``: the sentence has told that the first seat is taken."""
        taken = (each for each in self.told.found if each.event and each.status is Status.APPOINTED)
        if any(status is Status.APPOINTED and post.plural for post, status, *_ in self.told.waiting):
            return True  # "bầu 15 Ủy viên A, trong đó có 4 Phó Bí thư: …"
        return any(seat(each.post) == seat(post) for each in taken for post in chain.posts)

    def led(self, chain: Chain) -> bool:
        """``Trường A do ông B làm Hiệu trưởng``: who leads it is told, and no event."""
        people = self.told.subject if chain.posts[0].body is None else []
        return len(people) == 1 and self.near.tokens.norms[people[0].start - 1] == "do"

    def appoints_holder(self, chain: Chain) -> bool:
        """``phân công Phó Chủ tịch A làm Trưởng đoàn``: the title before the name is the one held already."""
        at = chain.after
        if self.told.happening.action != "appoint" or not self.near.titled(at):
            return False
        while self.near.titled(at + 2) and self.near.gap(at, at + 1) in (",", "và", ", và"):
            at += 2
        verb = self.near.mentions[at + 1] if at + 1 < len(self.near.mentions) else None
        return isinstance(verb, Cue) and verb.kind == "take"

    def governed(self, at: int) -> bool:
        """Whether the action's word stands right before the chain, or only people and their titles between."""
        joint = self.near.gap(at - 1, at)
        cue = self.near.mentions[at - 1] if at else None
        if isinstance(cue, Cue):
            if cue.kind == "other":
                return False  # "theo đề nghị của Chủ tịch A": who asks
            if (
                self.told.happening.action in ("take", "join")
                and cue.kind in ("take", "join")
                and joint not in joints("near")
            ):
                return False
            if "chí" in joint.split() or "ông" in joint.split():
                return False
            return joint in joints("near") or (
                self.told.happening.action in ("appoint", "propose", "once", "leave") and len(joint.split()) <= 3
            )
        if self.told.happening.action != "once":
            return False
        # "…, Bí thư A phụ trách phía Nam; Chủ tịch B"
        return joint in (";", "; và", ".", ",") or (joint.startswith("phụ trách ") and joint.endswith((";", ",")))

    def alone(self, at: int, chain: Chain) -> bool:
        """``do Trưởng phòng A, ông B, dẫn đầu``: no name stands before the title, no title after the name."""
        behind = self.near.mentions[chain.after + 1] if chain.after + 1 < len(self.near.mentions) else None
        titled = isinstance(behind, Post) and not self.near.gap(chain.after, chain.after + 1).startswith(";")
        return (
            not self.apposed(at)
            and not self.on_behalf(at)
            and not titled
            and (not self.told.subject or self.near.gap(at - 1, at).startswith(";"))
        )

    def deputed(self, posts: Sequence[Post]) -> bool:
        """``thừa ủy quyền của Tổng cục trưởng, Phó Tổng cục trưởng A``: whoever deputes is another."""
        words = self.near.tokens.norms[max(0, posts[0].start - 3) : posts[0].start]
        return words == ["ủy", "quyền", "của"] and posts[0].is_head

    def on_behalf(self, at: int) -> bool:
        """``thừa ủy quyền của Bộ trưởng A, Đại tá B trao …``: the title is of whoever B acts for."""
        words = self.near.tokens.norms[max(0, self.near.mentions[at].start - 2) : self.near.mentions[at].start]
        return words[-1:] == ["của"] or words == ["thay", "mặt"]

    def apposed(self, at: int) -> bool:
        """Whether the mention before is a person, set off as a title is."""
        before = self.near.mentions[at - 1] if at else None
        if isinstance(before, Cue) and before.kind == "now" and at > 1:
            return isinstance(self.near.mentions[at - 2], Person) and self.near.gap(at - 2, at - 1) in (
                "",
                ",",
                "hiện",
                ", hiện",
            )
        if not isinstance(before, Person) or not self.told.subject or self.enclosed(at):
            return False
        return self.near.gap(at - 1, at) in joints("apart") or (
            self.near.gap(at - 1, at) == "" and self.near.mentions[at].start > before.stop
        )

    def enclosed(self, at: int) -> bool:
        """``Giám đốc A (thay ông B), Giám đốc C``: whether the name before stands in brackets that are closed again."""
        if not self.near.gap(at - 1, at).startswith(")"):
            return False
        opened = self.near.mentions[at - 3].stop if at > 2 else 0
        return "(" in self.near.tokens.norms[opened : self.near.mentions[at - 1].start]

    def adjoins(self, at: int, after: Mention | None, joint: str) -> bool:
        """``đồng chí A Tỉnh ủy viên, …``: the comma is left out, and no other name follows the titles."""
        before = self.near.mentions[at - 1] if at else None
        called = isinstance(before, Person) and (before.addressed or bool(self.near.row(at)))
        direct = isinstance(before, Person) and called and before.stop == self.near.mentions[at].start
        return direct and bool(self.told.subject) and not (isinstance(after, Person) and joint in joints("address"))
