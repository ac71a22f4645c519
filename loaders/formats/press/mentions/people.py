"""The recogniser of people: honorific, rank and name; a name alone where it begins with a family name."""

from collections.abc import Sequence

from loaders.formats.press.mentions.heads import FIXED, HEADS
from loaders.formats.press.mentions.kinds import Mention, Person
from loaders.formats.press.mentions.posts import FORMER_WORDS, TITLES
from loaders.formats.press.words.phrases import Phrases, rows, words
from loaders.formats.press.words.places import gazetteer
from loaders.formats.press.words.tokens import HARD, Tokens

HONORIFICS: Phrases[bool] = Phrases((row[0], row[1:] == ("p",)) for row in rows("honorifics"))
RANKS: Phrases[bool] = Phrases((row[0], row[1:] == ("d",)) for row in rows("ranks"))
"""Ranks and degrees; whether it is one that a field follows, ``Thạc sĩ Luật``, as a short name does others."""
SURNAMES = words("surnames")

_ORDINARY = 4  # words of most names
_LONGEST = 6  # words of a name; those of the highlands are the longest
_HIGHLAND = frozenset("'’")  # in names of one word that are whole: K'Mák
_LISTING = frozenset({",", "và"})
_BETWEEN = frozenset({",", ".", "-", ":"})
_NOT_NAMES = words("not_names")
_OTHERS = TITLES.first | FORMER_WORDS | HEADS.first | FIXED.first | {"đồng"}  # how titles, bodies, "đồng chí" begin
_SET_APART = frozenset({",", "(", ")"})
_MIDDLE = frozenset({"văn", "thị"})  # after which any word may be a name: Nguyễn Văn Được


def read_person(tokens: Tokens, start: int, stop: int, *, listed: bool = False) -> Person | None:
    """The person mentioned from word ``start`` on: with an honorific or a rank, or by a full name alone.

    Args:
        tokens: the words of the text.
        start: the first word.
        stop: the sentence's end.
        listed: it stands in a list of people, so that its family name need not be known as one.
    """
    at = _after_honorifics(tokens, start, stop)
    several = addresses_several(tokens, start, stop)
    addressed = at > start
    if at >= stop or not tokens.caps[at] or (addressed and tokens.breaks[at] == HARD):
        return None
    end = _name_end(tokens, at, stop)
    length = end - at
    if length < 2 and not (addressed and length == 1 and not _is_degree(tokens, start, at)):
        return None
    surnamed = tokens.norms[at] in SURNAMES or (listed and 2 <= length <= _ORDINARY) or is_entry(tokens, at, end, stop)
    if not addressed and (not surnamed or _is_province(tokens, at, end)):
        return None
    name = " ".join(tokens.words[at:end])
    return Person(
        start,
        end,
        name.title() if name.isupper() else name,
        addressed,
        length == 1 and not _HIGHLAND & set(name),
        several,
    )


def in_a_row(tokens: Tokens, start: int, found: Sequence[Mention]) -> bool:
    """``các ông A, B và C``: whether a word follows right after a list of names that a plural began."""
    if start < 2 or tokens.norms[start - 1] not in _LISTING:
        return False
    stop = start - 1
    for each in reversed(found):
        if not isinstance(each, Person) or each.stop != stop:
            return False
        if each.several:
            return True
        stop = each.start - 1
        if tokens.norms[stop] not in _LISTING:
            return False
    return False


def begins_entry(tokens: Tokens, start: int) -> bool:
    """Whether an entry of a list may begin at a word: a capital after a semicolon."""
    return start > 0 and tokens.caps[start] and tokens.norms[start - 1] == ";"


def is_entry(tokens: Tokens, start: int, end: int, stop: int) -> bool:
    """``; Xuân Văn A, nguyên Phó Chánh Văn phòng B``: an entry of a list, by the title after it."""
    if not begins_entry(tokens, start) or not 3 <= end - start <= 4 or tokens.norms[end : end + 1] != [","]:
        return False
    at = end + 1 + (tokens.norms[end + 1 : end + 2] == ["nguyên"])
    return TITLES.longest(tokens.norms, at, stop) is not None


def _is_province(tokens: Tokens, start: int, end: int) -> bool:
    """``Lâm Đồng``, ``Hà Nam``: names of provinces that begin as people's do."""
    found = gazetteer().provinces.longest(tokens.norms, start, end)
    return found is not None and found[1] == end


def _is_degree(tokens: Tokens, start: int, at: int) -> bool:
    """Whether nothing but a degree stands before a word: ``trình độ Thạc sĩ Luật`` names a field."""
    found = RANKS.longest(tokens.norms, start, at)
    return found is not None and found == (True, at)


def addresses_several(tokens: Tokens, start: int, stop: int) -> bool:
    """Whether the honorific at a word is a plural: ``các ông``."""
    found = HONORIFICS.longest(tokens.norms, start, stop)
    return found is not None and found[0]


def _after_honorifics(tokens: Tokens, start: int, stop: int) -> int:
    """The word after all honorifics and ranks from ``start`` on."""
    at = start
    while at < stop:
        found = HONORIFICS.longest(tokens.norms, at, stop) or RANKS.longest(tokens.norms, at, stop)
        if found is None or (at > start and tokens.breaks[at] == HARD):
            return at
        at = found[1]
        if at + 1 < stop and tokens.norms[at] in _BETWEEN and _goes_on(tokens, at + 1, stop):
            at += 1
    return at


def _goes_on(tokens: Tokens, at: int, stop: int) -> bool:
    """After a comma or a colon: another rank, an honorific, or after an abbreviated rank's stop the name."""
    if RANKS.longest(tokens.norms, at, stop) is not None:
        return True
    return tokens.norms[at - 1] in (":", ".") and tokens.caps[at]


def _name_end(tokens: Tokens, start: int, stop: int) -> int:
    """The word after the name: capitalised words on one line, none of which begins a title or a body."""
    at, stop = start, min(stop, start + _LONGEST)
    while at < stop and tokens.caps[at] and tokens.words[at][0].isalpha():
        if (at > start and tokens.breaks[at] == HARD) or (_stops(tokens, at, stop) and not _given(tokens, start, at)):
            break
        at += 1
    return at


def _given(tokens: Tokens, start: int, at: int) -> bool:
    """Whether a word that ends names elsewhere is the given name itself; in a headline all words have capitals."""
    alone = at + 1 >= len(tokens) or not tokens.caps[at + 1]
    apart = at + 1 < len(tokens) and tokens.norms[at + 1] in _SET_APART  # "Nguyễn Thế Ảnh, Bí thư", and no caption
    middle = tokens.norms[at - 1] in _MIDDLE or apart
    return at == start + 2 and alone and middle and tokens.norms[at] in _NOT_NAMES


def _stops(tokens: Tokens, at: int, stop: int) -> bool:
    """Whether a capitalised word begins a title, a body or another sentence, not a name's next syllable."""
    norm = tokens.norms[at]
    if norm in _NOT_NAMES:
        return True
    if norm not in _OTHERS:
        return False
    limit = min(len(tokens), stop + 3)
    ahead = at + (norm in FORMER_WORDS)
    if TITLES.longest(tokens.norms, ahead, limit) is not None or tokens.norms[at : at + 2] == ["đồng", "chí"]:
        return True
    head = HEADS.longest(tokens.norms, at, limit)
    return (head is not None and head[1] - at > 1) or FIXED.longest(tokens.norms, at, limit) is not None
