"""Extents: how far a unit's own name goes, by its known terms, its number, its shape, and what kind of unit it is."""

import re

from loaders.formats.press.mentions.endings import (
    before_its_head,
    to_its_region,
    to_its_seat,
    to_its_town,
    to_the_country,
    within_departments,
)
from loaders.formats.press.mentions.fields import further, honoured, joined, oversees, past_number, read_field
from loaders.formats.press.mentions.heads import COUNTRIES, HEADS
from loaders.formats.press.mentions.kinds import Body
from loaders.formats.press.mentions.numbers import is_call_sign
from loaders.formats.press.mentions.ownership import FORCES
from loaders.formats.press.mentions.shapes import shaped
from loaders.formats.press.mentions.spots import place_alone
from loaders.formats.press.mentions.terms import FIELDS, past_small
from loaders.formats.press.words.places import DISTRICT, PROVINCE
from loaders.formats.press.words.tokens import Tokens

_INSPECTING = frozenset({"Sở", "Tập đoàn", "Tổng công ty"})
_INSPECTS = ("kiểm tra", "giám sát", "thanh tra")  # "Thanh tra Sở kiểm tra": a verb, no field
_ITEM = 10  # words of a name in a list beyond those that are plainly a name's
_HONOURED = 2  # words of the name of whom a hospital is named after; a person's post at one has three
_DEPARTED = frozenset({"Sở", "Bộ"})
_LOCAL = frozenset({"Sở", "Phòng", "Chi cục", "Đội", "Trạm", "Khoa"})
_REGIONAL = frozenset({"Chi cục", "Trạm", "Đồn Biên phòng"})
_DEPOT = "Kho"  # with a call sign alone is it a body
_CALLED = frozenset({_DEPOT, "Nhà máy", "Xí nghiệp"})
_FIRMS = frozenset({"Tập đoàn", "Tổng công ty", "Công ty"})
_LED_BY = frozenset({"tập", "đốc", "trị", "viên", "tịch", "trưởng"})  # Tổng Biên tập, Chủ tịch Hội đồng quản trị
_MIDDLE_AT = 1  # words before it
_NUMBERED = frozenset(
    {
        "Công ty",
        "Nhà máy",
        "Xí nghiệp",
        "Bệnh viện",
        "Trạm",
        "Đội",
        "Đồn Biên phòng",
        "Viện",
        "Phòng khám Đa khoa",
        "Đoàn Kinh tế - Quốc phòng",
    }
)
_DAY = re.compile(r"\d{1,2}[-/.]\d{1,2}")
_ISSUED = frozenset({"Báo", "Tạp chí"})
_ONLINE = (["trực", "tuyến"], ["điện", "tử"])  # at the end of what a paper is called


def field_of(tokens: Tokens, body: Body, stop: int, manner: str | None) -> tuple[str, int]:
    """What a unit's noun goes on with, and the word after it; empty where nothing is a name's."""
    proper, company = manner == "proper" or body.head in FORCES, manner in ("company", "legal")
    start = past_small(tokens, body.stop, stop) if manner == "legal" else body.stop
    if body.head in _FIRMS and start < stop and not tokens.caps[start] and oversees(tokens, start, stop):
        return "", body.stop  # "Tập đoàn kiểm tra …"
    if body.head in _CALLED and (called := _call_sign(tokens, body, stop)) is not None:
        return called
    field, at = read_field(tokens, start, stop, company=company, proper=proper)
    if body.head in FORCES and start < stop and not (tokens.caps[start] or tokens.norms[start].isdigit()):
        return "", start  # "Chủ nhiệm chính trị Quân khu kiểm tra …"
    if body.head in (*FORCES, "Ban Chỉ đạo") and (numbered := _number(tokens, at, stop)) > at:
        return joined(tokens, body.stop, numbered), numbered
    if body.head in _INSPECTING and field.startswith(_INSPECTS):
        return "", start
    if not field:
        at = _numbered(tokens, body, at, stop)
        return joined(tokens, body.stop, at), at
    if body.head in _DEPARTED:
        at = within_departments(tokens, body.stop, at)
        if body.head == "Bộ" and not _is_ministrys(tokens, body.stop, at, stop):
            return "", body.stop
    at = to_its_end(tokens, body, at, stop, proper, company)
    at = to_the_country(tokens, at, stop) if body.head not in _LOCAL else at
    at = to_its_region(tokens, at, stop) if body.head in _REGIONAL else at
    at = past_number(tokens, at, stop) if manner is not None or body.head in _NUMBERED else at
    at += 2 if body.head in _ISSUED and tokens.norms[at : at + 2] in _ONLINE else 0
    at = to_its_seat(tokens, body, to_its_town(tokens, at, stop), stop) if company else at
    if company and body.start and tokens.norms[body.start - 1] in _LED_BY and at - body.stop > _MIDDLE_AT:
        at = before_its_head(tokens, body.stop, at)
    return joined(tokens, body.stop, at), at


