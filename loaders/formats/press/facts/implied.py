"""Who oversees where a verb has no subject: its head, who concludes, who is named later or was spoken of."""

import re
from itertools import pairwise

from graph.model.names import fold
from loaders.formats.press.facts.clauses import Clause
from loaders.formats.press.facts.subjects import intervenes, is_told, requested
from loaders.formats.press.mentions.kinds import Body, Post
from loaders.formats.press.naming.teams import is_inspection
from loaders.formats.press.rules import Rule
from loaders.formats.press.words.phrases import words

INSPECTORS = ("Ủy ban Kiểm tra", "Thanh tra", "Cơ quan Ủy ban Kiểm tra")

_ELIDED = words("elided_starts")
_CONCLUSIONS = (
    ["nhận", "thấy"], ["kết", "luận"], ["đã", "kết"], ["xác", "định"], ["yêu", "cầu"], ["quyết", "định"],
    ["phát", "hiện"], ["đã", "phát"], ["chỉ", "ra"], ["chỉ", "rõ"], ["đã", "chỉ"], ["đánh", "giá"], ["ghi", "nhận"],
    ["đã", "chuyển"], ["đã", "yêu"], ["đã", "kiến"], ["đã", "đề"], ["đã", "xử"], ["kiến", "nghị"],
)  # fmt: skip
_PURPOSES = frozenset({"để", "nhằm", "để tiến hành", "để tổ chức", "để thực hiện", "để phục vụ"})
_FIRST_OF_ALL = frozenset({"sau khi", "sau khi đi", "sau khi trực tiếp", "qua", "trước khi", "trong quá trình"})
_WHERE = frozenset({"tại", "ở", "với"})  # "kết luận thanh tra tại B chỉ rõ": the conclusion does
_ACTS = re.compile(r"(?:đã|sẽ|vừa|cũng|có|ban hành|thành lập|quyết định|tổ chức)\b")
_PAPER = re.compile(r"(?:quyết|luận|hoạch|định|thị|trình|báo|cầu|đạo) của$")
_ITEM = re.compile(
    r"; (?:đoàn|tổ)(?: công tác| kiểm tra| giám sát)?(?: thứ \w+| số \d+)?(?: đã| sẽ| cũng| tiến hành)*$"
)
_ITEMS = 9  # words of "; tổ thứ hai sẽ tiến hành"
_TEAM = fold("đoàn"), fold("tổ")

Source = tuple[list[Body], Rule]
NOBODY: Source = ([], Rule.BODY_INSPECTS)


def implied(here: Clause, at: int, after: int) -> Source:
    """Who oversees by a verb before which no body stands as its subject.

    Args:
        here: the clause.
        at: the verb's first word.
        after: the word after the verb.
    """
    head = _inspecting_head(here, at)
    if head is not None:
        return [head], Rule.BODY_INSPECTS
    later = _concluding(here, after) or _trailing(here, after) or _purposing(here, at, after)
    if later is not None:
        return [later], Rule.BODY_INSPECTS
    spoken = [body for body in here.before(at) if body.head.startswith(INSPECTORS)]
    asked = bool(spoken) and requested(here, max(here.sentence.start, spoken[-1].start - 2), spoken[-1].start)
    if spoken and not asked and not intervenes(here, spoken[-1].stop, at):  # "tại kỳ họp của A": A inspects
        return spoken[-1:], Rule.BODY_INSPECTS
    if here.topic and is_told(here, at):
        return list(here.topic), Rule.TOPIC_INSPECTS
    if here.team is not None and _ITEM.search(here.words(max(here.sentence.start, at - _ITEMS), at)):
        return [here.team], Rule.TEAM_INSPECTS
    if here.before(at):
        return NOBODY
    if here.team is not None and (_speaks_of_team(here, at) or _team_goes_on(here, at, after)):
        return [here.team], Rule.TEAM_INSPECTS
    if here.overseer is not None and (
        here.tokens.norms[here.sentence.start] in _ELIDED or _speaks_of_team(here, at, _TEAM)
    ):
        return [here.overseer], Rule.BODY_INSPECTS
    return NOBODY


def _inspecting_head(here: Clause, at: int) -> Body | None:
    """``Chánh Thanh tra tỉnh A kết luận thanh tra B``: the head acts for the body."""
    posts = [m for m in here.mentions if isinstance(m, Post) and m.stop <= at and m.body is not None]
    body = posts[-1].body if posts else None
    return body if body is not None and body.head.startswith(INSPECTORS) else None


def _concluding(here: Clause, after: int) -> Body | None:
    """``Qua kiểm tra …, A nhận thấy``: the overseer is named after what it oversaw."""
    norms = here.tokens.norms
    told = (body for body in here.after(after) if norms[body.stop : body.stop + 2] in _CONCLUSIONS)
    return next((body for body in told if here.preceded(body.start) not in _WHERE), None)


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


def _team_goes_on(here: Clause, at: int, after: int) -> bool:
    """``Sau khi kiểm tra tại B, đoàn đã họp``: the team that a sentence tells of first is named behind a comma."""
    if here.words(here.sentence.start, at) not in _FIRST_OF_ALL:
        return False
    behind = range(after, here.sentence.stop - 1)
    return any(here.tokens.norms[word] == "," and here.tokens.norms[word + 1] in _TEAM for word in behind)


def _speaks_of_team(here: Clause, at: int, saying: tuple[str, ...] = (*_TEAM, "quyết")) -> bool:
    """Whether the sentence says "đoàn", or tells of a decision that the team read out."""
    return any(word in here.tokens.norms[here.sentence.start : at] for word in saying)
