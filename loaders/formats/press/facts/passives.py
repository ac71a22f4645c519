"""Passives: ``B được A kiểm tra``, ``B chịu sự chỉ đạo của A``, ``các nơi đến kiểm tra là B``."""

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
    r"(?:(?:tiến hành|tổ chức|thực hiện|trực tiếp|thường xuyên|về|đến|chọn|lựa chọn|để|đưa vào)(?: |$))*"
)
_BEING = re.compile(
    r"(?:(?:, )?(?:đã|vừa|sẽ|đang|cũng|từng|luôn|thường xuyên|mới|đều|sau khi)(?: |$))*"
    r"|(?:, )?(?:là )?(?:một trong )?(?:\w+ ){0,2}?(?:đơn vị|tổ chức đảng|cơ quan|địa phương)(?: đầu tiên)?"
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
_SITED = 7  # words of such a phrase
_UNDERGONE = re.compile(r"\bchịu (?:\w+ ){0,2}sự(?: (?:\w+|,)){0,3}$|\bchịu sự\b[^.;:]{0,160} (?:,|và) sự$")
_UNDERGOES = 22  # words between what a body undergoes and whose it is


def is_undergone(here: Clause, at: int) -> bool:
    """``chịu sự quản lý, chỉ đạo của A và sự hướng dẫn của B``: whether a verb is one of what a body undergoes."""
    return _UNDERGONE.search(here.words(here.sentence.start, at)) is not None


def undergoes(here: Clause, kind: str, at: int, after: int) -> Iterator[Link]:
    """``B chịu sự chỉ đạo của A``: A oversees B."""
    rest = [body for body in here.after(after) if here.preceded(body.start) == "của"]
    if not rest or not is_undergone(here, at) or rest[0].start - after > _UNDERGOES:
        return
    under = _undergoing(here, at)
    if under is not None:
        for over in coordinated(here, here.after(rest[0].start)):
            yield Link("supervises", over, under, kind, Rule.UNDERGOES, under.start, over.stop)


def _undergoing(here: Clause, at: int) -> Body | None:
    """Who stands before the "chịu" of a verb: no owner and none listed with one, save whose work it is."""
    suffers = max(word for word in range(here.sentence.start, at) if here.tokens.norms[word] == "chịu")
    under: Body | None = None
    owner: Body | None = None
    for body in here.before(suffers):
        led = here.preceded(body.start)
        worked = here.words(body.start - 3, body.start) == "hoạt động của"
        listed = owner is not None and coordinated(here, [owner, body])[-1] is body
        if not worked and (led in ("của", "thuộc") or listed):
            owner = body
        else:
            under, owner = body, None
    return under


def liable(here: Clause, kind: str, at: int, after: int) -> Iterator[Link]:
    """``B chịu sự giám sát của A``; ``Đơn vị chịu sự giám sát gồm: B, C``."""
    told = list(undergoes(here, kind, at, after))
    yield from told
    if not told and here.words(at - 2, at) == "chịu sự":
        yield from inspected(here, kind, at, after, True)


def passive(here: Clause, at: int) -> Body | bool | None:
    """Whether a verb is passive: the body that acts in ``B được A kiểm tra``, True without one; None if active."""
    before = here.before(at)
    actor = before[-1] if before and _DOING.fullmatch(here.words(before[-1].stop, at)) else None
    if actor is not None and here.preceded(actor.start) in _PASSIVE:
        return actor
    if actor is not None and actor.stop == at:
        return None
    if here.preceded(at) in _INSPECTED or _SITES.search(here.words(max(here.sentence.start, at - _SITED), at)):
        return True
    return None


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


def inspected(here: Clause, kind: str, at: int, after: int, actor: Body | bool) -> Iterator[Link]:
    """``B được A kiểm tra``; ``Các đơn vị được kiểm tra gồm: B, C``."""
    if isinstance(actor, Body):
        under = here.before(actor.start - 1)
        if under and _BEING.fullmatch(here.words(under[-1].stop, actor.start - 1)):
            for each in jointly(here, under[-1], under):
                yield Link("supervises", actor, each, kind, Rule.IS_INSPECTED, each.start, at)
        return
    told = here.team or here.overseer
    if overs := [told] if told is not None else list(here.topic):
        yield from tied(here, overs, enumerated(here, after), kind, Rule.IS_INSPECTED, at)
