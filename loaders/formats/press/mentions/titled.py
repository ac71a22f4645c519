"""Bodies that a title itself tells: ``Thủ tướng``, ``Tỉnh ủy viên``, ``Chủ tịch tỉnh X``, ``Bộ trưởng Công an``."""

from graph.model.records import replace
from loaders.formats.press.mentions.fields import read_field
from loaders.formats.press.mentions.heads import FIXED, HEADS
from loaders.formats.press.mentions.kinds import Body, Kind, Post
from loaders.formats.press.mentions.spots import Spot, level_and_place, place_alone
from loaders.formats.press.mentions.terms import FIELDS
from loaders.formats.press.words.places import PROVINCE
from loaders.formats.press.words.tokens import Tokens

COMMITTEES = {"tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", "huyện": "Huyện ủy", "quận": "Quận ủy", "thị xã": "Thị ủy"}
_LEVEL_OF = {"tỉnh": "province", "thành phố": "city", "huyện": "district", "quận": "district", "thị xã": "district"}


def told_by_title(tokens: Tokens, post: Post, where: str, after: int, stop: int) -> Post | None:
    """The post with the body that its title tells; None where that is left to the words after it.

    Args:
        tokens: the words of the text.
        post: the post, without its body.
        where: the third column of ``data/titles.tsv``.
        after: the word after the title.
        stop: the sentence's end.
    """
    kind, _, rest = where.partition(" ")
    if kind == "fixed":
        return _fixed(tokens, post, rest, after, stop)
    if kind == "member":
        return _member(tokens, post, rest, after, stop)
    if kind == "command":
        return _commanding(tokens, post, after, stop)
    return post if kind == "none" else None


def _fixed(tokens: Tokens, post: Post, name: str, after: int, stop: int) -> Post:
    """A title that says its body; the body may be named again after it."""
    unions = next((found for at in range(post.start, after) if (found := FIXED.longest(tokens.norms, at, stop))), None)
    if unions is not None and unions[1] > after:  # "Ủy viên Ban Chấp hành Trung ương Đoàn"
        named = Body(after, unions[1], Kind.FIXED, unions[0], unions[0], "central")
        return replace(post, body=named, stop=unions[1])
    again = FIXED.longest(tokens.norms, after, stop) if after < stop else None
    end = again[1] if again is not None and again[0] == name else after
    return replace(post, body=Body(post.start, end, Kind.FIXED, name, name, "central"), stop=end)


def of_place(tokens: Tokens, after: int, stop: int, kind: str) -> Body | None:
    """``Chủ tịch tỉnh X`` heads its Ủy ban nhân dân, ``Bí thư huyện Y`` its committee."""
    spot = level_and_place(tokens, after, stop) if after < stop else None
    if spot is None and (alone := place_alone(tokens, after, stop, (PROVINCE,))) is not None:
        if tokens.norms[after] == "hồ":
            return None  # "Chủ tịch Hồ Chí Minh"
        spot = Spot(PROVINCE, alone[0].word, *alone)  # "Bí thư Hà Nam"
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


def _commanding(tokens: Tokens, post: Post, after: int, stop: int) -> Post:
    """``Chỉ huy trưởng Quân sự xã A``: of its Ban Chỉ huy Quân sự; a province has a Bộ Chỉ huy."""
    spot = level_and_place(tokens, after, stop) if after < stop else None
    if spot is None:
        return replace(post, default="after")
    head = "Bộ Chỉ huy Quân sự" if spot.level == PROVINCE else "Ban Chỉ huy Quân sự"
    body = Body(after, spot.stop, Kind.STATE, head, level=spot.level, word=spot.word, place=spot.place)
    return replace(post, body=body, stop=spot.stop)


def bare_unit(tokens: Tokens, after: int, stop: int, head: str) -> Body | None:
    """``Bộ trưởng Công an``, ``Vụ trưởng Pháp chế``: the field alone, the unit's noun is in the title."""
    if after >= stop or not tokens.caps[after] or (HEADS.longest(tokens.norms, after, stop) and head != "Bộ"):
        return None
    field, end = read_field(tokens, after, stop)
    if not field or (head == "Bộ" and FIELDS.longest(tokens.norms, after, end) is None):
        return None  # "Thứ trưởng Sơn nói"
    return Body(after, end, Kind.UNIT, head, field)
