"""Who oversees whom and who reports to whom: the verbs of a sentence between the bodies it names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.model.names import fold
from loaders.formats.press.mentions.kinds import Body, Kind, Mention, Post
from loaders.formats.press.rules import Rule
from loaders.formats.press.words.phrases import Phrases, rows, words
from loaders.formats.press.words.sentences import Sentence
from loaders.formats.press.words.tokens import Tokens

VERBS: Phrases[str] = Phrases((row[0], row[1]) for row in rows("oversight"))
_NOT_YET = words("not_oversight")
_TOWARD = ("đối với", "tại")
_EXAMPLES = ("như", "như :", "gồm", "gồm :", ":", "là")
_DIRECT = frozenset(
    {
        "tại",
        "đối với",
        "việc",
        "trực tiếp",
        "trực tiếp tại",
        "trực tiếp đối với",
        "các",
        "chuyên đề đối với",
        "chuyên đề tại",
        "với",
    }
)
_JOINTS = frozenset({",", "và", ", và", ";", ", các", "cùng"})
_REPORTED = frozenset({"với", "lên", "về", "cho"})
_OBJECTS = frozenset({"của", "với", "cho", "tại", "về", "đối", "theo", "thuộc", "cùng"})
_CONCLUSIONS = (["nhận", "thấy"], ["kết", "luận"], ["đã", "kết"], ["xác", "định"], ["yêu", "cầu"], ["quyết", "định"])
_PART_WORDS = frozenset({"thuộc", "trực thuộc", "là đơn vị trực thuộc", "là đơn vị thuộc"})
_ELIDED = words("elided_starts")
_UNKNOWN = 6  # words after a colon before the first body known as one
_REACH = 95  # words between a verb and the body it is about


@dataclass(frozen=True, slots=True)
class Link:
    """Two bodies of a sentence and the words from ``start`` to ``stop`` that tie them."""

    relation: str
    source: Body
    target: Body
    kind: str
    rule: Rule
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence with its mentions; ``free`` are the bodies that stand outside titles, in order.

    Attributes:
        team: the team that the text spoke of last, for a sentence which only says "Đoàn".
        overseer: the inspecting body that the sentence before begins with, for one that leaves it out.
    """

    tokens: Tokens
    sentence: Sentence
    mentions: Sequence[Mention]
    free: tuple[Body, ...]
    team: Body | None = None
    overseer: Body | None = None


def clause(
    tokens: Tokens, sentence: Sentence, mentions: Sequence[Mention], team: Body | None, overseer: Body | None
) -> Clause:
    """A sentence, made ready for `links`."""
    return Clause(tokens, sentence, mentions, tuple(_free(mentions)), team, overseer)


def overseer_of(mentions: Sequence[Mention]) -> Body | None:
    """The inspecting body that a sentence speaks of first: a Party committee's inspection, or a state inspectorate."""
    first = next(_free(mentions), None)
    return first if first is not None and first.head.startswith(("Ủy ban Kiểm tra", "Thanh tra")) else None


def _free(mentions: Sequence[Mention]) -> Iterator[Body]:
    return (mention for mention in mentions if isinstance(mention, Body) and not mention.collective)


def links(here: Clause) -> Iterator[Link]:
    """The oversight and the reporting that a sentence states between two named bodies."""
    if not here.free:
        return
    yield from _belonging(here)
    norms, at = here.tokens.norms, here.sentence.start
    if VERBS.first.isdisjoint(norms[at : here.sentence.stop]):
        return
    covered = _covered(here.mentions)
    while at < here.sentence.stop:
        found = VERBS.longest(norms, at, here.sentence.stop) if norms[at] in VERBS.first and at not in covered else None
        if found is None:
            at += 1
            continue
        kind, after = found
        yield from _reports(here, at, after) if kind == "report" else _oversees(here, kind, at, after)
        at = after


def _belonging(here: Clause) -> Iterator[Link]:
    """``A thuộc B``, ``A trực thuộc B``: A is part of B, and under a "trực thuộc" reports to it."""
    for left, right in pairwise(here.free):
        between = _between(here, left.stop, right.start).lstrip(", ")
        if between in _PART_WORDS:
            yield Link("part_of", left, right, "", Rule.STATED_PART, left.start, right.stop)
        if between == "trực thuộc":
            yield Link("reports_to", left, right, "", Rule.SUBORDINATE, left.start, right.stop)


