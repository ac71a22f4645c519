"""Who belongs to whom by what a sentence says beside their names: "thuộc", "trực thuộc", "có … gồm"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from loaders.formats.press.facts.acting import jointly
from loaders.formats.press.facts.clauses import Clause, Link, coordinated, past_aside
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.rules import Rule

_PART = re.compile(
    r"(?:nơi [^,;]{2,70} , )?"
    r"(?:(?:mới |vừa )?(?:được )?(?:thành lập|tổ chức lại)(?: \w+){0,10} (?:,|và) )?(?:đặt )?(?:\( )?"
    r"(?:(?:đã|vẫn|vừa|sẽ|mới|nay|từ nay|hiện|cũng|lại|luôn|đều|tiếp tục) )*"
    r"(?:(?:, )?(?:là |trở thành )?"
    r"(?:(?:một |các |những |\d+ )?(?:trong những )?"
    r"(?:đơn vị|cơ quan|tổ chức|đảng bộ|chi bộ|phòng|ban|chi cục|doanh nghiệp|học viện|trường|bệnh viện|viện|trung tâm)"
    r"(?: [\w,]+){0,12}? )?"
    r"(?:hiện )?(?:nay )?)?"
    r"(?:(?:được )?(?:chuyển(?: giao)?|điều chuyển|sáp nhập) )?(?:về )?(?P<under>trực )?thuộc"
)
_HAVING = re.compile(
    r"(?:hiện |đang )?(?:có|quản lý|gồm)(?: trực tiếp)? (?:\d+|hai|ba|bốn|năm|sáu|các) (?:[\w,]+ ){1,6}?"
    r"(?P<under>trực )?thuộc ?,?(?: (?:(?:bao )?gồm(?: có)?|là|như|đó là))? ?:?"
)  # "A có 3 đơn vị trực thuộc gồm: B, C"
_CLASS = re.compile(
    r"(?:(?:đơn vị|cơ quan|tổ chức|cấp ủy|đảng bộ|chi bộ|trung tâm|phòng|ban)\b[^.;:]*?\b|^(?:hiện )?)"
    r"(?P<under>trực )?thuộc$"
)  # "các đơn vị trực thuộc A gồm", "Trực thuộc A còn có"
_LIST = re.compile(
    r"(?:, )?(?:(?:hiện |còn )*có|(?:bao )?gồm(?: có)?|cụ thể|đó|như)?(?: là)?(?: \d+ (?:\w+ ){1,3}?)?"
    r"(?: ?:| ?\(|)(?: các)?"
)
_COUNTED = re.compile(
    r"(?:hiện )?(?:nay )?(?:có|gồm|bao gồm) \w+ "
    r"(?:phòng|đơn vị|cơ quan|chi bộ|đảng bộ|tổ chức|chi cục|trung tâm|đầu mối)\b"
    r"[^.;:]*?(?P<under>trực thuộc)?[^.;:]*?(?:gồm(?: có)?|là|cụ thể|trong đó có)?"
    r"(?: ?:|(?<=gồm)|(?<=là)|(?<=trong đó có))"
)
_END = frozenset({"", ".", ":"})
_GOING_ON = re.compile(r"(?:đó là|(?:bao )?gồm(?: có)?|cụ thể(?: là)?|trong đó có)(?: các)?(?: ?:)?")
_CENTRE = "Ban Chấp hành Trung ương Đảng"
_CLASS_REACH = 14  # words before "thuộc" in which the class is named


def belonging(here: Clause) -> Iterator[Link]:
    """``A thuộc B``, ``A trực thuộc B``: A is part of B, and under a "trực thuộc" reports to it."""
    for left, right in pairwise(here.free):
        between = here.words(past_aside(here, left.stop, right.start), right.start)
        if "thuộc" not in between:
            continue
        shortened = here.preceded(left.start) == "("  # "Tập đoàn A (B) trực thuộc C"
        said = _PART.fullmatch(between.lstrip(", )" if shortened else ", "))
        if said is not None:
            twins = [body for body in jointly(here, left, here.before(left.start)) if body.head == left.head]
            for child in twins:
                yield from placed(child, right, said["under"] is not None, child.start, right.stop)
        elif (said := _HAVING.fullmatch(between)) is not None:
            for member in coordinated(here, here.after(right.start)):
                yield from placed(member, left, said["under"] is not None, left.start, member.stop)
    yield from _members(here)


def announced(here: Clause) -> tuple[Body, bool] | None:
    """``Thành lập 3 đảng bộ trực thuộc B.``: B, and whether under a "trực thuộc", where the sentence ends so."""
    owner = here.free[-1] if here.free else None
    if owner is None or here.preceded(owner.start) != "thuộc" or here.words(owner.stop, here.sentence.stop) not in _END:
        return None
    said = _CLASS.search(here.words(max(here.sentence.start, owner.start - _CLASS_REACH), owner.start))
    return (owner, said["under"] is not None) if said is not None else None


def continued(here: Clause, owner: Body, under: bool) -> Iterator[Link]:
    """``Bao gồm: A1; A2``: the list of those that the sentence before spoke of, each of which belongs to its owner."""
    if here.free and _GOING_ON.fullmatch(here.words(here.sentence.start, here.free[0].start)):
        for member in coordinated(here, here.free):
            yield from placed(member, owner, under, here.sentence.start, member.stop)


def founded(here: Clause, owner: Body, under: bool) -> Iterator[Link]:
    """``A1 được thành lập trên cơ sở …``, after ``Thành lập 3 đơn vị trực thuộc B.``: A1 is one of them."""
    for body in here.free[:1]:
        if here.words(body.stop, body.stop + 3) == "được thành lập" and here.preceded(body.start) in ("", ","):
            yield from placed(body, owner, under, body.start, body.stop)


def placed(child: Body, parent: Body, under: bool, start: int, stop: int) -> Iterator[Link]:
    """Both links, the second under a "trực thuộc"; what is central itself is under the Centre, but no part of it."""
    if parent.field != _CENTRE or not _is_central(child):
        yield Link("part_of", child, parent, "", Rule.STATED_PART, start, stop)
    if under:
        yield Link("reports_to", child, parent, "", Rule.SUBORDINATE, start, stop)


def _is_central(body: Body) -> bool:
    """``Đảng bộ Chính phủ``, ``Đảng bộ các cơ quan Đảng Trung ương``."""
    host = body.owner if body.owner is not None else body
    return host.kind is Kind.FIXED or host.level == "central" or host.field.endswith("Trung ương")


def _members(here: Clause) -> Iterator[Link]:
    """``7 đơn vị trực thuộc B gồm: A1, A2``, ``B có 7 chi bộ: A1, A2``: each of those counted up belongs to B."""
    for owner, first in pairwise(here.free):
        between = here.words(owner.stop, first.start)
        counted = _COUNTED.fullmatch(between)
        if counted is not None:
            for member in coordinated(here, here.after(first.start)):
                yield from placed(member, owner, counted["under"] is not None, owner.start, member.stop)
        if here.preceded(owner.start) != "thuộc":
            continue
        start = max(here.sentence.start, owner.start - _CLASS_REACH)
        said = _CLASS.search(here.words(start, owner.start))
        if said is None or not between or _LIST.fullmatch(between) is None:
            continue
        for member in coordinated(here, here.after(first.start)):
            yield from placed(member, owner, said["under"] is not None, owner.start - 2, member.stop)
