"""Whose meeting a sentence goes on to tell of: ``Hội A mở đại hội. Ông B được bầu làm Chủ tịch``."""

from collections.abc import Sequence

from graph.model.records import replace
from loaders.formats.press.mentions.kinds import Body, Kind, Mention, Post
from loaders.formats.press.mentions.posts import seat
from loaders.formats.press.naming.completion import Completion
from loaders.formats.press.naming.names import is_complete, organ
from loaders.formats.press.naming.spelling import Spelled

ASSOCIATIONS = ("Hội ", "Hiệp hội", "Liên đoàn", "Tổng Liên đoàn", "Liên minh", "Liên hiệp")
"""How the names of bodies begin that elect their heads, as councils do."""

_ELECTING = (*ASSOCIATIONS, "Công đoàn")
_MEMBER = "Ủy viên"
_CHAIR = "chủ tịch"


def told_before(post: Post, earlier: Sequence[Mention], completion: Completion) -> Spelled | None:
    """The body of a bare title, by the sentence before: of the like seat told there, or of the one body that met.

    Args:
        post: the post.
        earlier: the mentions of the sentence before.
        completion: the article's completed bodies.
    """
    if post.title.startswith(_MEMBER):
        return None
    like = [each for each in earlier if isinstance(each, Post) and each.body is not None and seat(each) == seat(post)]
    if like:
        headed = [found for each in like if (found := completion.found.get(id(each.body)))]
        return _paragraphs(headed[-1]) if len({organ(each.body).name for each in headed}) == 1 else None
    if seat(post) != _CHAIR:
        return None
    spelled = [found for each in earlier if isinstance(each, Body) and (found := completion.found.get(id(each)))]
    met = {organ(body).name: body for each in spelled if (body := _meeting(each.body)) is not None}
    return _paragraphs(Spelled(met.popitem()[1], "paragraph")) if len(met) == 1 else None


def _meeting(body: Body) -> Body | None:
    """The association itself, where its committee is named."""
    while body.kind in (Kind.STANDING, Kind.EXECUTIVE) and body.owner is not None:
        body = body.owner
    return body if f"{body.head} {body.field}".strip().startswith(_ELECTING) else None


def _paragraphs(spelled: Spelled | None) -> Spelled | None:
    return replace(spelled, how="paragraph") if spelled is not None and is_complete(spelled.body) else None
