"""What a unit deals with: how far the name of a Sở, a Vụ or a company goes, one term after another."""

from graph.model.names import fold
from loaders.formats.press.mentions.heads import FIXED, HEADS
from loaders.formats.press.mentions.kinds import Kind
from loaders.formats.press.mentions.numbers import is_code, is_number
from loaders.formats.press.mentions.spots import LEVELS, is_surname
from loaders.formats.press.mentions.terms import FIELDS, JOINTS, PREDICATES, ends_names, is_whole, of_two, tells, term
from loaders.formats.press.words.phrases import Phrases, rows, words
from loaders.formats.press.words.tokens import Tokens

HOSTS: Phrases[str] = Phrases((row[0], row[0]) for row in rows("cell_hosts"))
_BUILDS = ["xây", "dựng"]
_WHOLE = frozenset(fold(row[0]) for row in rows("departments"))


_HEADS: Phrases[str] = Phrases((row[0], row[0]) for row in rows("bodies"))


_LONGEST = 20  # words

_VERBS = words("oversight") | {"tổ chức", "quản lý", "xử lý", "tuyên truyền", "thẩm định", "hỗ trợ"}


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
        first = term(tokens, start, stop, company, start)
        first += first == start + 1 and not company and of_two(tokens, start, stop)
        at = _terms(tokens, start, first, stop, company, proper)
    return joined(tokens, start, at), at


def further(tokens: Tokens, start: int, at: int, stop: int, *, proper: bool, company: bool = False) -> int:
    """The word after a field that is known up to a word, where it goes on from there: ``… và Hợp tác quốc tế``."""
    return _terms(tokens, start, at, min(stop, start + _LONGEST), company, proper)


def past_number(tokens: Tokens, at: int, stop: int) -> int:
    """The word after a number in a name, ``Bệnh viện A 175``, ``khu vực II/2``; the word itself where it counts things.

    What follows a number in a name is no noun: a stop, a capital, or a word that ends names.
    """
    numbered = at < stop and not tokens.breaks[at] and (is_number(tokens, at) or is_code(tokens.norms[at]))
    if not numbered:
        return at
    after = at + 1
    if after + 1 < stop and tokens.norms[after] == "/" and is_number(tokens, after + 1):
        after += 2
    ended = after >= stop or not tokens.norms[after].isalpha() or tokens.caps[after] or ends_names(tokens, after)
    return after if ended or PREDICATES.longest(tokens.norms, after, stop) is not None else at


def joined(tokens: Tokens, start: int, stop: int) -> str:
    """The words as a name is written, commas close to what they follow, a stroke close on both sides."""
    return (
        " ".join(tokens.words[start:stop])
        .replace(" ,", ",")
        .replace(" / ", "/")
        .replace("ovid - 19", "ovid-19")
        .replace("OVID - 19", "OVID-19")
    )


def honoured(tokens: Tokens, start: int, stop: int) -> tuple[str, int]:
    """The person or the event a school is named after, ``Nguyễn Huệ``, and the word after it; empty where none is."""
    at = start
    while at < min(stop, start + 4) and tokens.caps[at] and tokens.norms[at].isalpha() and not tokens.breaks[at]:
        if LEVELS.longest(tokens.norms, at, stop) is not None:
            break
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
    following = term(tokens, at, stop, False) if at < stop else at
    return following if found[0].endswith("khối") or following > at else at


def _terms(tokens: Tokens, start: int, at: int, stop: int, company: bool, proper: bool) -> int:
    """One term after another, the first up to ``at``, joined by "và" or a dash, while they go on."""
    while start < at < stop:
        if is_number(tokens, at - 1) and tokens.norms[at][0].isalpha() and not tokens.caps[at]:
            break  # what has a number is named
        if not company and tokens.caps[at] and _begins_the_owner(tokens, at, stop):
            break
        joint = at + (tokens.norms[at] in JOINTS)
        if joint > at and joint < stop and tokens.norms[joint].isdigit():
            break  # "Sở Nội vụ và 5 phòng"
        if proper and tokens.norms[joint : joint + 1] == ["các"] and joint > at:
            joint += 1
        after = (
            joint if joint > at and begins_another(tokens, joint, stop) else term(tokens, joint, stop, company, start)
        )
        placed = proper and tokens.norms[at] == "," and _placed_series(tokens, at, stop)
        if tokens.norms[at] == "," and (placed or _series(tokens, at, stop, company)):
            at = term(tokens, at + 1, stop, company)
            continue
        if after == joint or _ends_before(tokens, start, at, stop, company, proper):
            break
        at = after
    return at


def _ends_before(tokens: Tokens, start: int, at: int, stop: int, company: bool, proper: bool) -> bool:
    """Whether a field that another term could go on with ends there, before what tells of it or another's name."""
    if tokens.norms[at] in JOINTS:
        return company and _is_proper(tokens, at + 1, stop)
    if is_whole(tokens, start, at) and tells(tokens, at, stop):
        return True
    if tokens.norms[at : at + 2] == _BUILDS and not tokens.caps[at] and _is_department(tokens, start, at):
        return True  # "Phòng Tài chính - Kế hoạch xây dựng đề án"
    return _acts(tokens, at) if company or proper else not _runs_on(tokens, at)


def _is_proper(tokens: Tokens, at: int, stop: int) -> bool:
    """``Tập đoàn A và B C``: whether after "và" stands another's own name, in two capitals that are no field."""
    pair = tokens.norms[at - 1] == "và" and tokens.caps[at] and at + 1 < stop and tokens.caps[at + 1]
    return pair and FIELDS.longest(tokens.norms, at, stop) is None


def _acts(tokens: Tokens, at: int) -> bool:
    """Whether a small verb tells what the body does whose name a capital has just ended."""
    return tokens.caps[at - 1] and not tokens.caps[at] and " ".join(tokens.norms[at : at + 2]) in _VERBS


def oversees(tokens: Tokens, at: int, stop: int) -> bool:
    """Whether words tell oversight, though they may stand in names: ``Tập đoàn kiểm tra``."""
    said = " ".join(tokens.norms[at : min(at + 2, stop)])
    return said in _VERBS and said != "kiểm toán"


def _begins_the_owner(tokens: Tokens, at: int, stop: int) -> bool:
    """``Vụ Pháp luật Văn phòng Quốc hội``, ``Đội Cảnh sát kinh tế Công an huyện A``: whose a unit is."""
    if FIXED.longest(tokens.norms, at, stop) is not None:
        return True
    head = HEADS.longest(tokens.norms, at, stop)
    office = head is not None and head[0][0] is Kind.STATE
    return head is not None and office and head[1] < stop and LEVELS.longest(tokens.norms, head[1], stop) is not None


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
    after = term(tokens, at + 1, stop, company) if known or (at + 1 < stop and tokens.caps[at + 1]) else at + 1
    closed = at + 1 < after < stop - 1 and tokens.norms[after] == "và"
    return (
        closed and tokens.caps[after + 1] == tokens.caps[at + 1] and term(tokens, after + 1, stop, company) > after + 1
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
