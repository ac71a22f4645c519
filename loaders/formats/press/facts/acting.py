"""Who acts in a clause: its subject, those who act with it, and whose decision it tells of."""

import re
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from loaders.formats.press.facts.clauses import Clause, coordinated
from loaders.formats.press.mentions.kinds import Body, Kind, Post
from loaders.formats.press.naming.teams import is_inspection
from loaders.formats.press.words.phrases import words

_JOINED = frozenset({",", "và", ", và"})
_OBJECTS = words("object_words")
_SITES = frozenset({"trụ sở", "hội trường", "địa bàn", "đại diện"})  # "tại trụ sở A": A does not act
_BEFORE_SUBJECT = re.compile(
    r"(?:xét|theo|căn cứ|tiếp nhận|thực hiện|sau khi|qua|liên quan|trước|nhận|trên cơ sở|để|nhằm|được sự|dưới sự)\b"
)
_TOPIC = 2  # words of "đối với"
_SPEAKS = frozenset({"đã", "công", "thông", "trình", "báo", "triển", "tiến"})
_COMPANY = re.compile(r"\bphối hợp(?: chặt chẽ)?(?: với| cùng| cùng với)?$")
_WORK_OF = re.compile(r"\b(?:thanh tra|kiểm tra|giám sát) (?:trách nhiệm|việc|công tác|hoạt động)\b")  # it is A's work
_WHOSE = re.compile(r"(?:số [\w/.:,-]+ )?(?:,? ?(?:ngày|năm) [\d/.]+ ,? ?)?(?:theo quyết định )?của")
CONDUCTS = frozenset({"tiến hành", "thực hiện", "tổ chức", "chủ trì"})
_DECREES = frozenset(
    {
        ("quyết", "định"), ("kế", "hoạch"), ("chương", "trình"), ("thông", "báo"),
        ("luận", "thanh"), ("luận", "kiểm"), ("luận", "giám"),  # kết luận thanh tra, kiểm tra, giám sát
    }
)  # fmt: skip


def acting(here: Clause, before: Sequence[Body]) -> Body | None:
    """Who acts: the body named last that is no one's, nor the object of a preposition."""
    subjects: list[Body] = []
    for at, body in enumerate(before):
        if here.words(body.stop, body.stop + 1) == ";":
            continue  # a clause ends with it
        if _topic(here, body) or not (_is_object(here, body) or (subjects and _is_company(here, before, at))):
            subjects.append(body)
    return subjects[-1] if subjects else None


def _is_object(here: Clause, body: Body) -> bool:
    """Whether a body is somebody's, or the object of a preposition; ``đại diện A công bố`` is A."""
    if here.words(body.start - 2, body.start) in _SITES:
        return not (here.preceded(body.start) == "diện" and here.words(body.stop, body.stop + 1) in _SPEAKS)
    return here.preceded(body.start) in _OBJECTS


def _is_company(here: Clause, before: Sequence[Body], at: int) -> bool:
    """``A phối hợp với B, C kiểm tra``: whether a body is one of those listed behind "phối hợp với"."""
    first = at
    while first and here.words(before[first - 1].stop, before[first].start) in _JOINED:
        first -= 1
    return (
        _COMPANY.search(here.words(max(here.sentence.start, before[first].start - 4), before[first].start)) is not None
    )


def _topic(here: Clause, body: Body) -> bool:
    """``Đối với A đã …``: a sentence that begins so is about A."""
    return body.start == here.sentence.start + _TOPIC and here.words(here.sentence.start, body.start) == "đối với"


def jointly(here: Clause, body: Body, before: Sequence[Body], joints: Container[str] = _JOINED) -> list[Body]:
    """The bodies that act together with one right before the verb: ``A, B kiểm tra C``."""
    found = [body]
    for other in reversed([each for each in before if each is not body and each.start <= body.start]):
        one_name = other.start == found[0].start and other.stop < found[0].stop  # "UBND các tỉnh: A", then ", B"
        joined = one_name or here.words(other.stop, found[0].start) in joints
        if not joined or here.preceded(other.start) in _OBJECTS or other.kind is Kind.TEAM or _aside(here, other):
            break
        found.insert(0, other)
    return found if here.preceded(found[0].start) not in _OBJECTS else [body]


def _aside(here: Clause, body: Body) -> bool:
    """``Xét đơn của nhân viên A, B chỉ đạo``: A ends what stands before the sentence's subject."""
    since = max([here.sentence.start, *(at + 1 for at in _marks(here, body.start))])
    return _BEFORE_SUBJECT.match(here.words(since, body.start)) is not None


def _marks(here: Clause, stop: int) -> Iterator[int]:
    """Where commas and semicolons stand before a word."""
    return (at for at in range(here.sentence.start, stop) if here.tokens.norms[at] in (",", ";"))


def decreeing(here: Clause, stop: int) -> Body | None:
    """The author of a decision that the sentence names before a word: ``Quyết định … của A``."""
    for mention in reversed(here.mentions):
        body = mention.body if isinstance(mention, Post) else mention if isinstance(mention, Body) else None
        if body is None or mention.stop > stop or here.preceded(mention.start) != "của":
            continue
        said = here.tokens.norms[max(here.sentence.start, mention.start - 18) : mention.start]
        if not _DECREES.isdisjoint(pairwise(said)) and (is_inspection(body) or not _WORK_OF.search(" ".join(said))):
            return body
    return None


def authors(here: Clause, after: int) -> list[Body]:
    """Whose the inspection is: the bodies named right after it with "của", or "do … tiến hành"."""
    rest = here.after(after)
    if not rest:
        return []
    said, whose = here.words(after, rest[0].start), coordinated(here, rest)
    by = said == "do" and here.words(whose[-1].stop, whose[-1].stop + 2) in CONDUCTS
    return whose if by or _WHOSE.fullmatch(said) else []
