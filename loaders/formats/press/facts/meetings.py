"""Meetings of a team whose purpose only the next sentence tells: ``Buổi làm việc nhằm kiểm tra …``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.formats.press.facts.clauses import INSPECTING, Clause, Link, coordinated
from loaders.formats.press.facts.visits import inspects
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.rules import Rule

_MEETS = "làm việc với"
_WHICH_IS_FOR = re.compile(r"(?:buổi|cuộc|đợt) làm việc(?: này| trên| nói trên)?(?: là)? (?:nhằm|để)(?: mục đích)?")
_AT_THE_INSPECTION = re.compile(r"(?:phát biểu )?(?:tại|trong|qua|kết thúc) (?:buổi|cuộc|đợt)")
_SOON = 2  # paragraphs after a meeting in which its purpose is told


@dataclass(slots=True)
class Meetings:
    """The team that met others last, those whom it met, and the paragraph that says so."""

    team: Body | None = None
    met: list[Body] = field(default_factory=list)
    paragraph: int = 0

    def links(self, here: Clause) -> Iterator[Link]:
        """The inspections that the next sentence says the last meeting was for; a meeting of its own is kept."""
        if self.team is not None and here.sentence.paragraph - self.paragraph <= _SOON:
            yield from self._told(here, self.team)
        for first, body in enumerate(here.free):
            teams = [team for team in here.free[:first] if team.kind is Kind.TEAM]
            if teams and here.words(body.start - 3, body.start) == _MEETS:
                self.team, self.met = teams[-1], coordinated(here, here.free[first:])
                self.paragraph = here.sentence.paragraph
                return

    def _told(self, here: Clause, team: Body) -> Iterator[Link]:
        inspects_by_name = inspects(team)
        for kind, at, after in here.verbs:
            said = here.words(here.sentence.start, at)
            at_it = inspects_by_name and _AT_THE_INSPECTION.fullmatch(said)
            if kind in INSPECTING and (at_it or _WHICH_IS_FOR.fullmatch(said)):
                yield from (Link("supervises", team, body, kind, Rule.TEAM_INSPECTS, at, after) for body in self.met)
