"""Classes of bodies, which are no organisations: ``các Huyện ủy``, ``4 Đảng bộ``, ``UBND cấp huyện``."""

from loaders.formats.press.mentions.spots import LEVELS
from loaders.formats.press.words.phrases import words
from loaders.formats.press.words.tokens import Tokens

_COLLECTIVE = words("collectives")
_ORDINALS = frozenset(
    {"tháng", "ngày", "quý", "số", "thứ", "khóa", "khu", "quận", "phường", "điều", "đoàn", "tổ", "/", "-"}
)


def of_many(tokens: Tokens, start: int) -> bool:
    """``các Huyện ủy``, ``4 Đảng bộ``: the word before makes a class of it."""
    earlier, before = ["", "", *tokens.norms[max(0, start - 2) : start]][-2:]
    counted = before.isdigit() and len(before) < 3 and earlier not in _ORDINALS
    return before in _COLLECTIVE or counted


def at_each(tokens: Tokens, at: int, stop: int) -> bool:
    """``UBND cấp huyện``, ``UBND các cấp``, ``Đảng ủy 168 phường``: the level after it makes a class of it."""
    if at + 1 >= stop:
        return False
    counted = tokens.norms[at] == "các" or tokens.norms[at].isdigit()
    each = counted and LEVELS.longest(tokens.norms, at + 1, stop) is not None
    return each or tokens.norms[at] == "cấp" or tokens.norms[at : at + 2] == ["các", "cấp"]
