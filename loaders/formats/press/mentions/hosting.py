"""Hosts of bare titles: the body that has such a post, or where somebody has come to take it."""

from collections.abc import Iterator, Sequence

from graph.model.records import replace
from loaders.formats.press.mentions.kinds import Body, Cue, Kind, Mention, Post
from loaders.formats.press.mentions.ownership import is_ministry
from loaders.formats.press.words.tokens import Tokens

_AFTER = {
    "after": frozenset({Kind.UNIT, Kind.STATE, Kind.FIXED, Kind.ORGAN}),
    "after party": frozenset({Kind.COMMITTEE, Kind.CELL}),
    "after council": frozenset({Kind.STATE}),
    "unit Bộ": frozenset({Kind.UNIT, Kind.FIXED}),
}
_HAS = frozenset({"có", "có tân", "còn", "còn có", "còn lại", "hiện có", "hiện còn", "hiện nay có", "đang có", "sẽ có"})
_WORKING = [[verb, noun, at] for verb, noun in (("công", "tác"), ("làm", "việc")) for at in ("tại", "ở")]


def hosted(tokens: Tokens, found: list[Mention]) -> Iterator[Mention]:
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
        if (opening := _opening(tokens, mention, found)) is not None:
            yield replace(mention, body=opening)
            continue
        if isinstance(before, Body) and _has(tokens, before, tokens.norms[before.stop : mention.start]):
            host = before
        taken = arrived if isinstance(before, Cue) and before.kind in ("take", "office") else None
        body = taken if taken is not None and _heads(mention, taken) else None
        body = host if body is None and _has_such(mention, host) else body
        yield mention if body is None else replace(mention, body=body)


def _opening(tokens: Tokens, post: Post, found: list[Mention]) -> Body | None:
    """``Ban Tổ chức: ông A làm Trưởng ban``: the body with which a line begins, where its head is meant."""
    first = found[0]
    if not isinstance(first, Body) or tokens.norms[first.stop : first.stop + 1] != [":"]:
        return None
    return first if post.default.endswith(" ban") and first.head.startswith("Ban ") else None


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
    if led is None or led.former:
        return False
    return deputies.plural and deputies.body is None and deputies.title == f"Phó {led.title}"


def _has(tokens: Tokens, host: Body, said: Sequence[str]) -> bool:
    """Whether the words between say that the body has such a post: ``có``, ``còn 3``, or a number after ``tại``."""
    counted = len(said) >= 2 and (said[-1].isdigit() or said[-1] == "các")
    still = " ".join(said[:-1] if counted else said) in _HAS
    at_it = host.start > 0 and tokens.norms[host.start - 1] in ("tại", "ở")
    return still or (at_it and len(said) == 2 and counted and said[0] == ",")
