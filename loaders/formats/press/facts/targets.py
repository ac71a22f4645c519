"""Who is overseen: the bodies that a verb of oversight is about."""

import re

from loaders.formats.press.facts.acting import authors
from loaders.formats.press.facts.clauses import INSPECTING, VERBS, Clause, coordinated
from loaders.formats.press.facts.forerunners import behind_a_class, behind_unknown
from loaders.formats.press.facts.leading import (
    EXAMPLES,
    TOWARD,
    UNKNOWN,
    begins_counted,
    breaks_off,
    leads_to,
    past_the_unknown,
    stands_direct,
)
from loaders.formats.press.mentions.kinds import Body, Kind

_WORK = frozenset({"việc", "công", "hoạt", "tình", "toàn", "trách"})
_DOCUMENTS = re.compile(
    r"\b(?:nghị|chỉ|kết|quy(?! hoạch)|(?<!giải )quyết|hướng|luật|đề|lãnh|kế|chương|thông|đã)\b|[.;:]"
)
_APPROVES = frozenset(
    {"phê duyệt", "giao tại", "giao theo", "thông qua"}
)  # "các cuộc thanh tra được A phê duyệt tại B"
_QUOTING = frozenset({"của", "theo", "cấp", "lệ", "hội"})  # "Điều lệ Công đoàn", "Đại hội Đảng bộ"
_LAW = re.compile(r" (?:các )?(?:qu[yi] định )?(?:của )?(?:chính sách,? )?pháp luật")  # has no author
_QUOTED = re.compile(
    r"\b(?:theo|thực hiện)\b[^;]{0,60} (?:nghị quyết|chỉ thị|nghị định|quyết định|luật)\b[^;]{0,80} của$"
)
_NEXT = re.compile(r"(?:;|,|và) (?:việc|công tác|hoạt động|trách nhiệm)\b")
_CLASS_FIRST = re.compile(
    r"(?:là|(?:bao )?gồm(?: có)?)(?: :)? (?:các|một số|\d+) [^.;:]{1,60} (?:và|,)"
)  # "là các xã và A"
_UNIONS = ("Công đoàn", "Hội ", "Liên đoàn")  # "chỉ đạo tổ chức Công đoàn tỉnh"
_UNDER = re.compile(r"\b(?:các|\d+) (?:đơn vị|cơ quan|tổ chức|chi bộ|đảng bộ)(?: \w+){0,3}? (?:trực )?thuộc$")
_ALONGSIDE = re.compile(
    r"^(?:(?:,|và|, và) (?:theo dõi|đôn đốc|nắm tình hình|nắm bắt|động viên|chấn chỉnh|hỗ trợ|rà soát|đánh giá|xác minh"
    r"|làm rõ|thăm|khảo sát|giúp đỡ|điều hành|uốn nắn|phúc tra|tư vấn) ?)+"
)  # "chỉ đạo, theo dõi, đôn đốc A"
_PEOPLE = re.compile(r", (?:các )?(?:đồng chí|đ/c|ông|bà)\b")  # "Kiểm tra tại hiện trường, ông A nghe B": not B
_PHRASE_END = frozenset(
    {".", ",", ";", ":", ")", "(", "và", "về", "trong", "từ", "năm", "giai", "để", "theo", "đối", "với"}
)
_NEXT_WORK = 3  # words with which an inspection's next matter begins
_WORK_REACH = 25  # words between a verb and whose work it is about
_REACH = 95  # words between a verb and the body it is about
_FARTHEST = 150  # the same before "đối với"


def overseen(here: Clause, kind: str, after: int) -> list[Body]:
    """The bodies an overseer's verb is about: right after it, or after "đối với", "tại", or listed there.

    Args:
        here: the clause.
        kind: of the oversight.
        after: the word after the verb.
    """
    whose = authors(here, after)
    after = whose[-1].stop if whose else after
    rest = here.after(after)
    if kind not in INSPECTING:
        return _named(here, kind, after, rest)
    return _named(here, kind, after, _past_the_class(here, after, _past_the_quoted(here, rest))) or _work(
        here, after, rest
    )


