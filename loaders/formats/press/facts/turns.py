"""Words that say what happens: whose the titles around them are, and how those are held."""

import re

from graph.model.records import record
from loaders.formats.press.facts.gaps import gap
from loaders.formats.press.facts.holding import Status
from loaders.formats.press.facts.neighbours import Neighbours
from loaders.formats.press.facts.told import Told
from loaders.formats.press.mentions.kinds import Body, Cue, Mention, Person, Post
from loaders.formats.press.rules import Rule

_RELATIVE = frozenset({"trước", "được", "đã", "vừa", "mới", "người"})
_UNNAMED = re.compile(r"\b(?:các|những|toàn thể) (?:\w+ )?(?:ông|bà|đồng chí|đại biểu|thành viên)\b")
_INSTALLS = ["bổ", "nhiệm"]
_ASKING = frozenset({"xét", "cầu", "nghị", "thể", "sẽ"})  # xem xét, yêu cầu, đề nghị, có thể
_ASKED = 4  # words before a removal in which it is only asked for
_STRIPS = ["cách", "chức"]
_AND_OTHERS = re.compile(r"\b(?:và|cùng) (?:lãnh đạo|đại diện|các|một số|những)\b")
_LASTING = frozenset({"làm", "giữ", "nắm", "đảm"})  # làm, giữ chức, nắm giữ, đảm nhiệm: what lasts, and no event
_STOPS = frozenset({",", ";", ":"})
_CLOSE = 3  # words between a name or its title and the word that ends the holding
_DECIDING = frozenset({"ký", "trao", "phê", "bố", "phiếu", "biểu", "biết", "khẳng"})
_WITHIN = frozenset({"toward", "office", "retire", "purpose"})  # that may stand in a list of those who share a post


