"""Committees that somebody joins or leaves, and those that are the header of a group."""

from graph.model.records import record, replace
from loaders.formats.press.facts.gaps import joints
from loaders.formats.press.facts.holding import Status
from loaders.formats.press.facts.neighbours import Neighbours
from loaders.formats.press.facts.told import Told
from loaders.formats.press.mentions.kinds import Body, Cue, Kind, Post
from loaders.formats.press.rules import Rule

_CENTRAL = frozenset({"Ban Bí thư Trung ương Đảng", "Bộ Chính trị", "Ban Chấp hành Trung ương Đảng"})


@record(frozen=True, slots=True)
class Joining:
    """Reads a body that stands outside titles."""

    near: Neighbours
    told: Told

    def read(self, at: int, body: Body) -> None:
        """A committee after "tham gia" is joined; before a colon it is the header of a group."""
        if _joinable(body) and self.told.happening.action in ("join", "leave", "joined", "left"):
            self._join(at, body)
        elif (
            body.kind in (Kind.STANDING, Kind.EXECUTIVE)
            and self.near.gap(at, at + 1) == ":"
            and self.near.of_a_group(body)
        ):
            self.told.header = [(membership(body), at)]
            self.told.header_rule = Rule.GROUP_HEADER
        elif self.told.happening.action in ("joined", "left"):
            self.told.happening.action = ""

    def _join(self, at: int, body: Body) -> None:
        first = self.told.happening.action in ("join", "leave")
        joint = self.near.gap(at - 1, at)
        if not first and joint not in (",", "và", ", và", "; "):
            self.told.happening.action = ""
            return
        if first and not (self.near.joins(at) and joint in ("", "vào", "các", ":")):
            return
        leaving = self.told.happening.action in ("leave", "left")
        status, rule = (Status.REMOVED, Rule.LEAVES_COMMITTEE) if leaving else (Status.APPOINTED, Rule.JOINS_COMMITTEE)
        told = self.told.found and self._taking_part(at)
        if leaving or self.told.happening.naming or told or self._takes_office_too(at):
            several = self.near.gap(at, at + 1).startswith(("gồm", "là :", ":"))
            self.told.give(replace(membership(body), plural=several), status, rule, at)
        self.told.happening.action = "left" if leaving else "joined"

    def _takes_office_too(self, at: int) -> bool:
        """``Ông sẽ tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Bí thư …``: both are told of together."""
        behind = next((each for each in range(at + 1, len(self.near.mentions)) if not self._listed(each)), at)
        cue = self.near.mentions[behind]
        return isinstance(cue, Cue) and cue.kind == "take" and self.near.gap(behind - 1, behind) in joints("listing")

    def _listed(self, at: int) -> bool:
        each = self.near.mentions[at]
        return isinstance(each, Body) and _joinable(each) and self.near.gap(at - 1, at) in joints("listing")

    def _taking_part(self, at: int) -> bool:
        """Whether "tham gia" says it, or "trúng cử vào"; "vào" alone may tell what somebody is proposed for."""
        before = self.near.mentions[at - 1]
        return self.near.tokens.norms[before.start] != "vào" or self.near.leading(at - 1) == "take"


def _joinable(body: Body) -> bool:
    """Whether one can be a member of a body by "tham gia"."""
    return body.kind in (Kind.STANDING, Kind.EXECUTIVE, Kind.CELL) or body.field in _CENTRAL


def membership(body: Body) -> Post:
    """A seat in a committee."""
    return Post(body.start, body.stop, "Ủy viên", body, default="after members")
