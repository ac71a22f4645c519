"""The recogniser of bodies: what organisation begins at a word, how far its name goes, whose part it is."""

from graph.model.records import replace
from loaders.formats.press.mentions.cells import cell
from loaders.formats.press.mentions.classes import at_each, of_many
from loaders.formats.press.mentions.fields import honoured, joined
from loaders.formats.press.mentions.heads import COUNTRIES, FIRST_WORDS, FIXED, HEADS, Head
from loaders.formats.press.mentions.kinds import Body, Kind, innermost
from loaders.formats.press.mentions.numbers import is_number
from loaders.formats.press.mentions.ownership import BOARDS
from loaders.formats.press.mentions.owning import owner_of
from loaders.formats.press.mentions.placing import committee, placed, with_unions
from loaders.formats.press.mentions.reading import Reading
from loaders.formats.press.mentions.sending import team
from loaders.formats.press.mentions.shorts import short_name
from loaders.formats.press.mentions.spots import Spot, capital_run, level_and_place, place_alone
from loaders.formats.press.mentions.units import unit
from loaders.formats.press.words.phrases import Phrases, rows
from loaders.formats.press.words.places import DISTRICT, PROVINCE
from loaders.formats.press.words.tokens import Tokens

_LONGEST = 40  # words of a name
_DEPTH = 4  # bodies within bodies; a longer chain is no name
_EVENTS = Phrases((row[0], row[0]) for row in rows("events"))
_OVER_OFFICES = frozenset({"Ủy ban nhân dân", "Hội đồng nhân dân", "Ủy ban Mặt trận Tổ quốc Việt Nam"})
_NATIONAL = frozenset({"Bộ đội Biên phòng"})  # without a place it is the whole country's
_NAMING = frozenset({"chánh", "của", "và", ",", "với"})  # before the noun "thanh tra"
_COURTS = frozenset({"Tòa án nhân dân", "Viện kiểm sát nhân dân"})  # which stand in regions of a province
_PLACED_ONLY = frozenset({"Thuế", "Hải quan", "Thống kê", "Bưu điện"})  # without a place these are other words
_IN_OFFICES = frozenset({"Đoàn Thanh niên", "Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Hội Phụ nữ", "Hội Cựu chiến binh"})
_IN_PROVINCES = ("Hội ", "Ngân hàng Chính sách")  # national bodies that each province has its own of
_ON_BOARDS = (["tịch"], ["viên"], ["trưởng"])  # how titles end before a board without its firm
_AS_PRINTED = (
    "Kho bạc",
    "Ngân hàng",
    "Agribank",
    "Vietcombank",
    "BIDV",
    "VietinBank",
    "Đài ",
    "Báo và ",
    "Trường P",
)  # with a place whose level they do not tell
_BOARD, _SCHOOL_BOARD = "Hội đồng", "Hội đồng trường"
_PAPERS = frozenset({"định", "luận", "hoạch"})  # quyết định, kết luận, kế hoạch


def read_body(tokens: Tokens, start: int, stop: int, depth: int = 0) -> Body | None:
    """The body whose name begins at word ``start`` and ends before ``stop``, the sentence's end; or None."""
    norm = tokens.norms[start]
    if norm not in FIRST_WORDS or depth > _DEPTH:
        return None
    stop = min(stop, start + _LONGEST)
    fixed = _fixed(tokens, start, stop) if norm in FIXED.first else None
    head = HEADS.longest(tokens.norms, start, stop) if norm in HEADS.first else None
    if head is None or (fixed is not None and fixed.stop >= head[1]):
        return fixed
    body = _headed(Reading(tokens, stop, depth, read_body), start, head)
    if fixed is not None and (body is None or fixed.stop >= body.stop):
        return fixed
    if body is None or depth:
        return body
    many = of_many(tokens, start)
    if many and "thuộc" in tokens.norms[start : body.owner.start if body.owner is not None else start]:
        return None  # "4 Đảng bộ trực thuộc A": a class, but A is none
    many = (many and innermost(body).place is None) or at_each(tokens, body, stop)
    return replace(body, collective=True) if many else body


