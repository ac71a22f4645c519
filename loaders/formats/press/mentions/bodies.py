"""The recogniser of bodies: what organisation begins at a word, how far its name goes, whose part it is."""

from dataclasses import replace

from graph.model.names import fold
from loaders.formats.press.mentions.classes import at_each, of_many
from loaders.formats.press.mentions.fields import (
    FIELDS,
    department,
    honoured,
    is_generic,
    is_number,
    joined,
    past_small,
    read_field,
)
from loaders.formats.press.mentions.kinds import Body, Kind, innermost
from loaders.formats.press.mentions.ownership import SUBUNITS, above, may_own
from loaders.formats.press.mentions.placing import committee, placed, with_unions
from loaders.formats.press.mentions.spots import Spot, level_and_place, place_alone
from loaders.formats.press.words.phrases import Phrases, rows, table
from loaders.formats.press.words.places import DISTRICT, PROVINCE, gazetteer
from loaders.formats.press.words.tokens import Tokens

Head = tuple[Kind, str, str]

HEADS: Phrases[Head] = Phrases(
    (spelling, (Kind(row[1]), row[2], row[3] if len(row) > 3 else ""))
    for row in rows("bodies")
    for spelling in (row[0], row[0].replace(" - ", " – "))
)
FIXED: Phrases[str] = Phrases((row[0], row[1]) for row in rows("fixed_bodies"))
FIRST_WORDS = HEADS.first | FIXED.first

_LONGEST = 40  # words of a name
_DEPTH = 4  # bodies within bodies; a longer chain is no name
_EVENTS = Phrases((row[0], row[0]) for row in rows("events"))
_COMMON = frozenset({"Vụ", "Bộ", "Đội", "Báo"})  # in small letters these are other words
_MANNERS = dict(table("name_manners"))
_PAPERS = frozenset({"định", "luận", "hoạch"})  # quyết định, kết luận, kế hoạch
_PURPOSE = 30  # words of what a team is sent for
_NATIONAL = frozenset({"Bộ đội Biên phòng"})  # without a place it is the whole country's
_ITEM = 10  # words of a name in a list beyond those that are plainly a name's
_CLAUSES = frozenset({",", ".", ";", "do", "đã", "đối", "tại", "làm"})
_PARTY = frozenset({Kind.CELL, Kind.EXECUTIVE, Kind.STANDING})  # which have Party bodies under them, and no units
_FORCES = frozenset({"Quân khu", "Quân đoàn"})  # whose Party committee may be called "Đảng ủy Quân sự" as well
_WHOLE = {"Ban Quản lý dự án": "dự án"}  # a name without more, where a place follows or is known
_NAMING = frozenset({"chánh", "của", "và", ",", "với"})  # before the noun "thanh tra"
_ALSO_WORDS = frozenset({"Hội", "Quỹ", "Công đoàn"})  # unless a capital follows
_OF = frozenset({"của", "thuộc"})


def read_body(tokens: Tokens, start: int, stop: int, depth: int = 0) -> Body | None:
    """The body whose name begins at word ``start`` and ends before ``stop``, the sentence's end; or None."""
    norm = tokens.norms[start]
    if norm not in FIRST_WORDS or depth > _DEPTH:
        return None
    stop = min(stop, start + _LONGEST)
    fixed = _fixed(tokens, start, stop)
    head = HEADS.longest(tokens.norms, start, stop)
    if head is None or (fixed is not None and fixed.stop >= head[1]):
        return fixed
    body = _headed(tokens, start, stop, head, depth)
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
    region, after = _region(tokens, after, stop)
    return Body(start, after, Kind.FIXED, name, f"{name} {region}".strip(), "central")


def _region(tokens: Tokens, at: int, stop: int) -> tuple[str, int]:
    """A central body's office for a part of the country: ``khu vực II``."""
    if at + 2 < stop and tokens.norms[at : at + 2] == ["khu", "vực"] and is_number(tokens, at + 2):
        return f"khu vực {tokens.words[at + 2]}", at + 3
    return "", at


