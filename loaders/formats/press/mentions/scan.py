"""The scan: all mentions of one sentence, in order, none overlapping another."""

from collections.abc import Iterator, Sequence

from graph.model.records import replace
from loaders.formats.press.mentions import bodies, people, posts
from loaders.formats.press.mentions.coordinated import expand, of_a_class
from loaders.formats.press.mentions.enumerated import of_several
from loaders.formats.press.mentions.heads import FIRST_WORDS, FIXED, HEADS
from loaders.formats.press.mentions.kinds import Body, Cue, Kind, Mention, Person, Post
from loaders.formats.press.mentions.ownership import is_ministry
from loaders.formats.press.mentions.shorts import short_name
from loaders.formats.press.words.phrases import Openings, Phrases, rows, table, words
from loaders.formats.press.words.sentences import Sentence
from loaders.formats.press.words.tokens import Tokens

_HELD = ("giữ ", "nắm giữ", "đảm nhiệm", "đảm nhận", "đảm đương", "đảm trách")
_TIMES = {"hiện": "now", "đang": "now", "hiện đang": "now", "vẫn đang": "now", "từng": "once", "đã từng": "once"}


def _cues() -> Iterator[tuple[str, str]]:
    """The cues; one that ends with "chức" may go on with "vụ" or "danh", and a time tells how an office is held."""
    for phrase, kind in table("cues"):
        for whole in (phrase, f"{phrase} vụ", f"{phrase} danh") if phrase.endswith(" chức") else (phrase,):
            yield whole, kind
            if kind == "take" and whole.startswith(_HELD):
                yield from ((f"{when} {whole}", held) for when, held in _TIMES.items())


CUES: Phrases[str] = Phrases(_cues())
_IGNORED: Phrases[str] = Phrases((row[0], row[0]) for row in rows("not_titles"))
_NAMERS = people.HONORIFICS.first | people.RANKS.first | people.SURNAMES
_CREDITED = frozenset({"ảnh", "nguồn"})
_POSTS = posts.TITLES.first | posts.FORMER_WORDS
_BOOKS = (posts.TITLES, HEADS, FIXED, people.HONORIFICS, people.RANKS, CUES, _IGNORED)
_OPENINGS = Openings(_BOOKS, posts.FORMER_WORDS | _CREDITED)
_LEVELS = frozenset({"huyện", "quận", "xã", "phường", "trấn", "tỉnh", "phố"})
_AFTER = {
    "after": frozenset({Kind.UNIT, Kind.STATE, Kind.FIXED, Kind.ORGAN}),
    "after party": frozenset({Kind.COMMITTEE, Kind.CELL}),
    "after council": frozenset({Kind.STATE}),
    "unit Bộ": frozenset({Kind.UNIT, Kind.FIXED}),
}
_HAVING = (["có"], ["gồm"], ["hiện"])  # "Cục có 3 phòng: …"
_HAS = frozenset({"có", "có tân", "còn", "còn có", "còn lại", "hiện có", "hiện còn", "hiện nay có", "đang có", "sẽ có"})
_CREDITS = words("credits")
_WORKING = [[verb, noun, at] for verb, noun in (("công", "tác"), ("làm", "việc")) for at in ("tại", "ở")]
_ONLINE = 2  # words of "điện tử"
_LEADER = 2  # words of "trưởng đoàn"
_DEPUTIES = "Đoàn đại biểu Quốc hội"
_LEADS = frozenset({"làm", "là"})
_OF = frozenset({"của", "số"})
_FOUNDED = frozenset({"lập", "họp", "cử", "chức"})  # thành lập, họp, cử, tổ chức


