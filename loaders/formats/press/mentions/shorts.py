"""Short names: the noun of a unit alone, ``Văn phòng Bộ``, ``Giám đốc Sở``, which the text has named in full before."""

from loaders.formats.press.mentions.heads import HEADS
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.mentions.spots import is_surname
from loaders.formats.press.words.tokens import Tokens

_STOPS = frozenset({",", ".", ";", ")", ":", "này"})


def short_name(tokens: Tokens, at: int, stop: int) -> Body | None:
    """The unit whose noun alone stands at a word, with a capital and none after it; None where none does.

    In small letters it is one before a stop: ``Giám đốc sở, …``.
    """
    found = HEADS.longest(tokens.norms, at, stop) if at < stop and not tokens.breaks[at] else None
    if found is None or found[0][0] is not Kind.UNIT:
        return None
    if not tokens.caps[at] and (found[1] >= stop or tokens.norms[found[1]] not in _STOPS):
        return None
    person = found[1] + 1 < stop and is_surname(tokens.norms[found[1]]) and tokens.caps[found[1] + 1]
    ended = person or found[1] >= stop or not (tokens.caps[found[1]] or tokens.norms[found[1]].isdigit())
    return Body(at, found[1], Kind.UNIT, found[0][1]) if ended else None
