"""The recogniser of posts: a title, and the body that its own words name."""

from collections.abc import Iterator

from graph.model.records import record, replace
from loaders.formats.press.mentions.bodies import read_body
from loaders.formats.press.mentions.kinds import Body, Kind, Post
from loaders.formats.press.mentions.shorts import short_name
from loaders.formats.press.mentions.titled import bare_unit, of_place, told_by_title
from loaders.formats.press.words.phrases import Phrases, rows, words
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
    of_staff: bool


def _titles() -> Iterator[tuple[str, Title]]:
    """The rows, and the title of whoever acts for a head: ``Quyền Giám đốc``, ``Phó Giám đốc phụ trách``."""
    for phrase, noun, where, *marked in rows("titles"):
        marks = "".join(marked)
        title = Title(noun, where, "h" in marks, "1" in marks, "q" in marks, "m" in marks, "s" in marks)
        yield phrase, title
        if title.is_head and not title.acting:
            yield f"quyền {phrase}", replace(title, noun=f"Quyền {noun}", acting=True)
        if phrase.startswith("phó ") and not phrase.endswith(_QUALIFIED):
            placed = f"after {where.split()[-1]}" if where.startswith("last ") else where
            yield f"{phrase} phụ trách", replace(title, where=placed, acting=True)


_QUALIFIED = ("thường trực", "chuyên trách")
TITLES: Phrases[Title] = Phrases(_titles())
STAFF = frozenset(row[1] for row in rows("titles") if row[3:] == ("s",))
_ASIDES: Phrases[bool] = Phrases(
    (aside, True) for aside in ("đầu tiên", "trẻ nhất", "duy nhất", "nữ đầu tiên", "trẻ tuổi nhất", "lâu năm")
)
FORMER_WORDS = frozenset({"nguyên", "cựu"})
_ASSOCIATION = "Hội"
_POLICE = "Công an"
_STEERING = "Ban Chỉ đạo"
_STANDING = ["thường", "vụ"]
_FULL_TIME = ["chuyên", "trách"]
_PLURAL = words("collectives")
_DIGITS = 2  # of a number of people; a year has more


def seat(post: Post) -> str:
    """What a head and those next to it have in common: ``Bí thư``, ``Phó Bí thư Thường trực``."""
    return post.title.removeprefix("Quyền ").removeprefix("Phó ").removesuffix(" Thường trực").lower()


def read_post(tokens: Tokens, start: int, stop: int) -> Post | None:
    """The post whose title begins at word ``start``, or None.

    "nguyên" before the title belongs to the post and is where it starts.
    """
    former = tokens.norms[start] in FORMER_WORDS
    at = start + former
    found = TITLES.longest(tokens.norms, at, stop)
    if found is None:
        return _standing(tokens, start, stop)
    title, after = found
    after = _past_an_aside(tokens, after, stop)
    post = Post(
        start, after, title.noun, default=title.where, former=former, acting=title.acting,
        is_head=title.is_head, one_seat=title.one_seat, plural=_is_plural(tokens, start),
        of_many=title.of_many,
    )  # fmt: skip
    placed = _placed(tokens, post, title, after, stop)
    return None if title.of_staff and placed.body is None else placed


def _standing(tokens: Tokens, start: int, stop: int) -> Post | None:
    """``Ông A – Thường vụ Tỉnh ủy, …``: a member of the Ban Thường vụ, where the words stand as a title does."""
    if tokens.norms[start : start + 2] != _STANDING or not start or tokens.norms[start - 1] not in ("-", "–", ","):
        return None
    body = read_body(tokens, start, stop)
    if body is None or body.kind is not Kind.STANDING or tokens.norms[body.stop : body.stop + 1] != [","]:
        return None
    return Post(start, body.stop, "Ủy viên", default="last 2", body=body)


def _past_an_aside(tokens: Tokens, after: int, stop: int) -> int:
    """``Chủ tịch đầu tiên của Hội A``: where the body begins, past what is said of the holder."""
    aside = _ASIDES.longest(tokens.norms, after, stop)
    return aside[1] + 1 if aside is not None and tokens.norms[aside[1] : aside[1] + 1] == ["của"] else after


def _is_plural(tokens: Tokens, start: int) -> bool:
    if start == 0 or tokens.breaks[start] == HARD:
        return False
    counted = tokens.norms[start - 1 - (tokens.norms[start - 1] == "vị" and start > 1)]  # "12 vị Hội thẩm nhân dân"
    if counted == "năm":  # "Năm Phó Trưởng ban", no year
        return tokens.norms[start] == "phó"
    return counted in _PLURAL or (counted.isdigit() and len(counted) <= _DIGITS and int(counted) > 1)


def _placed(tokens: Tokens, post: Post, title: Title, after: int, stop: int) -> Post:
    """The post with the body that follows or overlaps its title."""
    told = told_by_title(tokens, post, title.where, after, stop)
    if told is not None:
        return told
    kind, _, rest = title.where.partition(" ")
    again = tokens.norms[after - 1 : after] == tokens.norms[after : after + 1]  # "Trưởng phòng Phòng A"
    start = after - int(rest.split()[0]) if kind == "last" and not again else after
    body = read_body(tokens, start, stop) if start < stop else None
    if kind == "unit" and (body is None or (rest == "Bộ" and body.head == _POLICE)):
        body = bare_unit(tokens, after, stop, rest)  # "Bộ trưởng Công an"
    if body is None and kind == "last" and (steering := short_name(tokens, start, stop)) is not None:
        body = steering if steering.head == _STEERING else None
    if body is None and kind == "last":
        body = _after_field(tokens, after, stop)
    if body is None and kind == "after":
        body = _shortly(tokens, after, stop, rest)
    if body is None and rest in ("council", "party"):
        body = of_place(tokens, after, stop, rest)
    if body is None or (body.stop <= after and kind != "last"):
        return post
    full_time = tokens.norms[body.stop : body.stop + 2] == _FULL_TIME and body.stop >= after
    called = f"{post.title} {' '.join(_FULL_TIME)}" if full_time else post.title
    return replace(post, title=called, body=body, stop=max(after, body.stop) + 2 * full_time)


def _shortly(tokens: Tokens, after: int, stop: int, rest: str) -> Body | None:
    """``Giám đốc Sở``, ``Chủ tịch Hội``: the unit's noun alone."""
    short = short_name(tokens, after, stop, housed=_at_school(tokens, after))
    head = short.head if short is not None else ""
    return short if not rest or head == _ASSOCIATION or (head == _STEERING and rest == "ban") else None


def _at_school(tokens: Tokens, after: int) -> bool:
    """``Hiệu trưởng nhà trường``: heads of schools are no class, as ``giám đốc công ty`` may be."""
    return tokens.norms[after : after + 1] in (["nhà"], ["trường"])


def _after_field(tokens: Tokens, after: int, stop: int) -> Body | None:
    """``Trưởng ban của HĐND`` has no name of its own: nothing is left but the owner."""
    return read_body(tokens, after, stop) if after < stop and not tokens.breaks[after] else None
