"""Who is overseen where the verb has no object: whom the sentence begins with, or a team meets for it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from loaders.formats.press.facts.clauses import INSPECTING, Clause, Link, coordinated
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.rules import Rule

_FRONT = re.compile(
    r"(?:(?:trước đó|sau đó|tiếp đó|cũng|tiếp theo|(?:sáng|chiều|tối)?(?: cùng)? ngày(?: [\d/.-]+)?|,)(?: |$))*"
    r"(?:tại|đối với(?: (?:các|một số|những) (?:\w+ ){1,3}?như)?)"
    r"(?: (?:bếp ăn|kho|cơ sở))?"
)
APPOSED = re.compile(r"^, (?:là )?(?:đơn vị|cơ quan|địa phương|nơi|doanh nghiệp)\b[^,;]{0,60} (?=,)")
_FRONTED = re.compile(
    r"(?:sẽ(?: tiến hành| tổ chức)?"
    r"|,? ?(?:các )?(?:đoàn|tổ)(?: công tác| giám sát| kiểm tra| thanh tra)?"
    r"(?: đã| sẽ| cũng| tiến hành| trực tiếp| đi| đến)*)"
)
_ACTS = re.compile(r"(?: ?(?:đã|sẽ|vừa|cũng|tiến hành|tổ chức|thực hiện|trực tiếp|đi))*")
_WHEN = re.compile(r",(?: (?:trong|từ|năm|quý|tháng|ngày|vừa qua)\b[^,.;:]{0,40} ,)?")
_CHOOSES = re.compile(r"(?:(?:đã|sẽ|cũng|vừa) )*(?:chọn|lựa chọn)")
_TO_DIRECT = re.compile(r"(?:(?:làm điểm|là đơn vị|để|làm|trực tiếp) ?)+")
_PAIR = 2  # whoever chooses, and who is chosen
_MEETING = frozenset({"để", "nhằm", "để tiến hành", "để tổ chức", "và tiến hành"})


def fronted(here: Clause, kind: str, at: int) -> list[Body]:
    """``Tại B, đoàn đã kiểm tra việc …``: where a sentence begins is what is inspected, if the verb has no object."""
    if kind in INSPECTING and (met := _met(here, at)) and not here.after(at):
        return met
    first = next(iter(here.free), None)
    if first is None or kind not in INSPECTING or not _FRONT.fullmatch(here.words(here.sentence.start, first.start)):
        return []
    found = coordinated(here, here.free)
    if here.after(at):
        return []
    if _FRONTED.fullmatch(APPOSED.sub("", here.words(found[-1].stop, at))):
        return found
    subject = here.free[-1]  # "Tại B, A đã kiểm tra việc …"
    found = [body for body in found if body is not subject]
    comes_next = bool(found) and _WHEN.fullmatch(here.words(found[-1].stop, subject.start)) is not None
    return found if comes_next and _ACTS.fullmatch(here.words(subject.stop, at)) else []


def chosen(here: Clause, kind: str, at: int) -> Iterator[Link]:
    """``A chọn B, C chọn D để chỉ đạo điểm``: A directs B, and C D."""
    before = [body for body in here.free if body.stop <= at]
    if kind != "direction" or len(before) < _PAIR or not _TO_DIRECT.fullmatch(here.words(before[-1].stop, at)):
        return
    for over, under in pairwise(before):
        if _CHOOSES.fullmatch(here.words(over.stop, under.start)):
            yield Link("supervises", over, under, kind, Rule.BODY_DIRECTS, over.start, at)


def visited(here: Clause) -> list[Body]:
    """``Tại B, …``: those where a sentence begins."""
    first = next(iter(here.free), None)
    begun = here.words(here.sentence.start, first.start) if first is not None else ""
    return coordinated(here, here.free) if _FRONT.fullmatch(begun) and "tại" in begun else []


def _met(here: Clause, at: int) -> list[Body]:
    """``Đoàn làm việc với B để giám sát việc …``: whom a team meets for that purpose."""
    found = [body for body in here.free if body.stop <= at and body.kind is not Kind.TEAM]
    if not found or here.words(found[-1].stop, at) not in _MEETING:
        return []
    first = next(at for at in range(len(found)) if coordinated(here, found[at:])[-1] is found[-1])
    return found[first:] if here.words(found[first].start - 3, found[first].start) == "làm việc với" else []
