"""Levels: whether a unit that is named without a place is a province's, a district's or a commune's by what it is."""

import re

from loaders.formats.press.mentions.departments import is_generic
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.naming.divisions import is_inner
from loaders.formats.press.naming.hosts import is_branch
from loaders.formats.press.naming.names import key
from loaders.formats.press.naming.owners import LOCAL
from loaders.formats.press.naming.setting import Setting
from loaders.formats.press.words.places import COMMUNE, DISTRICT, PROVINCE

_ZONES = ("khu kinh tế", "khu công ngh", "các khu")
_REGION = re.compile(r"(?:khu vực|cửa khẩu) \w|\bga \w")  # what a branch office is named by, instead of its province
_CENTRES = frozenset(
    {"kiểm soát bệnh tật", "phục vụ hành chính công", "hành chính công", "khuyến nông", "pháp y", "trợ giúp pháp lý"}
)
"""What a Trung tâm deals with of which a province has one."""
_EVERYWHERE = frozenset({"phục vụ hành chính công", "hành chính công"})  # since 2025 in each commune too
_DISTRICTS = frozenset({"Hạt Kiểm lâm", "Chi cục Thi hành án dân sự"})  # of which a district has one
_TRADE_UNION = "Công đoàn ngành"
_STATIONS = frozenset({"khuyến nông", "thú y", "bảo vệ thực vật", "trồng trọt và bảo vệ thực vật"})  # a district's
_STEERING = "Ban Chỉ đạo"
_PROVINCIAL = frozenset({"Sở"})
_REGULAR = frozenset(
    {"Ban Quản lý", "Ban Quản lý dự án", "Chi cục", _STEERING}
)  # a province's in an article of no district


def implied_level(body: Body, setting: Setting) -> str | None:
    """A Sở is a province's; a Phòng, a Trung tâm without a name of its own the district's the article is about."""
    if body.head in _PROVINCIAL or _of_a_block(body) or _is_zone_board(body):
        return PROVINCE
    if _is_bare_committee(body) and setting.commune is not None:
        return COMMUNE
    if (is_branch(body) or body.head == _TRADE_UNION) and setting.province is not None:
        return PROVINCE
    if key(body.field).endswith("trung ương"):
        return None
    if (
        body.head in _REGULAR
        and is_generic(body.field)
        and not _REGION.search(key(body.field))
        and setting.district is None
        and not (body.head == _STEERING and setting.commune is not None)
    ):
        return PROVINCE
    return None if is_inner(body) else _own_level(body, setting)


def _own_level(body: Body, setting: Setting) -> str | None:
    """Of what a province, a district or a commune has one each."""
    station = body.head == "Trạm" and key(body.field) in _STATIONS
    if (station or body.head in _DISTRICTS) and setting.district is not None:
        return DISTRICT
    if body.head == "Trung tâm" and setting.district is None and key(body.field) in _CENTRES:
        return COMMUNE if setting.commune is not None and key(body.field) in _EVERYWHERE else PROVINCE
    if body.head not in LOCAL or not is_generic(body.field):
        return None
    if setting.district is not None:
        return DISTRICT
    return COMMUNE if body.head == "Phòng" and setting.commune is not None else None


def _is_zone_board(body: Body) -> bool:
    """``Ban Quản lý khu kinh tế``, ``Ban Quản lý các khu công nghiệp``: a province has one."""
    return body.head in ("Ban Quản lý", "Ban") and key(body.field).startswith(_ZONES) and is_generic(body.field)


def _of_a_block(body: Body) -> bool:
    """A Party cell of a block of offices or firms, which each province has one of."""
    field = key(body.field)
    return body.kind is Kind.CELL and field.startswith(("khối ", "các cơ quan")) and "trung ương" not in field


def _is_bare_committee(body: Body) -> bool:
    """A bare Đảng ủy, which leads the Party of a commune or of some host."""
    return body.kind is Kind.CELL and body.head == "Đảng ủy" and not body.field
