"""Territory: which province and which district of the gazetteer a place lies in."""

from collections.abc import Iterator
from functools import cache

from graph.model.names import fold
from loaders.formats.press.words.places import DISTRICT, Place, units_before, units_since


def owners(place: Place) -> tuple[tuple[str, str], ...]:
    """The provinces and districts (empty for none) that have such a place.

    They have one of that word, where any has, else one of that name.
    """
    known = _places(place.level)
    return known.get((fold(place.word), fold(place.name))) or known.get(("", fold(place.name)), ())


def province_of(place: Place) -> str | None:
    """The one province that has such a place; None where several have, or none."""
    names = {province for province, _ in owners(place)}
    return names.pop() if len(names) == 1 else None


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
