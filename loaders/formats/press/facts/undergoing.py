"""Undergoing: whose direction or inspection a body is under, ``B chịu sự chỉ đạo của A``."""

import re
from collections.abc import Iterator

from loaders.formats.press.facts.clauses import Clause, Link, coordinated
from loaders.formats.press.facts.passives import listed
from loaders.formats.press.mentions.kinds import Body
from loaders.formats.press.rules import Rule

_UNDERGONE = re.compile(r"\bchịu (?:\w+ ){0,2}sự(?: (?:\w+|,)){0,3}$|\bchịu sự\b[^.;:]{0,160} (?:,|và) sự$")
_UNDERGOES = 22  # words between what a body undergoes and whose it is


def is_undergone(here: Clause, at: int) -> bool:
    """``chịu sự quản lý, chỉ đạo của A và sự hướng dẫn của B``: whether a verb is one of what a body undergoes."""
    return _UNDERGONE.search(here.words(here.sentence.start, at)) is not None


def undergoes(here: Clause, kind: str, at: int, after: int) -> Iterator[Link]:
    """``B chịu sự chỉ đạo của A``: A oversees B."""
    rest = [body for body in here.after(after) if here.preceded(body.start) == "của"]
    if not rest or not is_undergone(here, at) or rest[0].start - after > _UNDERGOES:
        return
    under = _undergoing(here, at)
    if under is not None:
        for over in coordinated(here, here.after(rest[0].start)):
            yield Link("supervises", over, under, kind, Rule.UNDERGOES, under.start, over.stop)


def _undergoing(here: Clause, at: int) -> Body | None:
    """Who stands before the "chịu" of a verb: no owner and none listed with one, save whose work it is."""
    suffers = max(word for word in range(here.sentence.start, at) if here.tokens.norms[word] == "chịu")
    under: Body | None = None
    owner: Body | None = None
    for body in here.before(suffers):
        led = here.preceded(body.start)
        worked = here.words(body.start - 3, body.start) == "hoạt động của"
        listed = owner is not None and coordinated(here, [owner, body])[-1] is body
        if not worked and (led in ("của", "thuộc") or listed):
            owner = body
        else:
            under, owner = body, None
    return under


def liable(here: Clause, kind: str, at: int, after: int) -> Iterator[Link]:
    """``B chịu sự giám sát của A``; ``Đơn vị chịu sự giám sát gồm: B, C``."""
    told = list(undergoes(here, kind, at, after))
    yield from told
    if not told and here.words(at - 2, at) == "chịu sự":
        yield from listed(here, kind, at, after)