def scan(tokens: Tokens, sentence: Sentence) -> list[Mention]:
    """The mentions of a sentence.

    Args:
        tokens: the words of the whole text.
        sentence: the words to look at; names do not leave it.
    """
    found: list[Mention] = []
    norms, caps, at, stop = tokens.norms, tokens.caps, sentence.start, sentence.stop
    opens = _OPENINGS.second.get
    if is_credit(tokens, sentence):
        return found
    while at < stop:
        second = opens(norms[at])
        begins = second is not None and (not second or (at + 1 < stop and norms[at + 1] in second))
        if not begins and not (caps[at] and (norms[at] in people.SURNAMES or norms[at - 1] == ";")):
            at += 1
            continue
        if norms[at] in _CREDITED and (credit := _credit_end(tokens, at, stop)):
            at = credit
            continue
        if norms[at] in HEADS.first and (short := _subject(tokens, at, sentence)) is not None:
            found.append(short)
            at = short.stop
            continue
        if norms[at] in HEADS.first and (several := of_several(tokens, at, stop)):
            found.extend(several)
            at = several[-1].stop
            continue
        mention, after = _doing(tokens, *_at(tokens, at, stop), found)
        if isinstance(mention, Body):
            if _by_an_agency(tokens, mention, sentence):
                at = after
                continue
            several = of_a_class(tokens, at, stop) or expand(tokens, mention, stop)
            found.extend(several)
            after = max(after, several[-1].stop)
        elif mention is not None and not (isinstance(mention, Person) and _is_aside(tokens, mention, found)):
            found.append(mention)
        at = after
    return list(_hosted(tokens, found))


def _subject(tokens: Tokens, at: int, sentence: Sentence) -> Body | None:
    """``Cục có 3 phòng: …``: a unit's short name, where a clause begins with it."""
    if not tokens.caps[at] or not (at == sentence.start or tokens.norms[at - 1] == ","):
        return None
    short = short_name(tokens, at, sentence.stop)
    return short if short is not None and tokens.norms[short.stop : short.stop + 1] in _HAVING else None


def _at(tokens: Tokens, at: int, stop: int) -> tuple[Mention | None, int]:
    """The longest mention that begins at a word, and the word to go on from."""
    norm = tokens.norms[at]
    post = posts.read_post(tokens, at, stop) if norm in _POSTS else None
    body = bodies.read_body(tokens, at, stop) if norm in FIRST_WORDS else None
    best: Post | Body | None = post
    if body is not None and (post is None or body.stop > post.stop):
        best = body
    ignored = _IGNORED.longest(tokens.norms, at, stop) if norm in _IGNORED.first else None
    if ignored is not None and _overlaps(tokens, at, stop, ignored[1]):
        ignored = None
    if ignored is not None and body is not None and _longer_noun(tokens, at, ignored[1], stop):
        ignored = None
    if ignored is not None and (not _outlasts(best) or (best is not None and ignored[1] > best.stop)):
        return None, ignored[1] - _begins_longer(tokens, ignored[1] - 1, stop)
    if best is not None:
        return best, best.stop
    person: Person | None = people.read_person(tokens, at, stop) if _names(tokens, at) else None
    if person is not None:
        return person, person.stop
    cue = CUES.longest(tokens.norms, at, stop) if norm in CUES.first else None
    if cue is not None:
        titled = tokens.caps[cue[1] - 1] and tokens.norms[cue[1] - 1 : cue[1] + 1] == ["vụ", "trưởng"]
        acting = tokens.norms[at : cue[1]] == ["giao", "quyền"]
        end = cue[1] - ((titled and cue[1] < stop) or acting)  # "giữ chức Vụ trưởng", "giao quyền Chủ tịch"
        return Cue(at, end, cue[0]), end
    nameless = HEADS.longest(tokens.norms, at, stop) if norm in HEADS.first else None
    return None, nameless[1] if nameless is not None else at + 1


def _names(tokens: Tokens, at: int) -> bool:
    """Whether a mention of a person may begin at a word."""
    return tokens.norms[at] in _NAMERS or people.begins_entry(tokens, at)


def _begins_longer(tokens: Tokens, last: int, stop: int) -> bool:
    """``Hội đồng Trường Đại học A``: whether a body's name begins with the last word of what is none."""
    head = HEADS.longest(tokens.norms, last, stop) if tokens.caps[last] else None
    return head is not None and head[1] > last + 1


def _longer_noun(tokens: Tokens, at: int, end: int, stop: int) -> bool:
    """``Phòng khám Đa khoa A``: a body's noun that goes on from words which are none by themselves."""
    head = HEADS.longest(tokens.norms, at, stop)
    return head is not None and head[1] > end


