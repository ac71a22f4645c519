"""Who reports to whom: "trình", "báo cáo"."""

import re
from collections.abc import Iterator, Sequence

from loaders.formats.press.facts.acting import acting, jointly
from loaders.formats.press.facts.addressees import addressees, told_team
from loaders.formats.press.facts.clauses import Clause, Link, coordinated
from loaders.formats.press.facts.hearing import hearing
from loaders.formats.press.facts.letters import opening, sent
from loaders.formats.press.facts.reporters import posted_between, reporter
from loaders.formats.press.facts.tasks import TELLING
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.rules import Rule
from loaders.formats.press.words.phrases import words

_NOUNS = words("report_nouns")
_GOING = frozenset({"gửi", "gửi đến", "gửi tới", "gửi lên", "gửi cho", "trình", "trình lên", "lên"})
_SENDING = re.compile(r"(?:số [\w/.-]+ )?(?:ngày [\d/.-]+ )?(?:gửi|lên)\b")
_WHOSE = re.compile(r"(?:số [\w/.-]+(?: [/-] [\w-]+)* )?(?:,? ?ngày [\d/.-]+ ,? ?)?của")
_WITHOUT = re.compile(r"\b(?:không|chưa|chậm)\b(?: \w+){0,4}$")
_NUMBERED = 5  # words of a paper's number and day, and of its going
_BROUGHT = frozenset({"văn bản", "định kỳ", "có tờ", "ký tờ"})  # "có tờ trình B"


def reports(here: Clause, at: int, after: int, earlier: Sequence[Link]) -> Iterator[Link]:
    """``A … trình B``, ``A báo cáo … với B``.

    Args:
        here: the clause.
        at: the verb's first word.
        after: the word after the verb.
        earlier: the reports by the verb before, whose reporter may go on: ``A báo cáo B, trình C``.
    """
    if told_otherwise := [*opening(here, at, after), *sent(here, at)] or list(hearing(here, at, after)):
        yield from told_otherwise
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
    source = reporter(here, at, earlier)
    if source is None:
        here.objects.extend(coordinated(here, rest))
    if source is None or _WITHOUT.search(here.words(max(here.sentence.start, at - _NUMBERED), at)):
        return
    before = here.before(at)
    those = next((those for those in (here.assigned, [each.target for each in earlier]) if source in those), None)
    sources = list(those) if those is not None else jointly(here, source, before)
    if here.preceded(source.start) in TELLING:  # "yêu cầu A, B báo cáo"
        listed = coordinated(here, before[before.index(source) :]) if source in before else []
        sources = [*sources, *(each for each in listed if each not in sources)]
    for target in coordinated(here, rest):
        if target not in sources and target.kind is not Kind.TEAM:
            yield from (Link("reports_to", each, target, "", Rule.REPORTS, at, target.stop) for each in sources)


def _to_team(here: Clause, at: int, team: Body) -> Iterator[Link]:
    """Whoever the sentence is about reports to a team, unless the team is of its own."""
    source = acting(here, here.before(at))
    if source is None or source.kind is Kind.TEAM or posted_between(here, source, at) or source == team.owner:
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
