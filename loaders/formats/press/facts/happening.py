"""What a sentence says happens to the posts it names: taken, left, once held, proposed."""

from dataclasses import dataclass

from loaders.formats.press.facts.holding import Status
from loaders.formats.press.rules import Rule

_GOES_WITH = frozenset({"take", "join", "now"})
_LEADING = frozenset({"leave", "once", "now", "propose"})
_TURNING = frozenset({"once", "take", "leave", "propose", "appoint", "ahead"})


@dataclass(slots=True)
class Happening:
    """The word that told last what happens, and what the sentence said before it.

    Attributes:
        action: the kind of that word (``data/cues.tsv``); ``joined`` or ``left`` once a committee took it up, ``ahead``
            for what "trước khi" goes before, which is told as a time only.
        before: "trước khi" goes before it, so that what it tells is past.
        earlier: "trước đó" goes before it, so that what was held then is past; what happened then is still news.
        moving: the sentence moves somebody from one post to another.
        naming: it appoints somebody.
        installing: it appoints, and does not elect, to a post.
        proposing: it only proposes.
        lasting: the word tells what lasts, and nobody appoints to it.
    """

    action: str = ""
    before: bool = False
    earlier: bool = False
    moving: bool = False
    naming: bool = False
    installing: bool = False
    proposing: bool = False
    lasting: bool = False

    def appoints(self, kind: str, earlier: str = "") -> None:
        """A word of appointing or of moving; what "trước khi" goes right before is told as a time, not as news."""
        self.naming = True
        self.moving = self.moving or kind == "move"
        self.action = "propose" if self.proposing else "ahead" if earlier == "prior" else "appoint"

    def looks_back(self, kind: str) -> None:
        """A word of time: "trước khi", "trước đó"."""
        self.before, self.earlier = self.before or kind != "earlier", self.earlier or kind == "earlier"

    def proposes(self) -> None:
        """A word of proposing: the appointments after it are no facts yet."""
        self.proposing, self.action = True, "propose"

    def tells(self, kind: str, earlier: str, *, lasting: bool = False) -> None:
        """A word of taking, leaving or holding office.

        Args:
            kind: of the word.
            lasting: whether the word tells what lasts, "làm", and no event, "trúng cử".
            earlier: the kind of the word right before it; empty where another mention or other words stand there.
        """
        if earlier in _LEADING and kind in _GOES_WITH:
            self.action = "leave" if (earlier, kind) == ("leave", "join") else self.action
        elif earlier == "prior" and kind in ("take", "join"):
            self.action = "ahead"
        elif (earlier, kind, self.action) == ("appoint", "now", "ahead"):
            self.action = "once"  # "trước khi được bầu là Giám đốc A"
        elif earlier == "appoint" and (kind == "now" or self.action in ("propose", "ahead")):
            return
        elif kind == "now" and self.action in _TURNING and not earlier:
            self.action = "now" if self.action != "propose" else "propose"
        elif self.proposing and kind in ("take", "join"):
            self.action = "propose"
        elif kind == "leave":
            self.proposing = self.proposing and self.action == "propose"
            self.action = "leave" if not self.proposing else "propose"
        else:
            self.action = kind
            self.lasting = lasting and not self.naming

    def turns(self, kind: str) -> None:
        """A word that turns to something else: to what a move is for, or to whoever is replaced."""
        if kind == "purpose" and not self.proposing:
            self.action = ""
        elif kind == "replace":
            self.action = "replace"

    def status(self) -> tuple[Status, Rule]:
        """How the post that the word governs is held, and by which rule."""
        if self.action == "leave":
            return Status.REMOVED, Rule.LEAVES_OFFICE
        past = (self.before and self.action in ("take", "appoint")) or (
            (self.before or self.earlier) and self.action == "now"
        )
        past = past or (self.earlier and self.lasting and self.action == "take")
        if self.action == "once" or past:
            return Status.FORMER, Rule.ONCE_HELD
        if self.action == "now":
            return Status.CURRENT, Rule.HOLDS_OFFICE
        return Status.APPOINTED, Rule.TAKES_OFFICE
