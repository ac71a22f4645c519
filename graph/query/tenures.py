"""Who held a post before and after whom, and the days on which nobody can have held it."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.query.forms import Form
from graph.query.spells import Lasting, lasting, neighbours, without
from graph.view.links.spells import Row
from graph.view.port import Direction, View

HOLDS = "HOLDS"
STATED_IN = "STATED_IN"


@dataclass(frozen=True, slots=True)
class Gap:
    """Days on which a post may have been there and no holder is possible, and what registers said of it then."""

    row: Row
    value: str | None
    keys: tuple[str, ...]


def gaps(view: View, post: int, filled: Sequence[Form]) -> list[Gap]:
    """The days on which no source leaves room for a named holder of a post.

    A post of which no source ever names a holder, nor says how it is filled, has none: there silence means nothing.

    Args:
        view: the revision.
        post: the node of a post.
        filled: how registers said that it was filled.
    """
    held = [each.row for each in lasting(view, [post], HOLDS, Direction.IN)]
    if not held and not filled:
        return []
    there = [each.row for each in lasting(view, [post], STATED_IN, Direction.OUT)]
    return [_gap(row, filled) for spell in there for row in without(spell, held)]


def _gap(row: Row, filled: Sequence[Form]) -> Gap:
    said = [each for each in filled if each.first < row[3] and row[0] <= each.last]
    return Gap(
        row,
        "; ".join(dict.fromkeys(each.value for each in said)) or None,
        tuple(sorted(key for each in said for key in each.keys)),
    )


def around(view: View, person: int) -> tuple[list[Lasting], list[Lasting]]:
    """Those who held a person's posts just before, and just after, each tenure; their near node is the post.

    Acting holders stand in and come neither before nor after anybody.
    """
    own = _substantive(view, lasting(view, [person], HOLDS, Direction.OUT))
    posts = list(dict.fromkeys(each.far for each in own))
    others = _substantive(view, lasting(view, posts, HOLDS, Direction.IN))
    before: dict[Lasting, None] = {}
    after: dict[Lasting, None] = {}
    for tenure in own:
        same = [each for each in others if each.near == tenure.far and each.far != person]
        earlier, later = neighbours(tenure.row, same)
        before |= dict.fromkeys(earlier)
        after |= dict.fromkeys(later)
    return list(before), list(after)


def _substantive(view: View, tenures: Sequence[Lasting]) -> list[Lasting]:
    variants = view.variants([each.link for each in tenures]) if tenures else []
    return [each for each, said in zip(tenures, variants, strict=True) if said.attributes.get("acting") is not True]
