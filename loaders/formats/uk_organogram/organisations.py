"""Departments, organisations and units: their ids, and which is part of which."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

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


@dataclass(frozen=True, slots=True)
class Placing:
    """What a row says of organisations.

    Attributes:
        levels: department, organisation and unit, as far as they are named.
        place: the innermost of them, where the row's post is; None where the row names none.
        parts: pairs of ids: the first is part of the second.
    """

    levels: tuple[Level, ...]
    place: str | None
    parts: tuple[tuple[str, str], ...]


@lru_cache(maxsize=4096)
def placing(department: str, organisation: str, unit: str) -> Placing:
    """The organisations that a row names, and which is part of which.

    "Finance" is a unit of 27 bodies, so a unit's id carries its organisation. Levels of one folded name
    are one organisation; cells that say nothing are no level.

    Raises:
        BadIdentifier: a name too long for an id.
    """
    bodies = [_level(name, name) for name in (organisation, department) if not is_blank(name)]
    if not bodies:
        return Placing((), None, ())
    chain = list({level.id: level for level in reversed(bodies)}.values())[::-1]
    levels, inner = bodies, bodies[0]
    if not is_blank(unit) and not _NO_UNIT.fullmatch(fold(unit)):
        same = next((level for level in bodies if fold(level.name) == fold(unit)), None)
        inner = Level(same.id, composed(unit)) if same else _level(unit, bodies[0].name, unit)
        levels = [inner, *bodies]
        chain = chain if same else [inner, *chain]
    return Placing(tuple(levels), inner.id, tuple((low.id, high.id) for low, high in pairwise(chain)))


def _level(name: str, *parts: str) -> Level:
    return Level(check(made("Organization", SCHEME, *parts)), composed(name))
