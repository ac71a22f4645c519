"""Who oversees whom: the verbs of a sentence between the bodies it names."""

import re
from collections.abc import Iterator, Sequence

from loaders.formats.press.facts.belonging import belonging
from loaders.formats.press.facts.clauses import INSPECTING, Clause, Link, acting, coordinated
from loaders.formats.press.facts.following import following
from loaders.formats.press.facts.overseers import intervenes, overseers, requested
from loaders.formats.press.facts.reporting import reports
from loaders.formats.press.facts.targets import enumerated, overseen
from loaders.formats.press.mentions.kinds import Body, Kind, Mention, Post
from loaders.formats.press.rules import Rule
from loaders.formats.press.words.phrases import Phrases, rows

VERBS: Phrases[str] = Phrases((row[0], row[1]) for row in rows("oversight"))

_DOING = frozenset({"hành", "chức", "khai", "trì", "sẽ", "đã", "cuộc", "hiện"})
_PASSIVE = frozenset({"được", "bị"})
_INSPECTED = frozenset({*_PASSIVE, "tượng", "vị"})  # đối tượng, đơn vị
_BEING = re.compile(
    r"|(?:, )?(?:là )?(?:một trong )?(?:\w+ ){0,2}?(?:đơn vị|tổ chức đảng|cơ quan|địa phương)(?: đầu tiên)?"
)
_SITES = re.compile(
    r"\b(?:(?:nơi|đơn vị|địa phương|cơ quan|tổ chức(?: đảng)?|địa điểm|địa chỉ|địa bàn|điểm)"
    r"(?: (?:được|bị|mà|đoàn|đến|sẽ|cần|phải|chọn|tiến hành|thuộc diện))+|đối tượng(?: của)?(?: cuộc| đợt| đoàn)?)$"
)  # "các nơi đến kiểm tra là A, B"
_SITED = 7  # words of such a phrase
_LACKING = frozenset({"thiếu", "lỏng", "chưa", "không", "tự"})
_NEGLECT = 8  # words before a verb in which it is said that it was not done
_UNDERGOES = 14  # words between what a body undergoes and whose it is
_FINDINGS = (
    ["nhận", "thấy"],
    ["kết", "luận"],
    ["xác", "định"],
    ["chỉ", "rõ"],
    ["chỉ", "ra"],
    ["cho", "rằng"],
    ["phát", "hiện"],
)
_AFTER_FINDING = frozenset({"", ",", ":", "rằng", ", rằng"})
_UPON = frozenset({"quả", "qua", "sau", "báo", "cáo", "khi"})
_PURPOSES = frozenset({"tại", "việc", "công", "về", "thực", "tình", "đối", "trách"})
_OTHERWISE = frozenset({"do", "đã", "làm", "sẽ", "vừa"})


def links(here: Clause) -> Iterator[Link]:
    """The oversight and the reporting that a sentence states between two named bodies."""
    if not here.free:
        return
    yield from belonging(here)
    norms, at = here.tokens.norms, here.sentence.start
    if VERBS.first.isdisjoint(norms[at : here.sentence.stop]):
        return
    yield from _purposes(here)
    yield from _findings(here)
    covered = _covered(here.mentions)
    reported: Link | None = None
    while at < here.sentence.stop:
        found = VERBS.longest(norms, at, here.sentence.stop) if norms[at] in VERBS.first and at not in covered else None
        if found is None:
            at += 1
            continue
        kind, after = found
        for link in reports(here, at, after, reported) if kind == "report" else _oversees(here, kind, at, after):
            reported = link if link.relation == "reports_to" else reported
            if kind == "report" or kind in INSPECTING:
                here.objects.append(link.target)
            yield link
        at = after


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
    norms = here.tokens.norms
    if not here.free or VERBS.first.isdisjoint(norms[here.sentence.start : here.sentence.stop]):
        return None
    covered = _covered(here.mentions)
    for at in range(here.sentence.start, here.sentence.stop):
        found = VERBS.longest(norms, at, here.sentence.stop) if norms[at] in VERBS.first and at not in covered else None
        if found is None or found[0] not in INSPECTING or here.preceded(at) not in _DOING:
            continue
        subject = acting(here, here.before(at))
        clear = subject is not None and not (intervenes(here, subject.stop, at) or requested(here, subject.stop, at))
        return subject if clear and subject is not None and subject.kind is not Kind.TEAM else None
    return None


def _covered(mentions: Sequence[Mention]) -> set[int]:
    taken: set[int] = set()
    for mention in mentions:
        if isinstance(mention, Body | Post):
            taken.update(range(mention.start, mention.stop))
    return taken


def _oversees(here: Clause, kind: str, at: int, after: int) -> Iterator[Link]:
    if _neglected(here, at) or _visiting(here, at):
        return
    if (kind not in INSPECTING or here.preceded(at) == "sự") and (followed := list(following(here, kind, at, after))):
        yield from followed
    elif here.preceded(at) == "sự":
        yield from _undergoes(here, kind, at, after)
    elif kind in INSPECTING and (passive := _passive(here, at)) is not None:
        yield from _inspected(here, kind, at, after, passive)
    elif targets := overseen(here, kind, after):
        sources, rule = overseers(here, kind, at, after)
        yield from _each(here, sources, targets, kind, rule, at)


