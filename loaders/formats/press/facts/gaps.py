"""What stands between two mentions: the joints that matter, without the words that do not."""

import re
from functools import cache, lru_cache

from loaders.formats.press.words.phrases import table
from loaders.formats.press.words.tokens import HARD, Tokens

FAR = "…"  # so many words between them that no joint is looked for

_LONGEST = 30
_NUMBER = r"(?:[\w./-]+(?: [-–] \d+)?)"
_YEAR = r"(?:đầu |giữa |cuối )?(?:tháng |năm )?[\d/.]+"
_FILLER = re.compile(
    r"[,(-]? ?(?:khóa|nhiệm kỳ|giai đoạn|lần thứ) " + _NUMBER + r"(?: \))?(?![^ ])"
    r"|,? ?nhiệm kỳ(?= (?:đối với|,)|$)"
    r"|\( (?:sinh|sn|năm sinh|quê|trú)\b[^()]*\)"
    r"|, (?:nguyên )?quê(?: quán| ở| tại)? [^,;()]{2,40}"
    r"(?:, (?:xã|phường|huyện|quận|thị|thành|tỉnh) [^,;()]{2,40})*(?= ,|$)"
    r"|, (?:có |với )?trình độ [^,;()]{3,60}(?= ,|$)|, dân tộc \w+(?: \w+)?(?= ,|$)"
    r"|[,(]? ?(?:sinh (?:năm|ngày)|sn|năm sinh) [\d/.-]+(?: \))?(?![^ ])"
    r"|[,(]? ?\d\d tuổi(?: \))?(?![^ ])"
    r"|\( (?:trái|phải|giữa|đứng|ngồi|bìa|thứ|ngoài|ảnh|hàng|áo|cầm|người)[^()]*\)"
    r"|, (?:đại|thượng|trung|thiếu) (?:tướng|tá|úy)(?= ,)|^(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy) ,(?![^ ])"
    r"|[,-] (?:(?:thanh tra|kiểm sát|kiểm toán|điều tra|giảng|chuyên|chấp hành|thẩm tra) viên|thẩm phán)"
    r"(?: cao cấp| trung cấp| sơ cấp| chính)?(?= [,–-])"
    r"|[,-] (?:(?:phó )?giáo sư|tiến s[ĩỹ]|thạc s[ĩỹ]|bác s[ĩỹ])(?= [,–-])"
    r"|,? ?\(? ?từ " + _YEAR + r"(?: (?:đến|-|–) (?:nay|" + _YEAR + r"))?(?: \))?(?![^ ])"
    r"|\( (?:năm )?[\d/.]+(?:-[\d/.]+| (?:đến|-|–) (?:nay|[\d/.]+))? \)"
    r"|,? ?\b(?:hai|ba|bốn|nhiều|\d) (?:khóa|nhiệm kỳ)(?: liền| liên tiếp| liên tục)(?= ,|$)"
    r"|\( (?:thường trực|tái cử|tái đắc cử|chuyên trách|kiêm nhiệm|con trai|con gái) \)"
    r"|\( ?\)"
)
# No filler is without one of these.
_FILLING = frozenset({",", "(", "-", "khóa", "nhiệm", "giai", "lần", "sinh", "sn", "năm", "tuổi", "từ"})


@cache
def joints(meaning: str) -> frozenset[str]:
    """The joints of one meaning, from ``data/joints.tsv``."""
    return frozenset("" if joint == "(nothing)" else joint for joint, each in table("joints") if each == meaning)


def gap(tokens: Tokens, start: int, stop: int) -> str:
    """The folded words from ``start`` up to ``stop``, without terms of office, years of birth and captions.

    Returns:
        Single-spaced words; `FAR` where they are many, or a paragraph ends among them.
    """
    if stop <= start:
        return ""
    if stop - start > _LONGEST or HARD in tokens.breaks[start + (start == stop) : stop + 1]:
        return FAR
    between = tokens.norms[start:stop]
    words = " ".join(between)
    if stop - start == 1 or _FILLING.isdisjoint(between):
        return words
    return _without_filler(words)


@lru_cache(maxsize=4096)
def _without_filler(words: str) -> str:
    return " ".join(_FILLER.sub("", words).split())
