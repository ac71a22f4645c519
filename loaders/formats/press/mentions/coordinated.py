"""Coordinated bodies: one generic name for several places, "Ban Tổ chức Tỉnh ủy: Hà Nam, Nam Định"."""

from collections.abc import Iterator

from graph.model.records import replace
from loaders.formats.press.mentions.bodies import read_body
from loaders.formats.press.mentions.heads import HEADS, TWINS
from loaders.formats.press.mentions.kinds import Body, Kind, innermost
from loaders.formats.press.mentions.spots import LEVELS, level_and_place, place_alone
from loaders.formats.press.words.phrases import words
from loaders.formats.press.words.places import COMMUNE, DISTRICT, PROVINCE, Place
from loaders.formats.press.words.tokens import Tokens

_JOINTS = words("place_joints")
EVERY_LEVEL = (PROVINCE, DISTRICT, COMMUNE)
_AFTER_NUMBERS = frozenset({".", ";", ")", ":", "về", "của", "trong", "quận", "thành", "thị", "đã", "có"})
_MOST = 70  # places in one list


def expand(tokens: Tokens, body: Body, stop: int) -> list[Body]:
    """The bodies that a coordinated name stands for; the body alone where it is none.

    Read are ``Ban Tổ chức Tỉnh ủy: A, B`` (places after a colon), ``Công an tỉnh A, B và C`` (places
    after the first one), ``HĐND các tỉnh A, B``, ``Ban Nội chính các tỉnh ủy, thành ủy A, B`` and
    ``Ủy ban Kiểm tra: Tỉnh ủy A, Thành ủy B``.
    """
    at = body.stop
    if body.head in TWINS:
        return [replace(body, head=head) for head in TWINS[body.head]]
    if body.kind is Kind.STANDING and body.owner is not None and body.owner.head in TWINS:
        first, *others = (replace(body.owner, head=head, start=body.start) for head in TWINS[body.owner.head])
        return [replace(body, owner=first), *others]  # "Thường trực HĐND, UBND huyện A"
    if at >= stop or body.kind not in (Kind.ORGAN, Kind.STATE, Kind.COMMITTEE, Kind.STANDING, Kind.UNIT, Kind.CELL):
        return [body]
    norm = tokens.norms[at]
    inner = innermost(body)
    if _many(norm) and inner.place is None and (level := LEVELS.longest(tokens.norms, at + 1, stop)) is not None:
        at = level[1]  # "Tỉnh ủy các tỉnh: A, B"
        norm = tokens.norms[at] if at < stop else ""
    level = LEVELS.longest(tokens.norms, at + 1, stop) if _many(norm) and inner.place is None else None
    if level is not None:  # "Ban Thường vụ Tỉnh ủy các tỉnh: A, B"
        at, norm = level[1], tokens.norms[level[1]] if level[1] < stop else norm
    if norm == ":" and inner.place is None:
        return _after_colon(tokens, body, at + 1, stop) or [body]
    if norm in (",", "và") and inner.place is not None:
        return _further(tokens, body, inner.place, at, stop)
    return [body]


def _many(norm: str) -> bool:
    """``các``, or a number: several places follow."""
    return norm == "các" or (norm.isdigit() and len(norm) < 3)


def of_a_class(tokens: Tokens, start: int, stop: int) -> list[Body]:
    """``HĐND các tỉnh A, B``; ``Ban Nội chính các tỉnh ủy, thành ủy A, B``; nothing where no places follow."""
    found = HEADS.longest(tokens.norms, start, stop)
    if found is None or found[1] + 2 >= stop or tokens.norms[found[1]] not in ("các", "ở"):
        return []
    (kind, head, _), at = found
    if kind not in (Kind.ORGAN, Kind.STATE, Kind.STANDING):
        return []
    committees, levels, after = _class(tokens, at + 1, stop)
    if not (levels or committees) or after >= stop:
        return []
    after += tokens.norms[after] == ":"
    named = list(places(tokens, after, stop, tuple(levels) or (PROVINCE, DISTRICT)))
    return [_of_place(Body(start, end, kind, head), place, committees, end) for place, end in named]


def _class(tokens: Tokens, at: int, stop: int) -> tuple[bool, list[str], int]:
    """The words of a class, ``tỉnh ủy, thành ủy`` or ``huyện, thị xã``: whether committees, which levels."""
    committees = False
    levels: list[str] = []
    while at < stop:
        level = LEVELS.longest(tokens.norms, at, stop)
        head = HEADS.longest(tokens.norms, at, stop)
        if head is not None and head[0][0] is Kind.COMMITTEE:
            committees, at = True, head[1]
            levels.extend({PROVINCE: (PROVINCE,), "city": (PROVINCE, DISTRICT)}.get(head[0][2], (DISTRICT,)))
        elif level is not None:
            levels.extend((PROVINCE, DISTRICT) if level[0] == "city" else (level[0],))
            at = level[1]
        else:
            break
        if at + 1 < stop and tokens.norms[at] in (",", "và") and _of_class(tokens, at + 1, stop):
            at += 1
    return committees, [level for level in EVERY_LEVEL if level in levels], at


def _of_class(tokens: Tokens, at: int, stop: int) -> bool:
    """Whether a class goes on: ``Tỉnh ủy, Thành ủy A``; a name that the level's word has next is a place instead."""
    head = HEADS.longest(tokens.norms, at, stop)
    if head is not None and head[0][0] is Kind.COMMITTEE:
        return True
    level = LEVELS.longest(tokens.norms, at, stop)
    return level is not None and not tokens.caps[at]


