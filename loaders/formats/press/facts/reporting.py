"""Who reports to whom: "trình", "báo cáo"."""

import re
from collections.abc import Iterator

from loaders.formats.press.facts.acting import acting, jointly
from loaders.formats.press.facts.clauses import Clause, Link, coordinated
from loaders.formats.press.mentions.kinds import Body, Kind, Post
from loaders.formats.press.rules import Rule
from loaders.formats.press.words.phrases import words

_NOUNS = words("report_nouns")
_REPORTED = frozenset({"với", "lên", "về", "cho", "gửi", "tới", "đến"})
_CONSULTED = re.compile(r"(?:,|và|để) (?:đề nghị|xin (?:ý kiến|chủ trương)(?: chỉ đạo)?(?: của)?)")
_GOING = frozenset({"gửi", "gửi đến", "gửi tới", "gửi lên", "gửi cho", "trình", "trình lên", "lên"})
_SENDING = re.compile(r"(?:số [\w/.-]+ )?(?:ngày [\d/.-]+ )?(?:gửi|lên)\b")
_NUMBERED = 5  # words of a paper's number and day, and of its going
_CAPTION = 5  # words that "báo cáo với tổ giám sát" has behind the verb, and no more
_RESULT = 6  # words of "kết quả … về", before whom it is for
_FARTHEST = 14  # words between a report and whom it is for
_FARTHEST_WITH = 20  # the same before "với"
_RESULTS = 3  # bodies among whom the addressee is looked for
_TELLING = frozenset({"giao", "cho", "cầu", "công", "đạo"})
_LEADS = frozenset({"mưu", "đạo", "của"})
_ASSIGNED = re.compile(r"(?<!bàn )(?<!chuyển )\b(?:giao|giao cho|yêu cầu|phân công|chỉ đạo)$")


def reports(here: Clause, at: int, after: int, earlier: Link | None) -> Iterator[Link]:
    """``A … trình B``, ``A báo cáo … với B``.

    Args:
        here: the clause.
        at: the verb's first word.
        after: the word after the verb.
        earlier: the report that the sentence stated last, whose reporter may go on: ``A báo cáo B, trình C``.
    """
    rest = here.after(after)
    if (told := _told_team(here, after)) is not None:
        yield from _to_team(here, at, told)
        return
    if len(rest) > 1 and _of_author(here, after, rest[0], rest[1]):
        yield Link("reports_to", rest[0], rest[1], "", Rule.REPORTS, at, rest[1].stop)
        return
    rest = _addressees(here, after, rest)
    if not rest or (here.preceded(at) in _NOUNS and not _sent(here, at, after)):
        return
    source = _reporter(here, at, earlier)
    if source is None:
        return
    before = here.before(at)
    sources = jointly(here, source, before)
    if here.preceded(source.start) in _TELLING:  # "yêu cầu A, B báo cáo"
        listed = coordinated(here, before[before.index(source) :]) if source in before else []
        sources = [*sources, *(each for each in listed if each not in sources)]
    for target in coordinated(here, rest):
        if target not in sources and target.kind is not Kind.TEAM:
            yield from (Link("reports_to", each, target, "", Rule.REPORTS, at, target.stop) for each in sources)


def _told_team(here: Clause, after: int) -> Body | None:
    """``báo cáo với Đoàn về …``: the team named there, or else spoken of last; not in a caption."""
    if after + _CAPTION >= here.sentence.stop or here.words(after, after + 2) not in ("với đoàn", "với tổ"):
        return None
    named = next((team for team in here.teams if team.start == after + 1), None)
    return named or here.team


def _to_team(here: Clause, at: int, team: Body) -> Iterator[Link]:
    """Whoever the sentence is about reports to a team, unless the team is of its own."""
    source = acting(here, here.before(at))
    if source is None or source.kind is Kind.TEAM or _posted_between(here, source, at) or source == team.owner:
        return
    yield Link("reports_to", source, team, "", Rule.REPORTS, at, at + _NUMBERED)


def _of_author(here: Clause, after: int, author: Body, receiver: Body) -> bool:
    """``báo cáo của A gửi B``: whose paper it is, and to whom it goes."""
    return here.words(after, author.start) == "của" and here.words(author.stop, receiver.start) in _GOING


def _sent(here: Clause, at: int, after: int) -> bool:
    """``có tờ trình gửi B``, ``có văn bản báo cáo B``: the thing is on its way to somebody."""
    return _SENDING.match(here.words(after, after + _NUMBERED)) is not None or here.words(at - 2, at) in (
        "văn bản",
        "định kỳ",
    )


def _reporter(here: Clause, at: int, earlier: Link | None) -> Body | None:
    """Whoever reported right before in the sentence, was told to, or is its subject."""
    if earlier is not None and here.words(earlier.stop, at) in (",", "và", "để", ", để", ", và", "xem xét ,"):
        return earlier.source
    before = here.before(at)
    source = _nearest(here, before, at) or assigned(here, before) or (acting(here, before) if before else here.assigned)
    if source is not None and here.preceded(source.start) == "mưu" and source.stop != at:  # "tham mưu A chỉ đạo …"
        source = here.assigned
    if source is None and here.preceded(at) == "để":  # "thảo luận dự thảo … để trình B": whoever the text spoke of
        source = here.overseer
    return None if source is None or _posted_between(here, source, at) else source


def _nearest(here: Clause, before: list[Body], at: int) -> Body | None:
    """``tham mưu A báo cáo B``, ``tờ trình của A trình B``: the body right before the verb, whatever leads to it."""
    last = before[-1] if before else None
    return last if last is not None and last.stop == at and here.preceded(last.start) in _LEADS else None


def assigned(here: Clause, before: list[Body]) -> Body | None:
    """Whom the sentence gives a task to: ``giao A chủ trì, phối hợp với B …, báo cáo C``: A reports."""
    told = [body for body in before if here.preceded(body.start) in _TELLING and body.kind is not Kind.TEAM]
    if not told:
        return None
    told = [body for body in told if _ASSIGNED.search(here.words(max(0, body.start - 3), body.start))]
    told = [body for body in told if not any(here.words(each.stop, body.start) == "chỉ đạo" for each in told)]
    leading = [body for body in told if here.words(body.stop, body.stop + 2) == "chủ trì"]
    return next(reversed(leading or told), None)


def _addressees(here: Clause, after: int, rest: list[Body]) -> list[Body]:
    """The bodies from the addressee on: the first, or one behind "với", where whose result it is comes between."""
    for at, body in enumerate(rest[:_RESULTS]):
        if (not at or here.preceded(body.start) == "với") and _addressed(here, after, body.start):
            return rest[at:]
    return []


def _addressed(here: Clause, after: int, start: int) -> bool:
    between = list(here.tokens.norms[after:start])
    if not between or _CONSULTED.fullmatch(" ".join(between)) or (len(between) == 1 and between[0] in _REPORTED):
        return True
    if between[-2:] == ["đối", "với"]:  # "báo cáo kết quả giám sát đối với B"
        return False
    if between[-1:] == ["về"]:
        return between[:2] == ["kết", "quả"] and len(between) <= _RESULT
    if between[-1:] == ["với"]:  # whose result it is may come between: "báo cáo kết quả của các xã với B"
        return len(between) < _FARTHEST_WITH and not {".", ";"} & set(between)
    return len(between) < _FARTHEST and between[-1] in _REPORTED and not {"của", ".", ";"} & set(between)


def _posted_between(here: Clause, source: Body, at: int) -> bool:
    """Whether a person's post stands between: then the person reports, not the body."""
    return any(isinstance(m, Post) and source.stop <= m.start < at for m in here.mentions)
