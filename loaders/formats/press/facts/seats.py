"""The body of a bare title by another title like it: of the sentence, of its clause, of the whole text."""

from collections.abc import Sequence

from graph.model.records import replace
from loaders.formats.press.mentions.kinds import Cue, Mention, Post
from loaders.formats.press.mentions.posts import seat
from loaders.formats.press.naming.completion import Completion
from loaders.formats.press.naming.names import is_complete
from loaders.formats.press.naming.spelling import Spelled

_MEMBER = "Ủy viên"  # of many bodies at once


def of_the_family(post: Post, beside: Sequence[Mention], completion: Completion) -> Spelled | None:
    """``A, Phó Bí thư Tỉnh ủy, được bầu giữ chức Bí thư``: of the body whose like post the sentence named last.

    Else of that whose like post it gives the person next: ``A, Phó Hiệu trưởng, giữ chức Hiệu trưởng trường B``.
    """
    if post.title.startswith(_MEMBER):
        return None
    before = [each for each in beside if isinstance(each, Post) and each.stop <= post.start and each.body is not None]
    like = next((each for each in reversed(before) if seat(each) == seat(post)), None) or _like_next(post, beside)
    spelled = completion.found.get(id(like.body)) if like is not None else None
    whole = spelled is not None and is_complete(spelled.body)
    return replace(spelled, how="sentence") if spelled is not None and whole else None


def clause_mate(post: Post, beside: Sequence[Mention], completion: Completion) -> Spelled | None:
    """``A, Đội trưởng Đội B, Phòng C, giữ chức Phó Trưởng phòng``: of the Phòng that the same clause names."""
    if not post.default.endswith(" phòng"):
        return None
    norms, near = completion.tokens.norms, [each for each in beside if isinstance(each, Post) and each is not post]
    mates = [
        each for each in near
        if ";" not in norms[min(each.stop, post.stop) : max(each.start, post.start)] and each.body is not None
    ]  # fmt: skip
    for spelled in (completion.found.get(id(each.body)) for each in reversed(mates)):
        bodies = [spelled.body, spelled.body.owner] if spelled is not None else []
        room = next((each for each in bodies if each is not None and each.head == "Phòng"), None)
        if room is not None and is_complete(room):
            return Spelled(room, "sentence")
    return None


def _like_next(post: Post, beside: Sequence[Mention]) -> Post | None:
    after = [each for each in beside if each.start >= post.stop and not isinstance(each, Cue)]
    like = next(iter(after), None)
    return like if isinstance(like, Post) and seat(like) == seat(post) and like.body is not None else None


def only_seat(post: Post, completion: Completion) -> Spelled | None:
    """``Phó Giám đốc A``, ``Các Phó Giám đốc gồm``: of the one body that the text has told to have such a head."""
    told = completion.seated.get(seat(post), {})
    return replace(next(iter(told.values())), how="article") if len(told) == 1 else None
