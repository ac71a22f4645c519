"""The recogniser of bodies: what organisation begins at a word, how far its name goes, whose part it is."""

from dataclasses import replace

from loaders.formats.press.mentions.fields import FIELDS, honoured, is_number, joined, past_small, read_field
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.mentions.spots import LEVELS, Spot, level_and_place, place_alone
from loaders.formats.press.words.phrases import Phrases, rows, table, words
from loaders.formats.press.words.places import COMMUNE, DISTRICT, PROVINCE, Place
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
_OWNERS: dict[Kind, frozenset[Kind]] = {
    Kind.CELL: frozenset({Kind.STATE, Kind.UNIT, Kind.FIXED, Kind.ORGAN, Kind.COMMITTEE, Kind.CELL}),
    Kind.EXECUTIVE: frozenset({Kind.CELL, Kind.STATE, Kind.UNIT}),
    Kind.STANDING: frozenset({Kind.COMMITTEE, Kind.CELL, Kind.STATE}),
    Kind.ORGAN: frozenset({Kind.COMMITTEE, Kind.CELL, Kind.STATE, Kind.UNIT, Kind.FIXED, Kind.ORGAN}),
    Kind.STATE: frozenset({Kind.UNIT, Kind.FIXED}),
    Kind.UNIT: frozenset({Kind.UNIT, Kind.STATE, Kind.FIXED, Kind.ORGAN, Kind.COMMITTEE}),
    Kind.TEAM: frozenset(set(Kind) - {Kind.TEAM, Kind.EVENT}),
}
_SUBUNITS = frozenset(
    {"Vụ", "Cục", "Phòng", "Chi cục", "Khoa", "Trung tâm", "Viện", "Đội", "Văn phòng", "Ban Quản lý", "Tổng cục"}
)
_SUPERUNITS = frozenset(
    {"Bộ", "Sở", "Tổng cục", "Cục", "Công an", "Thanh tra", "Ủy ban nhân dân", "Trường Đại học", "Học viện", "Chi cục"}
)
_COMMON = frozenset({"Vụ", "Bộ", "Đội", "Báo"})  # in small letters these are other words
_COLLECTIVE = words("collectives")
_MANNERS = dict(table("name_manners"))
_PURPOSE = 30  # words of what a team is sent for
_NATIONAL = frozenset({"Bộ đội Biên phòng"})  # without a place it is the whole country's
_CLAUSES = frozenset({",", ".", ";", "do", "đã", "đối", "tại", "làm"})
_PARTY = frozenset({Kind.CELL, Kind.EXECUTIVE, Kind.STANDING})  # which have Party bodies under them, and no units
_FORCES = frozenset({"Quân khu", "Quân đoàn"})  # whose Party committee may be called "Đảng ủy Quân sự" as well
_ORDINALS = frozenset(
    {"tháng", "ngày", "quý", "số", "thứ", "khóa", "khu", "quận", "phường", "điều", "đoàn", "tổ", "/", "-"}
)
_WHOLE = {"Ban Quản lý dự án": "dự án"}  # a name without more, where a place follows or is known
_NAMING = frozenset({"chánh", "của", "và", ",", "với"})  # before the noun "thanh tra"
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
    many = _of_many(tokens, start)
    if many and "thuộc" in tokens.norms[start : body.owner.start if body.owner is not None else start]:
        return None  # "4 Đảng bộ trực thuộc A": a class, but A is none
    many = (many and innermost(body).place is None) or _at_each(tokens, body.stop, stop)
    return replace(body, collective=True) if many else body


def innermost(body: Body) -> Body:
    """The last owner that a body's name leads to; the body itself without any."""
    while body.owner is not None:
        body = body.owner
    return body


def _of_many(tokens: Tokens, start: int) -> bool:
    """``các Huyện ủy``, ``4 Đảng bộ``: the word before makes a class of it."""
    earlier, before = ["", "", *tokens.norms[max(0, start - 2) : start]][-2:]
    counted = before.isdigit() and len(before) < 3 and earlier not in _ORDINALS
    return before in _COLLECTIVE or counted


def _at_each(tokens: Tokens, at: int, stop: int) -> bool:
    """``UBND cấp huyện``, ``UBND các cấp``, ``Đảng ủy 168 phường``: the level after it makes a class of it."""
    if at + 1 >= stop:
        return False
    counted = tokens.norms[at] == "các" or tokens.norms[at].isdigit()
    each = counted and LEVELS.longest(tokens.norms, at + 1, stop) is not None
    return each or tokens.norms[at] == "cấp" or tokens.norms[at : at + 2] == ["các", "cấp"]


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
        return _committee(tokens, body, stop)
    if kind is Kind.UNIT:
        return _unit(tokens, body, stop, depth)
    if kind is Kind.TEAM:
        return _team(tokens, body, stop, depth)
    if kind is Kind.ORGAN:
        return _organ(tokens, body, stop, depth)
    return _hosted(tokens, body, stop, depth)