def _fixed(tokens: Tokens, start: int, stop: int) -> Body | None:
    found = FIXED.longest(tokens.norms, start, stop)
    if found is None or True not in tokens.caps[start : found[1]]:
        return None
    name, after = found
    if not tokens.caps[start] and after - start < 4:
        return None
    if name.startswith("Bộ ") and after < stop and tokens.caps[after] and COUNTRIES.longest(tokens.norms, after, stop):
        return None  # another country's
    spot = level_and_place(tokens, after, stop) if name.startswith(_IN_PROVINCES) else None
    if spot is not None:  # "Hội A Việt Nam tỉnh B" is the province's
        return placed(tokens, Body(start, after, Kind.STATE, name), spot, stop)
    if (
        name.startswith("Ngân hàng")
        and not name.startswith("Ngân hàng Nhà nước")
        and (branch := _branch(tokens, Body(start, after, Kind.FIXED, name), stop))
    ):
        return branch
    region, after = _region(tokens, after, stop)
    return Body(start, after, Kind.FIXED, name, f"{name} {region}".strip(), "central")


def _branch(tokens: Tokens, bank: Body, stop: int) -> Body | None:
    """``Ngân hàng A - Chi nhánh B``, ``Ngân hàng A chi nhánh tỉnh B``: a bank's branch by its place."""
    at = bank.stop + (tokens.norms[bank.stop : bank.stop + 1] in (["-"], ["–"]))
    if at + 2 >= stop or tokens.norms[at : at + 2] != ["chi", "nhánh"]:
        return None
    end = at + 2
    called = joined(tokens, bank.stop, end)
    spot = level_and_place(tokens, end, stop)
    if spot is not None:
        return placed(tokens, replace(bank, kind=Kind.STATE, head=f"{bank.head} {called}"), spot, stop)
    run = capital_run(tokens, end, stop)
    if run + 1 < stop and tokens.norms[run] in ("-", "–") and tokens.caps[run + 1]:
        run = capital_run(tokens, run + 1, stop)  # "Chi nhánh A - B"
    if run == end:
        return None
    return replace(bank, stop=run, field=f"{bank.head} {joined(tokens, bank.stop, run)}", level="central")


def _region(tokens: Tokens, at: int, stop: int) -> tuple[str, int]:
    """A central body's office for a part of the country: ``khu vực II``."""
    if at + 2 < stop and tokens.norms[at : at + 2] == ["khu", "vực"] and is_number(tokens, at + 2):
        return f"khu vực {tokens.words[at + 2]}", at + 3
    return "", at


def _headed(here: Reading, start: int, head: tuple[Head, int]) -> Body | None:
    tokens = here.tokens
    (kind, full, level), at = head
    if full in ("Tỉnh ủy", "Huyện ủy") and tokens.norms[start] in ("tu", "hu") and not tokens.words[start].isupper():
        return None
    body = Body(start, at, kind, full, level=level or None)
    if kind is Kind.COMMITTEE or (kind is Kind.STATE and level):
        return committee(tokens, body, here.stop)
    if kind is Kind.UNIT:
        return unit(here, body)
    if kind is Kind.TEAM:
        return team(here, body)
    if kind is Kind.ORGAN:
        return _organ(here, body)
    return _hosted(here, body)


def _hosted(here: Reading, body: Body) -> Body | None:
    """A body named by its level and place, or by the body that owns it."""
    tokens, stop = here.tokens, here.stop
    if body.head in _IN_OFFICES and (host := _office_of(here, body)) is not None:
        return replace(body, kind=Kind.CELL, owner=host, level=host.level, stop=host.stop)
    owned = owner_of(here, body)
    if owned is not None:
        return None if _inspects(tokens, body) else _as_written(tokens, owned)
    spot = level_and_place(tokens, body.stop, stop)
    if spot is not None and not (body.head in _PLACED_ONLY and not tokens.caps[body.start]):
        return placed(tokens, body, spot, stop)
    if body.head == "Thanh tra" and body.start and tokens.norms[body.start - 1] in _PAPERS:
        return None
    if body.kind in (Kind.STATE, Kind.CELL):
        return _hosted_by_name(here, body)
    if body.kind is Kind.STANDING and body.head == "Thường trực":
        return None
    return body


def _as_written(tokens: Tokens, cell: Body) -> Body:
    """``Đảng ủy Ủy ban Pháp luật``: the Party body of a committee of the Assembly keeps its host's name as written."""
    host = cell.owner
    if cell.kind is not Kind.CELL or host is None or "quốc" in tokens.norms[host.start : host.stop]:
        return cell
    return replace(cell, owner=replace(host, field=host.field.removesuffix(" Quốc hội")))