def _covered(mentions: Sequence[Mention]) -> set[int]:
    taken: set[int] = set()
    for mention in mentions:
        if isinstance(mention, Body | Post):
            taken.update(range(mention.start, mention.stop))
    return taken


def _oversees(here: Clause, kind: str, at: int, after: int) -> Iterator[Link]:
    if at > here.sentence.start and here.tokens.norms[at - 1] == "sự":
        yield from _undergoes(here, kind, at, after)
        return
    targets = _targets(here, kind, after)
    if not targets:
        return
    source, rule = _overseer(here, kind, at, after)
    if source is None or (source.kind is not Kind.TEAM and _requested(here, source.stop, at)):
        return
    for over in _authors(here, after) or _senders(here, source):
        for target in targets:
            if target not in (over, source):
                yield Link("supervises", over, target, kind, rule, min(at, over.start), target.stop)


def _undergoes(here: Clause, kind: str, at: int, after: int) -> Iterator[Link]:
    """``B chịu sự chỉ đạo của A``: A oversees B."""
    rest = [body for body in here.free if body.start >= after]
    words_before = " ".join(here.tokens.norms[max(here.sentence.start, at - 4) : at])
    if not rest or "chịu" not in words_before or not _between(here, after, rest[0].start).endswith("của"):
        return
    under = [body for body in here.free if body.stop <= at]
    if under:
        yield Link("supervises", rest[0], under[-1], kind, Rule.BODY_DIRECTS, under[-1].start, rest[0].stop)


def _targets(here: Clause, kind: str, after: int) -> list[Body]:
    """The bodies an overseer's verb is about: right after it, or after "đối với", "tại"."""
    authors = _authors(here, after)
    after = authors[-1].stop if authors else after
    rest = [body for body in here.free if body.start >= after]
    rest = _past_the_quoted(here, kind, rest)
    if not rest or rest[0].start - after > _REACH:
        return []
    words_between = _between(here, after, rest[0].start)
    inspecting = kind in ("inspection", "supervision")
    direct = words_between == "" or (inspecting and words_between in _DIRECT)
    if not (direct or (inspecting and _leads_to(words_between))):
        return []
    if _breaks_off(words_between):
        return []
    return _coordinated(here, rest)


def _authors(here: Clause, after: int) -> list[Body]:
    """Whose the inspection is: the bodies named right after it with "của"."""
    rest = [body for body in here.free if body.start >= after]
    stated = rest and _between(here, after, rest[0].start) in ("của", "theo quyết định của")
    return _coordinated(here, rest) if stated else []


def _past_the_quoted(here: Clause, kind: str, rest: list[Body]) -> list[Body]:
    """The bodies from the first on that is no one's document ("Kết luận … của A"): an inspection names it later."""
    if kind not in ("inspection", "supervision"):
        return rest
    for at, body in enumerate(rest):
        if here.tokens.norms[body.start - 1] not in ("của", "theo"):
            return rest[at:]
    return rest


def _leads_to(between: str) -> bool:
    """Whether the words between a verb and a body end with "đối với", or count up what "đối với" speaks of."""
    head, colon, named = between.rpartition(" :")
    if colon and len(named.split()) <= _UNKNOWN:
        between = f"{head} :"
    return between.endswith(_TOWARD) or (between.endswith(_EXAMPLES) and any(word in between for word in _TOWARD))


def _coordinated(here: Clause, rest: list[Body]) -> list[Body]:
    found = [rest[0]]
    for body in rest[1:]:
        listed = body.start == found[-1].start  # the same name for one place more
        if not listed and _between(here, found[-1].stop, body.start) not in _JOINTS:
            break
        found.append(body)
    return found


def _overseer(here: Clause, kind: str, at: int, after: int) -> tuple[Body | None, Rule]:
    """Who oversees: the sender of a team, the author of the decision, else the body named last before the verb."""
    authors = _authors(here, after)
    if authors:
        return authors[0], Rule.DECISION_TO_INSPECT
    before = [body for body in here.free if body.stop <= at]
    inspecting = kind in ("inspection", "supervision")
    team = next((body for body in reversed(before) if body.kind is Kind.TEAM), None)
    if team is not None and inspecting:
        return (team if team.owner is not None else here.team), Rule.TEAM_INSPECTS
    if before:
        return _acting(here, before), Rule.BODY_INSPECTS if inspecting else Rule.BODY_DIRECTS
    head = _inspecting_head(here, at) if inspecting else None
    if head is not None:
        return head, Rule.BODY_INSPECTS
    later = _concluding(here, after) if inspecting else None
    if later is not None:
        return later, Rule.BODY_INSPECTS
    if inspecting and here.team is not None and _speaks_of_team(here, at):
        return here.team, Rule.TEAM_INSPECTS
    if inspecting and here.overseer is not None and here.tokens.norms[here.sentence.start] in _ELIDED:
        return here.overseer, Rule.BODY_INSPECTS
    return None, Rule.BODY_INSPECTS


