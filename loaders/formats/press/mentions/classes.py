"""Classes of bodies, which are no organisations: ``các Huyện ủy``, ``4 Đảng bộ``, ``UBND cấp huyện``."""

from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.mentions.spots import LEVELS
from loaders.formats.press.words.phrases import words
from loaders.formats.press.words.tokens import Tokens

_COLLECTIVE = words("collectives")
_COMMITTEE = 3  # words of a committee in a list of them, the comma with it
_KINDS = frozenset({"địa", "đơn", "ngành", "nơi"})  # các địa phương, các đơn vị
_LEVELLED = frozenset({"cơ", "trên", "dưới", "tương", "mình", "bộ", "trung"})  # cấp cơ sở, cấp trung ương
_LEVELS = frozenset({"các", "hai", "ba", "2", "3"})  # TAND hai cấp
_ORDINALS = frozenset(
    {"tháng", "ngày", "quý", "số", "thứ", "khóa", "khu", "quận", "phường", "điều", "đoàn", "tổ", "/", "-"}
)


def of_many(tokens: Tokens, start: int) -> bool:
    """``các Huyện ủy``, ``4 Đảng bộ``: the word before makes a class of it."""
    earlier, before = ["", "", *tokens.norms[max(0, start - 2) : start]][-2:]
    counted = before.isdigit() and len(before) < 3 and earlier not in _ORDINALS
    return before in _COLLECTIVE or counted or _goes_on(tokens, start)


def _goes_on(tokens: Tokens, start: int) -> bool:
    """``các tỉnh ủy, thành ủy``: a second committee of the class."""
    first = start
    while first > _COMMITTEE and tokens.norms[first - 1] in (",", "và") and tokens.norms[first - 2] == "ủy":
        first -= _COMMITTEE
    return first < start and tokens.norms[first - 1] in _COLLECTIVE


def at_each(tokens: Tokens, body: Body, stop: int) -> bool:
    """``UBND cấp huyện``, ``Đảng ủy 168 phường``, ``Đảng bộ trực thuộc …``: what follows makes a class of it."""
    at = body.stop
    if at + 1 >= stop:
        return False
    if tokens.norms[at : at + 2] == ["trực", "thuộc"]:
        return body.kind is Kind.CELL and body.owner is None and not body.field and body.level is None
    counted = tokens.norms[at] == "các" or tokens.norms[at].isdigit()
    several = LEVELS.longest(tokens.norms, at + 1, stop) is not None or tokens.norms[at + 1] in _KINDS
    each = (counted and several) or tokens.norms[at : at + 2] == ["một", "số"]
    levelled = LEVELS.longest(tokens.norms, at + 1, stop) is not None or tokens.norms[at + 1] in _LEVELLED
    at_a_level = tokens.norms[at] == "cấp" and levelled  # and not "cấp phép", "cấp vốn"
    return each or at_a_level or (tokens.norms[at] in _LEVELS and tokens.norms[at + 1] == "cấp")
