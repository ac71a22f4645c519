"""Short names: the noun of a unit alone, ``Văn phòng Bộ``, ``Giám đốc Sở``, which the text has named in full before."""

from loaders.formats.press.mentions.heads import HEADS
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.mentions.spots import is_surname
from loaders.formats.press.words.tokens import Tokens

_STOPS = frozenset({",", ".", ";", ")", ":", "này"})
_HOUSES = frozenset({"Trường", "Học viện", "Bệnh viện", "Công ty", "Tổng công ty", "Tập đoàn", "Ngân hàng", "Sở"})
_CLASSES = frozenset({"học", "thành", "con", "mẹ", "cổ", "trực", "nhà"})  # "công ty con", "trường học"


def short_name(tokens: Tokens, at: int, stop: int, *, housed: bool = False) -> Body | None:
    """The unit whose noun alone stands at a word, with a capital and none after it; None where none does.

    In small letters it is one before a stop: ``Giám đốc sở, …``.

    Args:
        tokens: the words of the text.
        at: the noun's first word; before "trường" there may be a "nhà".
        stop: the sentence's end.
        housed: an organ of such a unit stands before it, so that small letters do: ``Đảng bộ trường``.
    """
    start = at
    at += tokens.norms[at : at + 2] == ["nhà", "trường"]
    found = HEADS.longest(tokens.norms, at, stop) if at < stop and not tokens.breaks[start] else None
    if found is None or found[0][0] is not Kind.UNIT:
        return None
    after = tokens.norms[found[1]] if found[1] < stop else ""
    small = housed and found[0][1] in _HOUSES and after not in _CLASSES
    if not (tokens.caps[start] or small) and (not after or after not in _STOPS):
        return None
    person = found[1] + 1 < stop and is_surname(after) and tokens.caps[found[1] + 1]
    ended = person or not after or not (tokens.caps[found[1]] or after.isdigit())
    return Body(start, found[1], Kind.UNIT, found[0][1]) if ended else None
