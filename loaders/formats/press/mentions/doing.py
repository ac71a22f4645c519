"""Teams beside those whom they inspect: what a team does to a body is no name of its own."""

from graph.model.records import replace
from loaders.formats.press.mentions.kinds import Body, Kind, Mention, Post
from loaders.formats.press.words.tokens import Tokens

_LEADER = 2  # words of "trưởng đoàn"
_DEPUTIES = "Đoàn đại biểu Quốc hội"
_LEADS = frozenset({"làm", "là"})
_OF = frozenset({"của", "số"})
_FOUNDED = frozenset({"lập", "họp", "cử", "chức"})  # thành lập, họp, cử, tổ chức


def without_target(
    tokens: Tokens, mention: Mention | None, after: int, found: list[Mention]
) -> tuple[Mention | None, int]:
    """A mention without whom its team inspects, and the word to go on from."""
    if isinstance(mention, Post) and _acts_behind(tokens, mention, found):
        lead = replace(mention, body=None, stop=mention.start + _LEADER)
        return lead, lead.stop
    if isinstance(mention, Body) and mention.owner is not None and _sent_to(tokens, mention, mention.owner, found):
        team = replace(mention, owner=None, level=None, stop=mention.owner.start)
        return team, team.stop
    return mention, after


def _sent_to(tokens: Tokens, team: Body, owner: Body, found: list[Mention]) -> bool:
    """``A thành lập đoàn kiểm tra B``: a team that A sends to B, which is none of its own."""
    if team.kind is not Kind.TEAM or _OF & set(tokens.norms[team.start : owner.start]):
        return False
    founder = next((each for each in reversed(found) if isinstance(each, Body | Post)), None)
    body = founder.body if isinstance(founder, Post) else founder
    founded = team.start > 0 and tokens.norms[team.start - 1] in _FOUNDED
    return founded and body is not None and owner.head not in (body.head, body.owner.head if body.owner else "")


def _acts_behind(tokens: Tokens, lead: Post, found: list[Mention]) -> bool:
    """``Đoàn của A do ông B làm trưởng đoàn kiểm tra C``: what the team does to C, and no name of it."""
    body = lead.body
    if body is None or body.kind is not Kind.TEAM or not lead.default.endswith("đoàn"):
        return False
    named = any(isinstance(each, Body) and (each.kind is Kind.TEAM or each.head == _DEPUTIES) for each in found)
    if body.owner is None:
        return named and body.stop > lead.start + _LEADER and tokens.norms[lead.start - 1] in _LEADS
    adjacent = not _OF & set(tokens.norms[lead.start : body.owner.start])
    return named and adjacent and lead.start > 0 and tokens.norms[lead.start - 1] in _LEADS
