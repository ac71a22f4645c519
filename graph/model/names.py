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
_NEW_STYLE = ("oà oá oả oã oạ", "oè oé oẻ oẽ oẹ", "uỳ uý uỷ uỹ uỵ")
_OLD_STYLE = ("òa óa ỏa õa ọa", "òe óe ỏe õe ọe", "ùy úy ủy ũy ụy")
_OLD = dict(zip(" ".join(_NEW_STYLE).split(), " ".join(_OLD_STYLE).split(), strict=True))
_NEW = {old: new for new, old in _OLD.items()}
# A vowel that bears another mark besides is no Vietnamese one, and stays as it is.
_TONE = re.compile(rf"(?<=([qQ]))?({'|'.join((*_OLD, *_NEW))})(?![\u0300-\u036f])(?=([^\W\d_]))?")


def fold(text: str) -> str:
    """The form in which two spellings of one name are equal; accents are kept.

    Example:
        >>> fold("  UỶ ban  Nhân Dân") == fold("Ủy ban nhân dân")
        True
        >>> fold("Tân Thành") == fold("Tân Thạnh")
        False
    """
    composed = unicodedata.normalize("NFC", text).casefold().translate(_LOOKALIKES)
    composed = unicodedata.normalize("NFC", composed)
    return " ".join(_TONE.sub(_placed, composed).split())


def _placed(tone: re.Match[str]) -> str:
    """The mark as dictionaries place it: on the second vowel before a letter or behind a q, else on the first."""
    return (_NEW if tone[1] or tone[3] else _OLD).get(tone[2], tone[2])


def plain(text: str) -> str:
    """The folded form without accents: ``"Nguyễn Văn Á"`` gives ``"nguyen van a"``."""
    decomposed = unicodedata.normalize("NFD", fold(text).replace("đ", "d"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def composed(text: str) -> str:
    """The NFC form with single spaces, in which names are kept and shown; case and spelling stay."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def spelled(text: str) -> str:
    """The composed form with each tone mark where dictionaries have it: ``Hoà Bình`` gives ``Hòa Bình``."""
    return _TONE.sub(_placed, composed(text))
