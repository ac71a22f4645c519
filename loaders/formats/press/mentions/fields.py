"""What a unit deals with: how far the name of a Sở, a Vụ or a company goes."""

import re
from functools import cache

from graph.model.names import fold
from loaders.formats.press.mentions.heads import FIXED
from loaders.formats.press.mentions.spots import LEVELS, is_surname
from loaders.formats.press.words.phrases import Phrases, rows, words
from loaders.formats.press.words.places import PROVINCE, gazetteer
from loaders.formats.press.words.tokens import HARD, Tokens

FIELDS: Phrases[str] = Phrases(
    (spelling, row[0]) for row in rows("fields") for spelling in (row[0], row[0].replace(" và ", " & "))
)
HOSTS: Phrases[str] = Phrases((row[0], row[0]) for row in rows("cell_hosts"))
PREDICATES: Phrases[str] = Phrases(
    (row[0], row[0]) for name in ("predicates", "oversight", "cues") for row in rows(name)
)

_DEPARTED = frozenset({"Sở", "Bộ"})
_MINISTRY = "Bộ"
_BUILDS = ["xây", "dựng"]
_WHOLE = frozenset(fold(row[0]) for row in rows("departments"))
_JOINED = tuple(row[0] for row in rows("departments") if " và " in row[0])
_DEPARTMENTS = {fold(row[0].replace(" và ", " ")): row[0] for row in rows("departments") if " và " in row[0]}
_DEPARTMENTS.pop("quy hoạch kiến trúc")  # which stands for two names

_HEADS: Phrases[str] = Phrases((row[0], row[0]) for row in rows("bodies"))
_ENDS = words("name_ends")
_STARTS = words("name_starts")
_JOINTS = frozenset({"và", "-", "–", "&"})
_LONGEST = 20  # words
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
_VERBS = words("oversight") | {"tổ chức", "quản lý", "xử lý", "tuyên truyền", "thẩm định", "hỗ trợ"}
_FUNCTION = words("grammar_words")
_SMALL = 5  # small words with which a company's name may begin
_ROMAN = re.compile(r"(?:x?(?:i{1,3}|i?v|vi{1,3}|ix)|x)[ab]?")


def read_field(
    tokens: Tokens, start: int, stop: int, *, company: bool = False, hosts: bool = False, proper: bool = False
) -> tuple[str, int]:
    """The field that is named from word ``start`` on, and the word after it; ``("", start)`` where none is.

    Args:
        tokens: the words of the text.
        start: the first word.
        stop: the word that ends the sentence.
        company: capitalised words all belong to the name, places too.
        proper: the name goes on with capitalised words that are no person and no province.
        hosts: a Party cell's host, from the list of those that are no body.
    """
    stop = min(stop, start + _LONGEST)
    if hosts:
        at = _hosts(tokens, start, stop)
    else:
        first = _term(tokens, start, stop, company, start)
        first += first == start + 1 and not company and _of_two(tokens, start, stop)
        at = _terms(tokens, start, first, stop, company, proper)
    return joined(tokens, start, at), at


def further(tokens: Tokens, start: int, at: int, stop: int, *, proper: bool, company: bool = False) -> int:
    """The word after a field that is known up to a word, where it goes on from there: ``… và Hợp tác quốc tế``."""
    return _terms(tokens, start, at, min(stop, start + _LONGEST), company, proper)


def department(head: str, field: str) -> str:
    """A department's field as its name has it: ``Kế hoạch & Đầu tư`` has a joint, a ``Bộ Giáo dục`` goes on."""
    written = field.replace(" & ", " và ")
    if head == "Báo":
        return written.removesuffix(" điện tử")
    if head not in _DEPARTED:
        return written
    longer = [full for full in _JOINED if head == _MINISTRY and full.startswith(f"{written} và ")]
    return longer[0] if len(longer) == 1 else _DEPARTMENTS.get(fold(written), written)


@cache
def is_generic(field: str) -> bool:
    """Whether a field is made of known terms alone, and so names many units of that kind."""
    words = fold(field).replace(",", " ,").split()
    at = 0
    while at < len(words):
        found = FIELDS.longest(words, at, len(words))
        at = found[1] if found is not None else at + 1 if words[at] in _JOINTS | {","} else len(words) + 1
    return at == len(words)


def is_number(tokens: Tokens, at: int) -> bool:
    """Whether a word numbers a unit: ``3``, ``IV``, ``IA``."""
    norm = tokens.norms[at]
    return (norm.isdigit() and len(norm) < 3) or (_ROMAN.fullmatch(norm) is not None and tokens.words[at].isupper())


