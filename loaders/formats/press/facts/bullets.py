"""Those inspected, one a line: ``Các đơn vị được kiểm tra gồm:`` and below it ``- A;``, ``- B.``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.formats.press.facts.clauses import Clause, Link
from loaders.formats.press.rules import Rule
from loaders.formats.press.words.sentences import BULLETS

_HEADER = re.compile(
    r"\b(?:được|bị) (?P<doing>kiểm tra|thanh tra|giám sát)(?: \w+){0,5}? (?:(?:bao )?gồm(?: có)?|là|như sau) :$"
)
_REACH = 12  # words of a header


@dataclass(slots=True)
class Bullets:
    """How those are inspected whom the lines below a header name, and where the next of them begins."""

    kind: str = ""
    next: int = 0

    def links(self, here: Clause) -> Iterator[Link]:
        """The inspection of whoever stands behind a bullet."""
        first, start = next(iter(here.free), None), here.sentence.start
        if here.tokens.norms[start] not in BULLETS:
            return
        if self.next != start:
            said = _HEADER.search(here.words(max(0, start - _REACH), start))
            self.kind = "" if said is None else "supervision" if said["doing"] == "giám sát" else "inspection"
        self.next = here.sentence.stop
        told = here.team or here.overseer
        if self.kind and first is not None and first.start == start + 1:
            for over in [told] if told is not None else here.topic:
                yield Link("supervises", over, first, self.kind, Rule.IS_INSPECTED, first.start, first.stop)
