"""Words of leaving office: whose posts they end, those named beside the name or those that follow."""

from graph.model.records import record
from loaders.formats.press.facts.holding import Status
from loaders.formats.press.facts.neighbours import Neighbours
from loaders.formats.press.facts.told import Told
from loaders.formats.press.mentions.kinds import Body, Cue, Person, Post
from loaders.formats.press.rules import Rule
from loaders.formats.press.words.tokens import HARD

_ASKING = frozenset({"xét", "cầu", "nghị", "thể", "sẽ"})  # xem xét, yêu cầu, đề nghị, có thể
_ASKED = 4  # words before a removal in which it is only asked for
_REQUESTS = frozenset({"xin", "đơn"})
_GRANTED = ("chấp thuận", "chấp nhận", "đồng ý", "thông qua")
_REACH = 40  # words after a request in which it is granted
_STRIPS = (["cách", "chức"], ["bãi", "nhiệm"], ["miễn", "nhiệm"])
_RESIGNS = (["từ", "chức"], ["từ", "nhiệm"])
_LISTS = ("gồm :", ", gồm :", "gồm", ", gồm", ":", "là", "là :", ", là :", "với", "đối với")
_CLOSE = 3  # words between a name or its title and the word that ends the holding
_SENTENCED = ("hình thức", "kỷ luật")  # "bị kỷ luật bằng hình thức buộc thôi việc"
_DISMISSED = 9  # words between them then


@record(frozen=True, slots=True)
class Leaving:
    """Reads the words of retiring, of going elsewhere and of losing office."""

    near: Neighbours
    told: Told

    def ends(self, kind: str, at: int) -> None:
        """A word after which no post is named: of whoever is named next, or else the titles right before it end.

        Args:
            kind: ``retire``, ``depart`` or ``dismiss``.
            at: the word's number among the mentions.
        """
        if kind == "dismiss" and (self.told.happening.proposing or self._is_asked(at) or self._is_put_off(at)):
            return
        self.told.happening.moving = self.told.happening.moving or kind == "depart"
        rule = Rule.LEAVES_OFFICE if kind == "dismiss" else Rule.RETIRES
        self.told.retiring = rule if kind != "depart" and self._of_the_next(at) else None
        if self.told.retiring is not None:
            self.told.subject, self.told.beside = [], []
            self.told.retiring_row = kind == "dismiss" and self.near.gap(at, at + 1).endswith(_LISTS)
        elif self._close(kind, at):
            self.told.end(*((Status.FORMER, Rule.REPLACED) if kind == "depart" else (Status.REMOVED, rule)))

    def loses(self, at: int) -> bool:
        """A word of losing office: whether it ends the titles beside a name, or is one of a time to come."""
        if self._is_put_off(at):
            self.told.happening.action = "now"
            return True
        if self._removes_the_next(at):
            self.told.retiring, self.told.subject, self.told.beside = Rule.LEAVES_OFFICE, [], []
            return True
        if self._suffered(at):
            self.told.end(Status.REMOVED, Rule.LEAVES_OFFICE)
            return True
        return False

    def _close(self, kind: str, at: int) -> bool:
        """Whether nothing parts the word from the name or title before it."""
        before = self.near.gap(at - 1, at)
        if kind == "dismiss" and any(word in before for word in _SENTENCED):
            return len(before.split()) <= _DISMISSED
        return len(before.split()) <= _CLOSE

    def _of_the_next(self, at: int) -> bool:
        """``quyết định nghỉ hưu đối với ông A``, ``2 Phó Giám đốc nghỉ hưu là ông A``: of whoever is named next."""
        before, behind = (self.near.mentions[at - 1] if at else None), self.near.behind(at)
        joint = self.near.gap(at, at + 1)
        toward = isinstance(behind, Cue) and behind.kind == "toward"
        toward = toward or joint.split()[-1:] == ["cho"]
        dismissed = isinstance(cue := self.near.mentions[at], Cue) and cue.kind == "dismiss"
        toward = toward or (dismissed and isinstance(behind, Person) and (not joint or joint in _LISTS))
        if isinstance(before, Post) and before.plural and self.near.named_as(at + 1) is not None:
            self.told.header, self.told.header_rule = [(before, at - 1)], Rule.SHARED_TITLE
            self.told.fresh = toward = True
        return toward

    def _is_put_off(self, at: int) -> bool:
        """``Ông A sẽ được miễn nhiệm chức vụ B``, ``xin từ chức B``: until then he holds it, unless it is granted."""
        if self.near.is_to_come(at):
            return True
        norms, start = self.near.tokens.norms, self.near.mentions[at].start
        if norms[start - 1] not in _REQUESTS:
            return False
        stop = next(
            (each for each in range(start, min(start + _REACH, len(norms))) if self.near.tokens.breaks[each] == HARD),
            start + _REACH,
        )
        said = " ".join(norms[max(0, start - _ASKED) : stop])
        return not any(word in said for word in _GRANTED)

    def _is_asked(self, at: int) -> bool:
        start = self.near.mentions[at].start
        return not _ASKING.isdisjoint(self.near.tokens.norms[max(0, start - _ASKED) : start])

    def _removes_the_next(self, at: int) -> bool:
        """``A cách chức ông B, Giám đốc C``: the titles beside the name are those that are lost."""
        cue = self.near.mentions[at]
        strips = list(self.near.tokens.norms[cue.start : cue.stop]) in _STRIPS and self.near.gap(at, at + 1) == ""
        named = isinstance(self.near.behind(at), Person)
        return strips and named and not (self._is_asked(at) or self.told.happening.proposing)

    def _suffered(self, at: int) -> bool:
        """``A, Giám đốc B, bị cách chức.``, ``…, đã từ chức.``: the titles before, where none follows."""
        behind, cue = self.near.behind(at), self.near.mentions[at]
        titled = isinstance(behind, Post | Body) and len(self.near.gap(at, at + 1).split()) <= _CLOSE
        before = self.near.gap(at - 1, at).split()
        resigned = list(self.near.tokens.norms[cue.start : cue.stop]) in _RESIGNS and len(before) <= _CLOSE
        return not titled and (resigned or ("bị" in before[-3:] and len(before) <= _CLOSE + 2))