def past_number(tokens: Tokens, at: int, stop: int) -> int:
    """The word after a number in a name, ``Bệnh viện A 175``, ``khu vực II/2``; the word itself where it counts things.

    What follows a number in a name is no noun: a stop, a capital, or a word that ends names.
    """
    numbered = at < stop and not tokens.breaks[at] and (is_number(tokens, at) or _is_code(tokens.norms[at]))
    if not numbered:
        return at
    after = at + 1
    if after + 1 < stop and tokens.norms[after] == "/" and is_number(tokens, after + 1):
        after += 2
    ended = after >= stop or not tokens.norms[after].isalpha() or tokens.caps[after] or ends_names(tokens, after)
    return after if ended or PREDICATES.longest(tokens.norms, after, stop) is not None else at


def _is_code(norm: str) -> bool:
    """Whether three or four digits may number a body: they are no year."""
    return norm.isdigit() and (len(norm) == 3 or (len(norm) == 4 and not 1930 <= int(norm) <= 2099))


def joined(tokens: Tokens, start: int, stop: int) -> str:
    """The words as a name is written, commas close to what they follow, a stroke close on both sides."""
    return " ".join(tokens.words[start:stop]).replace(" ,", ",").replace(" / ", "/").replace("ovid - 19", "ovid-19")


def past_small(tokens: Tokens, start: int, stop: int) -> int:
    """The first capital of a company's name that small words begin, ``nghe nhìn Toàn cầu``; ``start`` without any."""
    at = start
    while at < min(stop, start + _SMALL) and _is_small(tokens, at):
        at += 1
    return at if at < stop and tokens.caps[at] and tokens.norms[at][0].isalpha() else start


def _is_small(tokens: Tokens, at: int) -> bool:
    return not tokens.caps[at] and tokens.norms[at].isalpha() and tokens.norms[at] not in _ENDS


def honoured(tokens: Tokens, start: int, stop: int) -> tuple[str, int]:
    """The person or the event a school is named after, ``Nguyễn Huệ``, and the word after it; empty where none is."""
    at = start
    while at < min(stop, start + 4) and tokens.caps[at] and tokens.norms[at].isalpha() and not tokens.breaks[at]:
        at += 1
    named = at - start > 1 and is_surname(tokens.norms[start])
    return (joined(tokens, start, at), at) if named else ("", start)


def _hosts(tokens: Tokens, start: int, stop: int) -> int:
    found = HOSTS.longest(tokens.norms, start, stop)
    if found is None:
        return start
    at = found[1]
    head = _HEADS.longest(tokens.norms, at, stop)
    if head is not None and head[1] - at > 1:
        return at
    following = _term(tokens, at, stop, False) if at < stop else at
    return following if found[0].endswith("khối") or following > at else at


def _terms(tokens: Tokens, start: int, at: int, stop: int, company: bool, proper: bool) -> int:
    """One term after another, the first up to ``at``, joined by "và" or a dash, while they go on."""
    while start < at < stop:
        if is_number(tokens, at - 1) and tokens.norms[at][0].isalpha() and not tokens.caps[at]:
            break  # what has a number is named
        if not company and tokens.caps[at] and FIXED.longest(tokens.norms, at, stop) is not None:
            break  # "Vụ Pháp luật Văn phòng Quốc hội": whose it is
        joint = at + (tokens.norms[at] in _JOINTS)
        if joint > at and joint < stop and tokens.norms[joint].isdigit():
            break  # "Sở Nội vụ và 5 phòng"
        if proper and tokens.norms[joint : joint + 1] == ["các"] and joint > at:
            joint += 1
        after = (
            joint if joint > at and begins_another(tokens, joint, stop) else _term(tokens, joint, stop, company, start)
        )
        placed = proper and tokens.norms[at] == "," and _placed_series(tokens, at, stop)
        if tokens.norms[at] == "," and (placed or _series(tokens, at, stop, company)):
            at = _term(tokens, at + 1, stop, company)
            continue
        if joint == at and _is_whole(tokens, start, at) and _tells(tokens, at, stop):
            break
        if tokens.norms[at : at + 2] == _BUILDS and not tokens.caps[at] and _is_department(tokens, start, at):
            break  # "Phòng Tài chính - Kế hoạch xây dựng đề án"
        if after == joint or (joint == at and not (company or proper) and not _runs_on(tokens, at)):
            break
        at = after
    return at


def ends_names(tokens: Tokens, at: int) -> bool:
    """Whether a name that is not known ends before a word."""
    return tokens.norms[at] in _ENDS


def oversees(tokens: Tokens, at: int, stop: int) -> bool:
    """Whether words tell oversight, though they may stand in names: ``Tập đoàn kiểm tra``."""
    said = " ".join(tokens.norms[at : min(at + 2, stop)])
    return said in _VERBS and said != "kiểm toán"