def _each(
    here: Clause, sources: Sequence[Body], targets: Sequence[Body], kind: str, rule: Rule, at: int
) -> Iterator[Link]:
    for over in sources:
        if over.kind is not Kind.TEAM and over.stop <= at and requested(here, over.stop, at):
            continue
        start = min(at, over.start) if over.start >= here.sentence.start else at
        yield from (
            Link("supervises", over, target, kind, rule, start, target.stop)
            for target in targets
            if target not in sources
        )


def _neglected(here: Clause, at: int) -> bool:
    """Whether the words before say that oversight was lacking, or that a body inspects itself."""
    since = max([here.sentence.start, at - _NEGLECT, *(body.stop for body in here.before(at))])
    return not _LACKING.isdisjoint(here.tokens.norms[since:at])


def _visiting(here: Clause, at: int) -> bool:
    """``Đoàn giám sát làm việc về nội dung giám sát tại B``: a visit, unless a comma or "và" joins the verb to it."""
    since = max([here.sentence.start, at - _NEGLECT, *(body.stop for body in here.before(at))])
    said = here.words(since, at)
    return "làm việc" in said and not said.endswith((",", "và", "để", "nhằm"))


def _undergoes(here: Clause, kind: str, at: int, after: int) -> Iterator[Link]:
    """``B chịu sự chỉ đạo của A``: A oversees B."""
    rest = [body for body in here.after(after) if here.preceded(body.start) == "của"]
    said = here.words(max(here.sentence.start, at - 4), at)
    if not rest or "chịu" not in said or rest[0].start - after > _UNDERGOES:
        return
    under = [body for body in here.before(at) if here.preceded(body.start) not in ("của", "thuộc")]
    if under:
        for over in coordinated(here, rest):
            yield Link("supervises", over, under[-1], kind, Rule.UNDERGOES, under[-1].start, over.stop)


def _passive(here: Clause, at: int) -> Body | bool | None:
    """Whether a verb is passive: the body that acts in ``B được A kiểm tra``, True without one; None if active."""
    actor = next((body for body in reversed(here.before(at)) if body.stop == at), None)
    if actor is not None:
        return actor if here.preceded(actor.start) in _PASSIVE else None
    if here.preceded(at) in _INSPECTED or _SITES.search(here.words(max(here.sentence.start, at - _SITED), at)):
        return True
    return None


def _inspected(here: Clause, kind: str, at: int, after: int, actor: Body | bool) -> Iterator[Link]:
    """``B được A kiểm tra``; ``Các đơn vị được kiểm tra gồm: B, C``."""
    if isinstance(actor, Body):
        under = here.before(actor.start - 1)
        if under and _BEING.fullmatch(here.words(under[-1].stop, actor.start - 1)):
            yield Link("supervises", actor, under[-1], kind, Rule.IS_INSPECTED, under[-1].start, at)
        return
    over = here.team or here.overseer
    if over is not None:
        yield from _each(here, [over], enumerated(here, after), kind, Rule.IS_INSPECTED, at)


def _findings(here: Clause) -> Iterator[Link]:
    """``Qua kiểm tra, A nhận thấy B còn vi phạm``: A oversaw B."""
    norms = here.tokens.norms
    for over in here.free:
        told = over.stop + (norms[over.stop : over.stop + 1] == ["đã"])
        rest = here.after(told + 2)
        if norms[told : told + 2] not in _FINDINGS or not rest or rest[0].stop >= here.sentence.stop:
            continue
        between, kind = here.words(told + 2, rest[0].start), _upon(here, over.start)
        if kind and (between in _AFTER_FINDING or (between.startswith("bên cạnh") and between.endswith(","))):
            for target in coordinated(here, rest):
                yield Link("supervises", over, target, kind, Rule.FINDINGS, over.start, target.stop)


def _upon(here: Clause, stop: int) -> str:
    """The kind of inspection upon which a body finds something: "qua giám sát", "kết quả kiểm tra"; empty for none."""
    norms = here.tokens.norms
    for at in range(here.sentence.start, stop):
        found = VERBS.longest(norms, at, stop) if norms[at] in VERBS.first else None
        if found is not None and found[0] in INSPECTING and here.preceded(at) in _UPON:
            return found[0]
    return ""


def _purposes(here: Clause) -> Iterator[Link]:
    """``A thành lập Đoàn giám sát việc … đối với B``, ``Đoàn kiểm tra 9 tổ chức như: B``: the team's own name acts."""
    for team in here.free:
        if team.kind is not Kind.TEAM or team.stop >= here.sentence.stop:
            continue
        kind = "supervision" if "giám sát" in team.head.lower() else "inspection"
        first = here.tokens.norms[team.stop]
        counted = first.isdigit() or first in ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
        if not (counted or first in _PURPOSES) or "công tác" in team.head:
            continue
        targets = overseen(here, kind, team.stop)
        if targets and _OTHERWISE.isdisjoint(here.tokens.norms[team.stop : targets[0].start]):
            yield from _each(here, [team], targets, kind, Rule.TEAM_INSPECTS, team.start)
