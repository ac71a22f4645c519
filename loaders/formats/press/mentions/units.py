"""Units: how far the name of a Sở, a Vụ or a company goes, whose it is and where."""

import re

from graph.model.records import replace
from loaders.formats.press.mentions.departments import department, is_generic
from loaders.formats.press.mentions.endings import (
    before_its_head,
    to_its_region,
    to_its_seat,
    to_its_town,
    to_the_country,
    within_departments,
)
from loaders.formats.press.mentions.fields import further, honoured, joined, oversees, past_number, read_field
from loaders.formats.press.mentions.heads import COUNTRIES, HEADS, MANNERS
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.mentions.numbers import is_call_sign
from loaders.formats.press.mentions.ownership import FORCES
from loaders.formats.press.mentions.owning import is_school, owner_of
from loaders.formats.press.mentions.placing import placed
from loaders.formats.press.mentions.purposes import placed_purpose, told
from loaders.formats.press.mentions.reading import Reading
from loaders.formats.press.mentions.shapes import shaped
from loaders.formats.press.mentions.shorts import short_name
from loaders.formats.press.mentions.spots import Spot, capital_run, level_and_place, place_alone
from loaders.formats.press.mentions.terms import FIELDS, past_small
from loaders.formats.press.words.places import DISTRICT, PROVINCE
from loaders.formats.press.words.tokens import Tokens

_COMMON = frozenset({"Vụ", "Bộ", "Đội", "Báo"})  # in small letters these are other words
_HONOURED = 2  # words of the name of whom a hospital is named after; a person's post at one has three
_INSPECTING = frozenset({"Sở", "Tập đoàn", "Tổng công ty"})
_INSPECTS = ("kiểm tra", "giám sát", "thanh tra")  # "Thanh tra Sở kiểm tra": a verb, no field
_ITEM = 10  # words of a name in a list beyond those that are plainly a name's
_WHOLE = {"Ban Quản lý dự án": "dự án"}  # a name without more, where a place follows or is known
_OF_PLACES = frozenset({"phố", "huyện", "xã", "phường", "quận", "trấn"})  # before a place, be it "Hội An"
_DEPARTED = frozenset({"Sở", "Bộ"})
_LOCAL = frozenset({"Sở", "Phòng", "Chi cục", "Đội", "Trạm", "Khoa"})
_REGIONAL = frozenset({"Chi cục", "Trạm", "Đồn Biên phòng"})
_UNION = "Công đoàn"
_BOARD = "Hội đồng"
_SCHOOL = "Trường "  # of some level or kind, which may have its place's name alone
_BRANCH = "Phân hiệu"
_DEPOT = "Kho"  # with a call sign alone is it a body
_CALLED = frozenset({_DEPOT, "Nhà máy", "Xí nghiệp"})
_HOSTS = frozenset({Kind.UNIT, Kind.STATE, Kind.ORGAN, Kind.FIXED})
_STEERING = frozenset({"Ban Chỉ đạo"})
_CENTRAL = (["trung", "ương"], ["quốc", "gia"])
_AT_A_PAPER = frozenset({"tập", "tại"})  # before "báo A": Tổng biên tập, công tác tại
_FIRMS = frozenset({"Tập đoàn", "Tổng công ty", "Công ty"})
_LED_BY = frozenset(
    {"tập", "đốc", "trị", "viên", "tịch", "trưởng"}
)  # Tổng Biên tập, Giám đốc, Chủ tịch Hội đồng quản trị
_MIDDLE_AT = 1  # words before it
_ALSO_WORDS = frozenset({"Hội", "Quỹ", "Công đoàn"})  # unless a capital follows
_SMALL_WORDS = frozenset({"Hội"})  # in small letters other words, unless what follows is known to be a name
_FEASTS = frozenset({"lễ", "ngày", "vũ", "mở", "trẩy", "dự", "đại", "quốc", "cơ", "dạ"})  # "lễ hội Xuân"
_NUMBERED = frozenset(
    {"Công ty", "Nhà máy", "Xí nghiệp", "Bệnh viện", "Trạm", "Đội", "Đồn Biên phòng", "Viện", "Phòng khám Đa khoa",
     "Đoàn Kinh tế - Quốc phòng"}
)
_DAY = re.compile(r"\d{1,2}[-/.]\d{1,2}")
_ISSUED = frozenset({"Báo", "Tạp chí"})
_ONLINE = (["trực", "tuyến"], ["điện", "tử"])  # at the end of what a paper is called


