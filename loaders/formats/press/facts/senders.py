"""Senders: the team that inspects in a clause, and the bodies that sent it."""

import re

from loaders.formats.press.facts.acting import acting, decreeing
from loaders.formats.press.facts.clauses import Clause
from loaders.formats.press.facts.implied import NOBODY, Source
from loaders.formats.press.facts.subjects import asks, intervenes
from loaders.formats.press.mentions.kinds import Body, Kind, Post
from loaders.formats.press.rules import Rule

_HEADS = frozenset({"dẫn đầu", ", dẫn đầu", "đã dẫn đầu"})
_FOUNDS = re.compile(r"\b(?:thành lập|lập|cử|tổ chức|có)\b[^,;]{0,30}$")
_SENDING = frozenset({"chủ trì", "thành lập", "tổ chức"})


def senders(here: Clause, team: Body) -> list[Body]:
    """A team; where two bodies sent it, the second one too."""
    second = next(iter(here.after(team.stop)), None)
    joined = second is not None and second.kind is not Kind.TEAM and here.words(team.stop, second.start) == "và"
    return [team, second] if joined and second is not None else [team]


def sent(here: Clause, at: int) -> Source | None:
    """The team that the sentence names last before the verb, with its sender or the one known before."""
    before = here.before(at)
    team = next((body for body in reversed(before) if body.kind is Kind.TEAM), None)
    if team is None and acting(here, before) is None:  # "7 đoàn công tác"
        team = next(reversed([body for body in here.teams if body.stop <= at]), None)
    if team is None:
        team = _led(here, at)
    if team is None:
        return None
    if asks(here, team, at):
        return NOBODY
    if team.owner is not None:
        return senders(here, team), Rule.TEAM_INSPECTS
    known = _chairing(here, team, at) or founding(here, team) or decreeing(here, at) or here.team or here.overseer
    known = known or _heading(here, team)
    return [known if known is not None else team], Rule.TEAM_INSPECTS  # whom a text is about may have sent it


def _chairing(here: Clause, team: Body, at: int) -> Body | None:
    """``Đoàn kiểm tra liên ngành do A chủ trì kiểm tra B``, ``do A thành lập``: A, whose team it is."""
    behind = [body for body in here.before(at) if body.start >= team.stop and here.preceded(body.start) == "do"]
    return next((body for body in behind if here.words(body.stop, body.stop + 2) in _SENDING), None)


def _heading(here: Clause, team: Body) -> Body | None:
    """``Thứ trưởng A Lê Văn Ba dẫn đầu đoàn công tác kiểm tra B``: A, whose people head the team."""
    before = [mention for mention in here.mentions if mention.stop <= team.start]
    posts = [mention for mention in before if isinstance(mention, Post) and mention.body is not None]
    last = before[-1].stop if before else team.start
    return posts[-1].body if posts and here.words(last, team.start) in _HEADS else None


def founding(here: Clause, team: Body) -> Body | None:
    """``A thành lập 2 đoàn kiểm tra``: A."""
    founder = acting(here, here.before(team.start))
    if founder is None or intervenes(here, founder.stop, team.start):
        return None
    return founder if _FOUNDS.search(here.words(founder.stop, team.start)) else None


def _led(here: Clause, at: int) -> Body | None:
    """``Ông B, Trưởng đoàn kiểm tra của A, chủ trì buổi kiểm tra``: the team, where no other body acts."""
    posts = [m for m in here.mentions if isinstance(m, Post) and m.stop <= at and m.default.endswith("đoàn")]
    team = posts[-1].body if posts and acting(here, here.before(at)) is None else None
    return team if team is not None and team.kind is Kind.TEAM and team.owner is not None else None
