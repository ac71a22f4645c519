"""Enumerated bodies: one generic noun for several that a list tells apart, ``các sở: Nội vụ, Tài chính``."""

from collections.abc import Iterator

from graph.model.records import replace
from loaders.formats.press.mentions.bodies import read_body
from loaders.formats.press.mentions.coordinated import EVERY_LEVEL, places
from loaders.formats.press.mentions.counted import DEPARTMENTS, next_item, units
from loaders.formats.press.mentions.fields import joined
from loaders.formats.press.mentions.heads import HEADS
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.mentions.spots import level_and_place
from loaders.formats.press.words.phrases import words
from loaders.formats.press.words.tokens import Tokens

_MANY = words("collectives")
_FIELDED = frozenset({"Sở", "Bộ", "Phòng"})
_ONCE = frozenset({"Sở", "Phòng", "Công đoàn ngành"})
_CELLS = frozenset({"Chi bộ", "Đảng bộ", "Đảng ủy"})
_MOST = 40  # items of a list
_UNKNOWN = 24  # words of an item that no rule knows
_HOSTS = frozenset({Kind.UNIT, Kind.STATE, Kind.ORGAN, Kind.FIXED})


def of_several(tokens: Tokens, start: int, stop: int) -> list[Body]:
    """The bodies that a generic noun after "các" or a number stands for; nothing where no list follows.

    Read are ``các sở: Nội vụ, Tài chính tỉnh A`` (what they deal with) and ``2 chi bộ: Công ty B và Bệnh viện C``
    (whose Party cells they are).
    """
    if not _several(tokens, start):
        return _once_said(tokens, start, stop)
    found = HEADS.longest(tokens.norms, start, stop)
    if found is None:
        return []
    (kind, head, _), at = found
    if named := units(tokens, Body(start, at, kind, head), stop):
        return named
    if head in _FIELDED:
        return _departments(tokens, Body(start, at, kind, head), at + (at < stop and tokens.norms[at] == ":"), stop)
    begun = at + (at + 1 < stop and tokens.norms[at] == "gồm")
    if head in _CELLS and begun + 1 < stop and tokens.norms[begun] == ":":
        return _cells(tokens, Body(start, at, kind, head), begun + 1, stop)
    hosted = list(_hosted(tokens, Body(start, at, kind, head), at, stop)) if head in _CELLS else []
    return [replace(hosted[0], start=start), *hosted[1:]] if len(hosted) > 1 else []


def _once_said(tokens: Tokens, start: int, stop: int) -> list[Body]:
    """``Sở Tài chính, Xây dựng và Nội vụ tỉnh A``: the noun is the first one's and goes for all."""
    found = HEADS.longest(tokens.norms, start, stop)
    if found is None or found[0][1] not in _ONCE or not tokens.caps[start]:
        return []
    (kind, head, _), at = found
    bodies = _departments(tokens, Body(start, at, kind, head), at, stop)
    named = any(HEADS.longest(tokens.norms, each.start, stop) is not None for each in bodies[1:])
    return [] if named or not bodies or _goes_on(tokens, bodies[-1].stop, stop) else bodies


def _goes_on(tokens: Tokens, at: int, stop: int) -> bool:
    """Whether the last item goes on in another word, and so is none: ``Sở Y tế, Văn hóa phẩm``."""
    return at < stop and tokens.caps[at] and not tokens.breaks[at]


def _several(tokens: Tokens, start: int) -> bool:
    before = tokens.norms[start - 1] if start else ""
    return before in _MANY or (before.isdigit() and len(before) < 4)


def _departments(tokens: Tokens, body: Body, at: int, stop: int) -> list[Body]:
    """One body for each item, all of the place that follows the last one."""
    found: list[Body] = []
    while at < stop and len(found) < _MOST and tokens.caps[at]:
        item = DEPARTMENTS.longest(tokens.norms, at, stop)
        if item is None:
            break
        found.append(replace(body, start=at if found else body.start, stop=item[1], field=joined(tokens, at, item[1])))
        at = next_item(tokens, item[1], stop)
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
            at = next_item(tokens, host.stop, stop)
        elif host is not None or at >= stop or not tokens.caps[at] or ";" not in tokens.norms[at : at + _UNKNOWN]:
            return
        else:  # a host that no rule knows
            at = tokens.norms.index(";", at) + 1
