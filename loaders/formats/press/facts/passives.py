"""Passives and relative clauses: ``B được A kiểm tra``, ``B, nơi A giám sát``, ``các nơi đến kiểm tra là B``."""

import re
from collections.abc import Iterator

from loaders.formats.press.facts.acting import jointly
from loaders.formats.press.facts.clauses import Clause, Link, coordinated
from loaders.formats.press.facts.overseers import tied
from loaders.formats.press.facts.targets import enumerated
from loaders.formats.press.mentions.kinds import Body
from loaders.formats.press.rules import Rule

_PASSIVE = frozenset({"được", "bị"})
_INSPECTED = frozenset({*_PASSIVE, "tượng", "vị"})  # đối tượng, đơn vị
_DOING = re.compile(
    r"(?:(?:tiến hành|tổ chức|thực hiện|trực tiếp|thường xuyên|về|đến|chọn|lựa chọn|để|đưa vào|quan tâm|tập trung"
    r"|kịp thời|làm điểm|làm|đã|vừa|sẽ|,)(?: |$))*"
)
_UNIT = r"(?:đơn vị|tổ chức đảng|cơ quan|địa phương|đảng bộ|cơ sở|doanh nghiệp|trường|xã|huyện)"
_APART = r"(?:, (?:xã|phường|huyện|quận|thị xã|thành phố|tỉnh)(?: \w+){1,4} )?(?:[,–-] )?"
_BEING = re.compile(
    r"(?:(?:, )?(?:đã|vừa|sẽ|đang|cũng|từng|luôn|thường xuyên|mới|đều|sau khi)(?: |$))*"
    rf"|{_APART}(?:là )?(?:một trong )?(?:\w+ ){{0,2}}?{_UNIT}(?: đầu tiên| duy nhất)?"
)
_PLACE = re.compile(
    rf"{_APART}(?:là )?(?:(?:nơi|{_UNIT})(?: (?:đầu tiên|thứ \w+|cuối cùng|duy nhất|tiếp theo))?(?: mà| được)?)"
)
_SITES = re.compile(
    r"\b(?:(?:nơi|đơn vị|địa phương|cơ quan|tổ chức(?: đảng)?|địa điểm|địa chỉ|địa bàn|điểm)"
    r"(?: (?:được|bị|mà|đoàn|đến|sẽ|cần|phải|chọn|tiến hành|thuộc diện))+|đối tượng(?: của)?(?: cuộc| đợt| đoàn)?"
    r"|(?:nằm|có)(?: tên)? trong (?:danh sách|kế hoạch))$"
)  # "các nơi đến kiểm tra là A, B"
_PLANNED = re.compile(
    r"(?:, )?(?:đã |sẽ |cũng |đều |là đơn vị )*(?:nằm trong|thuộc|có trong|được đưa vào)"
    r" (?:kế hoạch|danh sách|diện|đối tượng|chương trình)(?: các đơn vị)?(?: được| bị| phải)?"
)
_PLANS_AUTHOR = re.compile(r"(?:năm \d+ )?(?:theo quyết định )?của")
_TO_OBJECT = frozenset({"", "tại", "đối với", "việc"})
_SITED_AT = frozenset({"tại", "ở", "đối với"})
_REACH = 9  # words between whoever acts and the verb: "tập trung , thường xuyên , trực tiếp"
_SITED = 7  # words of such a phrase


def is_passive(here: Clause, at: int) -> bool:
    """``Các đơn vị được kiểm tra``, ``được A kiểm tra``, ``đối tượng thanh tra``, ``các nơi đến kiểm tra``."""
    sited = here.words(max(here.sentence.start, at - _SITED), at)
    return here.preceded(at) in _INSPECTED or _by(here, at) is not None or _SITES.search(sited) is not None


def listed(here: Clause, kind: str, at: int, after: int) -> list[Link]:
    """``Các đơn vị được A kiểm tra gồm: B, C``: by A, or by whoever the text says inspects."""
    told = _by(here, at) or here.team or here.overseer
    overs = [told] if told is not None else list(here.topic)
    return list(tied(here, overs, enumerated(here, after), kind, Rule.IS_INSPECTED, at))


def visited_by(here: Clause, kind: str, at: int, after: int) -> list[Link]:
    """``Công tác tài chính được A kiểm tra tại B``: A oversees B."""
    actor = _by(here, at)
    rest = here.after(after) if actor is not None else []
    if actor is None or not rest or here.words(after, rest[0].start) not in _SITED_AT:
        return []
    return list(tied(here, [actor], coordinated(here, rest), kind, Rule.IS_INSPECTED, at))


def acted_on(here: Clause, kind: str, at: int, after: int) -> Iterator[Link]:
    """``B được A kiểm tra``, ``B, đơn vị được A chỉ đạo``, ``B, nơi A giám sát``: A oversees B."""
    actor = _actor(here, at)
    under = [body for body in here.free if body.stop < actor.start] if actor is not None else []
    if actor is None or not under:
        return
    said = here.words(under[-1].stop, actor.start)
    if _by(here, at) is not None and _BEING.fullmatch(said.rpartition(" ")[0]):
        undergoing = jointly(here, under[-1], under)
    elif _PLACE.fullmatch(said) and not _has_object(here, after):
        undergoing = under[-1:]
    else:
        return
    for each in undergoing:
        yield Link("supervises", actor, each, kind, Rule.IS_INSPECTED, each.start, at)


def _actor(here: Clause, at: int) -> Body | None:
    """Who stands right before a verb, by its own name or its head's."""
    before = (body for body in (*here.free, *here.heads) if at - _REACH <= body.stop <= at)
    last = max(before, key=lambda body: (body.stop, -body.start), default=None)
    return last if last is not None and _DOING.fullmatch(here.words(last.stop, at)) else None


def _by(here: Clause, at: int) -> Body | None:
    """Who acts by a passive verb: ``được A kiểm tra``."""
    actor = _actor(here, at)
    return actor if actor is not None and here.preceded(actor.start) in _PASSIVE else None


def _has_object(here: Clause, after: int) -> bool:
    rest = here.after(after)
    return bool(rest) and here.words(after, rest[0].start) in _TO_OBJECT


def planned(here: Clause, kind: str, at: int, after: int) -> Iterator[Link]:
    """``B nằm trong kế hoạch thanh tra của A``: A inspects B, or whoever the text says inspects."""
    before = here.before(at)
    if not before or not _PLANNED.fullmatch(here.words(before[-1].stop, at)):
        return
    rest = here.after(after)
    whose = coordinated(here, rest) if rest and _PLANS_AUTHOR.fullmatch(here.words(after, rest[0].start)) else []
    told = here.team or here.overseer
    overs = whose or ([told] if told is not None else list(here.topic))
    yield from tied(here, overs, jointly(here, before[-1], before), kind, Rule.IS_INSPECTED, at)