def _office_of(here: Reading, body: Body) -> Body | None:
    """The ministry or police in which a union of young people, women or veterans is, of which it is no part."""
    at = body.stop
    if not here.tokens.caps[body.start]:
        return None
    host = here.within(at) if at < here.stop and here.tokens.caps[at] else None
    host = host or short_name(here.tokens, at, here.stop, housed=True)
    return host if host is not None and (host.kind in (Kind.UNIT, Kind.FIXED) or host.head == "Công an") else None


def _inspects(tokens: Tokens, body: Body) -> bool:
    """``đã thanh tra Sở B``: in small letters it is the verb, save in lists; ``Quyết định Thanh tra Sở B`` always."""
    before = tokens.norms[body.start - 1] if body.start else ""
    small = not tokens.caps[body.start] and before not in _NAMING
    return body.head == "Thanh tra" and (small or before in _PAPERS)


def _hosted_by_name(here: Reading, body: Body) -> Body | None:
    """``HĐND Nghệ An``; ``Đảng ủy Khối các cơ quan tỉnh``."""
    tokens, stop = here.tokens, here.stop
    found = place_alone(tokens, body.stop, stop, (PROVINCE, DISTRICT))
    if found is not None:
        body = replace(body, bare=body.head.startswith(_AS_PRINTED))
        return placed(tokens, body, Spot(found[0].level, found[0].word, found[0], found[1]), stop)
    if body.kind is Kind.CELL:
        return cell(here, body)
    if body.head.startswith("Trường") and (named := honoured(tokens, body.stop, stop))[0]:
        return replace(body, kind=Kind.UNIT, field=named[0], stop=named[1])
    if (numbered := _regional(tokens, body, stop)) is not None:
        return numbered
    if body.head in _PLACED_ONLY:
        return None
    if body.head in _OVER_OFFICES or body.head.startswith("Mặt trận"):
        body = with_unions(tokens, body, stop)
    if body.head == "Bộ Tư lệnh":
        return unit(here, replace(body, kind=Kind.UNIT))
    if body.head in _NATIONAL:
        return replace(body, kind=Kind.FIXED, field=body.head, level="central")
    return body if True in tokens.caps[body.start : body.stop] else None


def _regional(tokens: Tokens, body: Body, stop: int) -> Body | None:
    """``Tòa án nhân dân khu vực 2 tỉnh A``: one of several of a province; ``Kho bạc Nhà nước khu vực IV``: of many."""
    region, at = _region(tokens, body.stop, stop)
    if not region:
        return None
    if body.head not in _COURTS:
        return replace(body, kind=Kind.FIXED, field=f"{body.head} {region}", level="central", stop=at)
    body = replace(body, field=region, level=PROVINCE, stop=at)
    after = at + (tokens.norms[at : at + 1] in (["-"], ["–"], [","]))
    spot = level_and_place(tokens, after, stop)
    if spot is not None and spot.level == PROVINCE:
        return placed(tokens, body, spot, stop)
    found = place_alone(tokens, after, stop, (PROVINCE,))
    return replace(body, place=found[0], word=found[0].word, stop=found[1]) if found is not None else body


def _organ(here: Reading, body: Body) -> Body | None:
    """Ban Tổ chức, Ủy ban Kiểm tra, Văn phòng; "Ban tổ chức Hội thảo" is an event's and no Party organ."""
    tokens, stop = here.tokens, here.stop
    at = body.stop
    event = _EVENTS.longest(tokens.norms, at, stop)
    if body.head == "Ban Tổ chức" and event is not None:
        end = capital_run(tokens, event[1], stop) if event[1] < stop else event[1]
        name = tokens.surface(body.start, end)
        return Body(body.start, end, Kind.EVENT, "Ban tổ chức", " ".join(name.split()))
    named = body.head == _SCHOOL_BOARD and tokens.norms[at : at + 1] != ["trường"]
    if named and (school := here.within(at - 1)) is not None:  # "Hội đồng Trường Đại học A"
        return replace(body, head=_BOARD, owner=school, level=school.level, stop=school.stop)
    owned = owner_of(here, body)
    if owned is not None:
        return owned
    if body.head in BOARDS or body.head == _SCHOOL_BOARD:
        return body if tokens.norms[body.start - 1 : body.start] in _ON_BOARDS else None
    if True not in tokens.caps[body.start : at]:
        return None
    spot = level_and_place(tokens, at, stop)
    return placed(tokens, body, spot, stop) if spot is not None else body