def unit(here: Reading, body: Body) -> Body | None:
    """Sở, Phòng, Vụ and their field, then whose they are and where."""
    tokens, stop = here.tokens, here.stop
    if body.head == _UNION and (union := _union(here, body)) is not None:
        return union
    if body.head == _BOARD and (school := here.within(body.stop)) is not None and is_school(school):
        return replace(body, kind=Kind.ORGAN, owner=school, level=school.level, stop=school.stop)
    if body.head == _BRANCH:
        return _branch(here, body)
    if body.head in _STEERING and (steering := _steering(here, body)) is not None:
        return steering
    manner = MANNERS.get(body.head)
    proper, company = manner == "proper", manner in ("company", "legal")
    field, at = _field(tokens, body, stop, manner)
    if not field and body.head in _WHOLE and tokens.caps[body.start]:
        whole, known = _WHOLE[body.head], body.stop
        start = known - len(whole.split())
        body = replace(body, head=body.head.removesuffix(f" {whole}"), stop=start)
        at = _to_its_end(tokens, body, further(tokens, start, known, stop, proper=proper), stop, proper)
        field = f"{whole} {joined(tokens, known, at)}".strip()
    if not field:
        field, at = _named_after(tokens, body, at, stop)
    if not field and tokens.caps[body.start] and (body.head == "Bệnh viện" or body.head.startswith(_SCHOOL)):
        spot = level_and_place(tokens, body.stop, stop)
        return placed(tokens, body, spot, stop) if spot is not None and spot.place is not None else None
    if not field or not (_plainly(tokens, body, company) or _of_a_named_province(tokens, body, at, stop)):
        return None
    if company and (end := _listed_to(tokens, body.start, at, stop)) > at:
        field, at = joined(tokens, body.stop, end), end
    body = replace(body, field=department(body.head, field), stop=at)
    return body if company else owner_of(here, body) or _where(tokens, body, at, stop, proper)


def _where(tokens: Tokens, body: Body, at: int, stop: int, proper: bool) -> Body:
    """The unit with the place that follows its name."""
    spot = level_and_place(tokens, at, stop)
    if spot is not None:
        return placed(tokens, body, spot, stop)
    found = place_alone(tokens, at, stop, (PROVINCE, DISTRICT) if proper or body.head == "Phòng" else (PROVINCE,))
    of_project = body.field.startswith(("dự án", "các dự án"))
    if found is not None and proper and (of_project or not _board(body)):  # part of the name: Bệnh viện Nhi Hà Nam
        return replace(body, field=f"{body.field} {joined(tokens, at, found[1])}", stop=found[1])
    return placed(tokens, body, Spot(found[0].level, found[0].word, found[0], found[1]), stop) if found else body


def _steering(here: Reading, body: Body) -> Body | None:
    """``Ban Chỉ đạo của A về B``, ``Ban Chỉ đạo B tỉnh C``: by what it is for; None where its name does not say it."""
    tokens, stop = here.tokens, here.stop
    owner = here.within(body.stop + 1) if tokens.norms[body.stop : body.stop + 1] == ["của"] else None
    if owner is not None:
        end = told(tokens, owner.stop, stop)
        purpose = joined(tokens, owner.stop, end)
        return replace(body, owner=owner, level=owner.level, purpose=purpose, stop=end) if purpose else None
    central = body.stop + 2 * (tokens.norms[body.stop : body.stop + 2] in _CENTRAL)
    end = told(tokens, central, stop)
    if end == central:
        end = placed_purpose(tokens, body.stop, stop)
    if end == body.stop or (end == central and central > body.stop):
        return None
    body = replace(body, field=joined(tokens, body.stop, end), stop=end)
    spot = level_and_place(tokens, end, stop)
    return placed(tokens, body, spot, stop) if spot is not None else body


