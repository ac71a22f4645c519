"""Hearings: ``B nghe A báo cáo``: A reports to B."""

import re
from collections.abc import Iterator

from loaders.formats.press.facts.acting import acting
from loaders.formats.press.facts.clauses import Clause, Link, coordinated
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.rules import Rule

_HEARS = re.compile(r"\bnghe(?: (?:đại diện|lãnh đạo|tập thể))?(?: lãnh đạo)?$")
_READS = re.compile(r"\bnghe\b.*\b(?:trình bày|đọc|thông qua|công bố)(?: tờ)?$")
_CONSIDERS = re.compile(r"\b(?:nghe|xem xét|thảo luận|thông qua|cho ý kiến|thẩm tra|biểu quyết|ban hành|phê duyệt)\b")
_READ = 40  # words between "nghe" and the paper read out
_FAR = 14  # words between a hearer and what it hears


def hearing(here: Clause, at: int, after: int) -> Iterator[Link]:
    """The links from those who are heard to whoever hears them.

    Args:
        here: the clause.
        at: the word "báo cáo".
        after: the word after it.
    """
    if (author := _read_out(here, at, after) or _submitting(here, at, after)) is not None:
        first = max(here.sentence.start, min(at, author.start) - _FAR)
        listener = acting(here, [each for each in here.before(min(at, author.start)) if each is not author])
        heard_of = listener is not None and _CONSIDERS.search(here.words(listener.stop, min(at, author.start)))
        if listener is not None and heard_of and listener.kind is not Kind.TEAM:
            yield Link("reports_to", author, listener, "", Rule.REPORTS, first, max(after, author.stop))
        return
    if here.words(at, after) != "báo cáo":
        return
    heard, start = _speaking(here, at)
    if not heard:
        return
    hearer = acting(here, [body for body in here.before(start) if body not in heard])
    if hearer is None or hearer.kind is Kind.TEAM or start - hearer.stop > _FAR:
        return
    yield from (
        Link("reports_to", each, hearer, "", Rule.REPORTS, start, max(after, each.stop))
        for each in heard
        if each.kind is not Kind.TEAM
    )


def _read_out(here: Clause, at: int, after: int) -> Body | None:
    """``B nghe ông C trình bày báo cáo của A``: A, whose paper is read out."""
    rest = here.after(after)
    if not rest or here.words(after, rest[0].start) != "của":
        return None
    return rest[0] if _READS.search(here.words(max(here.sentence.start, at - _READ), at)) else None


def _submitting(here: Clause, at: int, after: int) -> Body | None:
    """``B xem xét 11 tờ trình do A trình``: A, where the verb has no addressee."""
    if here.words(at, after) != "trình":
        return None
    last = next((body for body in reversed(here.free) if body.stop == at), None)
    addressed = any(body.start == after for body in here.free)
    return last if last is not None and here.preceded(last.start) == "do" and not addressed else None


def _speaking(here: Clause, at: int) -> tuple[list[Body], int]:
    """Those heard, and the word "nghe"."""
    before = here.before(at)
    for first, body in enumerate(before):
        listed = coordinated(here, before[first:])
        presents = here.words(listed[-1].stop, at) in ("", "trình bày")
        if presents and _HEARS.search(here.words(max(here.sentence.start, body.start - _FAR), body.start)):
            return listed, body.start - 1
    return [], at
