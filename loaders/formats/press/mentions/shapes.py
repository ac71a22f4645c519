"""Shapes of names: how far a unit's name goes on in words that no table has, by what stands around them."""

from loaders.formats.press.mentions.fields import begins_another
from loaders.formats.press.mentions.heads import FIXED, HEADS, MANNERS
from loaders.formats.press.mentions.kinds import Kind
from loaders.formats.press.mentions.numbers import is_number
from loaders.formats.press.mentions.spots import LEVELS, place_alone
from loaders.formats.press.mentions.terms import FIELDS, PREDICATES, ends_names, is_second
from loaders.formats.press.words.places import PROVINCE
from loaders.formats.press.words.tokens import Tokens

_CLOSED = frozenset({"Sở", "Bộ", "Ủy ban", "Báo", "Tập đoàn", "Ngân hàng"})  # whose names are all known
_PLACED = frozenset({"Hội"})  # which go on in small words only before their place
_TITLED = frozenset({"trưởng", "phó", "đốc"})  # the last words of titles: Vụ trưởng, Trưởng phòng, Giám đốc
_TRADES = frozenset({"Khách sạn", "Siêu thị", "Nhà hàng"})  # in small letters what a company deals with
_DASHES = frozenset({"-", "–"})
_JOINTS = frozenset({"và", "-", "–"})
_SEPARATORS = frozenset({",", ";", "và"})
_LONGEST = 9  # words
_BETWEEN = 3  # small words between the capitals of a company's name
_BACK = 30  # words in which another item of the list stands


def shaped(tokens: Tokens, head: str, start: int, at: int, stop: int) -> int:
    """The word after a unit's name whose known words end at ``at``, where small words go on with it.

    They are the name's where another capital follows ``và``, where an owner or a place follows them, or where a title
    before the unit, or a list of such units, leaves no room for a predicate.

    Args:
        tokens: the words of the text.
        head: the unit's generic noun.
        start: its first word.
        at: the word after what is known of the name.
        stop: the sentence's end.
    """
    manner = MANNERS.get(head)
    if head in _CLOSED or manner == "company":
        return at
    end = _small(tokens, at, stop)
    if head in _PLACED:
        return end if LEVELS.longest(tokens.norms, end, stop) is not None else at
    if manner == "legal":
        capital = at < end < stop and tokens.caps[end] and HEADS.longest(tokens.norms, end, stop) is None
        return end if capital and end - at <= _BETWEEN and tokens.norms[end][0].isalpha() else at
    if end == at:
        return at
    if end < stop and is_number(tokens, end) and not _goes_on(tokens, end + 1, stop):
        return end + 1  # "Vùng Cảnh sát biển 2": what has a number is named
    joined = end + 1 < stop and tokens.norms[end] == "và" and tokens.caps[end + 1]
    if joined and not begins_another(tokens, end + 1, stop):
        return end
    return end if _owned(tokens, end, stop) or _set_off(tokens, head, start, end, stop) else at


def _small(tokens: Tokens, at: int, stop: int) -> int:
    """The word after the small words that may go on with a name: before a predicate, another name or a stop."""
    end, half = at, False  # whether the word before is the first of two, as most are
    while end < min(stop, at + _LONGEST):
        joint = tokens.norms[end] in (_JOINTS if end > at else _DASHES) and _goes_on(tokens, end + 1, stop)
        if not joint and not _goes_on(tokens, end, stop, half=half):
            break
        known = FIELDS.longest(tokens.norms, end, stop) if not joint else None
        half = known is None and not joint and not half
        end = known[1] if known is not None else end + 1
    return end


def _goes_on(tokens: Tokens, at: int, stop: int, *, half: bool = False) -> bool:
    if at >= stop or tokens.caps[at] or not tokens.norms[at].isalpha() or tokens.breaks[at]:
        return False
    known = FIELDS.longest(tokens.norms, at, stop)
    if PREDICATES.longest(tokens.norms, at, stop) is not None:
        return False
    if ends_names(tokens, at) and (known is None or known[1] == at + 1) and not (half and is_second(tokens, at)):
        return False
    head = HEADS.longest(tokens.norms, at, stop)
    noun = head is None or head[1] == at + 1 or head[0][1] in _TRADES
    return LEVELS.longest(tokens.norms, at, stop) is None and noun


def _owned(tokens: Tokens, at: int, stop: int) -> bool:
    """Whether an owner or a place follows: ``Phòng A b c Công an tỉnh D``, ``Trung tâm A b c thuộc E``."""
    if at >= stop:
        return False
    if tokens.norms[at] == "thuộc" or tokens.norms[at : at + 2] == ["trực", "thuộc"]:
        return True
    if LEVELS.longest(tokens.norms, at, stop) is not None or place_alone(tokens, at, stop, (PROVINCE,)) is not None:
        return True
    head = HEADS.longest(tokens.norms, at, stop)
    known = head is not None and head[0][0] in (Kind.UNIT, Kind.STATE)
    return tokens.caps[at] and (known or FIXED.longest(tokens.norms, at, stop) is not None)


def _set_off(tokens: Tokens, head: str, start: int, end: int, stop: int) -> bool:
    """Whether a name ends at a stop, and a title or the list it stands in says that it is one."""
    before = tokens.norms[start - 1] if start else ""
    ended = end >= stop or not tokens.norms[end].isalnum() or tokens.caps[end] or tokens.norms[end] == "và"
    if not ended or before in _TITLED:
        return ended
    noun = head.lower().split()
    length = len(noun)
    after = next((at for at in range(end, min(stop, end + 2)) if tokens.norms[at] not in _SEPARATORS), stop)
    if tokens.norms[end : end + 1] == ["("] and list(tokens.norms[end + 1 : end + 1 + length]) == noun:
        return True  # "Vụ A b c (Vụ 4)"
    follows = end < after < stop and tokens.caps[after] and list(tokens.norms[after : after + length]) == noun
    listed = before in _SEPARATORS and any(
        tokens.caps[at] and list(tokens.norms[at : at + length]) == noun for at in range(max(0, start - _BACK), start)
    )
    return follows or listed
