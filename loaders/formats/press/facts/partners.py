"""Partners: who does a thing with the subject, ``A phối hợp với B kiểm tra C``, ``A cùng B chỉ đạo C``."""

import re

from loaders.formats.press.facts.clauses import Clause, coordinated
from loaders.formats.press.mentions.kinds import Body, Kind

_WITH = re.compile(
    r"(?:(?:,|đã|vừa|sẽ|cũng|được giao|chủ trì|chủ động|tiếp tục|và) ?)*"
    r"(?:phối hợp(?: chặt chẽ)?(?: với| cùng| cùng với)?|cùng(?: với)?)"
)
_OTHERS = r"(?:(?:,|và|cùng) (?:các|một số|những) [^,;.]{1,60}?)?"  # "và các cơ quan liên quan"
_DOING = re.compile(
    _OTHERS + r"(?: ?(?:,|đã|sẽ|vừa|cùng|trực tiếp|tiến hành|tổ chức|thực hiện|triển khai|đi|đến|đợt|cuộc|các cuộc))*"
)


def partners(here: Clause, source: Body, at: int) -> list[Body]:
    """Those with whom a subject does what the verb at a word tells; none where they do something else together.

    Args:
        here: the clause.
        source: the subject.
        at: the verb's first word.
    """
    behind = [body for body in here.free if source.stop <= body.start and body.stop <= at]
    if not behind or behind[0].kind is Kind.TEAM or not _WITH.fullmatch(here.words(source.stop, behind[0].start)):
        return []
    listed = coordinated(here, behind)
    return listed if _DOING.fullmatch(here.words(listed[-1].stop, at)) else []
