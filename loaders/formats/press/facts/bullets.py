"""Those inspected, one a line: ``Các đơn vị được kiểm tra gồm:`` and below it ``- A;``, ``- B.``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.formats.press.facts.clauses import Clause, Link, coordinated
from loaders.formats.press.rules import Rule
from loaders.formats.press.words.sentences import BULLETS

_HEADER = re.compile(
    r"\b(?:được|bị) (?P<doing>kiểm tra|thanh tra|giám sát)(?: \w+){0,5}? (?:(?:bao )?gồm(?: có)?|là|như sau) :$"
    r"|\b(?P<done>kiểm tra|thanh tra|giám sát)(?: \w+| ,){0,12}? (?:tại|đối với) (?:các|\d+)"
    r" (?:đơn vị|cơ quan|tổ chức(?: đảng)?|địa phương|nơi|sở|doanh nghiệp)(?: \w+| ,){0,4}?"
    r"(?: (?:bao )?gồm(?: có)?| sau(?: đây)?| như sau)? :$"
)
_REACH = 26  # words of a header


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
            doing = (said["doing"] or said["done"]) if said is not None else ""
            self.kind = "supervision" if doing == "giám sát" else "inspection" if doing else ""
        self.next = here.sentence.stop
        told = here.team or here.overseer
        if self.kind and first is not None and first.start == start + 1:
            for over in [told] if told is not None else here.topic:
                for each in coordinated(here, here.free):
                    yield Link("supervises", over, each, self.kind, Rule.IS_INSPECTED, first.start, each.stop)
