"""Passages: a quote in its sentence, out of the text that its offsets index."""

import re
from dataclasses import dataclass

from graph.view.port import Recorded, View

LONGEST = 400
"""Characters shown on either side of a quote at most."""

_LOCATOR = re.compile(r"chars (\d+)-(\d+)")
_END = re.compile(r"[.!?…][”\"’)]*(?=\s)|\n")


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote in its sentence.

    Attributes:
        before: what stands before it in the sentence, or the last `LONGEST` characters of that.
        quote: the text at the statement's offsets.
        after: what stands behind it, to the end of the sentence.
    """

    before: str
    quote: str
    after: str


def passage(view: View, found: Recorded) -> Passage | None:
    """The sentence of a statement that was read out of a kept text; None for any other statement.

    Args:
        view: keeps the texts.
        found: a recording, whose locator indexes the text of the version that was current when it was recorded.
    """
    offsets = _LOCATOR.fullmatch(found.statement.locator or "")
    named = found.version.attributes.get("text") if found.version is not None else None
    text = view.text(str(named)) if named and offsets else None
    if text is None or offsets is None:
        return None
    start, end = int(offsets[1]), int(offsets[2])
    if text[start:end] != found.statement.quote:
        return None
    return Passage(_before(text, start), text[start:end], _after(text, end))


def _before(text: str, start: int) -> str:
    """From the end of the sentence before."""
    part = text[max(0, start - LONGEST) : start]
    ends = [match.end() for match in _END.finditer(part)]
    return part[ends[-1] if ends else 0 :].lstrip()


def _after(text: str, end: int) -> str:
    """To the end of the sentence."""
    part = text[end : end + LONGEST]
    found = _END.search(part)
    return part[: found.end() if found else None].rstrip()
