"""A body as it was completed, and how."""

from graph.model.records import record
from loaders.formats.press.mentions.kinds import Body, Mention, Post


@record(frozen=True, slots=True)
class Spelled:
    """A completed body and how its place was found.

    ``how`` is ``named``, ``list``, ``shared`` (the owner in brackets), ``sentence``, ``paragraph``,
    ``article``, ``address`` or ``unknown``.
    """

    body: Body
    how: str


def named_in(mention: Mention) -> Body | None:
    """The body that a mention is or, in a title, names."""
    return mention.body if isinstance(mention, Post) else mention if isinstance(mention, Body) else None
