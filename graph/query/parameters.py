"""Parameters that several questions take, checked in one place."""

from collections.abc import Collection, Sequence

from graph.errors import BadDate, BadParameter
from graph.model import dates
from graph.model.vocabulary import ENTITIES
from graph.view.port import View

AS_OF = "as_of"


def checked_depth(depth: int | None) -> int | None:
    """The depth, if it is one.

    Raises:
        BadParameter: it is below nought.
    """
    if depth is not None and depth < 0:
        raise BadParameter("depth", f"{depth} is below nought; leave it out for all levels")
    return depth


def one_of(parameter: str, values: Sequence[str], allowed: Collection[str]) -> tuple[str, ...]:
    """The values, each once, if each is allowed.

    Raises:
        BadParameter: one is not.
    """
    for value in values:
        if value not in allowed:
            raise BadParameter(parameter, f"{value!r} is none of {', '.join(allowed)}")
    return tuple(dict.fromkeys(values))


def labels(kind: Sequence[str]) -> tuple[str, ...]:
    """The labels that kinds of entity name, however they are capitalised.

    Raises:
        BadParameter: there is no such kind.
    """
    spelled = {label.casefold(): label for label in ENTITIES}
    return tuple(spelled[each] for each in one_of("kind", [each.casefold() for each in kind], spelled))


def named(view: View, parameter: str, id: str) -> int:
    """The node of an id that a parameter gives.

    Raises:
        UnknownEntity: no source speaks of such an entity.
        BadParameter: it is empty.
    """
    if not id:
        raise BadParameter(parameter, "it is empty; give the id of an entity")
    return view.node(id)


def day(text: str, parameter: str = AS_OF) -> int:
    """The day number of a date ``YYYY-MM-DD``.

    Raises:
        BadParameter: it is no such date; ``latest`` is for the caller to know, since it needs the entity.
    """
    try:
        return dates.day(text)
    except BadDate as error:
        raise BadParameter(parameter, f"{error}, or latest" if parameter == AS_OF else str(error)) from error


def moment(known_at: str) -> int | str:
    """A revision's number where the text is one, else the text, which is to be a time."""
    # A number of more digits is no revision either, and reading all of them would cost more than it is worth.
    return int(known_at[:18]) if known_at.isascii() and known_at.isdigit() else known_at
