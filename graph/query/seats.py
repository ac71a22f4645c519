"""Whether a path can hold on one day: two substantive holders of a one-seat post are no tie unless both held it."""

from collections.abc import Mapping, Sequence

from graph.query.ties import Ties
from graph.query.wording import Row
from graph.view.port import NEVER, View

Hops = Mapping[tuple[int, int], Sequence[Row]]
"""The ties between each two neighbours on a path, by their nodes in walking order."""


def impossible(view: View, path: Sequence[int], hops: Hops) -> bool:
    """Whether a path needs two substantive holders of one seat that cannot both have held it that day.

    Both held it if both surely did, or if sources saw both on overlapping days (a job share).
    """
    for before, post, after in zip(path, path[1:], path[2:], strict=False):
        arriving, leaving = hops[before, post], hops[post, after]
        if not (_only_held(view, arriving) and _only_held(view, leaving) and _one_seat(view, post)):
            continue
        if not any(_together(one, other) for one in arriving for other in leaving):
            return True
    return False


def _only_held(view: View, rows: Sequence[Row]) -> bool:
    if any(ties.relation != "HOLDS" for ties, _ in rows):
        return False
    variants = view.variants([ties.links[row][0] for ties, row in rows])
    return not any(each.attributes.get("acting") for each in variants)


def _one_seat(view: View, post: int) -> bool:
    (said,) = view.describe([post])
    return said.label == "Post" and said.attributes.get("seats") == "one"


def _together(one: Row, other: Row) -> bool:
    (mine, at), (theirs, there) = one, other
    if mine.certain[at] and theirs.certain[there]:
        return True
    return _overlap(mine, at, theirs, there)


def _overlap(mine: Ties, at: int, theirs: Ties, there: int) -> bool:
    if NEVER in {mine.first[at], theirs.first[there]}:
        return False
    return mine.first[at] <= theirs.last[there] and theirs.first[there] <= mine.last[at]
