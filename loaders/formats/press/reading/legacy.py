"""Vietnamese text from before Unicode: TCVN3 (ABC) and VNI, whose bytes stand for other letters."""

import re
from functools import cache

from loaders.formats.press.words.phrases import rows


def from_tcvn3(text: str) -> str:
    """Text whose letters are TCVN3's, read as Latin-1 before (TCVN 5712:1993, VN3)."""
    return text.translate(_tcvn3())


def from_vni(text: str) -> str:
    """Text in VNI for Windows, read as Latin-1 before: a vowel, and a second letter for its marks."""
    pattern, letters = _vni()
    return pattern.sub(lambda match: letters[match.group()], text)


@cache
def _tcvn3() -> dict[int, str]:
    return {int(code, 16): letter for code, letter in rows("tcvn3")}


@cache
def _vni() -> tuple[re.Pattern[str], dict[str, str]]:
    """The pairs of both cases, the longest first."""
    letters: dict[str, str] = {}
    for written, letter in rows("vni"):
        for pair in (written, written.upper(), written[0].upper() + written[1:]):
            letters[pair] = letter.upper() if pair[0].isupper() else letter
    return re.compile("|".join(sorted(map(re.escape, letters), key=len, reverse=True))), letters
