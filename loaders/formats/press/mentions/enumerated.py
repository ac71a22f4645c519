"""Enumerated bodies: one generic noun for several that a list tells apart, ``các sở: Nội vụ, Tài chính``."""

from collections.abc import Iterator
from dataclasses import replace

from loaders.formats.press.mentions.bodies import read_body
from loaders.formats.press.mentions.coordinated import EVERY_LEVEL, places
from loaders.formats.press.mentions.fields import read_field
from loaders.formats.press.mentions.heads import HEADS
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.mentions.ownership import above
from loaders.formats.press.mentions.spots import level_and_place
from loaders.formats.press.words.phrases import Phrases, rows, words
from loaders.formats.press.words.tokens import Tokens

DEPARTMENTS: Phrases[str] = Phrases((row[0], row[0]) for row in rows("departments"))

_MANY = words("collectives")
_FIELDED = frozenset({"Sở", "Bộ", "Phòng"})
_UNITS = frozenset({"Phòng", "Vụ", "Cục", "Chi cục", "Khoa", "Đội", "Trạm", "Trung tâm"})
_QUALITIES = frozenset({"chuyên", "môn", "nghiệp", "vụ", ","})  # phòng chuyên môn, nghiệp vụ
_OPENERS = frozenset({":", "gồm", "là", "như", "bao"})
_SMALL = 6  # words of an item beyond those that are known
_CELLS = frozenset({"Chi bộ", "Đảng bộ", "Đảng ủy"})
_JOINTS = frozenset({",", "và", ";"})
_MOST = 40  # items of a list
_UNKNOWN = 24  # words of an item that no rule knows
_HOSTS = frozenset({Kind.UNIT, Kind.STATE, Kind.ORGAN, Kind.FIXED})


def of_several(tokens: Tokens, start: int, stop: int) -> list[Body]:
    """The bodies that a generic noun after "các" or a number stands for; nothing where no list follows.

    Read are ``các sở: Nội vụ, Tài chính tỉnh A`` (what they deal with) and ``2 chi bộ: Công ty B và Bệnh viện C``
    (whose Party cells they are).
    """
    if not _several(tokens, start):
        return []
    found = HEADS.longest(tokens.norms, start, stop)
    if found is None:
        return []
    (kind, head, _), at = found
    if head in _UNITS and (units := _units(tokens, Body(start, at, kind, head), stop)):
        return units
    if head in _FIELDED:
        return _departments(tokens, Body(start, at, kind, head), at + (at < stop and tokens.norms[at] == ":"), stop)
    begun = at + (at + 1 < stop and tokens.norms[at] == "gồm")
    if head in _CELLS and begun + 1 < stop and tokens.norms[begun] == ":":
        return _cells(tokens, Body(start, at, kind, head), begun + 1, stop)
    hosted = list(_hosted(tokens, Body(start, at, kind, head), at, stop)) if head in _CELLS else []
    return [replace(hosted[0], start=start), *hosted[1:]] if len(hosted) > 1 else []


def _several(tokens: Tokens, start: int) -> bool:
    before = tokens.norms[start - 1] if start else ""
    return before in _MANY or (before.isdigit() and len(before) < 4)


def _units(tokens: Tokens, body: Body, stop: int) -> list[Body]:
    """``4 phòng: Hành chính, Trồng trọt``, ``3 chi cục trực thuộc Sở A gồm B (…), C``: the owner, then each unit."""
    at, owner = body.stop, None
    while at < stop and tokens.norms[at] in _QUALITIES:
        at += 1
    under = at + (tokens.norms[at : at + 2] == ["trực", "thuộc"])
    if under < stop and tokens.norms[under] == "thuộc":
        owner = read_body(tokens, under + 1, stop, depth=1) if under + 1 < stop else None
        if owner is None or not above(body, owner):
            return []
        at = owner.stop
    opened = at
    while at < stop and tokens.norms[at] in _OPENERS:
        at += 1
    if at == opened:
        return []
    found: list[Body] = []
    beside: list[Body] = []
    while at < stop and len(found) < _MOST and tokens.caps[at] and not _is_unit(tokens, at, stop):
        field, end = _item(tokens, at, stop)
        if not field:
            break
        level = owner.level if owner is not None else None
        found.append(replace(body, start=at, stop=end, field=field, owner=owner, level=level))
        closed = _past_brackets(tokens, end, stop)
        beside.extend(_within(tokens, end, closed))
        at = _next(tokens, closed, stop)
    if len(found) < 2:
        return []
    return sorted([*([owner] if owner is not None else []), *found, *beside], key=lambda each: each.start)


