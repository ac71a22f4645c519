"""Numbers that name a unit: ``Phòng 3``, ``Vụ IV``, ``Bệnh viện 175``."""

import re

from loaders.formats.press.words.tokens import Tokens

_ROMAN = re.compile(r"(?:x?(?:i{1,3}|i?v|vi{1,3}|ix)|x)[ab]?")


def is_number(tokens: Tokens, at: int) -> bool:
    """Whether a word numbers a unit: ``3``, ``IV``, ``IA``."""
    norm = tokens.norms[at]
    return (norm.isdigit() and len(norm) < 3) or (_ROMAN.fullmatch(norm) is not None and tokens.words[at].isupper())


_CALL_SIGN = re.compile(r"[A-ZĐ]{1,3}\d{1,4}[A-Z]?")


def is_call_sign(word: str) -> bool:
    """``K602``, ``Z183``: letters and a number, by which the army calls its depots and works."""
    return _CALL_SIGN.fullmatch(word) is not None


def is_code(norm: str) -> bool:
    """Whether three or four digits may number a body: they are no year."""
    return norm.isdigit() and (len(norm) == 3 or (len(norm) == 4 and not 1930 <= int(norm) <= 2099))
