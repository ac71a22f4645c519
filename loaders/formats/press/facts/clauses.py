"""A clause: a sentence with the bodies it names outside titles, ready for the rules about oversight and reporting."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from loaders.formats.press.mentions.kinds import Body, Kind, Mention, Post
from loaders.formats.press.naming.teams import is_inspection
from loaders.formats.press.rules import Rule
from loaders.formats.press.words.phrases import Phrases, rows, words
from loaders.formats.press.words.sentences import Sentence
from loaders.formats.press.words.tokens import Tokens

VERBS: Phrases[str] = Phrases((row[0], row[1]) for row in rows("oversight"))
INSPECTING = frozenset({"inspection", "supervision"})
_JOINTS = frozenset({",", "và", ", và", ";", "; và", ", các", "cùng", "; các", ", ,"})
_JOINED = frozenset({",", "và", ", và"})
_CLASSED = re.compile(r"(?:,|;|và|, và|; và) \d+ (?:\w+ ){1,3}?(?:gồm )?:")  # "và 5 Đảng bộ gồm:"
_OBJECTS = words("object_words")
_SITES = frozenset({"trụ sở", "hội trường", "địa bàn", "đại diện"})  # "tại trụ sở A": A does not act
_BEFORE_SUBJECT = re.compile(
    r"(?:xét|theo|căn cứ|tiếp nhận|thực hiện|sau khi|qua|liên quan|trước|nhận|trên cơ sở|để|nhằm|được sự|dưới sự)\b"
)
_UNKNOWN = 5  # words of a name in a list that no recogniser knows
_UNKNOWN_ITEM = 24  # the same between semicolons
_SPEAKS = frozenset({"đã", "công", "thông", "trình", "báo", "triển", "tiến"})
_COMPANY = re.compile(r"\bphối hợp(?: chặt chẽ)?(?: với| cùng| cùng với)?$")
_WORK_OF = re.compile(r"\b(?:thanh tra|kiểm tra|giám sát) (?:trách nhiệm|việc|công tác|hoạt động)\b")  # it is A's work
_DECREES = frozenset(
    {
        ("quyết", "định"), ("kế", "hoạch"), ("chương", "trình"), ("thông", "báo"),
        ("luận", "thanh"), ("luận", "kiểm"), ("luận", "giám"),  # kết luận thanh tra, kiểm tra, giám sát
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Link:
    """Two bodies of a sentence and the words from ``start`` to ``stop`` that tie them."""

    relation: str
    source: Body
    target: Body
    kind: str
    rule: Rule
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence with its mentions; ``free`` are the bodies that stand outside titles, in order.

    Attributes:
        team: the team with a known sender that the text spoke of last, for a sentence which only says "Đoàn".
        overseer: the inspecting body that the text spoke of last, for a sentence that leaves it out.
        assigned: the body that the paragraph gave a task to, for a sentence that only tells what it has to report.
        topic: whom the whole text says inspects, if it is one only, for a sentence that leaves it out.
        heads: the bodies whose heads the sentence names, as wide as the names with their titles.
        objects: the bodies that earlier verbs of the sentence were done to, which are no later one's subject.
    """

    tokens: Tokens
    sentence: Sentence
    mentions: Sequence[Mention]
    free: tuple[Body, ...]
    team: Body | None = None
    overseer: Body | None = None
    assigned: Body | None = None
    topic: tuple[Body, ...] = ()
    heads: tuple[Body, ...] = ()
    objects: list[Body] = field(default_factory=list)

    @property
    def teams(self) -> list[Body]:
        """The teams it names, "7 đoàn công tác" among them."""
        return [each for each in self.mentions if isinstance(each, Body) and each.kind is Kind.TEAM]

    def after(self, at: int) -> list[Body]:
        """The free bodies from a word on."""
        return [body for body in self.free if body.start >= at]

    def before(self, at: int) -> list[Body]:
        """The free bodies that end before a word and may act there; an earlier verb's object only right before it."""
        return [body for body in self.free if body.stop <= at and (body.stop == at or body not in self.objects)]

    def is_office(self, body: Body) -> bool:
        """Whether a head that the sentence does not name stands for a body (`facts.standing`)."""
        return any(isinstance(mention, Post) and mention.start == body.start for mention in self.mentions)

    def words(self, start: int, stop: int) -> str:
        """The folded words from one up to another."""
        return " ".join(self.tokens.norms[start:stop])

    def preceded(self, at: int) -> str:
        """The folded word before a word of the sentence; empty at its start."""
        return self.tokens.norms[at - 1] if at > self.sentence.start else ""


def free(mentions: Sequence[Mention]) -> Iterator[Body]:
    """The particular bodies that stand outside titles."""
    return (mention for mention in mentions if isinstance(mention, Body) and not mention.collective)


def coordinated(here: Clause, rest: Sequence[Body]) -> list[Body]:
    """The first of some bodies and those listed with it."""
    found = list(rest[:1])
    for body in rest[1:]:
        listed = body.start == found[-1].start  # the same name for one place more
        if not (
            listed
            or here.words(found[-1].stop, body.start) in _JOINTS
            or _CLASSED.fullmatch(here.words(found[-1].stop, body.start))
            or _past_unknown(here, found[-1].stop, body.start)
        ):
            break
        found.append(body)
    return found


def _past_unknown(here: Clause, start: int, stop: int) -> bool:
    """Whether a list goes on past one capitalised name that is none of the bodies known."""
    norms, name = here.tokens.norms, range(start + 1, stop - 1)
    longest = _UNKNOWN_ITEM if norms[start] == norms[stop - 1] == ";" else _UNKNOWN
    if not 1 < len(name) <= longest or norms[start] not in ",;" or norms[stop - 1] not in (",", ";", "và"):
        return False
    capital = here.tokens.caps[start + 1] and (here.tokens.caps[stop - 2] or longest == _UNKNOWN_ITEM)
    return capital and not any(start <= mention.start < stop for mention in here.mentions)


def acting(here: Clause, before: Sequence[Body]) -> Body | None:
    """Who acts: the body named last that is no one's, nor the object of a preposition."""
    subjects: list[Body] = []
    for at, body in enumerate(before):
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
    return here.words(here.sentence.start, body.start) == "đối với"


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
