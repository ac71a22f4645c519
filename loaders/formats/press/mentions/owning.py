"""Owners in names: the body that a name goes on with, directly, after "của", after a comma or in brackets."""

from graph.model.names import fold
from graph.model.records import replace
from loaders.formats.press.mentions.departments import is_generic
from loaders.formats.press.mentions.heads import HEADS, MANNERS
from loaders.formats.press.mentions.kinds import Body, Kind, called, innermost
from loaders.formats.press.mentions.ownership import (
    BOARDS,
    COLLEGE,
    HOUSES,
    SCHOOL_BOARDS,
    SCHOOLS,
    SUBUNITS,
    above,
    is_university,
    may_own,
)
from loaders.formats.press.mentions.reading import Reading
from loaders.formats.press.mentions.shorts import short_name
from loaders.formats.press.words.phrases import rows
from loaders.formats.press.words.places import COMMUNE, DISTRICT, gazetteer
from loaders.formats.press.words.tokens import Tokens

_PARTY = frozenset({Kind.CELL, Kind.EXECUTIVE, Kind.STANDING})  # which have Party bodies under them, and no units
_STAFFS = frozenset({"Phòng", "Ban", "Văn phòng"})  # of a company
_ORGANS = frozenset({"Văn phòng", "Thanh tra", "Ban Giám đốc", "Phòng", "Vụ", "Công đoàn", "Bộ Tham mưu"})
_SHORTLY = _ORGANS | BOARDS | SCHOOL_BOARDS
_NAMED = frozenset(
    {"Bệnh viện", "Trường", "Trường Đại học", "Trường Cao đẳng", "Học viện", "Nhà máy", "Công ty", "Kho"}
)
_SCHOOL = ("Trường", "Đại học", "Học viện")
_LISTED = [",", ","]
_PROVINCE = 4  # words of its name
_DEPARTMENTS = frozenset(fold(row[0]) for row in rows("departments"))
_OF = frozenset({"của", "thuộc"})


def owner_of(here: Reading, body: Body) -> Body | None:
    """The body with the owner that follows it: directly, after "của", after a comma, in brackets."""
    tokens, stop = here.tokens, here.stop
    at = body.stop
    if at >= stop or stands_alone(body):
        return None
    link = tokens.norms[at]
    if link in (",", "(", "-", "–", "/"):
        return _apart(here, body) if body.head in SUBUNITS else None
    if body.kind is Kind.CELL and "thuộc" in tokens.norms[at : at + 2]:
        return None  # "Đảng bộ trực thuộc A": it has no name of its own
    if link in _OF:
        at += 1
    elif (
        link in ("trực", "cơ")
        and not _is_agency(tokens, at, stop)
        and tokens.norms[at : at + 2] in (["trực", "thuộc"], ["cơ", "quan"])
    ):
        body = replace(body, field="cơ quan") if link == "cơ" and body.kind is Kind.CELL else body
        at += 2
    if at >= stop:
        return None
    owner = here.within(at)
    if owner is None and (body.head in _SHORTLY or body.kind is Kind.CELL):
        owner = short_name(tokens, at, stop, housed=True)
    stated = "thuộc" in tokens.norms[body.stop : at] or (link == "của" and body.head == "Tiểu ban")
    if stated and _is_named(body, owner):
        return None  # whose it is is told beside its name, ``Bệnh viện Hoa Lúa thuộc Sở A``
    if owner is None or not (may_own(body, owner) or (stated and body.kind is Kind.UNIT and owner.kind not in _PARTY)):
        return None
    return replace(body, owner=owner, level=owner.level, stop=owner.stop)


def _is_named(body: Body, owner: Body | None) -> bool:
    """Whether a unit has a name without its owner's; a college of a university has none."""
    if body.head == COLLEGE and owner is not None and is_university(owner):
        return False
    return body.field.endswith("Trung ương") or (body.head in _NAMED and not is_generic(body.field))


def _is_agency(tokens: Tokens, at: int, stop: int) -> bool:
    """``Văn phòng Cơ quan Cảnh sát điều tra``: "cơ quan" begins the owner's own name."""
    head = HEADS.longest(tokens.norms, at, stop)
    return head is not None and tokens.caps[at]


