"""Who oversees: the sender of a team, the author of a decision, the subject of the verb, or one named before."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graph.model.names import fold
from loaders.formats.press.facts.clauses import INSPECTING, Clause, Link, acting, decreeing, jointly
from loaders.formats.press.facts.subjects import anothers, asks, intervenes, is_told, requested
from loaders.formats.press.facts.targets import authors
from loaders.formats.press.mentions.kinds import Body, Kind, Post
from loaders.formats.press.naming.teams import is_inspection
from loaders.formats.press.rules import Rule
from loaders.formats.press.words.phrases import words

INSPECTORS = ("Ủy ban Kiểm tra", "Thanh tra", "Cơ quan Ủy ban Kiểm tra")

_ELIDED = words("elided_starts")
_CONCLUSIONS = (
    ["nhận", "thấy"], ["kết", "luận"], ["đã", "kết"], ["xác", "định"], ["yêu", "cầu"], ["quyết", "định"],
    ["phát", "hiện"], ["đã", "phát"], ["chỉ", "ra"], ["chỉ", "rõ"], ["đã", "chỉ"], ["đánh", "giá"], ["ghi", "nhận"],
)  # fmt: skip
_CONDUCT = (["tiến", "hành"], ["thực", "hiện"], ["chủ", "trì"])
_BY_HEAD = re.compile(r"(?:,|cũng|đã|vừa|sẽ|trực tiếp|thống nhất|ngay| )*")  # between a head's name and its verb
_PURPOSES = frozenset({"để", "nhằm", "để tiến hành", "để tổ chức", "để thực hiện", "để phục vụ"})
_ACTS = re.compile(r"(?:đã|sẽ|vừa|cũng|có|ban hành|thành lập|quyết định|tổ chức)\b")
_PAPER = re.compile(r"(?:quyết|luận|hoạch|định|thị|trình|báo|cầu|đạo) của$")
_TEAM = fold("đoàn"), fold("tổ")

Source = tuple[list[Body], Rule]
_NOBODY: Source = ([], Rule.BODY_INSPECTS)


def overseers(here: Clause, kind: str, at: int, after: int) -> Source:
    """Who oversees by the verb from word ``at`` up to ``after``, and the rule that tells it; nobody where unsaid."""
    whose = authors(here, after) or _conducting(here, after)
    if whose:
        return whose, Rule.DECISION_TO_INSPECT
    if kind not in INSPECTING:
        return _directing(here, at)
    return _decided(here, at) or _sent(here, at) or _subject(here, at) or _unnamed(here, at, after)


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
    head = next((head for head in here.heads if _BY_HEAD.fullmatch(here.words(head.stop, at))), None)
    if head is not None:  # "Bộ trưởng Đỗ Văn Lúa chỉ đạo A"
        return [head], Rule.BODY_DIRECTS
    before = here.before(at)
    source = acting(here, before)
    if source is None or intervenes(here, source.stop, at) or requested(here, source.stop, at):
        return [], Rule.BODY_DIRECTS
    return jointly(here, source, before), Rule.BODY_DIRECTS


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
        return None
    if asks(here, team, at):
        return _NOBODY
    if team.owner is not None:
        return senders(here, team), Rule.TEAM_INSPECTS
    known = decreeing(here, at) or here.team or here.overseer
    return ([known] if known is not None else list(here.topic)), Rule.TEAM_INSPECTS


def _subject(here: Clause, at: int) -> Source | None:
    before = here.before(at)
    source = acting(here, before)
    if source is None or intervenes(here, source.stop, at) or requested(here, source.stop, at):
        return None
    if here.is_office(source) and not is_inspection(source):
        return None  # whoever is in an office orders, approves or visits; the inspecting is another's
    if anothers(here, source, at):
        return None
    return jointly(here, source, before), Rule.BODY_INSPECTS


def _unnamed(here: Clause, at: int, after: int) -> Source:
    """Where no body stands before the verb as its subject: its head, who concludes later, or whom the text spoke of."""
    head = _inspecting_head(here, at)
    if head is not None:
        return [head], Rule.BODY_INSPECTS
    later = _concluding(here, after) or _trailing(here, after) or _purposing(here, at, after)
    if later is not None:
        return [later], Rule.BODY_INSPECTS
    spoken = [body for body in here.before(at) if body.head.startswith(INSPECTORS)]
    if spoken and not intervenes(here, spoken[-1].stop, at):  # "tại kỳ họp của A": A inspects
        return spoken[-1:], Rule.BODY_INSPECTS
    if here.topic and is_told(here, at):
        return list(here.topic), Rule.TOPIC_INSPECTS
    if here.before(at):
        return _NOBODY
    if here.team is not None and _speaks_of_team(here, at):
        return [here.team], Rule.TEAM_INSPECTS
    if here.overseer is not None and (
        here.tokens.norms[here.sentence.start] in _ELIDED or _speaks_of_team(here, at, _TEAM)
    ):
        return [here.overseer], Rule.BODY_INSPECTS
    return _NOBODY


def _inspecting_head(here: Clause, at: int) -> Body | None:
    """``Chánh Thanh tra tỉnh A kết luận thanh tra B``: the head acts for the body."""
    posts = [m for m in here.mentions if isinstance(m, Post) and m.stop <= at and m.body is not None]
    body = posts[-1].body if posts else None
    return body if body is not None and body.head.startswith(INSPECTORS) else None


def _concluding(here: Clause, after: int) -> Body | None:
    """``Qua kiểm tra …, A nhận thấy``: the overseer is named after what it oversaw."""
    norms = here.tokens.norms
    return next((body for body in here.after(after) if norms[body.stop : body.stop + 2] in _CONCLUSIONS), None)


def _trailing(here: Clause, after: int) -> Body | None:
    """``giám sát B về việc … của A``: whose inspection it is, told last, unless it is a document's author."""
    for before, body in pairwise(here.after(after)):
        said = here.words(before.stop, body.start)
        if (is_inspection(body) or _of_a_council(body)) and " về " in f" {said}" and said.endswith(" của"):
            return None if _PAPER.search(said) else body
    return None


def _of_a_council(body: Body) -> bool:
    return "Hội đồng nhân dân" in (body.head, body.owner.head if body.owner is not None else "")


def _purposing(here: Clause, at: int, after: int) -> Body | None:
    """``Để giám sát B, A đã thành lập …``: whoever acts for that purpose."""
    if here.words(here.sentence.start, at) not in _PURPOSES:
        return None
    return next((body for body in here.after(after) if _ACTS.match(here.words(body.stop, body.stop + 2))), None)


def _speaks_of_team(here: Clause, at: int, saying: tuple[str, ...] = (*_TEAM, "quyết")) -> bool:
    """Whether the sentence says "đoàn", or tells of a decision that the team read out."""
    return any(word in here.tokens.norms[here.sentence.start : at] for word in saying)
