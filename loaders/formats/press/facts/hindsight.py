"""Hindsight: whether a sentence tells of a time before its own, and where it comes back from it."""

import re
from itertools import pairwise

from graph.model.records import record
from loaders.formats.press.facts.neighbours import Neighbours
from loaders.formats.press.facts.told import Told
from loaders.formats.press.mentions.kinds import Cue, Post

_SPELL = re.compile(r"\b(?:quá trình|(?:trong|suốt)(?: \w+)? (?:thời gian|\d+ năm))(?: \w+){0,6}$")
_RECALLED = 9  # words before a post in which it is told how long it was held
LASTING = frozenset({"làm", "giữ", "nắm", "đảm"})  # làm, giữ chức, nắm giữ, đảm nhiệm: what lasts, and no event
_STOPS = frozenset({",", ";", ":"})
_THEN = "rồi"  # of what comes next in a row
_REASONS = frozenset({"do", "vì"})
_APART = frozenset({",", "-", "–"})
_TODAY = frozenset({"nay", "hiện"})


@record(frozen=True, slots=True)
class Hindsight:
    """Judges words of taking and holding office by the time that they stand in."""

    near: Neighbours
    told: Told

    def gives_reasons(self) -> bool:
        """``đối với ông A do ông được …``: what has happened to him otherwise."""
        at = self.told.subject[-1].stop if self.told.subject else 0
        return bool(at) and not _REASONS.isdisjoint(self.near.tokens.norms[at : at + 1])

    def resumes(self, at: int) -> bool:
        """``Ông A trước khi sáp nhập là Giám đốc B, được bổ nhiệm làm C``: what follows the comma is news again."""
        cues = [each for each in self.near.mentions[:at] if isinstance(each, Cue)]
        row = next(((one, two) for one, two in pairwise(cues) if (one.kind, two.kind) == ("prior", "now")), None)
        norms = self.near.tokens.norms
        if row is None or "," in norms[row[0].stop : row[1].start]:
            return False
        return "," in norms[row[1].stop : self.near.mentions[at].start]

    def recalls(self, at: int) -> bool:
        """``quá trình hơn 10 năm làm Phó Chủ tịch A``, ``trong thời gian ông giữ chức B``: what is over."""
        start, norms = self.near.mentions[at].start, self.near.tokens.norms
        if norms[start] not in LASTING:
            return False
        return _SPELL.search(" ".join(norms[max(0, start - _RECALLED) : start])) is not None

    def contrasts(self, at: int) -> bool:
        """``Ông A, Giám đốc B (nay là C)``, ``… (hiện là C)``, ``…, nay là C``: the titles before are those of then."""
        start, norms = self.near.mentions[at].start, self.near.tokens.norms
        if norms[start] not in _TODAY or not self.told.subject:
            return False
        follows = self.near.gap(at, at + 1) == "" and isinstance(self.near.behind(at), Post)
        bracketed = norms[start - 1] in ("(", ";")
        titled = isinstance(self.near.mentions[at - 1], Post) or (bracketed and self.near.titled(at - 1))
        return follows and titled and (bracketed or (norms[start] == "nay" and norms[start - 1] in _APART))

    def within_once(self, at: int) -> bool:
        """``Ông A từng công tác tại B giữ chức C``: what "từng" goes before is past up to the next comma."""
        if self.told.happening.action != "once" or self.near.leading(at) == "prior":
            return False
        cue = self.near.mentions[at]
        once = next(each for each in reversed(self.near.mentions[:at]) if isinstance(each, Cue) and each.kind == "once")
        said = self.near.tokens.norms[once.stop : cue.start]
        return _STOPS.isdisjoint(said) or (_THEN in said and "trước" not in said)
