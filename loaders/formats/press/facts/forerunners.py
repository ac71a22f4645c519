"""Forerunners: a class of bodies, or a name that no recogniser knows, which leads a verb to the body beside it."""

from loaders.formats.press.facts.clauses import INSPECTING, Clause
from loaders.formats.press.facts.leading import UNKNOWN
from loaders.formats.press.mentions.heads import HEADS
from loaders.formats.press.mentions.kinds import Body

_CALLED = 9  # words of a name that begins with a body's noun, and goes on as no name known


def behind_a_class(here: Clause, after: int, start: int) -> bool:
    """``giám sát Đảng ủy các xã và B``: a class of bodies leads to a particular one."""
    begun = after + (here.tokens.norms[after] in ("tại", "với"))
    led = any(isinstance(m, Body) and m.collective and m.start == begun for m in here.mentions)
    return led and here.preceded(start) in ("và", ",", ";")


def behind_unknown(here: Clause, kind: str, after: int, start: int) -> bool:
    """``kiểm tra tại Sư đoàn 7 và B``, ``chỉ đạo Đội Trật tự và B``: one name that no recogniser knows leads to B."""
    norms = here.tokens.norms
    first = after + 1 + (norms[after] == "đối") if norms[after] in ("tại", "đối") else after
    called = kind not in INSPECTING and HEADS.longest(norms, first, start) is not None
    longest = UNKNOWN if first > after else _CALLED if called else 0
    if not 1 < start - first <= longest or not here.tokens.caps[first]:
        return False
    known = any(first <= mention.start < start for mention in here.mentions)
    return not known and norms[start - 1] in ("và", ",") and "," not in norms[first : start - 1]
