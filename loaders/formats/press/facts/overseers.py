"""Who oversees: the sender of a team, the author of a decision, the subject of the verb, or one named before."""

import re
from collections.abc import Iterator, Sequence

from loaders.formats.press.facts.acting import CONDUCTS, acting, authors, decreeing, jointly
from loaders.formats.press.facts.clauses import INSPECTING, Clause, Link
from loaders.formats.press.facts.implied import Source, implied
from loaders.formats.press.facts.papers import author
from loaders.formats.press.facts.partners import partners
from loaders.formats.press.facts.senders import sent
from loaders.formats.press.facts.subjects import (
    anothers,
    carried,
    goes_on,
    intervenes,
    is_topic,
    requested,
    speaking_for,
    told_to,
)
from loaders.formats.press.mentions.kinds import Body, Kind, called
from loaders.formats.press.naming.teams import is_inspection
from loaders.formats.press.rules import Rule

_PARTY = frozenset({Kind.COMMITTEE, Kind.CELL, Kind.STANDING})
_PARTY_ORGANS = ("Ủy ban Kiểm tra", "Bộ Chính trị", "Ban Bí thư")
_BY_HEAD = re.compile(  # between the name of a head and the verb
    r"(?:,|cũng|đã|vừa|sẽ|trực tiếp|thống nhất|ngay|đến|đi|thăm và|làm trưởng đoàn|chủ trì|buổi|cuộc| )*"
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
        _decided(here, at) or sent(here, at) or _in_person(here, at) or _subject(here, at) or implied(here, at, after)
    )


def _conducting(here: Clause, after: int) -> list[Body]:
    """``Cuộc thanh tra tại B do A tiến hành``: A inspects."""
    return [
        body
        for body in here.after(after)
        if here.preceded(body.start) == "do" and here.words(body.stop, body.stop + 2) in CONDUCTS
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
            if target not in sources and _can_oversee(here, over, kind, target)
        )


def _can_oversee(here: Clause, over: Body, kind: str, target: Body) -> bool:
    if kind in INSPECTING and _is_member(here, over, target):
        return False
    return target.kind is not Kind.TEAM or _of_a_team(here, kind, target)


def _is_member(here: Clause, over: Body, target: Body) -> bool:
    """``Đảng ủy A kiểm tra Giám đốc B``: a head, as a member of the Party, and not the body that he leads."""
    party = over.kind in _PARTY or called(over).startswith(_PARTY_ORGANS)
    return party and here.is_office(target)


def _of_a_team(here: Clause, kind: str, team: Body) -> bool:
    """Whether it is a team itself that is directed, or whose work is watched: ``giám sát hoạt động của đoàn``."""
    return kind == "direction" or here.words(team.start - 3, team.start) == "hoạt động của"


def _directing(here: Clause, at: int) -> Source:
    head = _heading(here, at)
    if head is not None:
        return [head], Rule.BODY_DIRECTS
    before = here.before(at)
    if before and before[-1].stop == at and here.preceded(before[-1].start) == "giúp":  # "A giúp B chỉ đạo C": A
        at = before.pop().start - 1
    spoken_for = speaking_for(here, at) or author(here, at) or carried(here, at) or told_to(here, at)
    if spoken_for is not None:
        return [spoken_for], Rule.BODY_DIRECTS
    source = acting(here, before[:1] if goes_on(here, at) else before)
    if source is None or intervenes(here, source.stop, at) or requested(here, source.stop, at):
        return [], Rule.BODY_DIRECTS
    if requested(here, max(here.sentence.start, source.start - 2), source.start):  # "đề nghị A hướng dẫn B"
        return [], Rule.BODY_DIRECTS
    return [*jointly(here, source, before), *partners(here, source, at)], Rule.BODY_DIRECTS


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
    said = here.words(author.stop, at).removeprefix(", ").split() if author is not None else []
    about = said[:1] == ["về"] and len(said) <= 4
    return ([author], Rule.DECISION_TO_INSPECT) if author is not None and about else None


def _subject(here: Clause, at: int) -> Source | None:
    told = told_to(here, at)
    if told is not None:
        return [told], Rule.BODY_INSPECTS
    before = here.before(at)
    source = acting(here, before)
    if source is None or intervenes(here, source.stop, at) or requested(here, source.stop, at):
        return None
    if here.is_office(source) and not is_inspection(source):
        return None  # whoever is in an office orders, approves or visits; the inspecting is another's
    if anothers(here, source, at) or is_topic(here, source):
        return None
    return [*jointly(here, source, before), *partners(here, source, at)], Rule.BODY_INSPECTS
