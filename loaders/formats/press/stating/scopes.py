"""Scopes: the larger place that tells a district's or a commune's body from others of its name.

A province has its name to itself. A district's name may be borne in several provinces, and a commune's in
several districts: such a body's id carries the province, and the district where the province has several
communes of the name. Where the text leaves the larger place out, it is the only one that has such a place,
or the one that the article is about, if that has such a place. Otherwise the scope is not known.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph.model.names import fold
from loaders.formats.press.mentions.kinds import Kind
from loaders.formats.press.naming.names import Organ
from loaders.formats.press.naming.setting import Setting
from loaders.formats.press.words.phrases import table
from loaders.formats.press.words.places import DISTRICT, PROVINCE, Place, units_before, units_since

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
    known = {district for owner, district in _owners(_found(organ)) if fold(owner) == fold(province)}
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
    owners = [owner for owner in _owners(_found(organ)) if _is_within(owner, organ)]
    names = {owner for owner, _ in owners}
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


def _owners(place: Place) -> tuple[tuple[str, str], ...]:
    """The provinces and districts that have such a place; of that word, where any has, else of the name alone."""
    known = _places(place.level)
    return known.get((fold(place.word), fold(place.name))) or known.get(("", fold(place.name)), ())


@cache
def _places(level: str) -> dict[tuple[str, str], tuple[tuple[str, str], ...]]:
    """Province and district (empty for none) of every place of a level, by its word (or none) and name."""
    found: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for word, name, owner in _districts() if level == DISTRICT else _communes():
        for key in ((word, name), ("", name)):
            found.setdefault(key, set()).add(owner)
    return {key: tuple(sorted(owners)) for key, owners in found.items()}


def _districts() -> Iterator[tuple[str, str, tuple[str, str]]]:
    provinces = units_before("tinh_tp")
    for unit in units_before("quan_huyen").values():
        yield *_split(unit["name_with_type"]), (provinces[unit["parent_code"]]["name"], "")


def _communes() -> Iterator[tuple[str, str, tuple[str, str]]]:
    provinces, districts = units_before("tinh_tp"), units_before("quan_huyen")
    for unit in units_before("xa_phuong").values():
        district = districts[unit["parent_code"]]
        owner = provinces[district["parent_code"]]["name"], district["name_with_type"]
        yield *_split(unit["name_with_type"]), owner
    for province in units_since():
        for ward in province["wards"]:
            yield *_split(ward["name"]), (_split_name(province["name"]), "")


def _split(full: str) -> tuple[str, str]:
    """The word of a unit and its name, both folded."""
    folded = fold(full)
    words = ("thành phố", "thị xã", "thị trấn", "đặc khu", "huyện", "quận", "phường", "xã", "tỉnh")
    word = next((each for each in words if folded.startswith(each + " ")), "")
    name = folded[len(word) :].strip()
    return word, name.lstrip("0") if name.isdigit() else name


def _split_name(full: str) -> str:
    """A province's name without its word, as it is written."""
    word, _ = _split(full)
    return full[len(word) :].strip()
