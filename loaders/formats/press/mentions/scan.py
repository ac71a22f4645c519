"""The scan: all mentions of one sentence, in order, none overlapping another."""

from collections.abc import Sequence

from graph.model.records import replace
from loaders.formats.press.mentions import bodies, people, posts
from loaders.formats.press.mentions.coordinated import expand, of_a_class
from loaders.formats.press.mentions.credits import by_an_agency, credit_end, is_credit
from loaders.formats.press.mentions.cues import CUES
from loaders.formats.press.mentions.doing import without_target
from loaders.formats.press.mentions.enumerated import of_several
from loaders.formats.press.mentions.heads import FIRST_WORDS, FIXED, HEADS
from loaders.formats.press.mentions.hosting import hosted
from loaders.formats.press.mentions.kinds import Body, Cue, Kind, Mention, Person, Post
from loaders.formats.press.mentions.shorts import short_name
from loaders.formats.press.words.phrases import Openings, Phrases, rows
from loaders.formats.press.words.sentences import Sentence
from loaders.formats.press.words.tokens import Tokens

_IGNORED: Phrases[str] = Phrases((row[0], row[0]) for row in rows("not_titles"))
_NAMERS = people.HONORIFICS.first | people.RANKS.first | people.SURNAMES
_CREDITED = frozenset({"ảnh", "nguồn"})
_POSTS = posts.TITLES.first | posts.FORMER_WORDS
_BOOKS = (posts.TITLES, HEADS, FIXED, people.HONORIFICS, people.RANKS, CUES, _IGNORED)
_OPENINGS = Openings(_BOOKS, posts.FORMER_WORDS | _CREDITED)
_LEVELS = frozenset({"huyện", "quận", "xã", "phường", "trấn", "tỉnh", "phố"})
_WHERE = frozenset({"ở", "tại"})
_HAVING = (["có"], ["gồm"], ["hiện"])  # "Cục có 3 phòng: …"


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
        named = caps[at] and (
            norms[at] in people.SURNAMES or norms[at - 1] == ";" or people.in_a_row(tokens, at, found)
        )
        if not begins and not named:
            at += 1
            continue
        if norms[at] in _CREDITED and (credit := credit_end(tokens, at, stop)):
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
        mention, after = without_target(tokens, *_at(tokens, at, stop, found), found)
        if mention is not None and not _left_out(tokens, mention, sentence, found):
            found.extend(_counted_up(tokens, mention, at, stop))
            after = max(after, found[-1].stop)
        at = after
    return list(hosted(tokens, found))


def _left_out(tokens: Tokens, mention: Mention, sentence: Sentence, found: list[Mention]) -> bool:
    """Whether a sentence only credits a body, or only says whose a place or a predecessor is."""
    if isinstance(mention, Body):
        return by_an_agency(tokens, mention, sentence)
    return isinstance(mention, Person) and _is_aside(tokens, mention, found)


def _counted_up(tokens: Tokens, mention: Mention, at: int, stop: int) -> list[Mention]:
    """What a mention stands for: several bodies, or a title's, ``các đồng chí Bí thư Tỉnh ủy: A, B``."""
    if isinstance(mention, Body):
        return [*(of_a_class(tokens, at, stop) or expand(tokens, mention, stop))]
    if not isinstance(mention, Post) or mention.body is None:
        return [mention]
    listed = mention.plural or tokens.norms[mention.body.stop : mention.body.stop + 1] == [":"]
    first, *others = expand(tokens, mention.body, stop) if listed else [mention.body]
    return [replace(mention, body=first), *others] if others else [mention]


def _subject(tokens: Tokens, at: int, sentence: Sentence) -> Body | None:
    """``Cục có 3 phòng: …``: a unit's short name, where a clause begins with it."""
    if not tokens.caps[at] or not (at == sentence.start or tokens.norms[at - 1] == ","):
        return None
    short = short_name(tokens, at, sentence.stop)
    return short if short is not None and tokens.norms[short.stop : short.stop + 1] in _HAVING else None


def _at(tokens: Tokens, at: int, stop: int, found: Sequence[Mention]) -> tuple[Mention | None, int]:
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
    row = tokens.caps[at] and people.in_a_row(tokens, at, found)
    person: Person | None = people.read_person(tokens, at, stop, listed=row) if row or _names(tokens, at) else None
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


def _is_aside(tokens: Tokens, person: Person, found: list[Mention]) -> bool:
    """Whether a name is no person that the sentence tells of: a place after a level's word, ``thị xã Sa Pa``."""
    if tokens.norms[max(0, person.start - 3) : person.start] == ["tiền", "nhiệm", "của"]:
        return True  # "A, người tiền nhiệm của B, giữ chức …" speaks of A
    if not person.addressed and person.start and tokens.norms[person.start - 1] in _WHERE:
        return True  # "buổi làm việc ở Lâm Viên"
    taken = bool(found) and found[-1].stop == person.start
    return not person.addressed and not taken and person.start > 0 and tokens.norms[person.start - 1] in _LEVELS
