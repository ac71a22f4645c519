"""The words for how a branch ends."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from orgtrace.terminal import plain

if TYPE_CHECKING:
    from graph.query.ends import End

_SAID = {
    "top": "the top",
    "undeclared boss": "undeclared boss",
    "no line stated that day": "no line stated that day",
    "line only possible": "the line further up is only possible",
}


def end_words(end: "End", names: Mapping[str, str]) -> str:
    """How a branch ends; `names` are those of the entities of the answer, by id."""
    if end.reason == "cycle" and end.to:
        return f"a circle: back to {plain(names.get(end.to, end.to))}"
    if end.reason == "absent that day":
        # That it was absent stands with the entity, and what to ask instead in a note.
        return f"last spoken of on {end.day}" if end.day else "no source gives a day for it"
    return _SAID.get(end.reason, end.reason)
