"""Endings: how far a unit's or a firm's name goes past what is known of it: to its country, its region, its seat."""

from graph.model.names import fold
from loaders.formats.press.mentions.kinds import Body
from loaders.formats.press.mentions.spots import LEVELS, capital_run, is_surname, level_and_place, place_alone
from loaders.formats.press.mentions.terms import FIELDS, PREDICATES, ends_names, past_small
from loaders.formats.press.words.phrases import rows
from loaders.formats.press.words.places import DISTRICT, PROVINCE, gazetteer
from loaders.formats.press.words.tokens import Tokens

_DEPARTMENTAL = frozenset(word for row in rows("departments") for word in fold(row[0]).replace(",", "").split())
_BEFORE_THE_COUNTRY = 4  # small words
_REGIONS = frozenset({"vực", "khẩu"})  # khu vực, cửa khẩu
_MISSIONS = frozenset({"Đại sứ quán", "Tổng Lãnh sự quán"})
_MIDDLE = frozenset({"văn", "thị"})  # names that tell a person's from a firm's: "Giám đốc Công ty Đỗ Văn A"


def within_departments(tokens: Tokens, start: int, stop: int) -> int:
    """``Sở Quy hoạch Kiến trúc nghiên cứu``: the word after what a department's name may have in small letters."""
    at = start
    while at < stop and (
        at == start or tokens.caps[at] or tokens.norms[at] in _DEPARTMENTAL or not tokens.norms[at].isalpha()
    ):
        known = FIELDS.longest(tokens.norms, at, stop)
        at = known[1] if known is not None else at + 1
    return at


def to_the_country(tokens: Tokens, at: int, stop: int) -> int:
    """``Hội A b Việt Nam``, ``Bộ Tư lệnh A Việt Nam``: the word after the country that a national name ends with."""
    for end in range(at, min(stop - 1, at + _BEFORE_THE_COUNTRY)):
        if tokens.norms[end : end + 2] == ["việt", "nam"] and tokens.caps[end]:
            return end + 2
        if tokens.caps[end] or not tokens.norms[end].isalpha() or ends_names(tokens, end):
            break
    return at


def to_its_region(tokens: Tokens, at: int, stop: int) -> int:
    """``Chi cục Thuế khu vực A - B``, ``Chi cục Hải quan cửa khẩu A``: the word after the places it is named by."""
    if tokens.norms[at - 1] not in _REGIONS and tokens.norms[at - 3 : at] != ["khẩu", "quốc", "tế"]:
        return at
    at = past_small(tokens, at, stop)
    end = _past_a_place(tokens, at, stop)
    while at < end < stop - 1 and tokens.norms[end] in ("-", "–") and tokens.caps[end + 1]:
        end = _past_a_place(tokens, end + 1, stop)
    return end


def to_its_seat(tokens: Tokens, body: Body, at: int, stop: int) -> int:
    """``Ngân hàng A - Chi nhánh B``, ``Đại sứ quán A tại B``: the word after where it is, which is part of its name."""
    branch = at < stop and tokens.norms[at] in ("-", "–") and tokens.norms[at + 1 : at + 3] == ["chi", "nhánh"]
    if not branch and not (body.head in _MISSIONS and tokens.norms[at : at + 1] == ["tại"]):
        return at
    named = at + (3 if branch else 1)
    spot = level_and_place(tokens, named, stop)
    end = spot.stop if spot is not None and spot.place is not None else capital_run(tokens, named, stop)
    return end if end > named else at


def to_its_town(tokens: Tokens, at: int, stop: int) -> int:
    """``Công ty TNHH Dịch vụ công ích quận 7``: the word after the place that small words of a firm's name lead to."""
    end = at
    while end < min(stop, at + _BEFORE_THE_COUNTRY) and not tokens.caps[end] and tokens.norms[end].isalpha():
        if LEVELS.longest(tokens.norms, end, stop) is not None:
            spot = level_and_place(tokens, end, stop)
            return spot.stop if end > at and spot is not None and spot.place is not None else at
        if ends_names(tokens, end) or PREDICATES.longest(tokens.norms, end, stop) is not None:
            return at
        end += 1
    return at


def _past_a_place(tokens: Tokens, at: int, stop: int) -> int:
    found = place_alone(tokens, at, stop, (DISTRICT, PROVINCE))
    return max(found[1] if found is not None else at, capital_run(tokens, at, stop))


def before_its_head(tokens: Tokens, start: int, stop: int) -> int:
    """``Tổng Biên tập Báo A B Nguyễn Văn C``: after a title the name ends before a person's of three words or more."""
    provinces = gazetteer().at(PROVINCE)
    begun = (
        at
        for at in range(start + (tokens.norms[start + 1] not in _MIDDLE), stop - 2)
        if is_surname(tokens.norms[at]) and provinces.longest(tokens.norms, at, stop) is None
    )
    return next((at for at in begun if all(tokens.caps[at:stop])), stop)