def _headed(tokens: Tokens, start: int, stop: int, head: tuple[Head, int], depth: int) -> Body | None:
    (kind, full, level), at = head
    if full in ("Tỉnh ủy", "Huyện ủy") and tokens.norms[start] in ("tu", "hu") and not tokens.words[start].isupper():
        return None
    body = Body(start, at, kind, full, level=level or None)
    if kind is Kind.COMMITTEE or (kind is Kind.STATE and level):
        return committee(tokens, body, stop)
    if kind is Kind.UNIT:
        return _unit(tokens, body, stop, depth)
    if kind is Kind.TEAM:
        return _team(tokens, body, stop, depth)
    if kind is Kind.ORGAN:
        return _organ(tokens, body, stop, depth)
    return _hosted(tokens, body, stop, depth)


def _hosted(tokens: Tokens, body: Body, stop: int, depth: int) -> Body | None:
    """A body named by its level and place, or by the body that owns it."""
    owned = _owner(tokens, body, stop, depth)
    if owned is not None:
        return None if _inspects(tokens, body) else owned
    spot = level_and_place(tokens, body.stop, stop)
    if spot is not None:
        return placed(tokens, body, spot, stop)
    if body.head == "Thanh tra" and body.start and tokens.norms[body.start - 1] in _PAPERS:
        return None
    if body.kind in (Kind.STATE, Kind.CELL):
        return _hosted_by_name(tokens, body, stop, depth)
    if body.kind is Kind.STANDING and body.head == "Thường trực":
        return None
    return body


def _inspects(tokens: Tokens, body: Body) -> bool:
    """``đã thanh tra Sở B``: in small letters it is the verb, save in lists; ``Quyết định Thanh tra Sở B`` always."""
    before = tokens.norms[body.start - 1] if body.start else ""
    small = not tokens.caps[body.start] and before not in _NAMING
    return body.head == "Thanh tra" and (small or before in _PAPERS)


def _hosted_by_name(tokens: Tokens, body: Body, stop: int, depth: int) -> Body | None:
    """``HĐND Nghệ An``; ``Đảng ủy Khối các cơ quan tỉnh``."""
    found = place_alone(tokens, body.stop, stop, (PROVINCE, DISTRICT))
    if found is not None:
        return placed(tokens, body, Spot(found[0].level, found[0].word, found[0], found[1]), stop)
    if body.kind is Kind.CELL:
        return _cell(tokens, body, stop)
    if body.head.startswith("Mặt trận"):
        body = with_unions(tokens, body, stop)
    if body.head == "Bộ Tư lệnh":
        return _unit(tokens, replace(body, kind=Kind.UNIT), stop, depth)
    if body.head in _NATIONAL:
        return replace(body, kind=Kind.FIXED, field=body.head, level="central")
    return body if tokens.caps[body.start] else None


def _cell(tokens: Tokens, body: Body, stop: int) -> Body | None:
    """A cell's host that is no body of its own: ``Khối Doanh nghiệp``, ``các cơ quan Đảng``, ``Quân sự``."""
    at = body.stop
    field, after = read_field(tokens, at, stop, hosts=True)
    if not field and at < stop and tokens.caps[at] and FIELDS.longest(tokens.norms, at, stop) is not None:
        field, after = read_field(tokens, at, stop)
    if not field:
        short = _short_host(tokens, at, stop)
        body = body if short is None else replace(body, owner=short, stop=short.stop)
        return body if tokens.caps[body.start] else None
    body = replace(body, field=field, stop=after)
    spot = level_and_place(tokens, after, stop)
    if spot is not None:
        return placed(tokens, body, spot, stop)
    forces = read_body(tokens, after, stop, 1) if after < stop else None
    if forces is not None and forces.head in _FORCES:
        return replace(body, owner=forces, stop=forces.stop)
    found = place_alone(tokens, after, stop, (PROVINCE, DISTRICT))
    return placed(tokens, body, Spot(found[0].level, found[0].word, found[0], found[1]), stop) if found else body


def _listed_to(tokens: Tokens, start: int, at: int, stop: int) -> int:
    """``…: Đảng bộ Công ty A b c; Đảng bộ Công ty D``: between semicolons a company's name is all that stands there."""
    first = start - 2 if " ".join(tokens.norms[start - 2 : start]) in ("đảng bộ", "chi bộ", "đảng ủy") else start
    if first < 1 or tokens.norms[first - 1] not in (":", ";"):
        return at
    end = next((each for each in range(at, min(stop, at + _ITEM)) if not tokens.norms[each].isalnum()), at)
    another = any(HEADS.longest(tokens.norms, each, end) is not None for each in range(at, end))
    return end if end < stop and tokens.norms[end] in (";", ".") and not another else at


