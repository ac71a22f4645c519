"""Who oversees: the sender of a team, the author of a decision, the subject of the verb, or one named before."""

import re
from collections.abc import Iterator, Sequence

from loaders.formats.press.facts.acting import acting, decreeing, jointly
from loaders.formats.press.facts.clauses import INSPECTING, Clause, Link
from loaders.formats.press.facts.implied import NOBODY, Source, implied
from loaders.formats.press.facts.subjects import anothers, asks, intervenes, requested, speaks_about
from loaders.formats.press.facts.targets import authors
from loaders.formats.press.mentions.kinds import Body, Kind, Post
from loaders.formats.press.naming.teams import is_inspection
from loaders.formats.press.rules import Rule

_CONDUCT = (["tiến", "hành"], ["thực", "hiện"], ["chủ", "trì"])
_BY_HEAD = re.compile(  # between the name of a head and the verb
    r"(?:,|cũng|đã|vừa|sẽ|trực tiếp|thống nhất|ngay|đến|đi|thăm và| )*"
)

_SIGNS = re.compile(
    r"(?:đã |vừa |mới )*(?:ký|ban hành|ra|ký ban hành) (?:quyết định|kết luận|kế hoạch)(?: số [\w/.-]+)?"
    r"(?: (?:ngày|năm) [\d/.-]+)?(?: về)?(?: việc)?(?: tiến hành| thành lập đoàn| thành lập tổ)?"
)  # "Chủ tịch UBND A ký quyết định kiểm tra"


def overseers(here: Clause, kind: str, at: int, after: int) -> Source:
    """Who oversees by the verb from word ``at`` up to ``after``, and the rule that tells it; nobody where unsaid."""
    whose = authors(here, after) or _conducting(here, after)
    if whose:
        return whose, Rule.DECISION_TO_INSPECT
    if kind not in INSPECTING:
        return _directing(here, at)
    return (
        _decided(here, at) or _sent(here, at) or _in_person(here, at) or _subject(here, at) or implied(here, at, after)
    )


def _conducting(here: Clause, after: int) -> list[Body]:
    """``Cuộc thanh tra tại B do A tiến hành``: A inspects."""
    norms = here.tokens.norms
    return [
        body
        for body in here.after(after)
        if here.preceded(body.start) == "do" and norms[body.stop : body.stop + 2] in _CONDUCT
    ][:1]


def tied(
    here: Clause, sources: Sequence[Body], targets: Sequence[Body], kind: str, rule: Rule, at: int
) -> Iterator[Link]:
    """A link from each overseer, save one of whom it is only asked, to each of those overseen.

    Args:
        here: the clause.
        sources: who oversees.
        targets: who is overseen.
        kind: of the oversight.
        rule: that tells it.
        at: the verb's first word.
    """
    for over in sources:
        if over.kind is not Kind.TEAM and over.stop <= at and requested(here, max(over.stop, here.sentence.start), at):
            continue
        start = min(at, over.start) if over.start >= here.sentence.start else at
        yield from (
            Link("supervises", over, target, kind, rule, start, target.stop)
            for target in targets
            if target not in sources and (target.kind is not Kind.TEAM or _of_a_team(here, kind, target))
        )


def _of_a_team(here: Clause, kind: str, team: Body) -> bool:
    """Whether it is a team itself that is directed, or whose work is watched: ``giám sát hoạt động của đoàn``."""
    return kind == "direction" or here.words(team.start - 3, team.start) == "hoạt động của"


def senders(here: Clause, team: Body) -> list[Body]:
    """A team; where two bodies sent it, the second one too."""
    second = next(iter(here.after(team.stop)), None)
    joined = second is not None and second.kind is not Kind.TEAM and here.words(team.stop, second.start) == "và"
    return [team, second] if joined and second is not None else [team]


def _directing(here: Clause, at: int) -> Source:
    head = _heading(here, at)
    if head is not None:
        return [head], Rule.BODY_DIRECTS
    before = here.before(at)
    source = acting(here, before)
    if source is None or intervenes(here, source.stop, at) or requested(here, source.stop, at):
        return [], Rule.BODY_DIRECTS
    return jointly(here, source, before), Rule.BODY_DIRECTS


def _heading(here: Clause, at: int) -> Body | None:
    """``Bộ trưởng Đỗ Văn Lúa chỉ đạo A``: the body whose head, with a name, acts."""
    acts = (head for head in here.heads if head.stop <= at and _BY_HEAD.fullmatch(here.words(head.stop, at)))
    return next(acts, None)


def _in_person(here: Clause, at: int) -> Source | None:
    """``Giám đốc Công an tỉnh A kiểm tra tại B``: a head, with or without a name, inspects for the body."""
    head = _heading(here, at)
    if head is None:
        subject = acting(here, here.before(at))
        office = subject is not None and here.is_office(subject)
        said = here.words(subject.stop, at) if subject is not None and office else None
        head = subject if said is not None and (_BY_HEAD.fullmatch(said) or _SIGNS.fullmatch(said)) else None
    if head is None or head.kind is Kind.TEAM or requested(here, here.sentence.start, at):
        return None
    return [head], Rule.BODY_INSPECTS


def _decided(here: Clause, at: int) -> Source | None:
    """``Quyết định của A về thanh tra … tại B``."""
    author = decreeing(here, at)
    said = here.words(author.stop, at).split() if author is not None else []
    about = said[:1] == ["về"] and len(said) <= 4
    return ([author], Rule.DECISION_TO_INSPECT) if author is not None and about else None


def _sent(here: Clause, at: int) -> Source | None:
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
    known = _chairing(here, team, at) or decreeing(here, at) or here.team or here.overseer
    return ([known] if known is not None else list(here.topic)), Rule.TEAM_INSPECTS


def _chairing(here: Clause, team: Body, at: int) -> Body | None:
    """``Đoàn kiểm tra liên ngành do A chủ trì kiểm tra B``: A, whose team it is."""
    behind = [body for body in here.before(at) if body.start >= team.stop and here.preceded(body.start) == "do"]
    return next((body for body in behind if here.words(body.stop, body.stop + 2) == "chủ trì"), None)


def _led(here: Clause, at: int) -> Body | None:
    """``Ông B, Trưởng đoàn kiểm tra của A, chủ trì buổi kiểm tra``: the team, where no other body acts."""
    posts = [m for m in here.mentions if isinstance(m, Post) and m.stop <= at and m.default.endswith("đoàn")]
    team = posts[-1].body if posts and acting(here, here.before(at)) is None else None
    return team if team is not None and team.kind is Kind.TEAM and team.owner is not None else None


def _subject(here: Clause, at: int) -> Source | None:
    before = here.before(at)
    source = acting(here, before)
    if source is None or intervenes(here, source.stop, at) or requested(here, source.stop, at):
        return None
    if here.is_office(source) and not is_inspection(source):
        return None  # whoever is in an office orders, approves or visits; the inspecting is another's
    if anothers(here, source, at) or speaks_about(here):
        return None
    return jointly(here, source, before), Rule.BODY_INSPECTS