def _acting(here: Clause, before: Sequence[Body]) -> Body:
    """Who acts: the body named last that is no one's, nor the object of a preposition; else the one named last."""
    free = [body for body in before if not body.start or here.tokens.norms[body.start - 1] not in _OBJECTS]
    return free[-1] if free else before[-1]


def _senders(here: Clause, source: Body) -> list[Body]:
    """The overseer; a team that two bodies sent oversees for both."""
    if source.kind is not Kind.TEAM:
        return [source]
    second = next((body for body in here.free if body.start >= source.stop), None)
    joined = second is not None and second.kind is not Kind.TEAM and _between(here, source.stop, second.start) == "và"
    return [source, second] if joined and second is not None else [source]


def _inspecting_head(here: Clause, at: int) -> Body | None:
    """``Chánh Thanh tra tỉnh A kết luận thanh tra B``: the head acts for the body."""
    posts = [m for m in here.mentions if isinstance(m, Post) and m.stop <= at and m.body is not None]
    body = posts[-1].body if posts else None
    return body if body is not None and body.head.startswith(("Thanh tra", "Ủy ban Kiểm tra")) else None


def _concluding(here: Clause, after: int) -> Body | None:
    """``Qua kiểm tra …, A nhận thấy``: the overseer is named after what it oversaw."""
    norms = here.tokens.norms
    return next(
        (body for body in here.free if body.start >= after and norms[body.stop : body.stop + 2] in _CONCLUSIONS), None
    )


def _speaks_of_team(here: Clause, at: int) -> bool:
    """Whether the sentence says "đoàn", or tells of a decision that the team read out."""
    said = here.tokens.norms[here.sentence.start : at]
    return fold("đoàn") in said or "quyết" in said


def _requested(here: Clause, start: int, at: int) -> bool:
    """Whether what is said is only asked for, advised or planned."""
    return any(word in _NOT_YET for word in _phrases(here, start, at))


def _phrases(here: Clause, start: int, stop: int) -> Iterator[str]:
    norms = here.tokens.norms[start:stop]
    yield from (f"{first} {second}" for first, second in pairwise(norms))


def _breaks_off(between: str) -> bool:
    return any(
        mark in f" {between} "
        for mark in (" . ", " ; ", " đề nghị ", " kiến nghị ", " làm việc với ", " khảo sát ", " phối hợp với ")
    )


def _reports(here: Clause, at: int, after: int) -> Iterator[Link]:
    """``A … trình B``, ``A báo cáo … với B``."""
    rest = [body for body in here.free if body.start >= after]
    before = [body for body in here.free if body.stop <= at]
    if (
        not rest
        or not before
        or here.tokens.norms[at - 1] in ("tờ", "các", "bản", "nghe", "những", "theo", "qua", "xem", "của")
    ):
        return
    source = _acting(here, before)
    if not _addressed(here, after, rest[0].start) or _posted_between(here, source, at):
        return
    for target in _coordinated(here, rest):
        yield Link("reports_to", source, target, "", Rule.REPORTS, at, target.stop)


def _addressed(here: Clause, after: int, start: int) -> bool:
    between = here.tokens.norms[after:start]
    if not between or (len(between) == 1 and between[0] in _REPORTED) or list(between) == [",", "xin", "ý", "kiến"]:
        return True
    return len(between) < 14 and between[-1] in ("với", "lên") and "của" not in between[-2:]


def _posted_between(here: Clause, source: Body, at: int) -> bool:
    """Whether a person's post stands between: then the person reports, not the body."""
    return any(isinstance(m, Post) and source.stop <= m.start < at for m in here.mentions)


def _between(here: Clause, start: int, stop: int) -> str:
    return " ".join(here.tokens.norms[start:stop])