def _short_host(tokens: Tokens, at: int, stop: int) -> Body | None:
    """``Đảng ủy Tập đoàn``: the kind of body alone, which the text has named in full before."""
    found = HEADS.longest(tokens.norms, at, stop) if at < stop and tokens.caps[at] else None
    if found is None or found[0][0] is not Kind.UNIT or _MANNERS.get(found[0][1]) is None:
        return None
    ended = found[1] >= stop or not (tokens.caps[found[1]] or tokens.norms[found[1]].isdigit())
    return Body(at, found[1], Kind.UNIT, found[0][1]) if ended else None


def _organ(tokens: Tokens, body: Body, stop: int, depth: int) -> Body | None:
    """Ban Tổ chức, Ủy ban Kiểm tra, Văn phòng; "Ban tổ chức Hội thảo" is an event's and no Party organ."""
    at = body.stop
    event = _EVENTS.longest(tokens.norms, at, stop)
    if body.head == "Ban Tổ chức" and event is not None:
        name = tokens.surface(body.start, event[1])
        return Body(body.start, event[1], Kind.EVENT, "Ban tổ chức", " ".join(name.split()))
    owned = _owner(tokens, body, stop, depth)
    if owned is not None:
        return owned
    if True not in tokens.caps[body.start : at]:
        return None
    spot = level_and_place(tokens, at, stop)
    return placed(tokens, body, spot, stop) if spot is not None else body


def _unit(tokens: Tokens, body: Body, stop: int, depth: int) -> Body | None:
    """Sở, Phòng, Vụ and their field, then whose they are and where."""
    manner = _MANNERS.get(body.head)
    proper, company = manner == "proper", manner in ("company", "legal")
    start = past_small(tokens, body.stop, stop) if manner == "legal" else body.stop
    field, at = read_field(tokens, start, stop, company=company, proper=proper)
    field = joined(tokens, body.stop, at) if field else ""
    if not field and body.head in _WHOLE and tokens.caps[body.start]:
        field, at, body = (
            _WHOLE[body.head],
            body.stop,
            replace(body, head=body.head.removesuffix(f" {_WHOLE[body.head]}")),
        )
    if not field and body.head.startswith("Trường"):
        field, at = honoured(tokens, body.stop, stop)
        found = place_alone(tokens, body.stop, stop, (PROVINCE, DISTRICT)) if not field else None
        if found is not None:
            field, at = joined(tokens, body.stop, found[1]), found[1]
    if not field or not _plainly(tokens, body, company):
        return None
    if company and (end := _listed_to(tokens, body.start, at, stop)) > at:
        field, at = joined(tokens, body.stop, end), end
    body = replace(body, field=department(body.head, field), stop=at)
    if company:
        return body
    owned = _owner(tokens, body, stop, depth)
    if owned is not None:
        return owned
    spot = level_and_place(tokens, at, stop)
    if spot is not None:
        return placed(tokens, body, spot, stop)
    found = place_alone(tokens, at, stop, (PROVINCE, DISTRICT) if proper or body.head == "Phòng" else (PROVINCE,))
    if found is not None and proper and not _board(body):  # part of the name, as in Bệnh viện Nhi Hà Nam
        return replace(body, field=f"{field} {joined(tokens, at, found[1])}", stop=found[1])
    return placed(tokens, body, Spot(found[0].level, found[0].word, found[0], found[1]), stop) if found else body


def _is_name(tokens: Tokens, body: Body) -> bool:
    """Whether a head is written as one: ``Ban quản lý``, ``Phó trưởng ban Quản lý``."""
    return True in tokens.caps[body.start : body.start + len(body.head.split())]


def _plainly(tokens: Tokens, body: Body, company: bool) -> bool:
    """Whether a head with a field is a name, not another word: ``phòng Covid``, ``Hội cơ sở`` are none."""
    if not (_is_name(tokens, body) or (tokens.caps[body.stop] and not company and body.head not in _COMMON)):
        return False
    if body.head in _ALSO_WORDS:
        return tokens.caps[body.stop]
    if body.head != "Phòng" or tokens.caps[body.start]:
        return True
    titled = body.start > 0 and tokens.norms[body.start - 1] in ("trưởng", "phó")
    return titled or FIELDS.longest(tokens.norms, body.stop, len(tokens)) is not None


