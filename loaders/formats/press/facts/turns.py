"""Words that say what happens: whose the titles around them are, and how those are held."""

import re

from graph.model.records import record
from loaders.formats.press.facts.gaps import gap
from loaders.formats.press.facts.hindsight import LASTING, Hindsight
from loaders.formats.press.facts.holding import Holding, Status
from loaders.formats.press.facts.leaving import Leaving
from loaders.formats.press.facts.neighbours import Neighbours
from loaders.formats.press.facts.told import Told
from loaders.formats.press.mentions.kinds import Cue, Mention, Person, Post
from loaders.formats.press.rules import Rule

_RELATIVE = frozenset({"trước", "được", "đã", "vừa", "mới", "người"})
_UNNAMED = re.compile(r"\b(?:các|những|toàn thể) (?:\w+ )?(?:ông|bà|đồng chí|đại biểu|thành viên)\b")
_INSTALLS = ["bổ", "nhiệm"]
_AND_OTHERS = re.compile(r"\b(?:và|cùng) (?:lãnh đạo|đại diện|các|một số|những)\b")
_SUSPENDS = frozenset({"đình", "tạm"})  # from an office, which is held as long
_DECIDING = frozenset({"ký", "trao", "phê", "bố", "phiếu", "biểu", "biết", "khẳng"})
_WITHIN = frozenset({"toward", "office", "retire", "purpose"})  # that may stand in a list of those who share a post


@record(frozen=True, slots=True)
class Turns:
    """Reads the words of appointing, leaving and replacing."""

    near: Neighbours
    told: Told
    leaving: Leaving
    hindsight: Hindsight

    def read(self, cue: Cue, at: int) -> None:
        """What a word turns the sentence to, and whose titles it ends."""
        kind = cue.kind
        self._goes_on(kind, at)
        if kind in ("take", "appoint") and self._congratulates(cue):
            self.told.subject, self.told.beside = [], []
        if kind in ("before", "prior", "earlier"):
            self.told.happening.looks_back(kind)
        elif kind in ("appoint", "move"):
            if not self.told.happening.naming and self._decides(cue):
                self.told.subject, self.told.beside = [], []
            if self.near.is_to_come(at):
                self.told.happening.proposes()
            self.told.happening.appoints(kind, self.near.leading(at))
            self.told.happening.installing = self.near.tokens.norms[cue.start : cue.start + 2] == _INSTALLS
        elif kind == "propose":
            self.told.happening.proposes()
        elif kind in ("retire", "depart", "dismiss"):
            self.leaving.ends(kind, at)
        elif kind in ("take", "leave", "join", "once", "now", "strip"):
            self._act(kind, at)
        else:
            self._turn(cue, at)

    def _turn(self, cue: Cue, at: int) -> None:
        """A word that leads on to somebody: for whom a decision is, who is replaced."""
        if cue.kind == "toward" and (meant := self._meant_by_this(cue)) is not None:
            self.told.settle(meant)
        elif cue.kind != "replace" or self.near.gap(at, at + 1)[:1] not in (":", ";", "."):
            if cue.kind == "replace":
                self._replaces(at)
            self.told.happening.turns(cue.kind)

    def _meant_by_this(self, cue: Cue) -> Person | None:
        """``… ông A …; Giám đốc B C quyết định cách chức D đối với ông này``: who was named before whoever decides."""
        said = list(self.near.tokens.norms[cue.stop : cue.stop + 2])
        if not self.told.waiting or said[:1] not in (["ông"], ["bà"]) or said[1:] not in (["này"], ["ấy"], ["ta"]):
            return None
        people = [each for each in self.near.mentions if isinstance(each, Person) and each.stop <= cue.start]
        return people[-2] if len(people) > 1 else None

    def _replaces(self, at: int) -> None:
        """``đối với Giám đốc A (thay ông B)``: the title before the bracket is that of whoever is replaced."""
        title, left = self.near.mentions[at - 1] if at else None, self.near.behind(at)
        if isinstance(title, Post) and isinstance(left, Person) and self.near.gap(at - 1, at) == "(":
            self.told.found.append(Holding(left, title, Status.FORMER, Rule.REPLACED, at - 1, event=True))

    def _goes_on(self, kind: str, at: int) -> None:
        """What does not outlast another such word: a list of those who share a post, who is replaced, a "trước khi"."""
        self.told.sharing = self.told.sharing if kind in _WITHIN else []
        if kind in ("appoint", "take") and _AND_OTHERS.search(self.near.gap(at - 1, at)):
            self.told.subject, self.told.beside = [], []
        if self.told.aside is not None and kind not in ("retire", "earlier"):
            self.told.subject = self.told.subject if self._of_the_replaced(at) else self.told.aside
            self.told.aside = None
        between = self.near.gap(at - 1, at).split()
        if ";" in between or self.hindsight.gives_reasons() or (kind == "appoint" and self.hindsight.resumes(at)):
            self.told.happening.before = False
        if ";" in between:
            self.told.happening.moving = self.told.happening.moving and kind != "appoint"

    def _decides(self, cue: Mention) -> bool:
        """``Thủ tướng A ký quyết định phê chuẩn …``: whoever is spoken of decides on another's post."""
        said = self.near.tokens.norms[self.told.subject[-1].stop : cue.start + 1] if self.told.subject else []
        return "được" not in said and not _DECIDING.isdisjoint(said)

    def _congratulates(self, cue: Mention) -> bool:
        """``Ông A chúc mừng các vị được bầu giữ chức …``: others take office."""
        said = self.near.tokens.norms[self.told.subject[-1].stop : cue.start] if self.told.subject else []
        return "chúc mừng" in " ".join(said)

    def _act(self, kind: str, at: int) -> None:
        if kind == "strip":
            self.told.stripped = not self.told.happening.proposing
            return
        leading = self.near.leading(at)
        if kind == "leave" and not self.told.happening.action and self._decides(self.near.mentions[at]):
            self.told.subject, self.told.beside = [], []
        if kind == "leave" and self.leaving.loses(at):
            return
        if kind == "now" and _UNNAMED.search(self.near.gap(at - 1, at)):
            self.told.happening.action = "propose"  # "ông A cùng các ông bà là Hiệu trưởng": others are told of
            return
        if kind == "take" and self.hindsight.within_once(at):
            return
        if kind == "take" and self.hindsight.recalls(at):
            kind = "once"
        if kind == "now" and self.near.tokens.norms[self.near.mentions[at].start] in _SUSPENDS:
            self.told.happening.before = self.told.happening.earlier = False
        if kind == "now" and self.hindsight.contrasts(at):
            self.told.leave_behind(self.told.subject[-1])
        cue = self.near.mentions[at]
        self.told.happening.tells(kind, leading, lasting=self.near.tokens.norms[cue.start] in LASTING)

    def _of_the_replaced(self, at: int) -> bool:
        """``thay ông B trước đó được …``, ``thay ông B, chức vụ C được …``: what follows is told of B."""
        between = gap(self.near.tokens, self.told.subject[-1].stop, self.near.mentions[at].start).split()
        titled = isinstance(self.near.mentions[at - 1], Post) and self.near.gap(at - 1, at).split()[:1] != [","]
        relative = bool(between) and between[0] in _RELATIVE
        moved = self.near.tokens.norms[self.near.mentions[at].start] == "nhận"  # "thay ông B nhận nhiệm vụ mới"
        told = relative or (moved and not between)
        return told or between[:2] == [",", "người"] or (titled and between[-1:] == ["được"])
