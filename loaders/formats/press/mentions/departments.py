"""Departments: the fields whose names are known, as they are written in full."""

from functools import cache

from graph.model.names import fold
from loaders.formats.press.mentions.terms import FIELDS, JOINTS
from loaders.formats.press.words.phrases import rows

_DEPARTED = frozenset({"Sở", "Bộ"})
_MINISTRY = "Bộ"
_JOINED = tuple(row[0] for row in rows("departments") if " và " in row[0])
_DEPARTMENTS = {fold(row[0].replace(" và ", " ")): row[0] for row in rows("departments") if " và " in row[0]}
_DEPARTMENTS.pop("quy hoạch kiến trúc")  # which stands for two names


def department(head: str, field: str) -> str:
    """A department's field as its name has it: ``Kế hoạch & Đầu tư`` has a joint, a ``Bộ Giáo dục`` goes on."""
    written = field.replace(" & ", " và ").replace("PCCC và ", "phòng cháy, chữa cháy và ")
    if head == "Báo":
        return written.removesuffix(" điện tử")
    if head not in _DEPARTED:
        return written
    longer = [full for full in _JOINED if head == _MINISTRY and full.startswith(f"{written} và ")]
    return longer[0] if len(longer) == 1 else _DEPARTMENTS.get(fold(written), written)


@cache
def is_generic(field: str) -> bool:
    """Whether a field is made of known terms alone, and so names many units of that kind."""
    words = fold(field).replace(",", " ,").split()
    at = 0
    while at < len(words):
        found = FIELDS.longest(words, at, len(words))
        at = found[1] if found is not None else at + 1 if words[at] in JOINTS | {","} else len(words) + 1
    return at == len(words)