def stands_alone(body: Body) -> bool:
    """``Trường Cao đẳng Hà Nam``, ``Viện A Quốc gia``: whose it is may be told, but is no part of its name."""
    if body.head == "Ban Quản lý dự án" and not is_generic(body.field):
        return True
    words = fold(body.field).split() if body.kind is Kind.UNIT else []
    if words[-2:] in (["quốc", "gia"], ["việt", "nam"]):
        return True
    provinces, stop = gazetteer().provinces, len(words)
    begun = [at for at in range(max(0, stop - _PROVINCE), stop) if words[at] in provinces.first]
    return any(found[1] == stop for at in begun if (found := provinces.longest(words, at, stop)) is not None)


def _apart(here: Reading, body: Body) -> Body | None:
    """``Cục A (Bộ B)``, ``Phòng C, Sở D``; ``Trung tâm E, thuộc Sở F``."""
    tokens, stop = here.tokens, here.stop
    at = body.stop + 1
    stated = at < stop and tokens.norms[at] in _OF
    at += stated
    owner = here.within(at)
    if owner is None or not (stated or above(body, owner) or _of_a_company(tokens, body, owner)):
        return None
    alone = owner.level is None or fold(body.field) in _DEPARTMENTS or body.head == "Ban Quản lý"
    if body.head == "Ban Quản lý" and owner.head == "Sở" and not stated and fold(body.field).startswith("khu "):
        return None  # "Ban Quản lý khu kinh tế A, Sở B": a province's, both of them
    if owner.head == "Chi cục" and body.head == "Phòng" and not stated and fold(body.field) in _DEPARTMENTS:
        return None  # "Phòng Tài chính - Kế hoạch, Chi cục Thuế": each a district's
    if owner.head == "Thanh tra" and not stated and alone:
        return None  # "Văn phòng, Thanh tra", "Phòng Tư pháp, Thanh tra huyện": each another's
    if owner.kind is Kind.ORGAN and not stated and innermost(owner).kind is not Kind.FIXED and owner.level is None:
        return None  # another item of a list: "Phòng A, Văn phòng"
    if owner.head == "Văn phòng" and not stated and owner.level in (DISTRICT, COMMUNE):
        return None  # "Phòng A, Văn phòng UBND xã B": a commune's office has no divisions
    if (
        owner.head == "Bộ Tư lệnh"
        and [tokens.norms[body.start - 1], *tokens.norms[owner.stop : owner.stop + 1]] == _LISTED
    ):
        return None  # "A, Cục B, Bộ Tư lệnh C, D"
    closed = owner.stop < stop and tokens.norms[owner.stop] == ")" and tokens.norms[body.stop] == "("
    return replace(body, owner=owner, level=owner.level, stop=owner.stop + closed)


def is_firm(body: Body) -> bool:
    """Whether a body is a company, which has a board."""
    national = body.kind is Kind.FIXED and body.field.startswith(("Tập đoàn", "Ngân hàng", "Bảo hiểm Tiền gửi"))
    return national or (MANNERS.get(body.head) in ("company", "legal") and body.head != "Báo")


def is_school(body: Body) -> bool:
    """Whether a body is a school of any kind, which has a Ban Giám hiệu."""
    return body.head in SCHOOLS or called(body).startswith(_SCHOOL)


def _of_a_company(tokens: Tokens, body: Body, owner: Body) -> bool:
    """``Phòng Kỹ thuật - Công ty A``, ``Trưởng phòng Kỹ thuật, Công ty A``: no other item of a list."""
    company = MANNERS.get(owner.head) in ("company", "legal") and owner.head != "Báo"
    titled = tokens.norms[body.start - 1] == "trưởng" if body.start else False
    if owner.head in HOUSES or owner.head.startswith(("Trường", "Học viện")):
        return titled and body.head in ("Khoa", "Phòng", "Trung tâm")
    return company and body.head in _STAFFS and (titled or tokens.norms[body.stop] != ",")
