"""What single cells of the register mean: references, placeholders, numbers, and how a post was filled."""

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from graph.model.names import composed, fold

TOP = "xx"
"""The boss of a post above which nobody stands, folded."""

UNDISCLOSED, VACANT, ELIMINATED, NAMED = "undisclosed", "vacant", "eliminated", "named"

_BLANK = frozenset(("", "none", "n/a", "na", "n/d", "nd", "-", "not applicable", "not known", "unknown"))
_EDGES = "'\"`. "
_UNDISCLOSED = _BLANK | {"not disclosed", "no name", "undisclosed", "withheld", "interim", "temporary", "tbc", "tba"}
_VACANT = re.compile(r"(post |currently |now )?(vacant|vacancy|vancay|gapped|unfilled)\b.*")
_ELIMINATED = re.compile(r"(post )?el[ia]*m?inated\b.*")
_NOBODY = re.compile(r"(post ?holder|ce|chief executive) .*\b(is|not|funded|employed)\b.*")
_NOT_IN_POST = re.compile(r"not in post\b.*")
_NO_REFERENCE = frozenset(("", "none", "n/a", "n/d", "-"))
_WORDY = frozenset(
    ("na", "nd", "deleted", "eliminated", "vacant", "awaiting_recruitment_action", "tbc", "tba", "unknown")
)


@lru_cache(maxsize=65536)
def folded(cell: str) -> str:
    """The cell folded, quotes and full stops around it left out."""
    return fold(cell).strip(_EDGES)


def is_blank(cell: str) -> bool:
    """Whether a cell says nothing: empty, ``N/A``, ``N/D``, ``none`` and the like."""
    return not cell or folded(cell) in _BLANK


def is_reference(cell: str) -> bool:
    """Whether a cell identifies a post: ``0`` or none is no id; ``000000000`` is one, and posts report to it."""
    return cell not in ("", "0") and folded(cell) not in _NO_REFERENCE


def is_wordy(reference: str) -> bool:
    """Whether a reference is a remark rather than an identifier: ``Deleted``, ``Awaiting_Recruitment_Action``."""
    return folded(reference) in _WORDY


def is_top(boss: str) -> bool:
    """Whether the cell says that nobody stands above."""
    return folded(boss) == TOP


def names_post(title: str) -> bool:
    """Whether a title names a post; "Not in post" does not."""
    return not is_blank(title) and not _NOT_IN_POST.fullmatch(folded(title))


def occupancy(name: str, *others: str) -> str:
    """How a post was filled, by the cell that has its holder's name.

    Args:
        name: the cell.
        others: cells that hold no person's name (title, unit, …); a name that repeats one names nobody.
    """
    said = folded(name)
    if _VACANT.fullmatch(said):
        return VACANT
    if _ELIMINATED.fullmatch(said):
        return ELIMINATED
    if said in _UNDISCLOSED or _NOBODY.fullmatch(said) or _NOT_IN_POST.fullmatch(said) or _repeats(said, others):
        return UNDISCLOSED
    return NAMED


def _repeats(said: str, others: tuple[str, ...]) -> bool:
    return any(_is_start(said, other) or _is_start(other, said) for other in map(fold, others) if other)


def _is_start(short: str, long: str) -> bool:
    return long == short or (" " in short and long.startswith((f"{short} ", f"{short},")))


@lru_cache(maxsize=65536)
def text(cell: str) -> str:
    """A cell as it is kept: single spaces, and empty where it says nothing."""
    return "" if is_blank(cell) else composed(cell)


@lru_cache(maxsize=65536)
def number(cell: str) -> Decimal | None:
    """A number of a cell, thousands' commas and a pound sign left out; None where it is none.

    Example:
        >>> number("£85,000"), number("eo")
        (Decimal('85000'), None)
    """
    try:
        found = Decimal(cell.strip().removeprefix("£").replace(",", ""))
    except InvalidOperation:
        return None
    return found if found.is_finite() else None