@record(frozen=True, slots=True)
class Turns:
    """Reads the words of appointing, leaving and replacing."""

    near: Neighbours
    told: Told

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
            if self._is_to_come(at):
                self.told.happening.proposes()
            self.told.happening.appoints(kind, self.near.leading(at))
            self.told.happening.installing = self.near.tokens.norms[cue.start : cue.start + 2] == _INSTALLS
        elif kind == "propose":
            self.told.happening.proposes()
        elif kind in ("retire", "depart"):
            self._end(kind, at)
        elif kind in ("take", "leave", "join", "once", "now", "strip"):
            self._act(kind, at)
        else:
            self.told.happening.turns(kind)

    def _end(self, kind: str, at: int) -> None:
        """A word of retiring or going elsewhere: of whoever is named next, or else the titles right before it end."""
        self.told.happening.moving = self.told.happening.moving or kind == "depart"
        self.told.retiring = Rule.RETIRES if kind == "retire" and self._of_the_next(at) else None
        if self.told.retiring is not None:
            self.told.subject, self.told.beside = [], []
        elif len(self.near.gap(at - 1, at).split()) <= _CLOSE:
            self.told.end(*((Status.REMOVED, Rule.RETIRES) if kind == "retire" else (Status.FORMER, Rule.REPLACED)))

    def _goes_on(self, kind: str, at: int) -> None:
        """What does not outlast another such word: a list of those who share a post, who is replaced, a "trước khi"."""
        self.told.sharing = self.told.sharing if kind in _WITHIN else []
        if kind in ("appoint", "take") and _AND_OTHERS.search(self.near.gap(at - 1, at)):
            self.told.subject, self.told.beside = [], []
        if self.told.aside is not None and kind not in ("retire", "earlier"):
            self.told.subject = self.told.subject if self._of_the_replaced(at) else self.told.aside
            self.told.aside = None
        if ";" in self.near.gap(at - 1, at).split():
            self.told.happening.before = False
            self.told.happening.moving = self.told.happening.moving and kind != "appoint"

    def _of_the_next(self, at: int) -> bool:
        """``quyết định nghỉ hưu đối với ông A``, ``2 Phó Giám đốc nghỉ hưu là ông A``: of whoever is named next."""
        before, behind = (self.near.mentions[at - 1] if at else None), (*self.near.mentions[at + 1 : at + 2], None)[0]
        toward = isinstance(behind, Cue) and behind.kind == "toward"
        toward = toward or self.near.gap(at, at + 1).split()[-1:] == ["cho"]
        if isinstance(before, Post) and before.plural and self.near.named_as(at + 1) is not None:
            self.told.header, self.told.header_rule = [(before, at - 1)], Rule.SHARED_TITLE
            self.told.fresh = toward = True
        return toward

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
        if kind == "leave" and self._is_to_come(at):
            self.told.happening.action = "now"
            return
        if kind == "leave" and self._removes_the_next(at):
            self.told.retiring, self.told.subject, self.told.beside = Rule.LEAVES_OFFICE, [], []
            return
        if kind == "leave" and self._suffered(at):
            self.told.end(Status.REMOVED, Rule.LEAVES_OFFICE)
            return
        if kind == "now" and _UNNAMED.search(self.near.gap(at - 1, at)):
            self.told.happening.action = "propose"  # "ông A cùng các ông bà là Hiệu trưởng": others are told of
            return
        if kind == "take" and self._within_once(at):
            return
        cue = self.near.mentions[at]
        self.told.happening.tells(kind, leading, lasting=self.near.tokens.norms[cue.start] in _LASTING)

    def _within_once(self, at: int) -> bool:
        """``Ông A từng công tác tại B giữ chức C``: what "từng" goes before is past up to the next comma."""
        if self.told.happening.action != "once" or self.near.leading(at) == "prior":
            return False
        cue = self.near.mentions[at]
        once = next(each for each in reversed(self.near.mentions[:at]) if isinstance(each, Cue) and each.kind == "once")
        return _STOPS.isdisjoint(self.near.tokens.norms[once.stop : cue.start])

    def _is_to_come(self, at: int) -> bool:
        """``Ông A sẽ được miễn nhiệm chức vụ B``: until then he holds it."""
        cue = self.near.mentions[at]
        return "sẽ" in self.near.tokens.norms[max(0, cue.start - 2) : cue.start]

    def _removes_the_next(self, at: int) -> bool:
        """``A cách chức ông B, Giám đốc C``: the titles beside the name are those that are lost."""
        cue, behind = self.near.mentions[at], (*self.near.mentions[at + 1 : at + 2], None)[0]
        norms = self.near.tokens.norms
        asked = not _ASKING.isdisjoint(norms[max(0, cue.start - _ASKED) : cue.start])
        strips = list(norms[cue.start : cue.stop]) == _STRIPS and not asked and self.near.gap(at, at + 1) == ""
        return strips and isinstance(behind, Person) and not self.told.happening.proposing

    def _of_the_replaced(self, at: int) -> bool:
        """``thay ông B trước đó được …``, ``thay ông B, chức vụ C được …``: what follows is told of B."""
        between = gap(self.near.tokens, self.told.subject[-1].stop, self.near.mentions[at].start).split()
        titled = isinstance(self.near.mentions[at - 1], Post) and self.near.gap(at - 1, at).split()[:1] != [","]
        relative = bool(between) and between[0] in _RELATIVE
        moved = self.near.tokens.norms[self.near.mentions[at].start] == "nhận"  # "thay ông B nhận nhiệm vụ mới"
        told = relative or (moved and not between)
        return told or between[:2] == [",", "người"] or (titled and between[-1:] == ["được"])

    def _suffered(self, at: int) -> bool:
        """``A, Giám đốc B, bị cách chức.``: the titles before, where none follows."""
        behind = self.near.mentions[at + 1] if at + 1 < len(self.near.mentions) else None
        titled = isinstance(behind, Post | Body) and len(self.near.gap(at, at + 1).split()) <= _CLOSE
        before = self.near.gap(at - 1, at).split()
        return not titled and "bị" in before[-3:] and len(before) <= _CLOSE + 2
