"""Visits of teams that are sent to inspect: who receives one, and whom one meets about what it inspects."""

import re
from collections.abc import Iterator

from loaders.formats.press.facts.acting import acting, jointly
from loaders.formats.press.facts.clauses import INSPECTIONS, Clause, Link, coordinated
from loaders.formats.press.facts.subjects import intervenes
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.rules import Rule

_RECEIVES = re.compile(r"\b(?:tiếp|đón|(?:(?:tiếp|đón) và )?làm việc(?: trực tiếp| trực tuyến)? với)(?: các| \d+)?$")
_MEETS = re.compile(r"\blàm việc(?: trực tiếp| trực tuyến)?(?: với| tại)$")
_ABOUT = re.compile(r"(?:, )?(?:về|nhằm|để|liên quan|xoay quanh|theo)\b")
_REACH = 5  # words in which a visit is told


def received(here: Clause) -> Iterator[Link]:
    """``B tiếp đoàn kiểm tra của A``, ``B làm việc với Đoàn giám sát của A``: A inspects B."""
    for team in here.free:
        before = here.before(team.start)
        if not before or team.owner is None or not inspects(team) or not _told(here, team, _RECEIVES):
            continue
        host = acting(here, before)
        if host is None or host.kind is Kind.TEAM or intervenes(here, host.stop, team.start):
            continue
        for each in jointly(here, host, before):
            yield Link("supervises", team, each, kind_of(team), Rule.IS_INSPECTED, each.start, team.stop)


def met(here: Clause) -> Iterator[Link]:
    """``Đoàn giám sát của A làm việc với B về …``: A inspects B, which it meets about what it is sent for."""
    for first, body in enumerate(here.free):
        teams = [team for team in here.free[:first] if team.kind is Kind.TEAM]
        if not teams or not inspects(teams[-1]):
            continue
        of_team = here.words(teams[-1].start - 3, teams[-1].start), here.words(teams[-1].stop, body.start)
        if not (_told(here, body, _MEETS) or of_team == ("làm việc của", "với")):
            continue
        hosts = coordinated(here, here.free[first:])
        team = teams[-1] if teams[-1].owner is not None else here.team
        directly = here.words(body.start - 3, body.start) == "trực tiếp với"
        team = here.overseer if team is None and directly else team
        if team is not None and (directly or _ABOUT.match(here.words(hosts[-1].stop, hosts[-1].stop + 2))):
            for each in hosts:
                yield Link("supervises", team, each, kind_of(team), Rule.TEAM_INSPECTS, teams[-1].start, each.stop)
        return


def inspects(team: Body) -> bool:
    """Whether a team's name says that it inspects: ``Đoàn kiểm tra``, and not ``Đoàn công tác``."""
    return team.kind is Kind.TEAM and team.head.lower().endswith(INSPECTIONS)


def kind_of(team: Body) -> str:
    """The kind of oversight that a team is named after."""
    return "supervision" if team.head.lower().endswith(("giám sát", "kiểm sát")) else "inspection"


def _told(here: Clause, body: Body, verb: re.Pattern[str]) -> bool:
    return verb.search(here.words(max(here.sentence.start, body.start - _REACH), body.start)) is not None
