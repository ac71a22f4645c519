"""The words between a verb of oversight and a body: whether they lead to it, or break off for another verb."""

import re

from loaders.formats.press.facts.clauses import INSPECTING

TOWARD = (
    "đối với", "tại", "trách nhiệm", "trách nhiệm của", "trách nhiệm thủ trưởng của", "trách nhiệm người đứng đầu của",
    "hoạt động của", " ở",
)  # fmt: skip
EXAMPLES = (
    "như",
    "như :",
    "gồm",
    "gồm :",
    "gồm có",
    "gồm có :",
    ":",
    "là",
    "là :",
    "cụ thể :",
    "cụ thể là",
    "trong đó có",
    "trong đó có :",
    "(",
)
_RESPONSIBLE = r"trách nhiệm(?: (?:của )?(?:thủ trưởng|người đứng đầu|quản lý(?: nhà nước)?))?"
_CLASSES = (
    r"(?:các|một số|nhiều|\d+)"
    r" (?:(?:cơ quan|đơn vị|địa phương|lực lượng|tổ chức(?: đảng)?|sở|ban|ngành|phòng|bệnh viện|trường)"
    r"(?: chức năng| nghiệp vụ| liên quan| trực thuộc)?(?: ,| và)? ?)+(?<=[,à])"
)
_BEFORE_NAMES = re.compile(_CLASSES)  # "chỉ đạo các cơ quan, đơn vị, A"
_DIRECT = re.compile(
    r"(?:(?:trực tiếp|thực tế|chặt chẽ|chặt|sát sao|nghiêm|kỹ|chuyên đề|toàn diện|đột xuất|định kỳ|thường xuyên|lại|"
    r"tài chính(?: đảng| công đoàn)?|hành chính|chuyên ngành|công vụ|dấu hiệu vi phạm|"
    + _RESPONSIBLE
    + r")(?: ,| và)? ?)*"
    r"(?:tại|ở|đối với|với|việc|các|(?<=[mguy] )của)?"
    r"(?: ?" + _CLASSES + r")?"
)
_IN_MATTERS = re.compile(  # "hướng dẫn chuyên môn, nghiệp vụ cho B"
    r"(?:(?:về )?(?:mặt |công tác )?(?:chuyên môn|nghiệp vụ|kỹ thuật|toàn diện|trực tiếp|thường xuyên)(?: ,| và)? )+"
    r"(?:cho|đối với|với|tới|đến)"
)
NUMERALS = frozenset({"một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"})
_BREAKS = (
    " . ", " đề nghị ", " kiến nghị ", " làm việc với ", " khảo sát ", " phối hợp với ", " làm trưởng đoàn ",
    " nêu rõ ", " cho biết ", " cho thấy ", " phát hiện ", " cần ", " phải ",
)  # fmt: skip
_MATTERS = frozenset({"việc", "công", "về", "kết", "tình", "trách", "nội"})
_ASKED = re.compile(r" (?:kiến nghị|đề nghị) (?=của )")  # things, where they are somebody's
_TITLED = re.compile(r"\b(?:nghị quyết|chỉ thị|kết luận|quy định)\b[^;]{0,160};")  # whose titles have semicolons
_PEOPLE = re.compile(r"(?: (?:cấp ủy|chi ủy|tập thể|lãnh đạo|ban lãnh đạo|người đứng đầu|thủ trưởng|cá nhân|và))+$")
_WITH = re.compile(
    r"^(?:khi|theo|về|việc|dấu) (?:\w+ ){0,10}?\w+"
    r"(?<!hợp)(?<!cùng)(?<!việc)(?<!họp)(?<!gặp)(?<!quan)(?<!so)(?<!gắn) với$"
)  # "kiểm tra khi có dấu hiệu vi phạm với A"
_COUNT = re.compile(r" (?:các|một số|\d+)$")
UNKNOWN = 6  # words after a colon before the first body known as one


def stands_direct(kind: str, between: str) -> bool:
    """Whether nothing but what goes with the verb stands between it and whom it is about."""
    return (
        between in ("", "các")
        or (kind not in INSPECTING and (between in ("gửi", "cho", ":") or _IN_MATTERS.fullmatch(between) is not None))
        or (kind in INSPECTING and _DIRECT.fullmatch(between) is not None)
        or _BEFORE_NAMES.fullmatch(between) is not None
    )


def begins_counted(between: str) -> bool:
    """Whether the words begin with a count of what they are about: ``tại 5 đơn vị``."""
    said = between.removeprefix("đối với ").removeprefix("thực tế ").removeprefix("trực tiếp ").removeprefix("tại ")
    first = said.split()[:1]
    return bool(first) and (first[0].isdigit() or first[0] in NUMERALS or first[0] == "các")


def past_the_unknown(between: str) -> str:
    """The words up to a colon, where what follows it is too short to be anything but a name not known."""
    head, colon, named = between.rpartition(" :")
    return f"{head} :" if colon and len(named.split()) <= UNKNOWN else between


def leads_to(between: str) -> bool:
    """Whether the words between a verb and a body end with "đối với", or count up what they speak of."""
    between = _PEOPLE.sub("", past_the_unknown(between))
    if _COUNT.sub("", between).endswith(TOWARD) or _WITH.search(between):
        return True
    counting = any(word in between for word in TOWARD) or begins_counted(between)
    return counting and between.endswith((*EXAMPLES, "và"))


def breaks_off(between: str) -> bool:
    """Whether the words between leave the verb for another; matters set apart by semicolons do not."""
    said = _ASKED.sub(" ", f" {between} ")
    if any(mark in said for mark in _BREAKS) or between.startswith("và tổ chức "):
        return True
    if between.endswith("đối với") and _TITLED.search(between):
        return False
    parts = [part.split() for part in between.split(" ;")[1:]]
    return any(not part or part[0] not in _MATTERS for part in parts)
