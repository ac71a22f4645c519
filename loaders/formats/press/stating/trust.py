"""Trust: the grade of a reading and its reasons, as attributes of the statement; a person's review outweighs both."""

from dataclasses import dataclass, field

from graph.model.attributes import Value
from graph.model.statements import STATED
from loaders.formats.press.facts.model import Grade
from loaders.formats.press.rules import Rule
from loaders.formats.press.stating.scopes import ASSUMED, Scope

REVIEWED = "reviewed"
"""The basis of what a person held against the text, whatever rule had read it."""

_LOCAL = "no larger place is known, so that it stays apart from others of its name"


@dataclass(frozen=True, slots=True)
class Trust:
    """On what a statement rests, and how far it can be trusted.

    Attributes:
        basis: ``press:`` and the rule's name, ``stated``, or ``reviewed``.
        attributes: ``trust``, ``grounds`` and ``reviewer``.
    """

    basis: str
    attributes: dict[str, Value] = field(default_factory=dict)


def trust_of(grade: Grade, rule: Rule | str | None, reviewer: str | None) -> Trust:
    """The trust in a fact.

    Args:
        grade: the reading's own.
        rule: the rule that read it; None for a name that stands in the text.
        reviewer: who stands by it, or None.
    """
    attributes: dict[str, Value] = {"trust": grade.mark, "grounds": grade.reasons}
    if reviewer is not None:
        return Trust(REVIEWED, attributes | {"reviewer": reviewer})
    return Trust(STATED if rule is None else f"press:{rule}", attributes)


def placed(grade: Grade, scope: Scope | None) -> Grade:
    """The grade of a name together with how its scope is known."""
    if scope is None:
        return Grade("C", (*grade.reasons, _LOCAL))
    if scope.how == ASSUMED:
        return Grade("C", (*grade.reasons, scope.how))
    return grade if not scope.how else Grade(grade.mark, (*grade.reasons, scope.how))
