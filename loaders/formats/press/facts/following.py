"""Who acts upon whose direction: ``Thực hiện chỉ đạo của A, B …``."""

import re
from collections.abc import Iterator

from loaders.formats.press.facts.acting import acting
from loaders.formats.press.facts.clauses import Clause, Link, coordinated, past_aside
from loaders.formats.press.facts.subjects import intervenes
from loaders.formats.press.facts.tasks import ASSIGNED
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.rules import Rule

_LED = re.compile(
    r"\b(?:thực hiện|theo|theo đúng|theo tinh thần|chấp hành|dưới|được|trên cơ sở|căn cứ|quán triệt|triển khai"
    r"|tiếp thu)(?: nghiêm)?"
    r"(?: sự| ý kiến| các ý kiến)?"
    r"(?: (?:quan tâm|lãnh đạo|chỉ đạo|định hướng|thống nhất|,|và))*$"
)
_FOLLOWS = re.compile(
    r"(?:đã |luôn |nghiêm túc |kịp thời |nghiêm |xin |và )*(?:tiếp thu|thực hiện|chấp hành|quán triệt|triển khai)\b"
    r"(?: \w+| ,){0,7}$"
)  # "A nghiêm túc tiếp thu ý kiến chỉ đạo của B"
_UNDER = re.compile(
    r"^[^.;:]{0,160}\bdưới sự(?:(?: (?:quan tâm|lãnh đạo|,|và))*|\b[^.;:]{0,120} (?:,|và) sự)$"
)  # "A phá án dưới sự chỉ đạo của B"
_UPON = re.compile(
    r"^(?![^.;]*\b(?:đề nghị|kiến nghị)\b)[^.;:]{4,160}\btheo(?: đúng)?(?: sự| ý kiến| tinh thần| các)*$"
)
_TASKS = frozenset({", giao", ", yêu cầu", "giao", "yêu cầu", ", phân công"})
_ADDRESSES = frozenset({"", "đồng chí", "ông", "bà"})
_HELP = re.compile(r"\bsự\b[^.;]* của$")
_NO_VERBS = frozenset({",", ".", ";", "và", "về", "của", "("})
_FAR = 12  # words between the verb and whose direction it is
_BEFORE = 8  # words before the verb that say that it is followed
_HELPED = (  # "dưới sự chỉ đạo của A và sự giúp đỡ của các bên, B …"
    r"(?:,? ?(?:và |cùng |cùng với )?(?:sự )?"
    r"(?:quan tâm|lãnh đạo|chỉ đạo|hướng dẫn|quản lý|hỗ trợ|giúp đỡ|phối hợp|ủng hộ|tạo điều kiện|vào cuộc|nỗ lực"
    r"|đồng thuận)\b[^.]{0,160})?"
)
_ASIDE = re.compile(
    r"(?: ?(?:về|tại|trong)\b[^;.]{0,120})?" + _HELPED + r" ?[,;]"
    r"(?: (?:ngày|sáng|chiều|tối|vừa qua|thời gian qua|trong|từ|đến|tính đến|hôm|tại)\b[^,;.]{0,60},){0,2}"
)


def following(here: Clause, kind: str, at: int, after: int) -> Iterator[Link]:
    """The links from whose direction or guidance a sentence begins with to whoever acts upon it.

    Args:
        here: the clause.
        kind: direction or guidance.
        at: the verb's first word.
        after: the word after the verb.
    """
    rest = sorted((*here.after(after), *(head for head in here.heads if head.start >= after)), key=lambda b: b.start)
    if len(rest) > 1 and _ordered(here, after, rest[0], rest[1]):
        yield Link("supervises", rest[0], rest[1], kind, Rule.FOLLOWS, at, rest[1].stop)
        return
    led = here.words(max(here.sentence.start, at - _BEFORE), at)
    begun = here.words(here.sentence.start, at)
    if not (_LED.search(led) or (led.endswith(" sự") and ("dưới sự" in begun or "được sự" in begun))):
        return
    if not rest or _whose(here, rest[0]) != "của" or rest[0].start - after > _FAR:
        return
    if before := here.before(at):
        if (follower := _follower(here, before, at)) is not None:
            for over in coordinated(here, rest):
                yield Link("supervises", over, follower, kind, Rule.FOLLOWS, follower.start, over.stop)
            return
        if acting(here, before) is not None:
            return
    overs, under = _parted(here, rest)
    if under is not None and under.kind is not Kind.TEAM:
        for over in overs:
            yield Link("supervises", over, under, kind, Rule.FOLLOWS, at, under.stop)


