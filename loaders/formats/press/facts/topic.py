"""The one overseer that a whole text is about, for its sentences that leave out who inspects."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from loaders.formats.press.facts.acting import acting, decreeing
from loaders.formats.press.facts.clauses import INSPECTING, VERBS, Clause, free
from loaders.formats.press.facts.implied import INSPECTORS
from loaders.formats.press.facts.oversight import inspecting
from loaders.formats.press.facts.senders import senders
from loaders.formats.press.facts.subjects import requested
from loaders.formats.press.mentions.kinds import Body, Kind, Mention, Post
from loaders.formats.press.naming.completion import Completion
from loaders.formats.press.naming.names import by_name, is_complete, key
from loaders.formats.press.naming.teams import is_inspection
from loaders.formats.press.words.sentences import Sentence
from loaders.formats.press.words.tokens import Tokens

_ACT = r"(?:giám sát|kiểm tra|thanh tra)"
_ACTS = re.compile(_ACT)
_ISSUES = re.compile(
    r"(?:\( [^()]{1,40} \) )?(?:, )?(?:ngày [\d/.-]+ ,? ?)?(?:đã |vừa |mới |sẽ |cũng )*"
    r"(?:ban hành|có|ký|ra|xây dựng|công bố|triển khai|thông qua|tổ chức (?:hội nghị |buổi )?(?:công bố|triển khai))\b"
    r"[^,;:]{0,60}?(?:quyết định|kế hoạch|chương trình|kết luận|thông báo)\b[^,;:]{0,60}?" + _ACT
)  # "A đã ban hành Quyết định số 1 về việc thành lập Đoàn giám sát"
_DELEGATION = "Đoàn đại biểu Quốc hội"
_COMMISSION = "Ủy ban Kiểm tra"
_SESSION = re.compile(r"\b(?:kỳ họp|phiên họp|họp kỳ) (?:thứ|lần)?")
_MEETS = 8  # words before and after a commission in which its meeting is told
_ISSUED = 40  # words after a body in which it issues something
_ABOUT = 14  # words before and after its author in which a decision says that it is about oversight

Read = tuple[Sentence, Sequence[Mention]]


def topic(tokens: Tokens, completion: Completion, read: Iterable[Read]) -> tuple[Body, ...]:
    """The body that a text says inspects, if it is the only one, or the two that sent its team; else nobody.

    Whose meeting the text reports counts first. Whoever acts or sent a team counts before whoever issued
    or wrote a plan, that before the leader of a team, and that before an inspection that is only spoken
    of; several of the same weight leave the text without a topic.

    Args:
        tokens: the words of the text.
        completion: the article's bodies, all completed.
        read: its sentences with their mentions.
    """
    clauses = [
        Clause(tokens, sentence, mentions, tuple(free(mentions)))
        for sentence, mentions in read
        if not VERBS.first.isdisjoint(tokens.norms[sentence.start : sentence.stop])
    ]
    for weighty in _weighed(clauses, completion):
        named = [by_name(group) for group in weighty if all(map(is_complete, group))]
        if named:
            everyone = {name for group in named for name in group}
            return next((tuple(group.values()) for group in named if group.keys() == everyone), ())
    return ()


def _weighed(clauses: Sequence[Clause], completion: Completion) -> Iterator[list[tuple[Body, ...]]]:
    """Who inspects, by each kind of telling it, the weightiest first; the others are read only if asked for."""

    def told(by: Callable[[Clause], Iterable[Body]]) -> list[tuple[Body, ...]]:
        return [(completion.found[id(body)].body,) for here in clauses for body in by(here)]

    yield told(_meeting)
    yield [*(group for here in clauses for group in _sending(here, completion)), *told(_acting)]
    yield from map(told, (_issuing, _writing, _leading, _speaking))


def _sending(here: Clause, completion: Completion) -> Iterator[tuple[Body, ...]]:
    """Who sent the teams that a sentence names."""
    for team in here.free:
        if team.kind is not Kind.TEAM or not _ACTS.search(key(team.head)):
            continue
        spelled = [completion.found[id(body)].body for body in senders(here, team)]
        if spelled[0].owner is not None:
            yield (spelled[0].owner, *spelled[1:])


def _meeting(here: Clause) -> Iterator[Body]:
    """``Ủy ban Kiểm tra A tổ chức kỳ họp thứ 21``: whose meeting a report is about, whoever else inspects besides."""
    for body in here.free:
        commission = (body.field or body.head).startswith(_COMMISSION)
        around = here.words(max(here.sentence.start, body.start - _MEETS), min(here.sentence.stop, body.stop + _MEETS))
        if commission and _SESSION.search(around):
            yield body
            return


def _acting(here: Clause) -> Iterator[Body]:
    """``A tiến hành giám sát …``, ``Thanh tra A thanh tra …``."""
    subject = inspecting(here)
    if subject is not None:
        yield subject
    for body in here.free:
        verb = VERBS.longest(here.tokens.norms, body.stop, here.sentence.stop)
        acts = verb is not None and verb[0] in INSPECTING and body.head.startswith(INSPECTORS)
        if acts and not here.preceded(body.start) and not requested(here, here.sentence.start, body.start):
            yield body


def _issuing(here: Clause) -> Iterator[Body]:
    """``A ban hành kế hoạch giám sát …``, ``A có quyết định thanh tra …``."""
    for body in here.free:
        stop = min(body.stop + _ISSUED, here.sentence.stop)
        if body.kind is not Kind.TEAM and _ISSUES.match(here.words(body.stop, stop)) and acting(here, [body]):
            yield body


def _writing(here: Clause) -> Iterator[Body]:
    """``Quyết định thanh tra của A``, ``Quyết định của A về việc kiểm tra …``."""
    author = decreeing(here, here.sentence.stop)
    if author is None:
        return
    start = max(here.sentence.start, author.start - _ABOUT)
    before = here.words(start, author.start)
    about = here.words(author.stop, min(author.stop + _ABOUT, here.sentence.stop))
    if _ACTS.search(before) or (about.startswith("về ") and _ACTS.search(about)):
        yield author


def _leading(here: Clause) -> Iterator[Body]:
    """``Đoàn kiểm tra do bà …, Phó Chánh Thanh tra A, làm trưởng đoàn``: an inspection's own people lead for it.

    ``Đoàn ĐBQH tỉnh A do bà … làm trưởng đoàn`` is a team by itself.
    """
    posts = [mention for mention in here.mentions if isinstance(mention, Post)]
    led = any(post.default.endswith("đoàn") and here.preceded(post.start) == "làm" for post in posts)
    yield from (body for body in here.free if led and body.head == _DELEGATION)
    for office, lead in pairwise(posts):
        body = office.body
        if body is not None and body.head.startswith(INSPECTORS) and lead.default.endswith("đoàn"):
            yield body


def _speaking(here: Clause) -> Iterator[Body]:
    """The inspections that a sentence speaks of, be it by their people."""
    for mention in here.mentions:
        body = mention.body if isinstance(mention, Post) else mention
        if isinstance(body, Body) and not body.collective and is_inspection(body):
            yield body
