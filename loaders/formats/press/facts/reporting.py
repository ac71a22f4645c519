"""Who reports to whom: "trình", "báo cáo"."""

import re
from collections.abc import Iterator

from loaders.formats.press.facts.clauses import Clause, Link, acting, coordinated
from loaders.formats.press.mentions.kinds import Body, Kind, Post
from loaders.formats.press.rules import Rule
from loaders.formats.press.words.phrases import words

_NOUNS = words("report_nouns")
_REPORTED = frozenset({"với", "lên", "về", "cho", "gửi", "tới", "đến"})
_CONSULTED = ([",", "xin", "ý", "kiến"], [",", "đề", "nghị"], ["và", "đề", "nghị"], ["và", "xin", "ý", "kiến"])
_FARTHEST = 14  # words between a report and whom it is for
_TELLING = frozenset({"giao", "cầu", "công", "đạo"})
_LEADS = frozenset({"mưu", "đạo"})
_ASSIGNED = re.compile(r"(?<!bàn )(?<!chuyển )\b(?:giao|yêu cầu|phân công|chỉ đạo)$")


def reports(here: Clause, at: int, after: int, earlier: Link | None) -> Iterator[Link]:
    """``A … trình B``, ``A báo cáo … với B``.

    Args:
        here: the clause.
        at: the verb's first word.
        after: the word after the verb.
        earlier: the report that the sentence stated last, whose reporter may go on: ``A báo cáo B, trình C``.
    """
    rest = here.after(after)
    if not rest or here.preceded(at) in _NOUNS or not _addressed(here, after, rest[0].start):
        return
    source = _reporter(here, at, earlier)
    if source is None:
        return
    for target in coordinated(here, rest):
        if target is not source and target.kind is not Kind.TEAM:
            yield Link("reports_to", source, target, "", Rule.REPORTS, at, target.stop)


def _reporter(here: Clause, at: int, earlier: Link | None) -> Body | None:
    """Whoever reported right before in the sentence, was told to, or is its subject."""
    if earlier is not None and here.words(earlier.stop, at) in (",", "và", "để", ", để", ", và", "xem xét ,"):
        return earlier.source
    before = here.before(at)
    source = _nearest(here, before, at) or assigned(here, before) or (acting(here, before) if before else here.assigned)
    if source is not None and here.preceded(source.start) == "mưu" and source.stop != at:  # "tham mưu A chỉ đạo …"
        source = here.assigned
    if source is None or source.kind is Kind.TEAM or _posted_between(here, source, at):
        return None
    return source


def _nearest(here: Clause, before: list[Body], at: int) -> Body | None:
    """``tham mưu A báo cáo B``, ``lãnh đạo A báo cáo B``: the body right before the verb, be it told to or advised."""
    last = before[-1] if before else None
    return last if last is not None and last.stop == at and here.preceded(last.start) in _LEADS else None


def assigned(here: Clause, before: list[Body]) -> Body | None:
    """Whom the sentence gives a task to: ``giao A chủ trì, phối hợp với B …, báo cáo C``: A reports."""
    told = [body for body in before if here.preceded(body.start) in _TELLING and body.kind is not Kind.TEAM]
    told = [body for body in told if _ASSIGNED.search(here.words(max(0, body.start - 2), body.start))]
    leading = [body for body in told if here.words(body.stop, body.stop + 2) == "chủ trì"]
    return next(reversed(leading or told), None)


def _addressed(here: Clause, after: int, start: int) -> bool:
    between = list(here.tokens.norms[after:start])
    if not between or between in _CONSULTED or (len(between) == 1 and between[0] in _REPORTED):
        return True
    if between[-1:] == ["về"]:
        return between[-2:] == ["quả", "về"] and len(between) <= 3
    return len(between) < _FARTHEST and between[-1] in _REPORTED and not {"của", ".", ";"} & set(between)


def _posted_between(here: Clause, source: Body, at: int) -> bool:
    """Whether a person's post stands between: then the person reports, not the body."""
    return any(isinstance(m, Post) and source.stop <= m.start < at for m in here.mentions)
