"""Terms: the smallest part of a field, a known one, a capitalised word with a small second, or a number."""

from loaders.formats.press.mentions.numbers import is_number
from loaders.formats.press.mentions.spots import LEVELS, is_surname
from loaders.formats.press.words.phrases import Phrases, rows, words
from loaders.formats.press.words.places import PROVINCE, gazetteer
from loaders.formats.press.words.tokens import HARD, Tokens

FIELDS: Phrases[str] = Phrases(
    (spelling, row[0]) for row in rows("fields") for spelling in (row[0], row[0].replace(" và ", " & "))
)
PREDICATES: Phrases[str] = Phrases(
    (row[0], row[0]) for name in ("predicates", "oversight", "cues") for row in rows(name)
)
_ENDS = words("name_ends")
_STARTS = words("name_starts")
_DESPITE = (
    "các công trình",
    "các khu",
    "các dự án",
    "giao thông",
    "kiến trúc",
    "đối ngoại",
    "sự nghiệp",
    "việc làm",
    "bà mẹ",
    "không quân",
    "phụ sản",
    "mua sắm",
)  # terms, though their first word ends names
_FUNCTION = words("grammar_words")
_SHORTEST_ACRONYM = 2  # letters, and one more
JOINTS = frozenset({"và", "-", "–", "&"})
_SMALL = 8  # small words with which a company's name may begin


def past_small(tokens: Tokens, start: int, stop: int) -> int:
    """The first capital of a company's name that small words begin, ``nghe nhìn Toàn cầu``; ``start`` without any."""
    at = start
    while at < min(stop, start + _SMALL) and _is_small(tokens, at):
        at += 1
    return at if at < stop and tokens.caps[at] and tokens.norms[at][0].isalpha() else start


def _is_small(tokens: Tokens, at: int) -> bool:
    return not tokens.caps[at] and tokens.norms[at].isalpha() and tokens.norms[at] not in _ENDS


def ends_names(tokens: Tokens, at: int) -> bool:
    """Whether a name that is not known ends before a word."""
    return tokens.norms[at] in _ENDS


def is_whole(tokens: Tokens, start: int, at: int) -> bool:
    """``Trường Tiểu học Sao Mai``: whether a name in two capitals, which no small word ends, stands before a word."""
    pair = range(at - 2, at) if at - 2 >= start else ()
    return bool(pair) and all(
        tokens.caps[each] and tokens.norms[each].isalpha() and not tokens.words[each].isupper() for each in pair
    )


def tells(tokens: Tokens, at: int, stop: int) -> bool:
    """Whether small words begin to tell something: one of them goes on with another, or with a number."""
    if at + 1 >= stop or tokens.caps[at] or tokens.breaks[at] or not tokens.norms[at].isalpha():
        return False
    after = tokens.norms[at + 1]
    if after.isdigit():
        return tokens.norms[at] != "số"
    known = FIELDS.longest(tokens.norms, at, stop)
    end = known[1] if known is not None else at + 1
    return end < stop and not tokens.caps[end] and (tokens.norms[end].isalpha() or tokens.norms[end].isdigit())


def term(tokens: Tokens, at: int, stop: int, company: bool, start: int | None = None) -> int:
    """The word after the term that begins at a word; the word itself where none does.

    ``start`` is the first word of its field, where the field may end before small words that tell something.
    """
    if at >= stop or tokens.breaks[at] == HARD:
        return at
    known = FIELDS.longest(tokens.norms, at, stop)
    if known is not None and not tokens.caps[at] and _does(tokens, at, stop, known, start):
        return at
    if known is not None and (tokens.norms[at] not in _ENDS or tokens.caps[at] or known[0].startswith(_DESPITE)):
        return known[1]
    norm = tokens.norms[at]
    if LEVELS.longest(tokens.norms, at, stop) is not None and not company:
        return at
    if is_number(tokens, at):
        return at + 1
    if norm == "số" and at + 1 < stop and is_number(tokens, at + 1):
        return at + 2
    if company and tokens.caps[at] and (found := gazetteer().at(PROVINCE).longest(tokens.norms, at, stop)) is not None:
        return found[1]  # "Bà Rịa - Vũng Tàu", though "Bà" begins another name
    if not tokens.caps[at] or not norm[0].isalpha() or norm in _STARTS or _shouted(tokens, at):
        return at
    if not company and (_is_person(tokens, at, stop) or gazetteer().at(PROVINCE).longest(tokens.norms, at, stop)):
        return at
    at += 1
    whole = start is not None and is_whole(tokens, start, at) and tells(tokens, at, stop)
    return at + (at < stop and not whole and _trails(tokens, at, stop))


def _does(tokens: Tokens, at: int, stop: int, known: tuple[str, int], start: int | None) -> bool:
    """``Văn phòng tổng hợp, báo cáo``, ``Trường Đại học A tổ chức đại hội``: a term that tells what somebody does."""
    told = PREDICATES.longest(tokens.norms, at, stop)
    longer = told is not None and told[1] > known[1]
    return longer or (known[0] == "tổ chức" and start not in (None, at))


def is_second(tokens: Tokens, at: int) -> bool:
    """Whether a word that ends names may be the second of two, ``nhận`` in ``Tiếp nhận``; a word of grammar is none."""
    return tokens.norms[at] in _ENDS and tokens.norms[at] not in _FUNCTION and not tokens.caps[at]


def of_two(tokens: Tokens, at: int, stop: int) -> bool:
    """``Tiếp nhận``, ``Điều phối``: whether a field's first word, no term alone, has a second that often ends names."""
    word = tokens.words[at]
    alone = len(word) > 1 and word.isalpha() and not word.isupper() and FIELDS.longest(tokens.norms, at, at + 1) is None
    second = at + 1 < stop and is_second(tokens, at + 1)
    return alone and second and PREDICATES.longest(tokens.norms, at + 1, stop) is None


def _trails(tokens: Tokens, at: int, stop: int) -> bool:
    """Whether a small word may be a name's second; "điện tử" says only how a newspaper appears."""
    acronym = tokens.words[at - 1]
    if len(acronym) > _SHORTEST_ACRONYM and acronym.isupper():
        return False  # "Quỹ BTTEVN hy vọng"
    level = LEVELS.longest(tokens.norms, at, stop)
    if PREDICATES.longest(tokens.norms, at, stop) is not None:
        return False
    return _is_small(tokens, at) and level is None and tokens.norms[at : at + 2] != ["điện", "tử"]


def _shouted(tokens: Tokens, at: int) -> bool:
    """A word of a headline in capitals that would end a name in small letters: ``HỘI TẠI CƠ SỞ``."""
    return tokens.norms[at] in _ENDS and len(tokens.words[at]) > 1 and tokens.words[at].isupper()


def _is_person(tokens: Tokens, at: int, stop: int) -> bool:
    """A family name and one or more capitalised words."""
    if at + 1 >= stop or LEVELS.longest(tokens.norms, at + 1, stop) is not None:
        return False
    return is_surname(tokens.norms[at]) and tokens.caps[at + 1] and tokens.norms[at + 1].isalpha()
