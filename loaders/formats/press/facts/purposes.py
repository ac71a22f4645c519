"""What teams are sent for by their names: ``A thành lập Đoàn giám sát việc … đối với B``."""

import re
from collections.abc import Iterator
from itertools import pairwise

from loaders.formats.press.facts.clauses import Clause, Link
from loaders.formats.press.facts.leading import NUMERALS
from loaders.formats.press.facts.overseers import tied
from loaders.formats.press.facts.senders import founding
from loaders.formats.press.facts.targets import overseen
from loaders.formats.press.facts.visits import kind_of
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.rules import Rule

_PURPOSES = frozenset(
    {
        "trực", "chuyên", "toàn", "đột", "dấu", "khi", "hoạt", "nghiệp", "tại", "việc", "công", "về", "thực", "tình",
        "đối", "trách", "năm",
    }
)  # fmt: skip
_WATCHED = re.compile(r"(?:hoạt động )?(?:của |đối với )?")
_OTHERWISE = re.compile(r"\b(?:do|đã|làm (?:trưởng|tổ)|sẽ|vừa)\b")


def purposes(here: Clause) -> Iterator[Link]:
    """``A thành lập Đoàn giám sát việc … đối với B``, ``Đoàn kiểm tra 9 tổ chức như: B``: the team's own name acts."""
    for team in here.teams:
        if team.stop >= here.sentence.stop:
            continue
        kind = kind_of(team)
        first = here.tokens.norms[team.stop]
        counted = first.isdigit() or first in NUMERALS
        sent = any(body.start == team.stop for body in here.free)  # "thành lập đoàn kiểm tra B"
        if not (counted or sent or first in _PURPOSES) or "công tác" in team.head:
            continue
        targets = overseen(here, kind, team.stop)
        if targets and not _OTHERWISE.search(here.words(team.stop, targets[0].start)):
            founder = founding(here, team) if team.collective and team.owner is None else team
            yield from tied(here, [founder] if founder else [], targets, kind, Rule.TEAM_INSPECTS, team.start)


def watching(here: Clause) -> Iterator[Link]:
    """``Tổ giám sát hoạt động Đoàn thanh tra``: who sent a team has it watched."""
    for watch, team in pairwise(here.free):
        said = f"{here.words(watch.stop, team.start)} ".lstrip()
        watches = watch.kind is team.kind is Kind.TEAM and watch.head == "Tổ giám sát" and team.head.startswith("Đoàn")
        if watches and _WATCHED.fullmatch(said):
            yield Link("supervises", team, team, "supervision", Rule.TEAM_INSPECTS, watch.start, team.stop)


def founders(here: Clause) -> Iterator[Body]:
    """``A thành lập 2 đoàn kiểm tra``: A, whoever it is that they inspect."""
    founded = (founding(here, team) for team in here.teams if team.collective and team.owner is None)
    return (founder for founder in founded if founder is not None)
