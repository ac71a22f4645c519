"""In which direction an answer walked a link."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.query.entities import Link


def walked(link: "Link", root: str, *, upward: bool) -> tuple[str, str]:
    """The ends of a link, the nearer to the entity asked about first.

    Upward, the line is walked from its start and oversight from its end; a person leads to the posts held.
    Downward it is the other way round, save that the person asked about leads to posts there too.
    """
    out, back = (link.start, link.end), (link.end, link.start)
    if link.relation == "HOLDS":
        return out if upward or link.start == root else back
    return out if upward != (link.relation == "SUPERVISES") else back
