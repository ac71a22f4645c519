"""Purposes: what a steering committee or a team is for, where its name says so, ``Ban Chỉ đạo về A b c tỉnh D``."""

from loaders.formats.press.mentions.heads import FIXED, HEADS
from loaders.formats.press.mentions.kinds import Kind
from loaders.formats.press.mentions.spots import LEVELS, is_surname, level_and_place
from loaders.formats.press.mentions.terms import ends_names
from loaders.formats.press.words.places import PROVINCE
from loaders.formats.press.words.tokens import Tokens

_STOPS = frozenset(
    {".", ";", ":", "(", ")", "-", "–", "“", "”", '"', "do", "đã", "vừa", "sẽ", "là", "tại", "có", "được"}
)
_SAYS = frozenset(
    {"họp", "yêu cầu", "đề nghị", "chủ trì", "cho biết", "kết luận", "nhấn mạnh", "thông báo", "ban hành", "thống nhất"}
)
_LINKS = frozenset({"và", "các", "cho", "của", "trong", "với", "về", "số", "không", "có", "mới", "trên", "từ", "khóa"})
_TITLED = frozenset({"bí", "phó", "trưởng", "chủ", "giám", "chánh", "ủy", "viện", "tổng"})  # how titles begin
_LONGEST = 40  # words
_SHORT = 12  # words of one that a place ends
_LED = frozenset({"do", "đã", "vừa"})  # what goes on after the place of a team


def told(tokens: Tokens, at: int, stop: int) -> int:
    """The word after ``về A b c, D và E``; the word itself where nothing is told so.

    A comma goes on with the purpose only where "và" closes the list that it is in.
    """
    if at + 1 >= stop or tokens.norms[at] != "về" or tokens.breaks[at]:
        return at
    end = closed = at + 1
    while end < min(stop, at + _LONGEST) and not _ends(tokens, end, stop):
        if tokens.norms[end] == "," and not (closed := closed if closed > end else _closed(tokens, end, stop)) > end:
            break
        end += 1
    return end if end > at + 1 else at


def placed_purpose(tokens: Tokens, at: int, stop: int) -> int:
    """The first word of the place that small words lead to, ``phòng, chống dịch A tỉnh B``; the word itself without.

    So is that of the committee whose it is.
    """
    for end in range(at, min(stop, at + _SHORT)) if tokens.norms[at : at + 1] != [","] else ():
        if _of_a_committee(tokens, end, stop):
            return end
        if LEVELS.longest(tokens.norms, end, stop) is not None:
            return end if end > at and _of_a_province(tokens, end, stop) else at
        titled = tokens.norms[end - 1] == "," and tokens.caps[end] and tokens.norms[end] in _TITLED
        if titled or _ends(tokens, end, stop) or (tokens.caps[end] and _begins(tokens, end, stop)):
            return at
    return at


def sent_by_place(tokens: Tokens, at: int, stop: int) -> int:
    """``Đoàn kiểm tra cải cách hành chính tỉnh A do …``: the first word of the place; the word itself without."""
    end = placed_purpose(tokens, at, stop)
    spot = level_and_place(tokens, end, stop) if end > at else None
    return end if spot is not None and spot.stop < stop and tokens.norms[spot.stop] in _LED else at


def _of_a_committee(tokens: Tokens, at: int, stop: int) -> bool:
    """``Ban Chỉ đạo A Tỉnh ủy B``: whether a committee's name begins, which may send or lead."""
    head = HEADS.longest(tokens.norms, at, stop) if tokens.caps[at] else None
    return head is not None and head[0][0] is Kind.COMMITTEE


def _of_a_province(tokens: Tokens, at: int, stop: int) -> bool:
    """``tỉnh A``, or ``tỉnh`` alone: no capital that is none of its name follows."""
    spot = level_and_place(tokens, at, stop)
    if spot is None or spot.level not in (PROVINCE, "city"):
        return False
    return spot.place is not None or spot.stop >= stop or not tokens.caps[spot.stop]


def _ends(tokens: Tokens, at: int, stop: int) -> bool:
    norm = tokens.norms[at]
    if norm == "-" and at + 1 < stop and tokens.norms[at + 1].isdigit() and not tokens.breaks[at]:
        return False  # "Covid-19"
    if tokens.breaks[at] or norm in _STOPS or norm in _SAYS or " ".join(tokens.norms[at : at + 2]) in _SAYS:
        return True
    return (tokens.caps[at] and is_surname(norm) and at + 1 < stop and tokens.caps[at + 1]) or (
        ends_names(tokens, at) and norm not in _LINKS and not tokens.caps[at] and tokens.norms[at - 1] == ","
    )


def _closed(tokens: Tokens, comma: int, stop: int) -> int:
    """The "và" that closes the list of small words in which a comma is; the comma itself where none does."""
    for at in range(comma + 1, min(stop, comma + _LONGEST)):
        if tokens.norms[at] == "và":
            return at
        if _ends(tokens, at, stop) or (tokens.norms[at - 1] == "," and tokens.caps[at]):
            return comma
    return comma


def _begins(tokens: Tokens, at: int, stop: int) -> bool:
    """Whether another body's name begins here."""
    if tokens.norms[at] == "phòng" and "chống" in tokens.norms[at + 1 : at + 3]:
        return False  # "Ban Chỉ đạo Phòng, chống dịch"
    head = HEADS.longest(tokens.norms, at, stop)
    return head is not None or FIXED.longest(tokens.norms, at, stop) is not None
