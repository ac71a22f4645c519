"""Chains: titles that are listed one after another, with the scope of "nguyên" over them."""

from collections.abc import Sequence

from graph.model.records import record, replace
from loaders.formats.press.facts.gaps import gap, joints
from loaders.formats.press.mentions.kinds import Body, Cue, Kind, Mention, Person, Post
from loaders.formats.press.mentions.posts import STAFF
from loaders.formats.press.words.tokens import Tokens

_COMMITTEES = frozenset({Kind.STANDING, Kind.EXECUTIVE})
_BESIDE = frozenset({"cùng", "và", ", và"})
_MEMBER = "Ủy viên"


@record(frozen=True, slots=True)
class Chain:
    """Posts in a row, ``first`` and ``after`` being the indexes of the mentions they take up."""

    posts: tuple[Post, ...]
    first: int
    after: int


def read_chain(tokens: Tokens, mentions: Sequence[Mention], first: int, *, listed: bool = False) -> Chain:
    """The chain that begins at mention ``first``, a post.

    Args:
        tokens: the words of the text.
        mentions: those of the sentence, in order.
        first: the number of the mention that the chain begins with.
        listed: after words such as "từng giữ các chức vụ:" the titles may be set apart by semicolons.
    """
    separators = joints("listed" if listed else "separator")
    start = mentions[first]
    assert isinstance(start, Post)  # noqa: S101 - the callers look first; a reader of this function is told
    posts, at = [start], first + 1
    while at < len(mentions):
        mention = mentions[at]
        if isinstance(mention, Person):
            break
        joint = gap(tokens, mentions[at - 1].stop, mention.start)
        if isinstance(mention, Cue) and mention.kind == "now" and joint.endswith(("đồng thời", "kiêm")):
            at += 1
            continue
        if (
            joint not in separators
            and not _said_already(posts[-1], joint)
            and not isinstance(mentions[at - 1], Cue)
            and not _outranks(mentions, posts, at, joint)
            and not _undivided(posts[-1], mention, joint)
        ):
            break
        if isinstance(mention, Body) and _said_already(posts[-1], joint):
            at += 1
            continue
        if isinstance(mention, Post) and mention.title in STAFF and joint in _BESIDE:
            break  # "Giám đốc Sở A cùng cán bộ Phòng B"
        if isinstance(mention, Post) and not (mention.plural and joint in (",", "và", ", và")):
            posts.append(mention)
        elif isinstance(mention, Body) and (joined := _with_body(posts[-1], mention)):
            posts[-1:] = joined
        else:
            break
        at += 1
    return Chain(_scoped(posts), first, at)


def _said_already(post: Post, joint: str) -> bool:
    """``Tổng Tham mưu trưởng Quân đội A``, ``đại biểu Quốc hội thuộc Đoàn B``: the title has told its body itself."""
    fixed = post.body is not None and post.body.kind is Kind.FIXED and post.body.start == post.start
    return fixed and joint == ("thuộc" if post.of_many else "")


def _undivided(post: Post, after: Mention, joint: str) -> bool:
    """``Phó Bí thư Chủ tịch UBND tỉnh``: the comma between a committee's title and a government's is left out."""
    bare = post.body is None and post.default == "after party"
    return (
        not joint and bare and isinstance(after, Post) and after.default == "after council" and after.body is not None
    )


def _outranks(mentions: Sequence[Mention], posts: Sequence[Post], at: int, joint: str) -> bool:
    """``A, Ủy viên B; Bí thư C, Chủ tịch D``: after memberships a semicolon may set apart the same person's offices.

    Not where somebody else is named after them, or several hold them.
    """
    post = mentions[at]
    if joint != ";" or not isinstance(post, Post) or post.plural or post.title.startswith(_MEMBER):
        return False
    later = next((each for each in mentions[at + 1 :] if not isinstance(each, Post | Body)), None)
    return all(each.title.startswith(_MEMBER) for each in posts) and not isinstance(later, Person)


def _with_body(post: Post, body: Body) -> list[Post] | None:
    """``Vụ trưởng, Ban A`` names the body after a comma; ``Ủy viên Ban Chấp hành, Ban Thường vụ`` a second one."""
    if post.body is None and post.default.startswith(("after", "unit")) and body.kind is not Kind.EVENT:
        return [replace(post, body=body, stop=body.stop)]
    if post.title == "Ủy viên" and post.body is not None and body.kind in _COMMITTEES and post.body.kind in _COMMITTEES:
        return [post, replace(post, body=body, start=body.start, stop=body.stop, former=False)]
    return None


def _scoped(posts: list[Post]) -> tuple[Post, ...]:
    """The scope of "nguyên": all titles after it, unless it is repeated."""
    marked = [at for at, post in enumerate(posts) if post.former]
    if len(marked) != 1:
        return tuple(posts)
    return tuple(replace(post, former=at >= marked[0]) for at, post in enumerate(posts))