def _follower(here: Clause, before: list[Body], at: int) -> Body | None:
    """``A tiếp thu chỉ đạo của B``, ``A phá án dưới sự chỉ đạo của B``, ``A rà soát theo hướng dẫn của B``: A."""
    subject = acting(here, before)
    if subject is not None and subject.kind is not Kind.TEAM and _UNDER.search(here.words(subject.stop, at)):
        return subject
    subject = _leading(here, before)
    own = subject is not None and subject.kind is not Kind.TEAM and not intervenes(here, subject.stop, at)
    if subject is not None and own and _UPON.search(here.words(subject.stop, at)):
        return subject
    said = here.words(before[-1].stop, at)
    spoken_for = here.preceded(before[-1].start) == "mặt"  # "thay mặt A, đồng chí C tiếp thu"
    return before[-1] if _FOLLOWS.fullmatch(said) or (spoken_for and _FOLLOWS.search(said)) else None


def _leading(here: Clause, before: list[Body]) -> Body | None:
    """Whom the sentence is about, or gives a task last: ``A yêu cầu B kiểm điểm theo chỉ đạo của C``: B."""
    subjects = [body for body in before if acting(here, [body]) is not None]
    tasked = [body for body in subjects if ASSIGNED.search(here.words(max(0, body.start - 3), body.start))]
    return next(reversed(tasked or subjects[:1]), None)


def _whose(here: Clause, over: Body) -> str:
    """The word before whose direction it is, past "đồng chí", "ông"."""
    at = over.start
    return next((here.preceded(each) for each in (at, at - 2, at - 1) if here.words(each, at) in _ADDRESSES), "")


def _ordered(here: Clause, after: int, over: Body, under: Body) -> bool:
    """``ý kiến chỉ đạo của A, giao B …``: what A directs is a task of B's."""
    told = here.words(over.stop, under.start)
    return here.words(after, over.start) == "của" and told in _TASKS and under.kind is not Kind.TEAM


def _parted(here: Clause, rest: list[Body]) -> tuple[list[Body], Body | None]:
    """Those who direct, and the one that acts: the first after them that no comma follows."""
    listed = coordinated(here, rest)
    last = listed[-1]
    if len(listed) > 1 and _acts(here, last) and here.words(listed[-2].stop, last.start) == ",":
        return listed[:-1], last
    behind = next((body for body in here.after(last.stop) if not (_is_venue(here, body) or _helps(here, body))), None)
    if behind is None or not _acts(here, behind):
        return listed, None
    return listed, behind if _ASIDE.fullmatch(here.words(last.stop, behind.start)) else None


def _helps(here: Clause, body: Body) -> bool:
    """``sự chỉ đạo của A, sự giúp đỡ của B``: whose help it is besides."""
    return _HELP.search(here.words(max(here.sentence.start, body.start - _FAR), body.start)) is not None


def _is_venue(here: Clause, body: Body) -> bool:
    """``tại hội trường A``: where something takes place."""
    return here.words(body.start - 2, body.start) in ("trụ sở", "hội trường", "địa bàn") or (
        here.preceded(body.start) == "tại"
    )


def _acts(here: Clause, body: Body) -> bool:
    """Whether a verb may follow a body: no comma, no end, no other thing of its own."""
    stop = past_aside(here, body.stop, here.sentence.stop)
    return stop < here.sentence.stop and here.tokens.norms[stop] not in _NO_VERBS
