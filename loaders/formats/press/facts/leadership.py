"""Leadership told by "do": ``Đoàn A do ông B làm Trưởng đoàn``, ``Trường C do bà D làm Hiệu trưởng``."""

from collections.abc import Sequence

from graph.model.records import replace
from loaders.formats.press.mentions.kinds import Body, Kind, Mention, Person, Post
from loaders.formats.press.naming.completion import Completion
from loaders.formats.press.naming.names import is_complete
from loaders.formats.press.naming.spelling import Spelled

_BY = (["do"], ["hiện", "do"], ["hiện", "nay", "do"], ["đang", "do"], ["được", "thành", "lập", "do"], [",", "do"])
_LED = frozenset({Kind.UNIT, Kind.STATE, Kind.ORGAN, Kind.FIXED, Kind.COMMITTEE, Kind.CELL})


def led_board(post: Post, beside: Sequence[Mention], completion: Completion) -> Spelled | None:
    """``Ban Chỉ đạo A do ông B làm Trưởng ban``: the board that the sentence named last.

    So is ``Đoàn giám sát của Ban C do bà D, Phó Trưởng ban, làm Trưởng đoàn``: of whatever sent the team.
    """
    named = [each for each in beside if isinstance(each, Body) and each.stop <= post.start]
    if not named or not named[-1].head.startswith(("Ban Chỉ đạo", "Đoàn")):
        return None
    team = named[-1].kind is Kind.TEAM
    board = named[-1].owner if team else named[-1]
    spelled = completion.found.get(id(named[-1])) if board is not None else None
    if spelled is None or not team:
        return replace(spelled, how="sentence") if spelled is not None else None
    sender = spelled.body.owner
    return Spelled(sender, "sentence") if sender is not None and sender.head.startswith("Ban ") else None


def led_team(post: Post, wanted: str, completion: Completion) -> Spelled | None:
    """``do ông A làm Tổ trưởng``: the last team of that kind; one whose sender nothing tells is no particular one."""
    teams = [team for team in completion.known.teams if team.start <= post.start]
    earlier = [team for team in teams if team.head.startswith("Tổ") == (wanted == "tổ")]
    led = completion.settled(Spelled(earlier[-1], "sentence")) if earlier else None
    return led if led is None or led.body.owner is not None else None


def led_body(post: Post, beside: Sequence[Mention], completion: Completion) -> Spelled | None:
    """``Trường A do bà B làm Hiệu trưởng``: the body right before "do" and the one name after it."""
    before = [each for each in beside if each.stop <= post.start]
    people = [at for at, each in enumerate(before) if isinstance(each, Person)]
    body = before[people[-1] - 1] if people and people[-1] else None
    if isinstance(body, Body) and people[-1] > 1 and completion.tokens.norms[body.start - 1] == "(":
        body = before[people[-1] - 2]  # its short name
    if isinstance(body, Body) and body.kind is Kind.TEAM:
        return _sender(post, body, completion)
    if not isinstance(body, Body) or body.kind not in _LED:
        return None
    said = completion.tokens.norms[body.stop : before[people[-1]].start]
    spelled = completion.found.get(id(body)) if list(said) in _BY else None
    whole = spelled is not None and is_complete(spelled.body)
    return replace(spelled, how="sentence") if spelled is not None and whole else None


def _sender(post: Post, team: Body, completion: Completion) -> Spelled | None:
    """``Đoàn kiểm tra của Công ty A do ông B, Phó Giám đốc, làm Trưởng đoàn``: a bare title of what sent the team."""
    spelled = completion.found.get(id(team))
    sender = spelled.body.owner if spelled is not None else None
    if sender is None:
        return None
    prosecutors = post.default == "unit Viện" and sender.head.startswith("Viện")
    if not prosecutors and (post.default != "after" or sender.kind not in (Kind.UNIT, Kind.FIXED)):
        return None
    return Spelled(sender, "sentence") if is_complete(sender) else None