def _overlaps(tokens: Tokens, at: int, stop: int, after: int) -> bool:
    """``giao Ban Quản lý``, ``kiểm tra, Thanh tra tỉnh``: small words, then a name, and not the phrase "giao ban"."""
    for start in range(at + 2, after):
        if tokens.norms[start - 1] == "," and tokens.caps[start] and bodies.read_body(tokens, start, stop) is not None:
            return True
    named = not tokens.caps[at] and at + 1 < stop and tokens.caps[at + 1]
    head = HEADS.longest(tokens.norms, at + 1, stop) if named else None
    return head is not None and head[1] > at + 2


def _outlasts(best: Post | Body | None) -> bool:
    """Whether a mention may be longer than a phrase that is none: ``Cổng Thông tin điện tử Chính phủ``."""
    return isinstance(best, Post) or (best is not None and best.kind is Kind.FIXED)


def _doing(tokens: Tokens, mention: Mention | None, after: int, found: list[Mention]) -> tuple[Mention | None, int]:
    """A mention without whom its team inspects, and the word to go on from."""
    if isinstance(mention, Post) and _acts_behind(tokens, mention, found):
        lead = replace(mention, body=None, stop=mention.start + _LEADER)
        return lead, lead.stop
    if isinstance(mention, Body) and mention.owner is not None and _sent_to(tokens, mention, mention.owner, found):
        team = replace(mention, owner=None, level=None, stop=mention.owner.start)
        return team, team.stop
    return mention, after


def _sent_to(tokens: Tokens, team: Body, owner: Body, found: list[Mention]) -> bool:
    """``A thành lập đoàn kiểm tra B``: a team that A sends to B, which is none of its own."""
    if team.kind is not Kind.TEAM or _OF & set(tokens.norms[team.start : owner.start]):
        return False
    founder = next((each for each in reversed(found) if isinstance(each, Body | Post)), None)
    body = founder.body if isinstance(founder, Post) else founder
    founded = team.start > 0 and tokens.norms[team.start - 1] in _FOUNDED
    return founded and body is not None and owner.head not in (body.head, body.owner.head if body.owner else "")


def _acts_behind(tokens: Tokens, lead: Post, found: list[Mention]) -> bool:
    """``Đoàn của A do ông B làm trưởng đoàn kiểm tra C``: what the team does to C, and no name of it."""
    body = lead.body
    if body is None or body.kind is not Kind.TEAM or not lead.default.endswith("đoàn"):
        return False
    named = any(isinstance(each, Body) and (each.kind is Kind.TEAM or each.head == _DEPUTIES) for each in found)
    if body.owner is None:
        return named and body.stop > lead.start + _LEADER and tokens.norms[lead.start - 1] in _LEADS
    adjacent = not _OF & set(tokens.norms[lead.start : body.owner.start])
    return named and adjacent and lead.start > 0 and tokens.norms[lead.start - 1] in _LEADS


def _hosted(tokens: Tokens, found: list[Mention]) -> Iterator[Mention]:
    """``Sở A có 2 Phó Giám đốc``, ``đến nhận công tác tại Sở A, giữ chức Giám đốc``: the title is held at A."""
    host: Body | None = None
    arrived: Body | None = None
    led: Post | None = None
    for at, mention in enumerate(found):
        before = found[at - 1] if at else None
        led = mention if isinstance(mention, Post) and mention.body is not None else led
        if isinstance(mention, Body) and (_departs(before) or _works_at(tokens, mention)):
            arrived = mention
        if isinstance(mention, Post) and _seconds(mention, led):
            yield replace(mention, body=led.body if led is not None else None)
            continue
        if not isinstance(mention, Post) or mention.body is not None:
            yield mention
            continue
        if isinstance(before, Body) and _has(tokens, before, tokens.norms[before.stop : mention.start]):
            host = before
        taken = arrived if isinstance(before, Cue) and before.kind in ("take", "office") else None
        body = taken if taken is not None and _heads(mention, taken) else None
        body = host if body is None and _has_such(mention, host) else body
        yield mention if body is None else replace(mention, body=body)


def _departs(before: Mention | None) -> bool:
    return isinstance(before, Cue) and before.kind == "depart"


