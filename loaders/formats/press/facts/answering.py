"""Who answers for a report: the bodies before a verb that may make it, and whom the sentence makes do so."""

import re
from collections.abc import Sequence

from loaders.formats.press.facts.acting import acting
from loaders.formats.press.facts.clauses import Clause
from loaders.formats.press.mentions.kinds import Body, Kind

_TELLS_A_CLASS = re.compile(
    r"\b(?:đề nghị|yêu cầu|giao|chỉ đạo|đôn đốc) (?:các|những|tất cả|toàn|công ty|đơn vị|địa phương"
    r"|nhà trường|chủ đầu tư|doanh nghiệp|cơ quan|ông|bà|đồng chí)\b"
)
_PATIENT = re.compile(r"(?:phải |cần |sẽ |đã |đang )*(?:được|bị) (?!giao|phân công|ủy quyền|yêu cầu|chỉ định)")
_GIVES = ("giao", "phân công", "ủy quyền", "yêu cầu", "chấp thuận")
_RESUMING = 3  # words of "đồng thời sẽ"
_ASKING = frozenset({"đề nghị", "kiến nghị", "tham mưu"})
_DRAFTS = re.compile(
    r"(?:(?:được giao|chủ trì|phối hợp|,|và) ?)*(?:soạn thảo|xây dựng|dự thảo|biên soạn|chuẩn bị|lập|tham mưu"
    r"|hoàn thiện)\b"
)
_CLASS_SUBJECTS = frozenset({"", ",", "các", "những", ":"})


def reporting(here: Clause, at: int) -> list[Body]:
    """The bodies before a word that may report: none that is guided, asked for something before, or only founded."""
    told = here.tokens.norms[at] == "báo"  # whoever is guided may submit what it drafts
    resumed = "đồng thời" in here.words(max(here.sentence.start, at - _RESUMING), at)
    return [
        body
        for body in here.before(at)
        if body.stop == at
        or not (
            (told and body in here.guided)
            or (resumed and body in here.directed)
            or _asked(here, body, at)
            or _founded(here, body, at)
        )
    ]


def answering(here: Clause, before: Sequence[Body], at: int) -> Body | None:
    """Who acts, or has the task where nobody does or the subject only undergoes what is told."""
    subject = acting(here, before) if before else None
    if subject is not None and _gives(here, subject, at):  # "A được B giao đề án, báo cáo C": A
        return acting(here, before[: before.index(subject)])
    if subject is None and before and here.preceded(before[-1].start) == "do":  # "Đề án do A xây dựng, trình B": A
        return before[-1] if _DRAFTS.match(here.words(before[-1].stop, at)) else None
    said = here.words(subject.stop, at) if subject is not None else ""
    if _TELLS_A_CLASS.search(said):  # "A đề nghị các địa phương rà soát, báo cáo B": they do
        return None
    if subject is not None and not _PATIENT.match(said):
        return subject
    left_out = subject is not None or not (before or _is_of_a_class(here, at))
    return next(iter(here.assigned), None) if left_out else None


def _asked(here: Clause, body: Body, at: int) -> bool:
    """``A đề nghị B hướng dẫn; báo cáo C``: B, whom a semicolon leaves behind; so is whom A advises."""
    asked = here.words(body.start - 2, body.start) in _ASKING
    return asked and ";" in here.tokens.norms[body.stop : at]


def _founded(here: Clause, body: Body, at: int) -> bool:
    """``A thảo luận việc thành lập đoàn B để trình C``: the team is yet to be."""
    return body.kind is Kind.TEAM and here.preceded(body.start) == "lập" and here.preceded(at) == "để"


def _gives(here: Clause, giver: Body, at: int) -> bool:
    return here.preceded(giver.start) == "được" and here.words(giver.stop, at).startswith(_GIVES)


def _is_of_a_class(here: Clause, at: int) -> bool:
    """``UBND các xã tổng hợp, báo cáo``: whether a class of bodies acts before a word, and no particular one."""
    classes = (m for m in here.mentions if isinstance(m, Body) and m.collective and m.stop <= at)
    return any(here.preceded(each.start) in _CLASS_SUBJECTS for each in classes)