def _alone(here: Clause, kind: str, found: list[Body]) -> list[Body]:
    """Those overseen without the next verb's subject: ``giám sát A, B giám sát C``, but ``chỉ đạo A, B kiểm tra``."""
    parting = (",", ";") if kind in INSPECTING else (";",)
    if len(found) < 2 or (joint := here.words(found[-2].stop, found[-1].start)) not in parting:
        return found
    stop = found[-1].stop
    if joint == ";" and stop < here.sentence.stop and here.tokens.norms[stop] not in _PHRASE_END:
        return found[:-1]  # "thanh tra tại A; B hằng tuần báo cáo C"
    return found[:-1] if VERBS.longest(here.tokens.norms, found[-1].stop, here.sentence.stop) else found


def _named(here: Clause, kind: str, after: int, rest: list[Body]) -> list[Body]:
    """The bodies that a verb leads to, from the first of the rest on."""
    toward = bool(rest) and here.words(rest[0].start - 2, rest[0].start) == "đối với"
    if not rest or rest[0].start - after > (_FARTHEST if toward else _REACH):
        return []
    if here.preceded(rest[0].start) == "thuộc":  # "tại các trạm: Sông Xanh, Núi Đỏ thuộc A": they are, not A
        return []
    between = _ALONGSIDE.sub("", here.words(after, rest[0].start))
    direct = (
        stands_direct(kind, between)
        or behind_a_class(here, after, rest[0].start)
        or behind_unknown(here, kind, after, rest[0].start)
    )
    union = kind not in INSPECTING and between == "tổ chức" and rest[0].head.startswith(_UNIONS)
    if not (direct or union or (kind in INSPECTING and leads_to(between))) or breaks_off(between):
        return []
    if kind in INSPECTING and _PEOPLE.search(between):
        return []
    return [body for body in _alone(here, kind, coordinated(here, rest)) if not _is_committees(here, body)]


def _is_committees(here: Clause, body: Body) -> bool:
    """``cấp ủy chi bộ``: a bare cell whose committee is spoken of, and which cell it is stands elsewhere."""
    bare = body.kind is Kind.CELL and body.owner is None and body.place is None and not body.field
    return bare and here.words(body.start - 2, body.start) in ("cấp ủy", "chi ủy")


def _work(here: Clause, after: int, rest: list[Body]) -> list[Body]:
    """``giám sát công tác xét xử của B``: whose work it is, past a document's author ("theo Nghị quyết của A; …")."""
    if len(rest) > 1 and rest[0].start - after < _REACH and _QUOTED.search(here.words(after, rest[0].start)):
        goes_on = _NEXT.match(here.words(rest[0].stop, rest[0].stop + _NEXT_WORK)) is not None
        after, rest = (rest[0].stop + 1, rest[1:]) if goes_on else (after, rest)
    if not rest or here.preceded(rest[0].start) != "của" or rest[0].start - after > _WORK_REACH:
        return []
    said = _LAW.sub(" ", here.words(after, rest[0].start)).removeprefix("về ")
    return (
        coordinated(here, rest) if said.split()[:1] and said.split()[0] in _WORK and not _DOCUMENTS.search(said) else []
    )


def enumerated(here: Clause, after: int) -> list[Body]:
    """The bodies that a passive counts up: ``Các đơn vị được kiểm tra gồm: A, B``."""
    rest = here.after(after)
    if not rest:
        return []
    between = past_the_unknown(here.words(after, rest[0].start))
    short = (len(between.split()) <= UNKNOWN and between.endswith(EXAMPLES)) or _CLASS_FIRST.fullmatch(between)
    return coordinated(here, rest) if short else []


def _past_the_quoted(here: Clause, rest: list[Body]) -> list[Body]:
    """The bodies from the first on that is no one's document ("Kết luận … của A"): an inspection names it later."""
    for at, body in enumerate(rest):
        approves = here.preceded(body.start) == "được" and here.words(body.stop, body.stop + 2) in _APPROVES
        quoted = here.preceded(body.start) in _QUOTING or approves
        if here.words(body.start - 3, body.start) in TOWARD or not quoted:
            return rest[at:]
    return rest


def _past_the_class(here: Clause, after: int, rest: list[Body]) -> list[Body]:
    """``tại 5 đơn vị thuộc A, gồm: B, C`` is about B and C."""
    if len(rest) < 2 or here.preceded(rest[0].start) != "thuộc":
        return rest
    between = here.words(rest[0].stop, rest[1].start).lstrip(", ")
    said = here.words(after, rest[0].start)
    counted = begins_counted(said) or _UNDER.search(said) is not None
    return rest[1:] if between in EXAMPLES and counted else rest