def _branch(here: Reading, body: Body) -> Body | None:
    """``Phân hiệu Đại học A tại B``: a school's, told by where it is."""
    tokens, stop = here.tokens, here.stop
    school = here.within(body.stop)
    if school is None or not is_school(school):
        return None
    body, at = replace(body, owner=school, level=school.level, stop=school.stop), school.stop + 1
    if tokens.norms[school.stop : at] != ["tại"]:
        return body
    spot = level_and_place(tokens, at, stop)
    end = spot.stop if spot is not None and spot.place is not None else capital_run(tokens, at, stop)
    return replace(body, purpose=joined(tokens, school.stop, end), stop=end) if end > at else body


def _union(here: Reading, body: Body) -> Body | None:
    """``Công đoàn tỉnh A``, ``Công đoàn Bộ B``: the union of a place or of a host, of which it is no part."""
    tokens, stop = here.tokens, here.stop
    if not tokens.caps[body.start]:
        return None
    host = here.within(body.stop) if body.stop < stop and tokens.caps[body.stop] else None
    host = host or short_name(tokens, body.stop, stop, housed=True)
    if host is not None and host.kind in _HOSTS:
        return replace(body, kind=Kind.CELL, owner=host, level=host.level, stop=host.stop)
    spot = level_and_place(tokens, body.stop, stop)
    return placed(tokens, replace(body, kind=Kind.STATE), spot, stop) if spot is not None else None


def _field(tokens: Tokens, body: Body, stop: int, manner: str | None) -> tuple[str, int]:
    """What a unit's noun goes on with, and the word after it; empty where nothing is a name's."""
    proper, company = manner == "proper" or body.head in FORCES, manner in ("company", "legal")
    start = past_small(tokens, body.stop, stop) if manner == "legal" else body.stop
    if body.head in _FIRMS and start < stop and not tokens.caps[start] and oversees(tokens, start, stop):
        return "", body.stop  # "Tập đoàn kiểm tra …"
    if body.head in _CALLED and start < stop:
        called = start + is_call_sign(tokens.words[start])
        if called > start or body.head == _DEPOT:
            return joined(tokens, start, called), called
    field, at = read_field(tokens, start, stop, company=company, proper=proper)
    if body.head in FORCES and start < stop and not (tokens.caps[start] or tokens.norms[start].isdigit()):
        return "", start  # "Chủ nhiệm chính trị Quân khu kiểm tra …"
    if body.head in (*FORCES, "Ban Chỉ đạo") and (numbered := _number(tokens, at, stop)) > at:
        return joined(tokens, body.stop, numbered), numbered
    if body.head in _INSPECTING and field.startswith(_INSPECTS):
        return "", start
    if not field and body.head in _NUMBERED and tokens.caps[body.start]:
        dated = body.head == "Bệnh viện" and at < stop and _DAY.fullmatch(tokens.norms[at]) is not None
        at = at + 1 if dated else past_number(tokens, at, stop)  # "Bệnh viện 19-8"
    if not field:
        return joined(tokens, body.stop, at), at
    if body.head in _DEPARTED:
        at = within_departments(tokens, body.stop, at)
        foreign = at < stop and tokens.caps[at] and COUNTRIES.longest(tokens.norms, at, stop) is not None
        if body.head == "Bộ" and (foreign or FIELDS.longest(tokens.norms, body.stop, at) is None):
            return "", body.stop
    at = _to_its_end(tokens, body, at, stop, proper, company)
    at = to_the_country(tokens, at, stop) if body.head not in _LOCAL else at
    at = to_its_region(tokens, at, stop) if body.head in _REGIONAL else at
    at = past_number(tokens, at, stop) if manner is not None or body.head in _NUMBERED else at
    at += 2 if body.head in _ISSUED and tokens.norms[at : at + 2] in _ONLINE else 0
    at = to_its_seat(tokens, body, to_its_town(tokens, at, stop), stop) if company else at
    if company and body.start and tokens.norms[body.start - 1] in _LED_BY and at - body.stop > _MIDDLE_AT:
        at = before_its_head(tokens, body.stop, at)
    return joined(tokens, body.stop, at), at