def _board(body: Body) -> bool:
    """``Ban Quản lý khu kinh tế``: a province has one, whose place is no part of its name."""
    return body.head == "Ban Quản lý" and is_generic(body.field)


def _team(tokens: Tokens, body: Body, stop: int, depth: int) -> Body:
    """A team, its number, and the body that sent it."""
    at = body.stop
    if at + 1 < stop and tokens.norms[at] == "số" and tokens.norms[at + 1].isdigit():
        body = replace(body, field=f"số {tokens.norms[at + 1]}", stop=at + 2)
    elif at < stop and tokens.norms[at].isdigit() and _numbers(tokens.norms[at]):
        body = replace(body, field=tokens.norms[at], stop=at + 1)
    return _owner(tokens, body, stop, depth) or _sent_for(tokens, body, stop, depth) or body


def _numbers(digits: str) -> bool:
    """Whether digits number a team, by its own number or its decision's, and are no year."""
    return len(digits) < 4 or (len(digits) == 4 and not 1930 <= int(digits) <= 2099)


def _sent_for(tokens: Tokens, body: Body, stop: int, depth: int) -> Body | None:
    """``Đoàn kiểm tra công tác cán bộ của A``: what the team is for stands between it and its sender."""
    for at in range(body.stop, min(stop - 1, body.stop + _PURPOSE)):
        if tokens.norms[at] in _CLAUSES:
            return None
        if tokens.norms[at] == "của" and tokens.norms[body.stop] in ("công", "việc", "về", "thực", "liên", "theo"):
            owner = read_body(tokens, at + 1 + (tokens.norms[at + 1] == "chánh"), stop, depth + 1)
            return replace(body, owner=owner, level=owner.level, stop=owner.stop) if owner is not None else None
    return None


def _owner(tokens: Tokens, body: Body, stop: int, depth: int) -> Body | None:
    """The body with the owner that follows it: directly, after "của", after a comma, in brackets."""
    at = body.stop
    if at >= stop or _stands_alone(body):
        return None
    link = tokens.norms[at]
    if link in (",", "("):
        return _apart(tokens, body, stop, depth) if body.head in SUBUNITS else None
    if body.kind is Kind.CELL and "thuộc" in tokens.norms[at : at + 2]:
        return None  # "Đảng bộ trực thuộc A": it has no name of its own
    if link in _OF:
        at += 1
    elif link in ("trực", "cơ") and tokens.norms[at : at + 2] in (["trực", "thuộc"], ["cơ", "quan"]):
        at += 2
    if at >= stop:
        return None
    owner = read_body(tokens, at, stop, depth + 1)
    stated = "thuộc" in tokens.norms[body.stop : at] or (link == "của" and body.head == "Tiểu ban")
    if owner is None or not (may_own(body, owner) or (stated and body.kind is Kind.UNIT and owner.kind not in _PARTY)):
        return None
    return replace(body, owner=owner, level=owner.level, stop=owner.stop)


def _stands_alone(body: Body) -> bool:
    """``Trường Cao đẳng Hà Nam``, ``Viện A Quốc gia``: whose it is may be told, but is no part of its name."""
    words = fold(body.field).split() if body.kind is Kind.UNIT else []
    ends = (gazetteer().provinces.longest(words, at, len(words)) for at in range(max(0, len(words) - 4), len(words)))
    return words[-2:] == ["quốc", "gia"] or any(found is not None and found[1] == len(words) for found in ends)


def _apart(tokens: Tokens, body: Body, stop: int, depth: int) -> Body | None:
    """``Cục A (Bộ B)``, ``Phòng C, Sở D``; ``Trung tâm E, thuộc Sở F``."""
    at = body.stop + 1
    stated = at < stop and tokens.norms[at] in _OF
    at += stated
    owner = read_body(tokens, at, stop, depth + 1) if at < stop else None
    if owner is None or not (stated or above(body, owner)):
        return None
    closed = owner.stop < stop and tokens.norms[owner.stop] == ")" and tokens.norms[body.stop] == "("
    return replace(body, owner=owner, level=owner.level, stop=owner.stop + closed)
