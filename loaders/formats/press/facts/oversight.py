"""Who oversees whom: the verbs of a sentence between the bodies it names."""

import re
from collections.abc import Iterator

from loaders.formats.press.facts.acting import acting
from loaders.formats.press.facts.belonging import belonging
from loaders.formats.press.facts.clauses import INSPECTING, VERBS, Clause, Link, coordinated
from loaders.formats.press.facts.findings import concluded, findings, found_there
from loaders.formats.press.facts.following import following
from loaders.formats.press.facts.fronts import chosen, fronted
from loaders.formats.press.facts.overseers import overseers, tied
from loaders.formats.press.facts.passives import acted_on, is_passive, listed, planned, visited_by
from loaders.formats.press.facts.purposes import purposes, watching
from loaders.formats.press.facts.reporting import reports
from loaders.formats.press.facts.subjects import intervenes, requested, speaks_about
from loaders.formats.press.facts.targets import overseen
from loaders.formats.press.facts.undergoing import is_undergone, liable, undergoes
from loaders.formats.press.mentions.kinds import Body, Kind, called
from loaders.formats.press.rules import Rule

_DOING = frozenset({"hành", "chức", "khai", "trì", "sẽ", "đã", "cuộc", "hiện"})
_LACKING = re.compile(r"\b(?:thiếu|lỏng|chưa|không)\b|(?<!trật )(?<!trình )(?<!thứ )\btự(?: \w+){0,3}$")
_NO_VISIT = re.compile(r"(?:ngày|giờ|buổi|trước khi|sau khi) làm việc|.* , (?=(?:các )?(?:đoàn|tổ) )")
_NEGLECT = 8  # words before a verb in which it is said that it was not done
_OFFICES = {"kiểm toán": "Kiểm toán", "kiểm sát": "Viện kiểm sát"}  # what no other body does to another
_MORE = re.compile(
    r"(?:, |; )?(?:và )?(?:đã |đang |sẽ |tiếp tục )*(?:triển khai|tiến hành|thực hiện|kết thúc|tổ chức)"
    r" \d+ cuộc(?: \w+){0,6}? (?:tại|đối với)"
)
_TELLS = ("báo cáo", "thông báo", "trao đổi")


def links(here: Clause) -> Iterator[Link]:
    """The oversight and the reporting that a sentence states between two named bodies."""
    if not (here.free or here.heads):
        return
    yield from belonging(here)
    yield from found_there(here)
    if VERBS.first.isdisjoint(here.tokens.norms[here.sentence.start : here.sentence.stop]):
        return
    yield from purposes(here)
    yield from watching(here)
    yield from findings(here)
    yield from concluded(here)
    reported: list[Link] = []
    inspection: Link | None = None
    passed = here.sentence.start
    for kind, at, after in here.verbs:
        if at < passed:
            continue
        told = list(reports(here, at, after, reported) if kind == "report" else _oversees(here, kind, at, after))
        reported = [link for link in told if link.relation == "reports_to"] or reported
        for link in told:
            if link.target.start >= after and link.rule is not Rule.FOLLOWS:
                done = kind == "report" or kind in INSPECTING
                (here.objects if done else here.directed).append(link.target)
                here.guided.extend([link.target] if link.kind == "guidance" else [])
            inspection = link if link.kind in INSPECTING else inspection
            yield link
        passed = after
    if inspection is not None:
        yield from _further(here, inspection)


def _further(here: Clause, told: Link) -> Iterator[Link]:
    """``A kết thúc 3 cuộc thanh tra tại B và đang triển khai 1 cuộc tại C``: the same of C."""
    rest = here.after(told.stop)
    if rest and _MORE.fullmatch(here.words(told.stop, rest[0].start)):
        for target in coordinated(here, rest):
            yield Link(told.relation, told.source, target, told.kind, told.rule, told.start, target.stop)