def _named_after(tokens: Tokens, body: Body, at: int, stop: int) -> tuple[str, int]:
    """The person or place that a school or a hospital is named after, and the word after it; empty where none is."""
    school = body.head.startswith(("Trường", "Đại học", "Cảng vụ"))
    if not school and not (body.head == "Bệnh viện" and tokens.caps[body.start]):
        return "", at
    field, at = honoured(tokens, body.stop, stop)
    if not school:
        return (field, at) if len(field.split()) == _HONOURED else ("", body.stop)
    found = place_alone(tokens, body.stop, stop, (PROVINCE, DISTRICT)) if not field else None
    return (joined(tokens, body.stop, found[1]), found[1]) if found is not None else (field, at)


def _to_its_end(tokens: Tokens, body: Body, at: int, stop: int, proper: bool, company: bool = False) -> int:
    """The word after a name that is known up to a word, where its shape says that it goes on."""
    while (end := shaped(tokens, body.head, body.start, at, stop)) > at:
        at = further(tokens, body.stop, end, stop, proper=proper, company=company)
    return at


def _number(tokens: Tokens, at: int, stop: int) -> int:
    """The word after the number of a unit of the army: ``Trung đoàn 762``, ``Lữ đoàn Pháo binh 16``."""
    return at + 1 if at < stop and tokens.norms[at].isdigit() and len(tokens.norms[at]) < 5 else at


def _is_name(tokens: Tokens, body: Body) -> bool:
    """Whether a head is written as one: ``Ban quản lý``, ``Phó trưởng ban Quản lý``."""
    return True in tokens.caps[body.start : body.start + len(body.head.split())]


def _plainly(tokens: Tokens, body: Body, company: bool) -> bool:
    """Whether a head with a field is a name, not another word: ``phòng Covid``, ``Hội cơ sở`` are none."""
    before = tokens.norms[body.start - 1] if body.start else ""
    if before == "đường":
        return False
    if body.head == "Báo" and tokens.caps[body.stop] and before in _AT_A_PAPER:
        return True
    if body.head == "Phòng" and before == "trưởng" and tokens.norms[body.stop].isdigit():
        return True
    if not (_is_name(tokens, body) or (tokens.caps[body.stop] and not company and body.head not in _COMMON)):
        return False
    if body.head == "Quỹ" and not tokens.caps[body.start]:
        return False
    if body.head in _SMALL_WORDS and not tokens.caps[body.start]:
        return tokens.caps[body.stop] and FIELDS.longest(tokens.norms, body.stop, len(tokens)) is not None
    if body.head in _ALSO_WORDS:
        return tokens.caps[body.stop] and before not in _OF_PLACES and before not in _FEASTS
    if body.head != "Phòng" or tokens.caps[body.start]:
        return True
    return before in ("trưởng", "phó") or FIELDS.longest(tokens.norms, body.stop, len(tokens)) is not None


def _of_a_named_province(tokens: Tokens, body: Body, at: int, stop: int) -> bool:
    """``sở khoa học và công nghệ tỉnh A``: in small letters a department's only where its province is named."""
    known = FIELDS.longest(tokens.norms, body.stop, stop)
    spot = level_and_place(tokens, at, stop)
    return body.head == "Sở" and known is not None and spot is not None and spot.place is not None


def _board(body: Body) -> bool:
    """``Ban Quản lý khu kinh tế``: a province has one, whose place is no part of its name."""
    return body.head == "Ban Quản lý" and is_generic(body.field)


def _listed_to(tokens: Tokens, start: int, at: int, stop: int) -> int:
    """``…: Đảng bộ Công ty A b c; Đảng bộ Công ty D``: between semicolons a company's name is all that stands there."""
    first = start - 2 if " ".join(tokens.norms[start - 2 : start]) in ("đảng bộ", "chi bộ", "đảng ủy") else start
    if first < 1 or tokens.norms[first - 1] not in (":", ";"):
        return at
    end = next((each for each in range(at, min(stop, at + _ITEM)) if not tokens.norms[each].isalnum()), at)
    another = any(HEADS.longest(tokens.norms, each, end) is not None for each in range(at, end))
    return end if end < stop and tokens.norms[end] in (";", ".") and not another else at