def _of_place(body: Body, place: Place, committees: bool, end: int) -> Body:
    if not committees:
        return replace(body, level=place.level, word=place.word, place=place, stop=end)
    head = "Tỉnh ủy" if place.level == PROVINCE else "Huyện ủy"
    owner = Body(body.start, end, Kind.COMMITTEE, head, level=place.level, word=place.word, place=place)
    return replace(body, owner=owner, level=place.level, stop=end)


def _after_colon(tokens: Tokens, body: Body, at: int, stop: int) -> list[Body]:
    if body.kind is Kind.ORGAN and body.owner is None and body.level is None:
        return list(_committees(tokens, body, at, stop))
    inner = innermost(body)
    level = inner.level or ""
    levels: tuple[str, ...] = {"city": (PROVINCE, DISTRICT)}.get(level, (level,) if level in EVERY_LEVEL else ())
    if body.kind is Kind.CELL and not (level or inner.field or body.owner):
        levels = EVERY_LEVEL
    if not levels:
        return []
    return [_placed(body, place, end) for place, end in places(tokens, at, stop, levels)]


def _committees(tokens: Tokens, body: Body, at: int, stop: int) -> Iterator[Body]:
    """``Ủy ban Kiểm tra: Tỉnh ủy A, Thành ủy B``: while committees follow one another."""
    while at < stop:
        owner = read_body(tokens, at, stop, depth=1)
        if owner is None or owner.kind is not Kind.COMMITTEE:
            return
        yield replace(body, owner=owner, level=owner.level, stop=owner.stop)
        at = owner.stop
        if at >= stop or tokens.norms[at] not in _JOINTS:
            return
        at += 1


def _further(tokens: Tokens, body: Body, first: Place, at: int, stop: int) -> list[Body]:
    """The same name for the places that follow the first one."""
    if first.name.isdigit():
        return [
            body,
            *(_placed(body, Place(first.level, first.word, name), end) for name, end in _numbers(tokens, at, stop)),
        ]
    more = list(places(tokens, _past_class(tokens, at + 1, stop), stop, (first.level,)))
    if not more:
        return [body]
    return [
        body,
        *(_placed(body, Place(first.level, _word(tokens, place, first, end), place.name), end) for place, end in more),
    ]


def _numbers(tokens: Tokens, at: int, stop: int) -> Iterator[tuple[str, int]]:
    """``phường 3, 5 và 12``: the numbers of further wards, each with the word after it; "3, 5 người" has none."""
    norms = tokens.norms
    while at + 1 < stop and norms[at] in _JOINTS and norms[at + 1].isdigit():
        if at + 2 < stop and norms[at + 2] not in _JOINTS and norms[at + 2] not in _AFTER_NUMBERS:
            return
        yield norms[at + 1], at + 2
        at += 2


def _word(tokens: Tokens, place: Place, first: Place, end: int) -> str:
    """The word of a further place: a commune's that stands there without one has the first one's."""
    written = tokens.norms[max(0, end - len(place.name.split()) - 1)] in ("xã", "phường", "trấn")
    return first.word if first.level == COMMUNE and not written else place.word or first.word


def _placed(body: Body, place: Place, end: int) -> Body:
    if body.owner is not None:
        return replace(body, owner=_placed(body.owner, place, end), level=place.level, stop=end, collective=False)
    return replace(body, place=place, level=place.level, word=place.word, scope=(), stop=end, collective=False)


def _place(tokens: Tokens, at: int, stop: int, levels: tuple[str, ...]) -> tuple[Place, int] | None:
    """A place of one of the levels, with its word or without."""
    spot = level_and_place(tokens, at, stop)
    if spot is not None and spot.place is not None and spot.level in levels:
        return spot.place, spot.stop
    found = place_alone(tokens, at, stop, levels)
    head = HEADS.longest(tokens.norms, at, stop)
    return found if head is None or found is None or head[1] <= found[1] else None


def places(tokens: Tokens, at: int, stop: int, levels: tuple[str, ...]) -> Iterator[tuple[Place, int]]:
    """Names of places in a row, each with the word after it."""
    word = ""
    for _ in range(_MOST):
        found = _place(tokens, at, stop, levels) if at < stop else None
        if found is None:
            return
        place, at = found
        place = replace(place, word=word) if word and place.level == COMMUNE else place
        yield place, at
        if at >= stop or tokens.norms[at] not in _JOINTS:
            return
        at += 1
        if (level := _class_of_places(tokens, at, stop)) is not None:
            levels = levels if level[0] == "city" else (level[0],)
            word = " ".join(tokens.norms[at + 1 : level[1]]) if level[0] == COMMUNE else ""
        at = _past_class(tokens, at, stop)


def _class_of_places(tokens: Tokens, at: int, stop: int) -> tuple[str, int] | None:
    """The level that ``các huyện`` or ``3 xã`` tells of the places after it, and the word after it."""
    many = at < stop and _many(tokens.norms[at])
    return LEVELS.longest(tokens.norms, at + 1, stop) if many else None


def _past_class(tokens: Tokens, at: int, stop: int) -> int:
    """``thành phố A và các huyện B, C``: the first name after "các" and a level's word; else the word itself."""
    level = _class_of_places(tokens, at, stop)
    after = level[1] if level is not None else at
    return after + (level is not None and tokens.norms[after : after + 1] == [":"])
