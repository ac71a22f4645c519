"""Departments, organisations and units: their ids, and which is part of which."""

import re
from dataclasses import dataclass
from functools import lru_cache

from graph.model.identifiers import check, made
from graph.model.names import composed, fold
from loaders.formats.uk_organogram.cells import is_blank
from loaders.formats.uk_organogram.edition import SCHEME

_NO_UNIT = re.compile(r"not in post\b.*|unknown\b.*")


@dataclass(frozen=True, slots=True)
class Level:
    """An organisation or unit: its id and the name that the row gives it."""

    id: str
    name: str


@lru_cache(maxsize=4096)
def levels(department: str, organisation: str, unit: str) -> tuple[Level, ...]:
    """The organisations that a row names, the innermost first; each is part of the next.

    "Finance" is a unit of 27 bodies, so a unit's id carries its organisation. Levels of one folded name
    are one organisation; cells that say nothing are no level.

    Raises:
        BadIdentifier: a name too long for an id.
    """
    named = [composed(name) for name in (organisation, department) if not is_blank(name)]
    found: dict[str, Level] = {}
    if named and not is_blank(unit) and not _NO_UNIT.fullmatch(fold(unit)):
        same = next((name for name in named if fold(name) == fold(unit)), None)
        parts = (same,) if same else (named[0], unit)
        _add(found, parts, composed(unit))
    for name in named:
        _add(found, (name,), name)
    return tuple(found.values())


def _add(found: dict[str, Level], parts: tuple[str, ...], name: str) -> None:
    id = check(made("Organization", SCHEME, *parts))
    found.setdefault(id, Level(id, name))
