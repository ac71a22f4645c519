"""The recogniser of posts: a title, and the body that its own words name."""

from loaders.formats.press.mentions.bodies import read_body
from loaders.formats.press.mentions.fields import read_field
from loaders.formats.press.mentions.heads import FIXED, HEADS
from loaders.formats.press.mentions.kinds import Body, Kind, Post
from loaders.formats.press.mentions.shorts import short_name
from loaders.formats.press.mentions.spots import level_and_place
from loaders.formats.press.words.phrases import Phrases, rows, words
from loaders.formats.press.words.records import record, replace
from loaders.formats.press.words.tokens import HARD, Tokens


@record(frozen=True, slots=True)
class Title:
    """A row of ``data/titles.tsv``."""

    noun: str
    where: str
    is_head: bool
    one_seat: bool
    acting: bool
    of_many: bool


def _title(row: tuple[str, ...]) -> Title:
    marks = row[3] if len(row) > 3 else ""
    return Title(row[1], row[2], "h" in marks, "1" in marks, "q" in marks, "m" in marks)


TITLES: Phrases[Title] = Phrases((row[0], _title(row)) for row in rows("titles"))
COMMITTEES = {"tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", "huyện": "Huyện ủy", "quận": "Quận ủy", "thị xã": "Thị ủy"}
FORMER_WORDS = frozenset({"nguyên", "cựu"})
_PLURAL = words("collectives") | {"2", "3", "4", "5", "6", "7", "8", "9"}
_LEVEL_OF = {"tỉnh": "province", "thành phố": "city", "huyện": "district", "quận": "district", "thị xã": "district"}


def read_post(tokens: Tokens, start: int, stop: int) -> Post | None:
    """The post whose title begins at word ``start``, or None.

    "nguyên" before the title belongs to the post and is where it starts.
    """
    former = tokens.norms[start] in FORMER_WORDS
    at = start + former
    found = TITLES.longest(tokens.norms, at, stop)
    if found is None:
        return None
    title, after = found
    post = Post(
        start, after, title.noun, default=title.where, former=former, acting=title.acting,
        is_head=title.is_head, one_seat=title.one_seat, plural=_is_plural(tokens, start),
        of_many=title.of_many,
    )  # fmt: skip
    return _placed(tokens, post, title, after, stop)


def _is_plural(tokens: Tokens, start: int) -> bool:
    return start > 0 and tokens.norms[start - 1] in _PLURAL and tokens.breaks[start] != HARD


def _placed(tokens: Tokens, post: Post, title: Title, after: int, stop: int) -> Post:
    """The post with the body that follows or overlaps its title."""
    kind, _, rest = title.where.partition(" ")
    if kind == "fixed":
        return _fixed(tokens, post, rest, after, stop)
    if kind == "member":
        return _member(tokens, post, rest, after, stop)
    if kind == "none":
        return post
    start = after
    if kind == "last":
        start = after - int(rest.split()[0])
    body = read_body(tokens, start, stop) if start < stop else None
    if body is None and kind == "unit":
        body = _bare_unit(tokens, after, stop, rest)
    if body is None and kind == "last":
        body = _after_field(tokens, after, stop)
    if body is None and kind == "after" and not rest:
        body = short_name(tokens, after, stop)
    if body is None and rest in ("council", "party"):
        body = _of_place(tokens, after, stop, rest)
    if body is None or (body.stop <= after and kind != "last"):
        return post
    return replace(post, body=body, stop=max(after, body.stop))


def _after_field(tokens: Tokens, after: int, stop: int) -> Body | None:
    """``Trưởng ban của HĐND`` has no name of its own: nothing is left but the owner."""
    return read_body(tokens, after, stop) if after < stop and not tokens.breaks[after] else None


def _fixed(tokens: Tokens, post: Post, name: str, after: int, stop: int) -> Post:
    """A title that says its body; the body may be named again after it."""
    again = FIXED.longest(tokens.norms, after, stop) if after < stop else None
    end = again[1] if again is not None and again[0] == name else after
    return replace(post, body=Body(post.start, end, Kind.FIXED, name, name, "central"), stop=end)


def _of_place(tokens: Tokens, after: int, stop: int, kind: str) -> Body | None:
    """``Chủ tịch tỉnh X`` heads its Ủy ban nhân dân, ``Bí thư huyện Y`` its committee."""
    spot = level_and_place(tokens, after, stop) if after < stop else None
    if spot is None or (spot.place is None and kind == "party"):
        return None
    state = Body(after, spot.stop, Kind.STATE, "Ủy ban nhân dân", level=spot.level, word=spot.word, place=spot.place)
    if kind == "council":
        return state
    head = COMMITTEES.get(spot.word)
    return replace(state, kind=Kind.COMMITTEE, head=head) if head else replace(state, kind=Kind.CELL, head="Đảng ủy")


def _member(tokens: Tokens, post: Post, word: str, after: int, stop: int) -> Post:
    """``Tỉnh ủy viên``: a member of the Ban Chấp hành of the province's Đảng bộ; a place may follow."""
    place, end = None, after
    spot = level_and_place(tokens, after, stop) if after < stop else None
    if spot is not None and spot.place is not None:
        place, end = spot.place, spot.stop
    level = _LEVEL_OF.get(word)
    cell = Body(post.start, end, Kind.CELL, "Đảng bộ", level=level, word=word if level else "", place=place)
    body = Body(post.start, end, Kind.EXECUTIVE, "Ban Chấp hành", level=cell.level, owner=cell)
    return replace(post, body=body, stop=end)


def _bare_unit(tokens: Tokens, after: int, stop: int, head: str) -> Body | None:
    """``Bộ trưởng Công an``, ``Vụ trưởng Pháp chế``: the field alone, the unit's noun is in the title."""
    if after >= stop or not tokens.caps[after] or (HEADS.longest(tokens.norms, after, stop) and head != "Bộ"):
        return None
    field, end = read_field(tokens, after, stop)
    if not field:
        return None
    return Body(after, end, Kind.UNIT, head, field)