def unsaid(here: Clause) -> Iterator[tuple[str, Body]]:
    """What a headline has inspected without saying by whom: ``Giám sát việc … tại B``."""
    norms, at = here.tokens.norms, here.sentence.start
    if not here.free or VERBS.first.isdisjoint(norms[at : here.sentence.stop]):
        return
    while at < here.sentence.stop and not (norms[at] in VERBS.first and VERBS.longest(norms, at, here.sentence.stop)):
        at += 1
    found = VERBS.longest(norms, at, here.sentence.stop) if at < here.sentence.stop else None
    if found is None or found[0] not in INSPECTING or any(mention.start < at for mention in here.mentions):
        return
    for target in overseen(here, found[0], found[1]):
        yield found[0], target


def inspecting(here: Clause) -> Body | None:
    """Who a sentence says inspects, be it that it names nobody inspected: ``A tổ chức 3 cuộc giám sát``."""
    for kind, at, _ in here.verbs if here.free else ():
        if kind not in INSPECTING or here.preceded(at) not in _DOING:
            continue
        subject = acting(here, here.before(at))
        clear = subject is not None and not (
            speaks_about(here) or intervenes(here, subject.stop, at) or requested(here, subject.stop, at)
        )
        return subject if clear and subject is not None and subject.kind is not Kind.TEAM else None
    return None


def _oversees(here: Clause, kind: str, at: int, after: int) -> Iterator[Link]:
    if _neglected(here, at) or _visiting(here, at) or _told_to(here, at, after) or here.preceded(at) == "ngoài":
        return
    named = any(mention.stop == at for mention in here.mentions)  # "Tổng cục Thi hành án dân sự chỉ đạo"
    noun = (here.preceded(at) == "sự" and not named) or is_undergone(here, at)
    if (kind not in INSPECTING or noun) and (followed := list(following(here, kind, at, after))):
        yield from followed
    elif noun:
        yield from undergoes(here, kind, at, after) if kind not in INSPECTING else liable(here, kind, at, after)
    elif kind in INSPECTING and (meant := list(planned(here, kind, at, after))):
        yield from meant
    elif undergone := list(acted_on(here, kind, at, after)):
        yield from undergone
    elif kind in INSPECTING and is_passive(here, at):
        yield from listed(here, kind, at, after) or visited_by(here, kind, at, after)
    elif pairs := list(chosen(here, kind, at)):
        yield from pairs
    elif targets := overseen(here, kind, after) or fronted(here, kind, at):
        here.objects.extend(body for body in targets if body.stop <= at)
        sources, rule = overseers(here, kind, at, after)
        only = _OFFICES.get(here.words(at, after))
        sources = [over for over in sources if only is None or _is_of(over, only)]
        yield from tied(here, sources, targets, kind, rule, at)


def _is_of(over: Body, office: str) -> bool:
    """Whether a body, or whoever sent a team, is of an office: the prosecutors', the auditors'."""
    sender = over.owner if over.kind is Kind.TEAM and over.owner is not None else over
    return office in called(sender)


def _neglected(here: Clause, at: int) -> bool:
    """Whether the words before say that oversight was lacking, or that a body inspects itself."""
    since = max([here.sentence.start, at - _NEGLECT, *(body.stop for body in here.before(at))])
    return _LACKING.search(here.words(since, at)) is not None


def _visiting(here: Clause, at: int) -> bool:
    """``Đoàn giám sát làm việc về nội dung giám sát tại B``: a visit, unless a comma or "và" joins the verb to it."""
    since = max([here.sentence.start, at - _NEGLECT, *(body.stop for body in here.before(at))])
    words = here.words(since, at)
    said = _NO_VISIT.sub("", words) if "làm việc" in words else ""
    return "làm việc" in said and not said.endswith((",", "và", "để", "nhằm"))


def _told_to(here: Clause, at: int, after: int) -> bool:
    """``báo cáo kết quả giám sát với B``: B hears of an inspection."""
    said = here.words(max(here.sentence.start, at - _NEGLECT), at)
    return here.words(after, after + 1) in ("với", "cho", "lên", "gửi") and any(word in said for word in _TELLS)
