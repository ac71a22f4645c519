"""Findings: who oversaw whom by what a body found, ``Qua kiểm tra, A nhận thấy B …``, ``Thanh tra A kết luận B …``."""

import re
from collections.abc import Iterator

from loaders.formats.press.facts.acting import acting, authors
from loaders.formats.press.facts.clauses import INSPECTING, VERBS, Clause, Link, coordinated
from loaders.formats.press.facts.fronts import APPOSED, visited
from loaders.formats.press.facts.subjects import intervenes
from loaders.formats.press.facts.visits import inspects, kind_of
from loaders.formats.press.mentions.kinds import Body, Kind, called
from loaders.formats.press.rules import Rule

_FINDINGS = (
    ["nhận", "thấy"],
    ["kết", "luận"],
    ["xác", "định"],
    ["chỉ", "rõ"],
    ["chỉ", "ra"],
    ["cho", "rằng"],
    ["phát", "hiện"],
)
_AFTER_FINDING = re.compile(r"(?:,|:)?(?: ?rằng)?(?: ?(?:từ|trong|tại|đến|năm|qua|bên cạnh)\b[^.;]{0,90} ,)?")
_FAULTS = re.compile(
    r"(?:nhiều|một số|hàng loạt|các|những)? ?(?:sai phạm|vi phạm|thiếu sót|khuyết điểm|tồn tại|hạn chế|bất cập)\b"
    r"[^;.]{0,120} (?:tại|(?<!quyết )(?<!kết luận )(?<!chỉ thị )của)"
)  # "phát hiện nhiều sai phạm trong … tại B"
_ACCORDING = re.compile(r"theo (?:thông báo |nội dung )?kết luận")
_ADVERBS = re.compile(r"[^.;]{0,60}?(?:,[^.;]{0,30})?")
_ACCEPTS = re.compile(
    r"(?:đã |xin |nghiêm túc |nghiêm |và )*(?:tiếp thu|chấp hành|thực hiện|khắc phục)(?: [\w,]+){0,5}? kết luận"
)
_REVIEWS = re.compile(
    r"xem xét(?: ,)?(?: báo cáo)?(?: về)? kết quả (?:giám sát|kiểm tra|thanh tra)(?: \w+){0,8}? và(?: đã)?"
    r"(?= (?:nhận thấy|kết luận|xác định|chỉ rõ|chỉ ra|cho rằng))"
)  # "A xem xét kết quả giám sát và nhận thấy B …"
_REVIEWED = 20  # words of such a review
_CONCLUDES = frozenset({"kết luận", "chỉ ra", "chỉ rõ", "phát hiện"})
_FINDING = 24  # words in which a team finds something
_DOING = frozenset({"đã", "còn", "chưa", "không", "để", "buông", "chậm", "vi", "thiếu", "có"})
_TEAM_FINDS = re.compile(
    r", (?:đoàn|tổ)(?: kiểm tra| thanh tra| giám sát| liên ngành)?(?: cũng| đã)*"
    r" (?:phát hiện|ghi nhận|nhận thấy|lấy \d+ mẫu|lập biên bản|chỉ ra|kết luận)"
    r"|, (?:đoàn|tổ) (?:kiểm tra|thanh tra|giám sát) (?:nội dung|việc|công tác|tình hình|hồ sơ|thực tế|toàn bộ)\b"
)  # "Tại B, đoàn phát hiện …"
_UPON = frozenset({"quả", "qua", "sau", "báo", "cáo", "khi", "luận"})


