"""Whether a path can hold on one day: two substantive holders of a one-seat post are no tie unless both held it."""

from collections.abc import Mapping, Sequence

from graph.query.wording import Row
from graph.view.links.evidence import Evidence
from graph.view.links.seats import share
from graph.view.port import View

Hops = Mapping[tuple[int, int], Sequence[Row]]
"""The ties between each two neighbours on a path, by their nodes in walking order."""


def impossible(view: View, path: Sequence[int], hops: Hops) -> bool:
    """Whether a path needs two substantive holders of one seat that cannot both have held it that day.

    Both held it if both surely did, or if one source says of both that they did (a job share).
    """
    for before, post, after in zip(path, path[1:], path[2:], strict=False):
        arriving, leaving = hops[before, post], hops[post, after]
        if not (_only_held(view, arriving) and _only_held(view, leaving) and _one_seat(view, post)):
            continue
        if not any(_together(view, one, other) for one in arriving for other in leaving):
            return True
    return False


def _only_held(view: View, rows: Sequence[Row]) -> bool:
    if any(ties.relation != "HOLDS" for ties, _ in rows):
        return False
    variants = view.variants([ties.links[row][0] for ties, row in rows])
    return not any(each.attributes.get("acting") for each in variants)


def _one_seat(view: View, post: int) -> bool:
    said = {each.statement.attributes.get("seats") for each in view.said(post)}
    return "one" in said and "many" not in said


def _together(view: View, one: Row, other: Row) -> bool:
    (mine, at), (theirs, there) = one, other
    if mine.certain[at] and theirs.certain[there]:
        return True
    return share(_said(view, one), _said(view, other))


def _said(view: View, row: Row) -> list[tuple[str, Evidence]]:
    """The sources of a link and the dates that they state."""
    ties, at = row
    (keys,) = view.evidence([ties.links[at][0]])
    statements = [view.recordings(key)[-1].statement for key in keys]
    found = [(each.source, Evidence.of(each)) for each in statements]
    return [(source, evidence) for source, evidence in found if not evidence.contradicts_itself]
