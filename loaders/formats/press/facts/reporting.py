"""Who reports to whom: "trình", "báo cáo"."""

import re
from collections.abc import Iterator

from loaders.formats.press.facts.acting import acting, jointly
from loaders.formats.press.facts.addressees import addressees, told_team
from loaders.formats.press.facts.clauses import Clause, Link, coordinated
from loaders.formats.press.facts.letters import opening, sent
from loaders.formats.press.mentions.kinds import Body, Kind, Post
from loaders.formats.press.rules import Rule
from loaders.formats.press.words.phrases import words

_NOUNS = words("report_nouns")
_GOING = frozenset({"gửi", "gửi đến", "gửi tới", "gửi lên", "gửi cho", "trình", "trình lên", "lên"})
_SENDING = re.compile(r"(?:số [\w/.-]+ )?(?:ngày [\d/.-]+ )?(?:gửi|lên)\b")
_WHOSE = re.compile(r"(?:số [\w/.-]+(?: [/-] [\w-]+)* )?(?:,? ?ngày [\d/.-]+ ,? ?)?của")
_TO_GATHER = re.compile(r"(?:(?:trước|chậm nhất|trong) [^.;]{1,30} )?để tổng hợp(?: chung)?(?: (?:,|và|để|, để))?")
_RECEIVING = frozenset({"về", "gửi", "cho", "với", "tới", "đến", "lên", "cáo", "qua"})
_WITHOUT = re.compile(r"\b(?:không|chưa|chậm)\b(?: \w+){0,4}$")
_NUMBERED = 5  # words of a paper's number and day, and of its going
_BROUGHT = frozenset({"văn bản", "định kỳ", "có tờ", "ký tờ"})  # "có tờ trình B"
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
    if letters := [*opening(here, at, after), *sent(here, at)]:
        yield from letters
        return
    rest = here.after(after)
    if (told := told_team(here, after)) is not None:
        yield from _to_team(here, at, told)
        return
    if len(rest) > 1 and _of_author(here, after, rest[0], rest[1]):
        yield Link("reports_to", rest[0], rest[1], "", Rule.REPORTS, at, rest[1].stop)
        return
    rest = addressees(here, after, rest)
    if not rest or (here.preceded(at) in _NOUNS and not _sent(here, at, after)):
        return
    source = _reporter(here, at, earlier)
    if source is None or _WITHOUT.search(here.words(max(here.sentence.start, at - _NUMBERED), at)):
        return
    before = here.before(at)
    sources = jointly(here, source, before)
    if here.preceded(source.start) in _TELLING:  # "yêu cầu A, B báo cáo"
        listed = coordinated(here, before[before.index(source) :]) if source in before else []
        sources = [*sources, *(each for each in listed if each not in sources)]
    for target in coordinated(here, rest):
        if target not in sources and target.kind is not Kind.TEAM:
            yield from (Link("reports_to", each, target, "", Rule.REPORTS, at, target.stop) for each in sources)


def _to_team(here: Clause, at: int, team: Body) -> Iterator[Link]:
    """Whoever the sentence is about reports to a team, unless the team is of its own."""
    source = acting(here, here.before(at))
    if source is None or source.kind is Kind.TEAM or _posted_between(here, source, at) or source == team.owner:
        return
    yield Link("reports_to", source, team, "", Rule.REPORTS, at, at + _NUMBERED)


def _of_author(here: Clause, after: int, author: Body, receiver: Body) -> bool:
    """``báo cáo của A gửi B``: whose paper it is, and to whom it goes."""
    whose = _WHOSE.fullmatch(here.words(after, author.start))
    return whose is not None and here.words(author.stop, receiver.start) in _GOING


def _sent(here: Clause, at: int, after: int) -> bool:
    """``có tờ trình gửi B``, ``có văn bản báo cáo B``: the thing is on its way to somebody."""
    brought = here.words(at - 2, at) in _BROUGHT
    return _SENDING.match(here.words(after, after + _NUMBERED)) is not None or brought


def _reporter(here: Clause, at: int, earlier: Link | None) -> Body | None:
    """Whoever reported right before in the sentence, was told to, or is its subject."""
    if (gathering := _gathering(here, at)) is not None:
        return gathering
    told = here.words(earlier.stop, at) if earlier is not None else None
    if earlier is not None and told in (",", "và", "để", ", để", ", và"):
        return earlier.source
    if earlier is not None and told == "xem xét ,":  # "báo cáo A xem xét, trình B": A, which considers it, submits it
        return earlier.target
    before = here.before(at)
    source = _nearest(here, before, at) or assigned(here, before) or (acting(here, before) if before else here.assigned)
    if source is not None and here.preceded(source.start) == "mưu" and source.stop != at:  # "tham mưu A chỉ đạo …"
        source = here.assigned
    if source is None and here.preceded(at) == "để":  # "thảo luận dự thảo … để trình B": whoever the text spoke of
        source = here.overseer
    return None if source is None or _posted_between(here, source, at) else source


def _gathering(here: Clause, at: int) -> Body | None:
    """``gửi kết quả về A để tổng hợp, báo cáo B``: A, to whom it goes, reports on."""
    last = next((body for body in reversed(here.free) if body.stop <= at), None)
    if last is None or not _TO_GATHER.fullmatch(here.words(last.stop, at)):
        return None
    return last if here.preceded(last.start) in _RECEIVING else None


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


def _posted_between(here: Clause, source: Body, at: int) -> bool:
    """Whether a person's post stands between: then the person reports, not the body."""
    spoken_for = here.preceded(source.start) in ("mặt", "diện")  # "thay mặt A, ông C, Phó Giám đốc A báo cáo": A
    posts = [m.start for m in here.mentions if isinstance(m, Post) and source.stop <= m.start < at]
    return not spoken_for and not {body.start for body in here.free}.issuperset(posts)  # "giao Giám đốc A, Giám đốc B"
