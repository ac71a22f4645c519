"""Units counted up by a noun that is said once: ``4 phòng: Hành chính, Trồng trọt``."""

from collections.abc import Iterator

from graph.model.records import replace
from loaders.formats.press.mentions.bodies import read_body
from loaders.formats.press.mentions.fields import joined, read_field
from loaders.formats.press.mentions.heads import HEADS
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.mentions.ownership import above
from loaders.formats.press.mentions.spots import capital_run
from loaders.formats.press.mentions.terms import FIELDS
from loaders.formats.press.words.phrases import Phrases, rows
from loaders.formats.press.words.tokens import Tokens

DEPARTMENTS: Phrases[str] = Phrases((row[0], row[0]) for row in rows("departments"))

_UNITS = frozenset({"Phòng", "Vụ", "Cục", "Chi cục", "Khoa", "Đội", "Trạm", "Trung tâm"})
_QUALITIES = frozenset({"chuyên", "môn", "nghiệp", "vụ", ","})  # phòng chuyên môn, nghiệp vụ
_OPENERS = frozenset({":", "gồm", "là", "như", "bao"})
_SCHOOLS = (
    "Trường Tiểu học", "Trường Trung học cơ sở", "Trường Trung học phổ thông", "Trường Mầm non", "Trường TH",
    "Trường THCS", "Trường THPT", "Trường MN",
)  # fmt: skip
_CALLED = frozenset({"Ban Quản lý", "Công ty", "Tổng công ty", "Trạm", "Đồn Biên phòng"})
_JOINTS = frozenset({",", "và", ";"})
_ENDED = ([","], ["và"], [";"])
_NOUN = 2  # words of "Văn phòng"
_MOST = 40  # items of a list
_SMALL = 6  # words of an item beyond those that are known


def units(tokens: Tokens, body: Body, stop: int) -> list[Body]:
    """``4 phòng: Hành chính, Trồng trọt``, ``3 chi cục trực thuộc Sở A gồm B (…), C``: the owner, then each unit."""
    if body.head not in _UNITS:
        return _called(tokens, body, stop)
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
    found, beside = _items(
        tokens, replace(body, owner=owner, level=owner.level if owner is not None else None), at, stop
    )
    if len(found) < 2:
        return []
    return sorted([*([owner] if owner is not None else []), *found, *beside], key=lambda each: each.start)


def _items(tokens: Tokens, like: Body, at: int, stop: int) -> tuple[list[Body], list[Body]]:
    """The units of a list, each like the first but for its field, and the bodies beside and in brackets behind them."""
    found: list[Body] = []
    beside: list[Body] = []
    while at < stop and len(found) < _MOST and tokens.caps[at]:
        other = _office(tokens, at, stop) if _is_unit(tokens, at, stop) else None
        if other is not None:
            beside.append(other)
            at = next_item(tokens, other.stop, stop)
            continue
        field, end = _item(tokens, at, stop) if not _is_unit(tokens, at, stop) else ("", at)
        if not field:
            break
        found.append(replace(like, start=at, stop=end, field=field))
        closed = _past_brackets(tokens, end, stop)
        beside.extend(_within(tokens, end, closed))
        at = next_item(tokens, closed, stop)
    return found, beside


def _is_unit(tokens: Tokens, at: int, stop: int) -> bool:
    """Whether an item has a noun of its own: ``Phòng Tổng hợp``, ``Văn phòng``."""
    head = HEADS.longest(tokens.norms, at, stop)
    return head is not None and (head[0][0] is Kind.UNIT or head[0][1] in ("Văn phòng", "Thanh tra"))


def _office(tokens: Tokens, at: int, stop: int) -> Body | None:
    """``8 phòng gồm: Văn phòng, Tổ chức cán bộ``: an item that goes by a noun of its own alone."""
    other = read_body(tokens, at, stop)
    alone = other is not None and other.owner is None and other.level is None and other.stop - at <= _NOUN
    return other if alone and other is not None and tokens.norms[other.stop : other.stop + 1] in _ENDED else None


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
        return joined(tokens, at, known[1]), known[1]
    field, end = read_field(tokens, at, stop)
    further = end
    while further < min(stop, end + _SMALL) and tokens.norms[further].isalpha() and not tokens.caps[further]:
        if tokens.norms[further] == "và" and further + 1 < stop and tokens.caps[further + 1]:
            break
        further += 1
    ended = further < stop and tokens.norms[further] in (",", ";", ".", "và", "(")
    return (joined(tokens, at, further), further) if field and ended else (field, end)


def _past_brackets(tokens: Tokens, at: int, stop: int) -> int:
    """The word after what stands in brackets from a word on; the word itself where no bracket opens."""
    if at >= stop or tokens.norms[at] != "(":
        return at
    return next((each + 1 for each in range(at, stop) if tokens.norms[each] == ")"), stop)


def next_item(tokens: Tokens, at: int, stop: int) -> int:
    """The first word of the next item; ``stop`` where none follows."""
    joint = at
    while joint < stop and tokens.norms[joint] in _JOINTS:
        joint += 1
    return joint if joint > at else stop


def _called(tokens: Tokens, body: Body, stop: int) -> list[Body]:
    """``5 ban quản lý rừng phòng hộ gồm: Ia Ly, Chư Mố``: what all of them deal with is said once, then their names."""
    if body.head in _SCHOOLS and tokens.norms[body.stop : body.stop + 1] == [":"]:
        return _named(tokens, body, "", body.stop, stop)
    field = FIELDS.longest(tokens.norms, body.stop, stop) if body.stop < stop and not tokens.caps[body.stop] else None
    at = field[1] if field is not None and body.head in _CALLED else stop
    if at >= stop or tokens.norms[at] not in _OPENERS:
        return []
    return _named(tokens, body, f"{joined(tokens, body.stop, at)} ", at, stop)


def _named(tokens: Tokens, body: Body, shared: str, at: int, stop: int) -> list[Body]:
    """The units that are told apart by their proper names alone: ``: Ia Ly, Chư Mố``, ``: Hoa Lư 1A, Hoa Lư 2``."""
    while at < stop and tokens.norms[at] in _OPENERS:
        at += 1
    found: list[Body] = []
    while at < stop and len(found) < _MOST and (end := capital_run(tokens, at, stop)) > at:
        end = _numbered(tokens, end, stop)
        found.append(replace(body, start=at, stop=end, field=f"{shared}{' '.join(tokens.surface(at, end).split())}"))
        at = next_item(tokens, end, stop)
    return found if len(found) > 1 else []


def _numbered(tokens: Tokens, at: int, stop: int) -> int:
    """The word after the number with which a name ends, ``2``, ``1A``; the word itself where none stands there."""
    if at >= stop or not tokens.norms[at].isdigit():
        return at
    lettered = at + 1 < stop and tokens.starts[at + 1] == tokens.ends[at] and len(tokens.words[at + 1]) == 1
    return at + 1 + (lettered and tokens.caps[at + 1])