def _works_at(tokens: Tokens, body: Body) -> bool:
    """``công tác tại A với chức vụ Phó Giám đốc``, ``làm việc ở A, giữ chức Trưởng phòng``."""
    return tokens.norms[max(0, body.start - 3) : body.start] in _WORKING


def _heads(post: Post, arrived: Body) -> bool:
    """Whether a bare title may be held where somebody has come: ``tại Phòng A, giữ chức Trưởng phòng``."""
    noun = post.default.split()[-1:]
    named = post.default.startswith(("last ", "unit ")) and arrived.head.lower().split()[:1] == [*map(str.lower, noun)]
    return named or arrived.kind in _AFTER.get(post.default, frozenset())


def _has_such(post: Post, host: Body | None) -> bool:
    """``Sở A có 2 Phó Giám đốc``, ``Bộ B còn 3 Thứ trưởng``: whether the body just named can have the post."""
    if host is None or post.default == "after":
        return host is not None
    if post.default == "after council":
        return host.kind is Kind.STATE
    return post.default == "unit Bộ" and is_ministry(host)


def _seconds(deputies: Post, led: Post | None) -> bool:
    """``Chủ nhiệm A là ông B và 3 Phó Chủ nhiệm``: the deputies of the head that was named with its body."""
    return deputies.plural and deputies.body is None and led is not None and deputies.title == f"Phó {led.title}"


def _has(tokens: Tokens, host: Body, said: Sequence[str]) -> bool:
    """Whether the words between say that the body has such a post: ``có``, ``còn 3``, or a number after ``tại``."""
    counted = len(said) >= 2 and (said[-1].isdigit() or said[-1] == "các")
    still = " ".join(said[:-1] if counted else said) in _HAS
    at_it = host.start > 0 and tokens.norms[host.start - 1] in ("tại", "ở")
    return still or (at_it and len(said) == 2 and counted and said[0] == ",")


def _is_aside(tokens: Tokens, person: Person, found: list[Mention]) -> bool:
    """Whether a name is no person that the sentence tells of: a place after a level's word, ``thị xã Sa Pa``."""
    if tokens.norms[max(0, person.start - 3) : person.start] == ["tiền", "nhiệm", "của"]:
        return True  # "A, người tiền nhiệm của B, giữ chức …" speaks of A
    taken = bool(found) and found[-1].stop == person.start
    return not person.addressed and not taken and person.start > 0 and tokens.norms[person.start - 1] in _LEVELS


def _by_an_agency(tokens: Tokens, body: Body, sentence: Sentence) -> bool:
    """``TTXVN - Ngày …``: the agency that sent the report, not one it speaks of."""
    first = body.start == sentence.start and body.stop < sentence.stop and tokens.norms[body.stop] in ("-", ":")
    before = tokens.norms[max(sentence.start, body.start - 2) : body.start]
    told = before[-1:] in (["với"], ["viên"], ["lời"]) and before not in (["việc", "với"], ["hợp", "với"])
    alone = body.start == sentence.start and sentence.stop - body.stop <= _ONLINE
    return (first or told or alone) and body.head.startswith(("Thông tấn xã", "Báo", "Đài"))


def is_credit(tokens: Tokens, sentence: Sentence) -> bool:
    """A line that only says where the text is from: ``Theo Báo X``, ``(Cổng thông tin điện tử …)``."""
    start, stop = sentence.start, sentence.stop
    if stop - start > 14:
        return False
    first = tokens.norms[start]
    if first == "(" and tokens.norms[stop - 1] in (")", "."):
        return True
    opening = " ".join(tokens.norms[start : start + 2])
    return (first in _CREDITS or opening in _CREDITS) and "," not in tokens.norms[start:stop]


def _credit_end(tokens: Tokens, at: int, stop: int) -> int:
    """The word after a photograph's or a source's credit that begins at a word; 0 where none does."""
    if not tokens.caps[at]:
        return 0
    after = at + 1
    if after < stop and tokens.norms[after] != ":":
        return stop if stop - at <= 6 and not tokens.breaks[at] else 0
    while after < stop and tokens.norms[after] not in (")", "]"):
        after += 1
    return after
