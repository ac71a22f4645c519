"""What words around a verb of oversight say of its subject: that it is left out, another's, or only asked for."""

import re
from itertools import pairwise

from loaders.formats.press.facts.acting import acting
from loaders.formats.press.facts.clauses import Clause, coordinated
from loaders.formats.press.mentions.kinds import Body, Person, Post
from loaders.formats.press.words.phrases import words

_NOT_YET = words("not_oversight")
_NOUNS = re.compile(
    r"\b(?:quyết định|kết luận|kế hoạch|thông báo|cuộc|đợt|lịch|kết quả|đối tượng|thời gian|thời kỳ|buổi|chương trình)"
    r"(?: số [\w/.-]+| về| về việc| tiến hành| kết quả| cuộc)*$"
)
_OTHERS = re.compile(
    r"\b(?:liên quan|thực hiện|chấp hành|nghe|nhận được|tiếp nhận|tiếp thu|khắc phục|theo|căn cứ|trên cơ sở)\b.*"
    r"\b(?:quyết định|kết luận|thông báo|kết quả)(?: nào)?(?: về| về việc)?$"
)  # "A khắc phục các thiếu sót theo kết luận thanh tra": the conclusion is another's
_EXHORTS = re.compile(r"\b(?:yêu cầu|cần|phải|tăng cường|đẩy mạnh)\b(?: \w+| ,){0,6}$")
_ELIDING = re.compile(
    r"^$|\b(?:việc|tiến hành|tổ chức|thực hiện|triển khai|chủ trì|trực tiếp|đồng thời|ngoài ra|ngoài ra ,"
    r"|qua|sau khi|đã|đã đi|sẽ|đoàn|tổ|các đoàn)$"
)
_WISHED = re.compile(r"\b(?:cần|phải|tăng cường|đẩy mạnh|yêu cầu|giao|chỉ đạo|đôn đốc|tiếp tục|nếu|khi cần|nhằm|để)\b")
_SPEAKS_ON = re.compile(r"(?:[^.;]* )?(?:và|,|đồng thời|đã|cũng|trực tiếp)|")
_BESIDES = re.compile(r"[;,] (?:đồng thời|bên cạnh đó|ngoài ra)(?: ,)?(?: đã| cũng)?$")
_GOES_ON = re.compile(r"(?:đồng thời|bên cạnh đó|ngoài ra|cùng với đó)(?: ?(?:,|đã|cũng|tiếp tục|trực tiếp))*")
_LED_OR_SENT = re.compile(r"\bdo\b|\b(?:phân công|cử|bố trí)(?: (?:cấp|cán bộ|các|đồng chí|một|\d+))*$")
_OWN_DUTY = re.compile(r"(?:(?:sẽ|tiếp tục|cần|phải|tăng cường|đẩy mạnh|chủ động|thường xuyên|công tác|việc|,|và) ?)+")
_TO_DO = re.compile(r",[^;.]{0,90}\b(?:yêu cầu|lưu ý|giao|chỉ đạo|nhấn mạnh|quán triệt)\b")
_WISH = 8  # words before a verb in which it is only wished for


_LISTED = re.compile(
    r"(?:^|[:,] )(?:(?:trong đó|cụ thể|theo đó|bao gồm|gồm)(?: ,| :)? )?(?:(?:thanh tra|kiểm tra|giám sát)\b.*;)?$"
    r"|\b(?:trong đó|cụ thể|gồm|đó là|như sau)(?: ,| :)?$"
)  # "Trong đó, thanh tra … tại A; thanh tra … tại B"


def speaks_about(here: Clause) -> bool:
    """``Đối với A, B sẽ thanh tra …``: whom a sentence begins with in this way is no subject of an inspection."""
    return here.words(here.sentence.start, here.sentence.start + 2) == "đối với"


def is_topic(here: Clause, body: Body) -> bool:
    """Whether a sentence begins with a body in this way, and not with a class: ``Đối với các trường, A kiểm tra B``."""
    if not speaks_about(here) or not here.free:
        return False
    begun = here.words(here.sentence.start, here.free[0].start)
    return "," not in begun and body in coordinated(here, here.free)


def requested(here: Clause, start: int, at: int) -> bool:
    """Whether what is said is only asked for or advised."""
    said = here.tokens.norms[start:at] if not goes_on(here, at) else []
    asked = (word for word, pair in enumerate(pairwise(said)) if " ".join(pair) in _NOT_YET)
    return any(
        said[word] != "tham" or said[word:].count(";") != 1 for word in asked
    )  # "tham mưu A …; chỉ đạo B" advises A


def speaking_for(here: Clause, at: int) -> Body | None:
    """``Thay mặt A, ông C đã chỉ đạo B``: A, for whom the person right before the verb speaks."""
    spoken_for = next((body for body in reversed(here.before(at)) if here.preceded(body.start) == "mặt"), None)
    if spoken_for is None or any(body.start > spoken_for.stop for body in here.before(at) if body.stop < at):
        return None
    people = [m for m in here.mentions if isinstance(m, Post | Person) and spoken_for.stop <= m.start < at]
    return spoken_for if people and _SPEAKS_ON.fullmatch(here.words(people[-1].stop, at)) else None


def carried(here: Clause, at: int) -> Body | None:
    """``Đồng thời chỉ đạo B``: the subject of the sentence before, where a sentence goes on with a verb."""
    return here.spoken if _GOES_ON.fullmatch(here.words(here.sentence.start, at)) else None


def goes_on(here: Clause, at: int) -> bool:
    """``A đề nghị chỉ đạo C; đồng thời chỉ đạo D``: whether the sentence's subject has the verb, past another's."""
    return _BESIDES.search(here.words(max(here.sentence.start, at - _WISH), at)) is not None


def intervenes(here: Clause, start: int, at: int) -> bool:
    """Whether a person or a post stands between: then that person acts, and not the body, unless it sends somebody."""
    between = [m for m in here.mentions if isinstance(m, Post | Person) and start <= m.start < at]
    return bool(between) and not _LED_OR_SENT.search(here.words(start, between[0].start))


def asks(here: Clause, team: Body, at: int) -> bool:
    """``Đoàn giám sát đề nghị A kiểm tra B``: what a team asks another body to do is not its own."""
    asked = [body for body in here.before(at) if body.start >= team.stop]
    return bool(asked) and requested(here, team.stop, asked[-1].start)


def anothers(here: Clause, source: Body, at: int) -> bool:
    """Whether the inspection is another's than the subject's: asked of it, called for by it, or told to it."""
    said = here.words(source.stop, at)
    asked = requested(here, max(here.sentence.start, source.start - 2), source.start)  # "kiến nghị A kiểm tra B"
    return asked or bool(_OTHERS.search(said) or (_EXHORTS.search(said) and not _OWN_DUTY.fullmatch(said)))


def told_to(here: Clause, at: int) -> Body | None:
    """``Đối với A, ông B yêu cầu thanh tra C``: A, which is told to."""
    first = next(iter(here.free), None)
    if first is None or first.stop > at or not is_topic(here, first):
        return None
    return first if _TO_DO.match(here.words(first.stop, at)) else None


def is_told(here: Clause, at: int) -> bool:
    """Whether an inspection is told without a subject: ``quyết định thanh tra``, ``Đoàn sẽ kiểm tra``."""
    start = here.sentence.start
    said = here.words(start, at)
    if requested(here, start, at) or _WISHED.search(here.words(max(start, at - _WISH), at)):
        return False
    if _NOUNS.search(said):
        return True
    alone = acting(here, here.before(at)) is None or speaks_about(here)
    return alone and bool(_ELIDING.search(said) or _LISTED.search(said))
