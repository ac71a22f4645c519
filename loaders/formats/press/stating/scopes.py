"""Scopes: the larger place that tells a district's or a commune's body from others of its name.

A province has its name to itself. A district's name may be borne in several provinces, and a commune's in
several districts: such a body's id carries the province, and the district where the province has several
communes of the name. Where the text leaves the larger place out, it is the only one that has such a place,
or the one that the article is about, if that has such a place. Otherwise the scope is not known.
"""

from dataclasses import dataclass
from functools import cache

from graph.model.names import fold
from loaders.formats.press.mentions.kinds import Kind
from loaders.formats.press.naming.names import Organ
from loaders.formats.press.naming.setting import Setting
from loaders.formats.press.words.phrases import table
from loaders.formats.press.words.places import DISTRICT, PROVINCE, Place
from loaders.formats.press.words.territory import owners

NAMED, ALONE, ASSUMED = (
    "the text names the larger place",
    "no other province has a place of that name",
    "the larger place is the article's",
)
_PASSING = frozenset({Kind.TEAM, Kind.EVENT})
_NO_MINISTRY = ("bộ chỉ huy", "bộ tư lệnh", "bộ đội", "bộ phận", "bộ môn")


@dataclass(frozen=True, slots=True)
class Scope:
    """The places that an id carries before the name, the largest first, and how the larger ones are known.

    `how` is `NAMED`, `ALONE`, `ASSUMED`, or empty where none is needed.
    """

    parts: tuple[str, ...] = ()
    how: str = ""


def scope_of(organ: Organ, setting: Setting) -> Scope | None:
    """The scope of an organisation; None where it is not known, or the body is one of a day: a team, a conference.

    Args:
        organ: as the article has it.
        setting: the places that the article is about.
    """
    if organ.kind in _PASSING or (organ.parent is not None and organ.parent.kind in _PASSING):
        return None
    if organ.place is None:
        return Scope() if _is_national(organ) else None
    if organ.place.level == PROVINCE:
        return Scope()
    province, how = _province(organ, setting)
    if province is None:
        return None
    if organ.place.level == DISTRICT:
        return Scope((province,), how)
    district = _district(organ, province, setting)
    return None if district is None else Scope((province, district) if district else (province,), how)


def _district(organ: Organ, province: str, setting: Setting) -> str | None:
    """The district of a commune, empty where the province has one such commune only; None where it is not known.

    A commune that the gazetteer does not have, or has elsewhere, may be one of several of its name.
    """
    known = {district for owner, district in owners(_found(organ)) if fold(owner) == fold(province)}
    named = next((place.shown for place in organ.scope if place.level == DISTRICT), None)
    if named is not None and fold(named) not in map(fold, known):
        return named
    several = known - {""}
    if len(several) <= 1:
        return "" if known else None
    own = setting.district.shown if setting.district is not None else ""
    hint = named or own
    return next((district for district in several if fold(district) == fold(hint)), None)


def _province(organ: Organ, setting: Setting) -> tuple[str | None, str]:
    named = next((place.name for place in organ.scope if place.level == PROVINCE), None)
    if named is not None:
        return named, NAMED
    names = {owner for owner, district in owners(_found(organ)) if _is_within((owner, district), organ)}
    if len(names) == 1:
        return names.pop(), ALONE
    own = setting.province.name if setting.province is not None else None
    return (own, ASSUMED) if own in names else (None, "")


def _found(organ: Organ) -> Place:
    assert organ.place is not None  # noqa: S101 - the caller looked; a reader of this function is told
    return organ.place


def _is_within(owner: tuple[str, str], organ: Organ) -> bool:
    """Whether a commune's district is the one the text names, where it names one."""
    named = [place.shown for place in organ.scope if place.level == DISTRICT]
    return not named or fold(owner[1]) in map(fold, named)


def _is_national(organ: Organ) -> bool:
    """Whether there is one such body in the country: it is listed, a ministry, or a unit or Party body of one."""
    if organ.kind is Kind.FIXED or (organ.parent is not None and _is_national(organ.parent)):
        return True
    words = fold(organ.name).split()
    return any(_is_listed(" ".join(words[at:])) for at in range(len(words)))


def _is_listed(name: str) -> bool:
    return name in _listed() or (name.startswith("bộ ") and not name.startswith(_NO_MINISTRY))


@cache
def _listed() -> frozenset[str]:
    return frozenset(fold(name) for _, name in table("fixed_bodies"))