def _committee(tokens: Tokens, body: Body, stop: int) -> Body:
    """Tỉnh ủy, Huyện ủy, Tỉnh đoàn: the head tells the level, a place may follow with or without its word."""
    spot = level_and_place(tokens, body.stop, stop)
    if spot is not None and spot.place is not None:
        return _at(tokens, body, spot, stop)
    levels = {"province": (PROVINCE,), "city": (PROVINCE, DISTRICT)}.get(body.level or "", (DISTRICT,))
    found = place_alone(tokens, body.stop, stop, levels)
    if found is None and body.level in ("district", "city"):
        found = _unlisted(tokens, body, stop)
    if found is None:
        return body
    place, after = found
    if body.level == "city" and not (place.level == PROVINCE and place.word == "thành phố"):
        place = Place(DISTRICT, "thành phố", place.name)
    if body.level == "district":
        place = replace(place, word={"Quận ủy": "quận", "Thị ủy": "thị xã"}.get(body.head, "huyện"))
    return _at(tokens, body, Spot(place.level, place.word, place, after), stop)


def _unlisted(tokens: Tokens, body: Body, stop: int) -> tuple[Place, int] | None:
    """A number, or capitalised words the gazetteer does not have: ``Quận ủy 8``."""
    at = body.stop
    if at < stop and body.head == "Quận ủy" and tokens.norms[at].isdigit():
        return Place(DISTRICT, "quận", tokens.norms[at]), at + 1
    return None


def _at(tokens: Tokens, body: Body, spot: Spot, stop: int) -> Body:
    """The body with its level and place, and the larger places that follow a comma."""
    scope, after = _larger(tokens, spot, stop) if spot.place else ((), spot.stop)
    return replace(body, level=spot.level, word=spot.word, place=spot.place, scope=scope, stop=after)


def _larger(tokens: Tokens, spot: Spot, stop: int) -> tuple[tuple[Place, ...], int]:
    """``, huyện B, tỉnh C`` after ``xã A``."""
    order = {COMMUNE: 0, DISTRICT: 1, PROVINCE: 2}
    scope: list[Place] = []
    rank, at = order.get(spot.level, 3), spot.stop
    while at + 1 < stop and tokens.norms[at] in (",", "-", "("):
        wider = level_and_place(tokens, at + 1, stop)
        if wider is None or wider.place is None or order.get(wider.level, 0) <= rank:
            break
        scope.append(wider.place)
        rank, at = order[wider.level], wider.stop
        if at < stop and tokens.norms[at] == ")":
            at += 1
    direct = level_and_place(tokens, at, stop) if not scope else None
    if direct is not None and direct.place is not None and order.get(direct.level, 0) > rank:
        return (direct.place,), direct.stop
    return tuple(scope), at


def _hosted(tokens: Tokens, body: Body, stop: int, depth: int) -> Body | None:
    """A body named by its level and place, or by the body that owns it."""
    owned = _owner(tokens, body, stop, depth)
    if owned is not None:
        return None if _inspects(tokens, body) else owned
    spot = level_and_place(tokens, body.stop, stop)
    if spot is not None:
        return _at(tokens, body, spot, stop)
    if body.kind in (Kind.STATE, Kind.CELL):
        return _hosted_by_name(tokens, body, stop)
    if body.kind is Kind.STANDING and body.head == "Thường trực":
        return None
    return body


def _inspects(tokens: Tokens, body: Body) -> bool:
    """``kết quả thanh tra của Bộ A``, ``đã thanh tra Sở B``: in small letters it is the verb, save in lists."""
    before = tokens.norms[body.start - 1] if body.start else ""
    return body.head == "Thanh tra" and not tokens.caps[body.start] and before not in _NAMING


def _hosted_by_name(tokens: Tokens, body: Body, stop: int) -> Body | None:
    """``HĐND Nghệ An``; ``Đảng ủy Khối các cơ quan tỉnh``."""
    found = place_alone(tokens, body.stop, stop, (PROVINCE, DISTRICT))
    if found is not None:
        return _at(tokens, body, Spot(found[0].level, found[0].word, found[0], found[1]), stop)
    if body.kind is Kind.CELL:
        return _cell(tokens, body, stop)
    if body.head.startswith("Mặt trận"):
        body = _with_unions(tokens, body, stop)
    if body.head in _NATIONAL:
        return replace(body, kind=Kind.FIXED, field=body.head, level="central")
    return body if tokens.caps[body.start] else None


def _with_unions(tokens: Tokens, body: Body, stop: int) -> Body:
    """``MTTQ và các đoàn thể tỉnh``: the level named after the unions is the Front's too."""
    at = body.stop
    while at < stop and at < body.stop + 2 and tokens.norms[at] in (",", "và"):
        at += 1
    if at + 3 >= stop or at == body.stop or tokens.norms[at : at + 3] != ["các", "đoàn", "thể"]:
        return body
    spot = level_and_place(tokens, at + 3, stop)
    return replace(body, level=spot.level, word=spot.word, place=spot.place) if spot is not None else body


