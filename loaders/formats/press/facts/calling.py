"""Names: what a person takes who is called by name, and whom the sentence speaks of from there on."""

from graph.model.records import record, replace
from loaders.formats.press.facts.gaps import joints
from loaders.formats.press.facts.holding import Holding, Status
from loaders.formats.press.facts.neighbours import Neighbours
from loaders.formats.press.facts.told import Told
from loaders.formats.press.mentions.kinds import Cue, Person, Post
from loaders.formats.press.mentions.people import HONORIFICS
from loaders.formats.press.rules import Rule

_STANDING = ["(", "thường", "trực", ")"]
_ENDING = frozenset({"retire", "leave", "dismiss", "toward", "depart", "office", "strip"})


@record(frozen=True, slots=True)
class Calling:
    """Reads a name."""

    near: Neighbours
    told: Told

    def read(self, at: int, person: Person) -> None:
        """A name: it takes what waits for one, and is whom the sentence speaks of from here on."""
        joint = self.near.gap(at - 1, at)
        listed = at > 0 and isinstance(self.near.mentions[at - 1], Person) and joint in joints("listing")
        self.told.retiring = self.told.retiring if self._still_retires(at, joint) else None
        if self.told.happening.action == "replace":
            self.told.happening.action, self.told.aside, self.told.subject = "", self.told.subject, [person]
            return
        self.told.waiting = [] if self._apart(at, joint) else self.told.waiting
        self._take(at, person, joint, listed=listed)
        if self._with_another(at, joint):
            self.told.beside = [*self.told.beside, *self.told.subject]
        elif not listed:
            self.told.beside = []
        self.told.subject = [*self.told.subject, person] if listed and not self.told.header else [person]
        self._head_on(at, person, joint)
        for post, chain in ((self._seat_in(each, person), chain) for each, chain in self.told.header):
            status, rule = self.told.beside_name(post, self.told.header_rule)
            self.told.found.append(Holding(person, post, self.told.header_status or status, rule, chain))
        if self.told.header_rule is Rule.SHARED_TITLE and self.told.header and not (listed or self.told.fresh):
            self.told.header = []
        self.told.fresh = False

    def _addressed(self, person: Person) -> bool:
        """Whether an honorific stands before the name, not a rank alone."""
        return HONORIFICS.longest(self.near.tokens.norms, person.start, person.stop) is not None

    def _head_on(self, at: int, person: Person, joint: str) -> None:
        """Whether a header still gives its titles to a name: not where one of another rank begins."""
        if self.told.header_rule is Rule.SHARED_TITLE and not self.told.fresh and self.near.titled(at):
            self.told.header = []  # "các Thứ trưởng A, B; Phó Chủ tịch C": C has a title of his own
        if self.told.fresh:
            self.told.header_titled, self.told.header_addresses = self.near.titled(at), self._addressed(person)
        elif not self.told.header_titled and self.near.titled(at) and self.near.gap(at - 2, at - 1).endswith(";"):
            self.told.header = []
        elif ";" in joint and self._addressed(person) and not self.told.header_addresses:
            self.told.header = []  # "các Phó Bí thư: A; B; đồng chí C": C is named apart from them
        if self.told.header_rule is Rule.SHARED_TITLE and joint.startswith(";") and self._has_a_title(at):
            self.told.header = []

    def _has_a_title(self, at: int) -> bool:
        """``các Thứ trưởng A, B; ông C, Vụ trưởng D``: whether a title of his own follows the name."""
        behind = self.near.behind(at)
        return isinstance(behind, Post) and self.near.gap(at, at + 1) in joints("apart")

    def _seat_in(self, post: Post, person: Person) -> Post:
        """``các Phó Bí thư: ông A (thường trực)``: the seat that the bracket tells."""
        standing = list(self.near.tokens.norms[person.stop : person.stop + len(_STANDING)]) == _STANDING
        if not standing or not post.title.startswith("Phó ") or post.title.endswith(" Thường trực"):
            return post
        return replace(post, title=f"{post.title} Thường trực", one_seat=True)

    def _apart(self, at: int, joint: str) -> bool:
        """``bầu Chủ tịch; kết quả, ông A …``, ``bổ nhiệm 3 Giám đốc; ông A …``: the name begins another clause."""
        begins = at > 0 and isinstance(self.near.mentions[at - 1], Post) and joint.startswith(";")
        return begins or "kết quả" in joint

    def _take(self, at: int, person: Person, joint: str, *, listed: bool) -> None:
        """What waits for a name, or goes on to another of a list."""
        if self.told.waiting and not self.told.subject:
            row = self._row(at)
            if len(row) == len(self.told.waiting) > 1:
                self.told.settle_each(row)
            else:
                self.told.settle(person)
        elif shared := self._shared(at, person, joint):
            moving = self.told.happening.moving
            for post, status, _, chain in shared:
                self.told.found.append(Holding(person, post, status, Rule.OFFICE_TOWARD_NAME, chain, moving, True))
        elif listed and self.told.subject and not self.told.header and self._was_waiting(at):
            self.told.repeat(person)

    def _row(self, at: int) -> list[Person]:
        """The names in a row from a mention on."""
        row: list[Person] = []
        for index in range(at, len(self.near.mentions)):
            each = self.near.mentions[index]
            if not isinstance(each, Person) or (row and self.near.gap(index - 1, index) not in joints("listing")):
                break
            row.append(each)
        return row

    def _still_retires(self, at: int, joint: str) -> bool:
        """``nghỉ hưu đối với ông A, chức vụ, và bà B``: whether another name is still one of those who retire."""
        before = self.near.mentions[at - 1] if at else None
        joint = joint.removeprefix(") ")
        first = not self.told.subject or (isinstance(before, Cue) and before.kind in _ENDING)
        several = self.told.retiring_row or (bool(self.told.subject) and self.told.subject[0].several)
        return first or joint in ("và", ", và") or (several and joint in joints("listing"))

    def _with_another(self, at: int, joint: str) -> bool:
        """``ông A, chức vụ, và ông B, chức vụ, được bầu …``: what follows is of both.

        So it is in ``các ông: A, …; B, …`` and in ``bầu ông A, …; bà B, … vào …``.
        """
        before = self.near.mentions[at - 1] if at else None
        if not isinstance(before, Post) or not self.told.subject or not self.told.found or self.told.found[-1].event:
            return False
        titled = joint == "" and at > 1 and isinstance(self.near.mentions[at - 2], Person)
        joint = self.near.gap(at - 2, at - 1) if titled else joint
        first = (self.told.beside or self.told.subject)[0]
        listed = joint in (";", "; và", ") ,", ") ;", ") và", ") , và") and (
            first.several or self.told.happening.action == "appoint"
        )
        return listed or joint in ("và", ", và", "cùng")

    def _shared(self, at: int, person: Person, joint: str) -> list[tuple[Post, Status, Rule, int]]:
        """The posts that the list goes on to give: ``đối với các ông: A, …; B``, ``đối với ông A, …, và ông B``."""
        if self.told.several and self.near.one_of_several(at, joint):
            return self.told.several
        before = self.near.mentions[at - 1] if at else None
        retired = isinstance(before, Cue) and before.kind == "retire" and joint in ("và", ", và")
        joined = isinstance(before, Post | Person) and joint in ("và", ", và", ";", "; và")
        together = person.addressed and (joined or retired)
        return self.told.sharing if together else []

    def _was_waiting(self, at: int) -> bool:
        """Whether the name before, in the same list, took a post that had waited for a name, and this one took none."""
        before, person = self.near.mentions[at - 1], self.near.mentions[at]
        if any(holding.person is person for holding in self.told.found):
            return False
        return any(h.person is before and h.rule is Rule.OFFICE_TOWARD_NAME for h in self.told.found)
