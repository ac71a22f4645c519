"""Names as people write them, and the two foldings by which they are compared.

`fold` makes equal what is one name in two spellings: Unicode composition (NFC, NFD), case, spaces,
dashes and quotes, Đ typed as Ð or Ɖ, and the two Vietnamese habits of placing a tone mark (``uỷ``
and ``ủy``, ``oà`` and ``òa``). It keeps the accents, since Tân Thành is not Tân Thạnh.
`plain` drops the accents as well; it serves search and never identity.
"""

import re
import unicodedata

_LOOKALIKES = str.maketrans(
    {
        "ð": "đ",
        "ɖ": "đ",
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u2018\u2019\u02bc\u0060\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None),
    }
)

# Old and new placement of the tone mark, vowel by vowel in the order grave, acute, hook, tilde, dot.
_NEW_STYLE = ("oà oá oỏ oõ oọ", "oè oé oẻ oẽ oẹ", "uỳ uý uỷ uỹ uỵ")
_OLD_STYLE = ("òa óa ỏa õa ọa", "òe óe ỏe õe ọe", "ùy úy ủy ũy ụy")
_TONES = dict(zip(" ".join(_NEW_STYLE).split(), " ".join(_OLD_STYLE).split(), strict=True))
_TONE = re.compile("|".join(_TONES))


def fold(text: str) -> str:
    """The form in which two spellings of one name are equal; accents are kept.

    Example:
        >>> fold("  UỶ ban  Nhân Dân") == fold("Ủy ban nhân dân")
        True
        >>> fold("Tân Thành") == fold("Tân Thạnh")
        False
    """
    composed = unicodedata.normalize("NFC", text).casefold()
    composed = unicodedata.normalize("NFC", composed).translate(_LOOKALIKES)
    composed = _TONE.sub(lambda tone: _TONES[tone.group()], composed)
    return " ".join(composed.split())


def plain(text: str) -> str:
    """The folded form without accents: ``"Nguyễn Văn Á"`` gives ``"nguyen van a"``."""
    decomposed = unicodedata.normalize("NFD", fold(text).replace("đ", "d"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def composed(text: str) -> str:
    """The NFC form with single spaces, in which names are kept and shown; case and spelling stay."""
    return " ".join(unicodedata.normalize("NFC", text).split())
