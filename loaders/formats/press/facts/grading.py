"""The grading of a body's name: how far its place and its owner are the text's own words."""

from loaders.formats.press.facts.model import Grade
from loaders.formats.press.naming.names import is_complete
from loaders.formats.press.naming.spelling import Spelled

_GRADES = {
    "named": Grade("A"),
    "list": Grade("B", ("place or owner from the same list",)),
    "shared": Grade("B", ("owner in brackets after the last of several",)),
    "sentence": Grade("B", ("place from the same sentence",)),
    "paragraph": Grade("B", ("place from the same paragraph",)),
    "article": Grade("C", ("the article's place",)),
    "address": Grade("C", ("place from the site's address",)),
    "unknown": Grade("C"),
}
_SHORT = Grade("C", ("name left short: no place or owner is known",))


def graded(spelled: Spelled) -> Grade:
    """How far a completed name can be trusted, with the reasons; C where it stayed short."""
    return _GRADES[spelled.how] if is_complete(spelled.body) else _SHORT