def _cell(tokens: Tokens, body: Body, stop: int) -> Body | None:
    """A cell's host that is no body of its own: ``Khối Doanh nghiệp``, ``các cơ quan Đảng``, ``Quân sự``."""
    at = body.stop
    field, after = read_field(tokens, at, stop, hosts=True)
    if not field and at < stop and tokens.caps[at] and FIELDS.longest(tokens.norms, at, stop) is not None:
        field, after = read_field(tokens, at, stop)
    if not field:
        return body if tokens.caps[body.start] else None
    body = replace(body, field=field, stop=after)
    spot = level_and_place(tokens, after, stop)
    if spot is not None:
        return _at(tokens, body, spot, stop)
    forces = read_body(tokens, after, stop, 1) if after < stop else None
    if forces is not None and forces.head in _FORCES:
        return replace(body, owner=forces, stop=forces.stop)
    found = place_alone(tokens, after, stop, (PROVINCE, DISTRICT))
    return _at(tokens, body, Spot(found[0].level, found[0].word, found[0], found[1]), stop) if found else body


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
    return _at(tokens, body, spot, stop) if spot is not None else body


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
    named = tokens.caps[body.start] or (tokens.caps[body.stop] and not company and body.head not in _COMMON)
    if not field or not named:
        return None
    body = replace(body, field=field, stop=at)
    if company:
        return body
    owned = _owner(tokens, body, stop, depth)
    if owned is not None:
        return owned
    spot = level_and_place(tokens, at, stop)
    if spot is not None:
        return _at(tokens, body, spot, stop)
    found = place_alone(tokens, at, stop, (PROVINCE, DISTRICT) if proper or body.head == "Phòng" else (PROVINCE,))
    if found is not None and proper:  # the place is part of the name, as in Bệnh viện Nhi Hà Nam
        return replace(body, field=f"{field} {joined(tokens, at, found[1])}", stop=found[1])
    return _at(tokens, body, Spot(found[0].level, found[0].word, found[0], found[1]), stop) if found else body


def _team(tokens: Tokens, body: Body, stop: int, depth: int) -> Body:
    """A team, its number, and the body that sent it."""
    at = body.stop
    if at + 1 < stop and tokens.norms[at] == "số" and tokens.norms[at + 1].isdigit():
        body = replace(body, field=f"số {tokens.norms[at + 1]}", stop=at + 2)
    elif at < stop and tokens.norms[at].isdigit() and _numbers(tokens.norms[at]):
        body = replace(body, field=f"số {tokens.norms[at]}", stop=at + 1)
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
    if at >= stop:
        return None
    link = tokens.norms[at]
    if link in (",", "("):
        return _apart(tokens, body, stop, depth) if body.head in _SUBUNITS else None
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
    if owner is None or not (_may_own(body, owner) or (stated and body.kind is Kind.UNIT and owner.kind not in _PARTY)):
        return None
    return replace(body, owner=owner, level=owner.level, stop=owner.stop)


def _apart(tokens: Tokens, body: Body, stop: int, depth: int) -> Body | None:
    """``Cục A (Bộ B)``, ``Phòng C, Sở D``; ``Trung tâm E, thuộc Sở F``."""
    at = body.stop + 1
    stated = at < stop and tokens.norms[at] in _OF
    at += stated
    owner = read_body(tokens, at, stop, depth + 1) if at < stop else None
    if owner is None or not (stated or _above(body, owner)):
        return None
    closed = owner.stop < stop and tokens.norms[owner.stop] == ")" and tokens.norms[body.stop] == "("
    return replace(body, owner=owner, level=owner.level, stop=owner.stop + closed)


def _may_own(body: Body, owner: Body) -> bool:
    if body.kind is Kind.STANDING and owner.kind is Kind.FIXED:
        return owner.field.startswith(("Đảng ủy", "Quân ủy"))
    if owner.kind not in _OWNERS.get(body.kind, frozenset()):
        return False
    if body.kind is Kind.CELL and owner.kind is Kind.COMMITTEE:
        return False
    if body.head == "Ban Dân tộc" and owner.head == "Hội đồng nhân dân":
        return True
    if body.kind is Kind.STATE:
        return (body.head == "Thanh tra" and owner.field.startswith(("Bộ ", "Ngân hàng"))) or owner.head == "Sở"
    if body.kind is Kind.UNIT:
        return body.head in _SUBUNITS and (_above(body, owner) or owner.kind is Kind.COMMITTEE)
    return True


def _above(body: Body, owner: Body) -> bool:
    """Whether a sub-unit can belong to a body that only stands beside it."""
    if owner.kind is Kind.FIXED:
        return owner.field.startswith(
            (
                "Bộ ",
                "Ban ",
                "Ủy ban",
                "Cơ quan ",
                "Văn phòng",
                "Thanh tra",
                "Tòa án",
                "Viện kiểm",
                "Ngân hàng",
                "Kiểm toán",
                "Tổng cục",
            )
        )
    if owner.kind is Kind.ORGAN:
        return body.head in ("Phòng", "Vụ", "Cục", "Văn phòng") and body.head != owner.head
    return owner.head in _SUPERUNITS and owner.head != body.head