def begins_another(tokens: Tokens, at: int, stop: int) -> bool:
    """Whether another body's name begins after "và": ``Bệnh viện A và Bệnh viện B``."""
    head = _HEADS.longest(tokens.norms, at, stop)
    term = FIELDS.longest(tokens.norms, at, stop)
    if head is None or (term is not None and term[1] > head[1]):
        return False  # "và Phòng chống thiên tai"
    return head[1] - at > 1 or tokens.caps[at]


def _series(tokens: Tokens, at: int, stop: int, company: bool) -> bool:
    """Whether a comma joins the terms of one field, which "và" closes: ``Giám sát, Thẩm định và Xử lý``."""
    known = at + 1 < stop and FIELDS.longest(tokens.norms, at + 1, stop) is not None
    after = _term(tokens, at + 1, stop, company) if known or (at + 1 < stop and tokens.caps[at + 1]) else at + 1
    closed = at + 1 < after < stop - 1 and tokens.norms[after] == "và"
    return (
        closed and tokens.caps[after + 1] == tokens.caps[at + 1] and _term(tokens, after + 1, stop, company) > after + 1
    )


def _placed_series(tokens: Tokens, at: int, stop: int) -> bool:
    """``Trung tâm Xúc tiến Đầu tư, Thương mại, Du lịch thành phố``: known terms after commas, and then a place."""
    while at + 1 < stop and tokens.norms[at] == "," and tokens.caps[at + 1]:
        term = FIELDS.longest(tokens.norms, at + 1, stop)
        if term is None or _HEADS.longest(tokens.norms, at + 1, stop) is not None:
            return False
        at = term[1]
    return at < stop and LEVELS.longest(tokens.norms, at, stop) is not None


def _runs_on(tokens: Tokens, at: int) -> bool:
    """Without a joint a field goes on only with a known term that begins small, or a number; a verb begins anew."""
    if not tokens.caps[at] and (tokens.norms[at] == "các" or " ".join(tokens.norms[at : at + 2]) in _VERBS):
        return False
    known = FIELDS.longest(tokens.norms, at, min(len(tokens), at + 6))
    return not tokens.caps[at] or is_number(tokens, at) or known is not None


def _is_department(tokens: Tokens, start: int, at: int) -> bool:
    """Whether the words are a department's whole name."""
    return " ".join(tokens.norms[start:at]) in _WHOLE


def _is_whole(tokens: Tokens, start: int, at: int) -> bool:
    """``Trường Tiểu học Sao Mai``: whether a name in two capitals, which no small word ends, stands before a word."""
    pair = range(at - 2, at) if at - 2 >= start else ()
    return bool(pair) and all(
        tokens.caps[each] and tokens.norms[each].isalpha() and not tokens.words[each].isupper() for each in pair
    )


def _tells(tokens: Tokens, at: int, stop: int) -> bool:
    """Whether small words begin to tell something: one of them goes on with another, or with a number."""
    if at + 1 >= stop or tokens.caps[at] or tokens.breaks[at] or not tokens.norms[at].isalpha():
        return False
    after = tokens.norms[at + 1]
    if after.isdigit():
        return True
    known = FIELDS.longest(tokens.norms, at, stop)
    end = known[1] if known is not None else at + 1
    return end < stop and not tokens.caps[end] and (tokens.norms[end].isalpha() or tokens.norms[end].isdigit())


def _term(tokens: Tokens, at: int, stop: int, company: bool, start: int | None = None) -> int:
    if at >= stop or tokens.breaks[at] == HARD:
        return at
    known = FIELDS.longest(tokens.norms, at, stop)
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
    whole = start is not None and _is_whole(tokens, start, at) and _tells(tokens, at, stop)
    return at + (at < stop and not whole and _trails(tokens, at, stop))


def is_second(tokens: Tokens, at: int) -> bool:
    """Whether a word that ends names may be the second of two, ``nhận`` in ``Tiếp nhận``; a word of grammar is none."""
    return tokens.norms[at] in _ENDS and tokens.norms[at] not in _FUNCTION and not tokens.caps[at]


def _of_two(tokens: Tokens, at: int, stop: int) -> bool:
    """``Tiếp nhận``, ``Điều phối``: whether a field's first word, no term alone, has a second that often ends names."""
    word = tokens.words[at]
    alone = len(word) > 1 and word.isalpha() and not word.isupper() and FIELDS.longest(tokens.norms, at, at + 1) is None
    second = at + 1 < stop and is_second(tokens, at + 1)
    return alone and second and PREDICATES.longest(tokens.norms, at + 1, stop) is None


def _trails(tokens: Tokens, at: int, stop: int) -> bool:
    """Whether a small word may be a name's second; "điện tử" says only how a newspaper appears."""
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
