"""Letters: reports that a sentence opens with, or that are sent before they are named."""

import re
from collections.abc import Iterator

from loaders.formats.press.facts.acting import acting
from loaders.formats.press.facts.addressees import addressees, told_team
from loaders.formats.press.facts.clauses import Clause, Link, coordinated
from loaders.formats.press.facts.subjects import intervenes
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.rules import Rule

_OPENS = re.compile(r"(?:(?:trong|tại|theo|bằng|qua)(?: \w+){0,4})?")
_SPEAKER = r",(?: (?:đại diện|lãnh đạo|đại diện lãnh đạo))?"
_BEHIND_TEAM = re.compile(r"(?:với |trước |cho )?(?:các thành viên )?(?:đoàn|tổ)(?: [\w-]+){0,14}? " + _SPEAKER)
_SAYS = re.compile(
    r"(?:đã |cũng |tiếp tục )*(?:cho biết|cho hay|cho rằng|nêu|khẳng định|kiến nghị|đề nghị|đề xuất|thừa nhận|thông tin"
    r"|nói|giải trình|nhấn mạnh|đánh giá|xin|lý giải|phản ánh)\b"
)
_SENT = re.compile(r"\bgửi(?: tới| đến| lên| cho)?$")
_JOINED = (",", "và", ", và")


def opening(here: Clause, at: int, after: int) -> Iterator[Link]:
    """``Báo cáo với A, B cho biết …``, ``Trong báo cáo gửi A, B nêu …``: B reports to A.

    Args:
        here: the clause.
        at: the verb's first word.
        after: the word after the verb.
    """
    rest = here.after(after)
    if here.before(at) or not rest or not _OPENS.fullmatch(here.words(here.sentence.start, at)):
        return
    speaker = next((body for body in rest if _SAYS.match(here.words(body.stop, body.stop + 4))), None)
    if speaker is None or speaker.kind is Kind.TEAM:
        return
    told = told_team(here, after)
    if told is not None:
        over = [told] if _BEHIND_TEAM.fullmatch(here.words(after, speaker.start)) else []
    else:
        listed = rest[: rest.index(speaker)]
        apart = bool(listed) and re.fullmatch(_SPEAKER, here.words(listed[-1].stop, speaker.start)) is not None
        over = listed if apart and addressees(here, after, listed) == coordinated(here, listed) == listed else []
    yield from (Link("reports_to", speaker, each, "", Rule.REPORTS, at, speaker.stop) for each in over)


def sent(here: Clause, at: int) -> Iterator[Link]:
    """``B có công văn gửi A báo cáo …``: B reports to A."""
    before = here.before(at)
    if not before or here.words(before[-1].stop, at) not in ("", "để"):
        return
    first = len(before) - 1
    while first and here.words(before[first - 1].stop, before[first].start) in _JOINED:
        first -= 1
    if not _SENT.search(here.words(max(here.sentence.start, before[first].start - 2), before[first].start)):
        return
    source: Body | None = acting(here, before[:first])
    if source is not None and not intervenes(here, source.stop, before[first].start):
        yield from (Link("reports_to", source, each, "", Rule.REPORTS, at, at + 1) for each in before[first:])