def _call_sign(tokens: Tokens, body: Body, stop: int) -> tuple[str, int] | None:
    """``Kho K602``: what the army calls a depot or a works by, and the word after it; a depot has no other name."""
    at = body.stop
    if at < stop and is_call_sign(tokens.words[at]):
        return tokens.words[at], at + 1
    return ("", at) if body.head == _DEPOT else None


def _numbered(tokens: Tokens, body: Body, at: int, stop: int) -> int:
    """The word after the number that is a unit's whole name: ``Bệnh viện 175``, ``Bệnh viện 19-8``."""
    if body.head not in _NUMBERED or not tokens.caps[body.start]:
        return at
    dated = body.head == "Bệnh viện" and at < stop and _DAY.fullmatch(tokens.norms[at]) is not None
    return at + 1 if dated else past_number(tokens, at, stop)


def _is_ministrys(tokens: Tokens, start: int, at: int, stop: int) -> bool:
    """Whether a field is a ministry's of this country."""
    foreign = at < stop and tokens.caps[at] and COUNTRIES.longest(tokens.norms, at, stop) is not None
    return not foreign and FIELDS.longest(tokens.norms, start, at) is not None


def named_after(tokens: Tokens, body: Body, at: int, stop: int) -> tuple[str, int]:
    """The person or place that a school or a hospital is named after, and the word after it; empty where none is."""
    school = body.head.startswith(("Trường", "Đại học", "Cảng vụ"))
    if not school and not (body.head == "Bệnh viện" and tokens.caps[body.start]):
        return "", at
    field, at = honoured(tokens, body.stop, stop)
    if not school:
        return (field, at) if len(field.split()) == _HONOURED else ("", body.stop)
    found = place_alone(tokens, body.stop, stop, (PROVINCE, DISTRICT)) if not field else None
    return (joined(tokens, body.stop, found[1]), found[1]) if found is not None else (field, at)


def to_its_end(tokens: Tokens, body: Body, at: int, stop: int, proper: bool, company: bool = False) -> int:
    """The word after a name that is known up to a word, where its shape says that it goes on."""
    while (end := shaped(tokens, body.head, body.start, at, stop)) > at:
        at = further(tokens, body.stop, end, stop, proper=proper, company=company)
    return at


def _number(tokens: Tokens, at: int, stop: int) -> int:
    """The word after the number of a unit of the army: ``Trung đoàn 762``, ``Lữ đoàn Pháo binh 16``."""
    return at + 1 if at < stop and tokens.norms[at].isdigit() and len(tokens.norms[at]) < 5 else at


def listed_to(tokens: Tokens, start: int, at: int, stop: int) -> int:
    """``…: Đảng bộ Công ty A b c; Đảng bộ Công ty D``: between semicolons a company's name is all that stands there."""
    first = start - 2 if " ".join(tokens.norms[start - 2 : start]) in ("đảng bộ", "chi bộ", "đảng ủy") else start
    if first < 1 or tokens.norms[first - 1] not in (":", ";"):
        return at
    end = next((each for each in range(at, min(stop, at + _ITEM)) if not tokens.norms[each].isalnum()), at)
    another = any(HEADS.longest(tokens.norms, each, end) is not None for each in range(at, end))
    return end if end < stop and tokens.norms[end] in (";", ".") and not another else at
