"""The tokeniser: a text as words that keep their offsets, abbreviations written out.

An abbreviation becomes the words it stands for (``UBND`` gives ``ủy ban nhân dân``), all with the
offsets of the abbreviation, so that later stages know one spelling only.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from graph.model.names import fold
from graph.model.records import record
from loaders.formats.press.words.phrases import table

SOFT, HARD = 1, 2  # a line break inside a sentence, and one that ends it

_TOKEN = re.compile(
    r" ?([A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]++)(?=[ ,;:)\n])"  # a word that plainly ends, as most do
    r"|[^\S\n]*\n\s*"  # line breaks
    r"|\d+(?:/\d{4})?[ ]?[-–/][ ]?[A-ZĐƯ]{1,6}(?:[-/.][A-ZĐƯ]{1,6}[a-z]?)+\d*"  # a document's number: 35-KL/TW
    r"|\((?=[A-ZĐƯ&-]{2,12}\))[A-ZĐƯ]{1,8}(?:[-&][A-ZĐƯ]{1,6})*\)"  # (UBND), (TN&MT), where one is introduced
    r"|\d+(?:[./:,-]\d+)*%?"  # dates and numbers
    r"|[A-ZĐƯ]{1,3}(?:\.[A-ZĐƯ]{1,6})+(?![^\W\d_])"  # T.Ư, TP.HCM
    r"|(?:TP|Tp|TX|Tx|Q|P|H)\.(?=[ ]?[A-ZĐÂÊÔƠƯ\d])"  # TP. Huế, Q.2
    r"|[A-ZĐƯ]{1,6}(?:(?:-| ?& ?)[A-ZĐƯ]{1,6})+(?![^\W\d_])"  # TN&MT, KH& ĐT, LĐ-TB&XH
    r"|[đĐ][/.]c\b"  # đ/c
    r"|[HK]['’] [A-ZĐÂÊÔƠƯ][^\W\d_]*"  # a highland name whose halves stand apart: H' Nuen
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*\d*"  # words, K'ré and K02 among them
    r"|\.{3}|[^\s\w\u00ad\u200b-\u200d\u2060\ufeff]"  # punctuation; what is not seen is no word
)

_ENTRIES = frozenset(
    {
        "chi",
        "đảng",
        "công",
        "ban",
        "sở",
        "phòng",
        "đồng",
        "ông",
        "bà",
        "ủy",
        "hội",
        "các",
        "ngày",
        "tại",
        "theo",
        "ảnh",
        "cập",
        "thứ",
        "đăng",
        "lượt",
        "nguồn",
    }
)
_UNHEARD = frozenset({"và", "các", "-", "–", ",", "&"})  # of which an abbreviation has no letter
_WRAPPED = 45  # letters in a line from which on a line break may be the printer's, not the writer's


@record(frozen=True, slots=True)
class Tokens:
    """The words of one text, in columns.

    Attributes:
        text: the NFC text that all offsets index.
        norms: each word folded (see `graph.model.names.fold`), abbreviations written out.
        words: each word as it is written; a written-out one as its full form is.
        starts, ends: its offsets; words of one abbreviation share theirs.
        caps: whether it begins with a capital letter.
        breaks: the line break before it: 0, `SOFT` or `HARD`.
    """

    text: str
    norms: Sequence[str]
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    caps: Sequence[bool]
    breaks: Sequence[int]

    def __len__(self) -> int:
        return len(self.norms)

    def surface(self, first: int, last: int) -> str:
        """The text from word ``first`` up to, not including, word ``last``."""
        return self.text[self.starts[first] : self.ends[last - 1]] if last > first else ""


_Row = tuple[str, str, int, int, bool, int]


class _Rows:
    """The words of a text while they grow: a row each of norm, word, start, end, capital, break.

    Attributes:
        introduced: the words that an abbreviation stands for which the text itself introduced.
    """

    def __init__(self) -> None:
        self.rows: list[_Row] = []
        self.introduced: dict[str, list[_Row]] = {}

    def add(self, surface: str, start: int, end: int, line_break: int) -> None:
        """One piece of text that is not a single word of its own."""
        joint = _glued(surface)
        if surface[0] == "(" and len(surface) > 1:
            self._introduce(surface, start, end, line_break)
        elif joint:  # a capital inside a word begins another line that lost its break
            self.add(surface[:joint], start, start + joint, line_break)
            self.add(surface[joint:], start + joint, end, HARD)
        else:
            norms, words, cap = _read(surface)
            for norm, word in zip(norms, words, strict=True):
                self.rows.append((norm, word, start, end, cap, line_break))
                line_break = 0

    def _introduce(self, surface: str, start: int, end: int, line_break: int) -> None:
        """``Ủy ban nhân dân (UBND) tỉnh``: a bracket that only shortens the words before it is left out."""
        norms, _, _ = _read(surface[1:-1])
        if self._last(len(norms)) == norms:
            return
        begun = self._spelled(fold(surface[1:-1]).replace("&", "").replace("-", ""))
        if begun is not None:
            if len(norms) == 1:
                self.introduced[surface[1:-1]] = self.rows[begun:]
            return
        self.add("(", start, start + 1, line_break)
        self.add(surface[1:-1], start + 1, end - 1, 0)
        self.add(")", end - 1, end, 0)

    def shortened(self, surface: str, start: int, end: int, line_break: int) -> bool:
        """``Đại học A (ĐHA) … ĐHA``: write out what the text itself introduced; False where it is nothing such."""
        words = self.introduced.get(surface)
        for norm, word, _, _, cap, _ in words or ():
            self.rows.append((norm, word, start, end, cap, line_break))
            line_break = 0
        return words is not None

    def _spelled(self, short: str) -> int | None:
        """The first of the last words whose initials an abbreviation has, words of grammar and joints left out."""
        at = len(self.rows)
        for letter in reversed(short):
            at -= 1
            while at >= 0 and (self.rows[at][0] in _UNHEARD) and self.rows[at][0][0] != letter:
                at -= 1
            if at < 0 or self.rows[at][0][0] != letter:
                return None
        return at

    def _last(self, count: int) -> tuple[str, ...]:
        return tuple(row[0] for row in self.rows[-count:])


def tokenise(text: str) -> Tokens:
    r"""The words of an NFC text.

    Args:
        text: the extracted text, NFC, its line ends ``\n``.
    """
    grown, line_break, line_start = _Rows(), 0, 0
    row = grown.rows.append
    for match in _TOKEN.finditer(text):
        surface, end = match[1] or match[0], match.end()
        start = end - len(surface)
        single = _single(surface)
        if grown.introduced and grown.shortened(surface, start, end, line_break):
            pass
        elif single is not None:
            norm, word, cap = single
            row((norm, word, start, end, cap, line_break))
        elif "\n" in surface:
            line_break = _break(text, line_start, start, end, surface)
            line_start = end
            continue
        else:
            grown.add(surface, start, end, line_break)
        line_break = 0
    return Tokens(text, *(list(column) for column in zip(*grown.rows, strict=True)) if grown.rows else ([],) * 6)


@lru_cache(maxsize=65536)
def _single(surface: str) -> tuple[str, str, bool] | None:
    """The folded word, the written word and the capital of a piece that is one word; None for any other."""
    if "\n" in surface or (surface[0] == "(" and len(surface) > 1) or _glued(surface):
        return None
    norms, words, cap = _read(surface)
    return (norms[0], words[0], cap) if len(norms) == 1 else None


def _break(text: str, line_start: int, start: int, end: int, surface: str) -> int:
    """Whether a line break is the writer's (`HARD`) or only the printer's (`SOFT`)."""
    if end >= len(text) or start == line_start:
        return HARD
    before, after = text[start - 1], text[end]
    if surface.count("\n") > 1:
        return SOFT if before == "," and surface.count("\n") < 4 else HARD
    if before in '.!?:;…”"' or not (after.islower() or after.isdigit() or start - line_start >= _WRAPPED):
        return HARD
    return SOFT if after.islower() or before == "," or _inside_a_name(text, line_start, start, end) else HARD


def _inside_a_name(text: str, line_start: int, start: int, end: int) -> bool:
    """A capitalised word on both sides of the break; lines that begin alike or as entries do are a list."""
    last = text[max(0, start - 12) : start].split()[-1:]
    following = text[end : end + 24].split()[:3]
    entry = following[:1] == text[line_start : line_start + 12].split()[:1] or following[0].lower() in _ENTRIES
    byline = "•" in text[end : end + 40].partition("\n")[0]
    named = len(following) > 1 and not following[0].isupper() and not entry and not byline
    return bool(last) and last[0][:1].isupper() and following[0][:1].isupper() and named


def _glued(surface: str) -> int:
    """Where two words were glued together, a small letter before a capitalised word; 0 where nowhere."""
    for at in range(1, len(surface) - 1):
        if surface[at].isupper() and surface[at - 1].islower() and surface[at + 1].islower():
            return at
    return 0


@lru_cache(maxsize=4096)
def _read(surface: str) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
    """The folded words, the written words and the capital of one piece of text."""
    norm = fold(surface.replace("& ", "&").replace(" &", "&"))
    spelled = _ABBREVIATIONS.get(norm)
    if spelled and (surface.isupper() or norm in _ANY_CASE):
        apart = spelled.replace(",", " ,")
        return tuple(fold(apart).split()), tuple(apart.split()), True
    return (norm,), (surface.replace("Ð", "Đ"),), surface[0].isupper()


_ABBREVIATIONS: dict[str, str] = {fold(short): full for short, full in table("abbreviations")}
_ANY_CASE = frozenset({"tp", "tp.", "tx", "tx.", "tphcm", "đ/c", "đ.c"})