def findings(here: Clause) -> Iterator[Link]:
    """``Qua kiểm tra, A nhận thấy B còn vi phạm``: A oversaw B."""
    norms = here.tokens.norms
    for over in here.free:
        told = over.stop + (norms[over.stop : over.stop + 1] == ["đã"])
        reviews = norms[told : told + 1] == ["xem"]
        reviewed = _REVIEWS.match(here.words(told, min(told + _REVIEWED, here.sentence.stop))) if reviews else None
        told += len(reviewed[0].split()) if reviewed is not None else 0
        rest = here.after(told + 2) if norms[told : told + 2] in _FINDINGS else []
        if not rest or rest[0].stop >= here.sentence.stop:
            continue
        between, kind = here.words(told + 2, rest[0].start), _upon(here, told) or _concludes(here, over, told)
        if kind and (_AFTER_FINDING.fullmatch(between) or _FAULTS.fullmatch(between)):
            for target in coordinated(here, rest):
                yield Link("supervises", over, target, kind, Rule.FINDINGS, over.start, target.stop)


def concluded(here: Clause) -> Iterator[Link]:
    """``Theo kết luận thanh tra của A, B đã …``, ``B tiếp thu kết luận kiểm tra của A``: A oversaw B."""
    for kind, at, after in here.verbs if here.free else ():
        over = authors(here, after) if kind in INSPECTING and here.words(at - 2, at) == "kết luận" else []
        if not over:
            continue
        said = here.words(here.sentence.start, at)
        if _ACCORDING.fullmatch(said):
            over, under = _set_apart(here, over)
            if (
                under is None
                or not _ADVERBS.fullmatch(here.words(over[-1].stop, under.start))
                or not _does(here, under)
            ):
                continue
        else:
            under = acting(here, here.before(at))
            if under is None or not _ACCEPTS.fullmatch(here.words(under.stop, at)):
                continue
        if not intervenes(here, min(over[-1].stop, under.stop), max(under.start, at)):
            yield from (
                Link("supervises", each, under, kind, Rule.FINDINGS, min(at, under.start), max(under.stop, each.stop))
                for each in over
            )


def found_there(here: Clause) -> Iterator[Link]:
    """``Tại B, đoàn phát hiện …``: whoever sent the team that the text spoke of last oversaw B."""
    if here.team is None or not inspects(here.team) or here.tokens.norms[here.sentence.start] == "đối":
        return
    places = visited(here)
    said = here.words(places[-1].stop, min(places[-1].stop + _FINDING, here.sentence.stop)) if places else ""
    if _TEAM_FINDS.match(APPOSED.sub("", said, count=1)):
        for body in places:
            yield Link("supervises", here.team, body, kind_of(here.team), Rule.FINDINGS, body.start, body.stop + 2)


def _set_apart(here: Clause, over: list[Body]) -> tuple[list[Body], Body | None]:
    """``Theo kết luận thanh tra của A, B đã …``: whose conclusion it is, and whoever acts behind the comma."""
    if len(over) > 1 and here.words(over[-2].stop, over[-1].start) == "," and _does(here, over[-1]):
        return over[:-1], over[-1]
    return over, next(iter(here.after(over[-1].stop)), None)


def _does(here: Clause, body: Body) -> bool:
    return here.words(body.stop, body.stop + 1) in _DOING


def _concludes(here: Clause, over: Body, told: int) -> str:
    """``Thanh tra A kết luận``, ``Đoàn kiểm tra của A phát hiện``: they inspected; empty for whoever else finds."""
    if over.kind is Kind.TEAM and over.owner is not None and inspects(over):
        return kind_of(over)
    return "inspection" if called(over).startswith("Thanh tra") and here.words(told, told + 2) in _CONCLUDES else ""


def _upon(here: Clause, stop: int) -> str:
    """The kind of inspection upon which a body finds something: "qua giám sát", "kết quả kiểm tra"; empty for none."""
    norms = here.tokens.norms
    for at in range(here.sentence.start, stop):
        found = VERBS.longest(norms, at, stop) if norms[at] in VERBS.first else None
        work = here.preceded(at) == "tác" and "qua" in here.words(here.sentence.start, at)  # "qua công tác kiểm tra"
        if found is not None and found[0] in INSPECTING and (work or here.preceded(at) in _UPON):
            return found[0]
    return ""
