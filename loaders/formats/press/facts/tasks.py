"""Tasks: to whom a sentence gives what is to be reported on, ``giao A, B rà soát``, ``A được giao rà soát``."""

import re
from collections.abc import Sequence

from loaders.formats.press.facts.acting import acting, jointly
from loaders.formats.press.facts.clauses import Clause, coordinated
from loaders.formats.press.mentions.kinds import Body, Kind

TELLING = frozenset({"giao", "cho", "cầu", "công", "đạo", "ý", "nhở"})
ASSIGNED = re.compile(r"(?<!bàn )(?<!chuyển )\b(?:giao|giao cho|yêu cầu|phân công|chỉ đạo|lưu ý|nhắc nhở)$")
_DIRECTS = re.compile(r"(?:(?:tiếp tục|trực tiếp|lãnh đạo|tăng cường|,) ?)*chỉ đạo")
_GIVEN = re.compile(r"(?:đã |sẽ |vừa )?được (?:\w+ ){0,2}?(?:giao|phân công)\b")


def tasked(here: Clause) -> list[Body]:
    """All whom a sentence gives a task to: ``giao A, B rà soát``, ``A được giao rà soát``."""
    given = [body for body in here.free if _GIVEN.match(here.words(body.stop, body.stop + 5))]
    if given and acting(here, given[-1:]) is not None:
        return jointly(here, given[-1], here.free)
    task = assigned(here, here.free)
    if task is None:
        return []
    leads = here.words(task.stop, task.stop + 2) == "chủ trì"
    return [task] if leads else coordinated(here, here.after(task.start))


def assigned(here: Clause, before: Sequence[Body]) -> Body | None:
    """Whom the sentence gives a task to: ``giao A chủ trì, phối hợp với B …, báo cáo C``: A reports."""
    told = [body for body in before if here.preceded(body.start) in TELLING and body.kind is not Kind.TEAM]
    if not told:
        return None
    told = [body for body in told if ASSIGNED.search(here.words(max(0, body.start - 3), body.start))]
    told = [body for body in told if not any(_DIRECTS.fullmatch(here.words(each.stop, body.start)) for each in told)]
    leading = [body for body in told if here.words(body.stop, body.stop + 2) == "chủ trì"]
    task = next(reversed(leading or told), None)
    return None if task is not None and _begins_anew(here, task, before) else task


def _begins_anew(here: Clause, task: Body, before: Sequence[Body]) -> bool:
    """``giao A chủ trì; B chỉ đạo C, báo cáo``: whether a subject of its own follows a semicolon after the task."""
    return any(body.start > task.stop and here.preceded(body.start) == ";" for body in before)
