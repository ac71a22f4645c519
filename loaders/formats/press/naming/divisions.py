"""Divisions: units that are parts of the body which the sentence has counted up or named before them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.formats.press.mentions.kinds import Body, Kind, Mention
from loaders.formats.press.mentions.ownership import HOUSES, SCHOOLS, SUBUNITS, above, may_own
from loaders.formats.press.naming.names import key
from loaders.formats.press.words.phrases import rows
from loaders.formats.press.words.places import COMMUNE, DISTRICT
from loaders.formats.press.words.tokens import Tokens

_COUNTED = re.compile(
    r"(?:hiện )?(?:nay )?(?:có|gồm|bao gồm|quản lý) \w+ (?:[\w,]+ ){1,25}?(?:trực thuộc,? ?)?(?:, )?"
    r"(?:(?:bao )?gồm(?: có)?|là|như)? ?:?"
)
_TOLD_OF = re.compile(r"(?:, )?là (?!các )(?:\w+ ){1,8}?(?:trực )?thuộc")
_MERGED = re.compile(r"\b(?:sáp nhập|hợp nhất|hợp nhất từ|tổ chức lại|trên cơ sở|chuyển đổi)\b")
_JOINTS = frozenset({",", "và", ";", ", và"})
_NO_HOSTS = frozenset({"Phòng", "Hội đồng kỷ luật", "Ủy ban nhân dân"})  # of own divisions
_IN_DISTRICTS = frozenset({"Công an", "Tòa án nhân dân", "Viện kiểm sát nhân dân"})  # whose divisions are teams there
_JUDICIAL = frozenset({"Tòa án nhân dân", "Viện kiểm sát nhân dân"})
_NUMBERING = frozenset({"Viện kiểm sát nhân dân", "Cục", "Công an"})  # their divisions by numbers alone, ``Phòng 9``


def listed_units(tokens: Tokens, mentions: Sequence[Mention]) -> Iterator[tuple[Body, Body]]:
    """``A có 3 phòng, gồm: Phòng B, Phòng C``: each unit that has no owner yet, with A."""
    bodies = [each for each in mentions if isinstance(each, Body)]
    for at, (owner, first) in enumerate(pairwise(bodies)):
        said = " ".join(tokens.norms[owner.stop : first.start])
        if not said or _COUNTED.fullmatch(said) is None or not (":" in said or "gồm" in said):
            continue
        for unit, after in zip(bodies[at + 1 :], [*bodies[at + 2 :], None], strict=True):
            if not (_may_be_of(unit, owner) or _of_a_house(unit, owner)):
                break
            yield unit, owner
            if after is None or " ".join(tokens.norms[unit.stop : after.start]) not in _JOINTS:
                break


def told_units(tokens: Tokens, mentions: Sequence[Mention]) -> Iterator[tuple[Body, Body]]:
    """``Cục A là tổ chức thuộc Bộ B``: each unit that a sentence says to be another body's, with that body."""
    for unit, owner in pairwise([each for each in mentions if isinstance(each, Body)]):
        said = " ".join(tokens.norms[unit.stop : owner.start])
        if _may_be_of(unit, owner) and unit.place is None and _TOLD_OF.fullmatch(said):
            yield unit, owner


def merges(tokens: Tokens, before: Body, unit: Body) -> bool:
    """``Chi cục A được thành lập trên cơ sở sáp nhập Phòng B``: the unit was no part of what came of it."""
    return _MERGED.search(" ".join(tokens.norms[before.stop : unit.start])) is not None


def is_inner(unit: Body) -> bool:
    """Whether a Phòng is a division of some office, not one that a district has: ``Phòng Tổ chức cán bộ``."""
    placed = unit.owner is not None or unit.place is not None or unit.level is not None
    if unit.head not in ("Phòng", "Khoa", "Bộ môn") or placed:
        return False
    if unit.head != "Phòng":
        return True
    field = _bare(unit.field)
    return bool(field) and not any(name.startswith(field) or field.startswith(name) for name in _DISTRICTS)


def _bare(field: str) -> str:
    """What a division deals with, without the words and signs that join its terms."""
    return " ".join(word for word in key(field).replace(",", "").split() if word not in ("và", "-", "–"))


def host_in(unit: Body, body: Body) -> Body | None:
    """The body itself, or its owner, that can have such a division."""
    inner: Body | None = body
    while inner is not None and not _hosts(inner, unit):
        inner = inner.owner
    return inner


def _of_a_house(unit: Body, owner: Body) -> bool:
    """``Trung tâm A có 2 phòng: B, C``: a division that is counted up of what has none beside it by a comma."""
    divided = owner.head in HOUSES and unit.head in ("Phòng", "Khoa", "Bộ phận", "Đội", "Trạm", "Ban")
    return divided and unit.owner is None and unit.kind is Kind.UNIT


def _hosts(host: Body, unit: Body) -> bool:
    """Whether an office may have such a division; a Khoa is a hospital's or a school's."""
    if unit.head == "Khoa":
        clinic = host.head == "Bệnh viện" or (host.head == "Trung tâm" and key(host.field).startswith("y tế"))
        return clinic or host.head in SCHOOLS
    if unit.head == "Bộ môn":
        return host.head == "Khoa"
    below = host.head in _IN_DISTRICTS and host.level in (DISTRICT, COMMUNE)
    if below or (unit.field.isdigit() and host.head not in _NUMBERING):
        return False
    judicial = host.head in _JUDICIAL and unit.owner is None
    clinical = host.head == "Bệnh viện" and _of_a_house(unit, host)
    return host.head not in _NO_HOSTS and (judicial or clinical or _may_be_of(unit, host))


def _may_be_of(unit: Body, owner: Body) -> bool:
    if unit.kind is Kind.ORGAN and unit.head == "Văn phòng" and unit.level is None:
        return unit.owner is None and above(unit, owner)
    if unit.kind is Kind.ORGAN and unit.level is None and unit.owner is None:
        return owner.kind is Kind.STATE and may_own(unit, owner)
    if unit.head == "Thanh tra" and unit.kind is Kind.STATE and unit.level is None and unit.owner is None:
        return owner.head in ("Sở", "Bộ")
    return unit.kind is Kind.UNIT and unit.owner is None and unit.head in SUBUNITS and above(unit, owner)


_DISTRICTS = frozenset(_bare(row[0]) for row in rows("departments"))