def _is_unit(tokens: Tokens, at: int, stop: int) -> bool:
    """Whether an item has a noun of its own: ``Phòng Tổng hợp``, ``Văn phòng``."""
    head = HEADS.longest(tokens.norms, at, stop)
    return head is not None and (head[0][0] is Kind.UNIT or head[0][1] == "Văn phòng")


def _within(tokens: Tokens, at: int, stop: int) -> Iterator[Body]:
    """The bodies that stand in brackets."""
    while at < stop:
        body = read_body(tokens, at, stop) if tokens.norms[at] in HEADS.first else None
        if body is not None:
            yield body
        at = body.stop if body is not None else at + 1


def _item(tokens: Tokens, at: int, stop: int) -> tuple[str, int]:
    """What one unit of a list deals with, and the word after it: up to where the next begins, or the list ends."""
    known = DEPARTMENTS.longest(tokens.norms, at, stop)
    if known is not None:
        return _named(tokens, at, known[1]), known[1]
    field, end = read_field(tokens, at, stop)
    further = end
    while further < min(stop, end + _SMALL) and tokens.norms[further].isalpha() and not tokens.caps[further]:
        if tokens.norms[further] == "và" and further + 1 < stop and tokens.caps[further + 1]:
            break
        further += 1
    ended = further < stop and tokens.norms[further] in (",", ";", ".", "và", "(")
    return (_named(tokens, at, further), further) if field and ended else (field, end)


def _past_brackets(tokens: Tokens, at: int, stop: int) -> int:
    """The word after what stands in brackets from a word on; the word itself where no bracket opens."""
    if at >= stop or tokens.norms[at] != "(":
        return at
    return next((each + 1 for each in range(at, stop) if tokens.norms[each] == ")"), stop)


def _departments(tokens: Tokens, body: Body, at: int, stop: int) -> list[Body]:
    """One body for each item, all of the place that follows the last one."""
    found: list[Body] = []
    while at < stop and len(found) < _MOST and tokens.caps[at]:
        item = DEPARTMENTS.longest(tokens.norms, at, stop)
        if item is None:
            break
        found.append(replace(body, start=at if found else body.start, stop=item[1], field=_named(tokens, at, item[1])))
        at = _next(tokens, item[1], stop)
    spot = level_and_place(tokens, found[-1].stop, stop) if len(found) > 1 else None
    if spot is not None:
        found[-1] = replace(found[-1], stop=spot.stop)
        found = [replace(each, level=spot.level, word=spot.word, place=spot.place) for each in found]
    return found if len(found) > 1 else []


def _cells(tokens: Tokens, body: Body, at: int, stop: int) -> list[Body]:
    """The cells of the hosts, or else of the places, that are listed."""
    return list(_hosted(tokens, body, at, stop)) or [
        replace(body, start=at, stop=end, level=place.level, word=place.word, place=place)
        for place, end in places(tokens, at, stop, EVERY_LEVEL)
    ]


def _hosted(tokens: Tokens, body: Body, at: int, stop: int) -> Iterator[Body]:
    for _ in range(_MOST):
        host = read_body(tokens, at, stop, depth=1) if at < stop else None
        if host is not None and host.kind in _HOSTS:
            yield replace(body, start=at, stop=host.stop, owner=host, level=host.level)
            at = _next(tokens, host.stop, stop)
        elif host is not None or at >= stop or not tokens.caps[at] or ";" not in tokens.norms[at : at + _UNKNOWN]:
            return
        else:  # a host that no rule knows
            at = tokens.norms.index(";", at) + 1


def _next(tokens: Tokens, at: int, stop: int) -> int:
    """The first word of the next item; ``stop`` where none follows."""
    joint = at
    while joint < stop and tokens.norms[joint] in _JOINTS:
        joint += 1
    return joint if joint > at else stop


def _named(tokens: Tokens, start: int, stop: int) -> str:
    return " ".join(tokens.words[start:stop]).replace(" ,", ",")
