"""The body of a post whose title stands alone: from the titles beside it, or the team the text is about."""

from collections.abc import Sequence

from graph.model.records import replace
from loaders.formats.press.facts.conveners import ASSOCIATIONS, told_before
from loaders.formats.press.facts.leadership import led_board, led_body, led_team
from loaders.formats.press.facts.seats import clause_mate, of_the_family, only_seat
from loaders.formats.press.mentions.kinds import Body, Kind, Mention, Post
from loaders.formats.press.mentions.ownership import is_ministry
from loaders.formats.press.mentions.posts import seat
from loaders.formats.press.mentions.titled import COMMITTEES
from loaders.formats.press.naming.aliases import is_short
from loaders.formats.press.naming.completion import Completion
from loaders.formats.press.naming.names import is_complete, level_word, organ
from loaders.formats.press.naming.spelling import Spelled, named_in
from loaders.formats.press.naming.teams import is_inspection
from loaders.formats.press.words.tokens import HARD

_NEAR = 3  # words between a unit and the titles that are counted there
_COMMANDING = (
    "tư lệnh", "chính ủy", "tham mưu trưởng", "chỉ huy trưởng", "chính trị viên", "chủ nhiệm chính trị",
    "chủ nhiệm hậu cần", "chủ nhiệm kỹ thuật", "đoàn trưởng", "lữ trưởng", "đồn trưởng",
)  # fmt: skip
_INVESTIGATION = "Cơ quan "  # of the police
_PARTY = frozenset({Kind.COMMITTEE, Kind.CELL})
_GROUPS = {"party": _PARTY, "council": frozenset({Kind.STATE})}
_COUNCILS = ("nhân dân",)  # whose heads are told as theirs
_SIDE, _ATTENDING = "phía", frozenset({"có", ",", "gồm"})
_OFFICES = frozenset({Kind.UNIT, Kind.STATE, Kind.ORGAN})
_MEMBER = "Ủy viên"  # of many bodies at once
_LISTING = frozenset({"gồm", ":"})
_HAVING = (["có"], ["hiện", "có"], ["hiện", "nay", "có"], ["còn", "có"])
_SCHOOLS = ("Trường", "Đại học")
_HOUSES = {"Hiệu trưởng": _SCHOOLS, "Hội đồng trường": _SCHOOLS, "hánh án": ("Tòa án",), "iện trưởng": ("Viện",)}


def body_of(
    post: Post,
    siblings: Sequence[Post],
    completion: Completion,
    beside: Sequence[Mention] = (),
    earlier: Sequence[Mention] = (),
) -> Spelled | None:
    """The completed body of a post; None where neither its words nor its list tell one.

    Args:
        post: the post.
        completion: the article's completed bodies.
        siblings: all posts of its list, in order, the post among them.
        beside: the mentions of its sentence.
        earlier: those of the sentence before, in the same paragraph.
    """
    if post.body is not None:
        spelled = completion.found.get(id(post.body))
        spelled = completion.settled(spelled if spelled is not None else Spelled(post.body, "named"))
        return None if is_short(spelled.body) else spelled
    kind, _, wanted = post.default.partition(" ")
    if kind == "none" or _named_otherwise(post, beside, completion):
        return None
    if wanted == "commission":
        return _commission(siblings, beside, completion) or _commission((), earlier, completion)
    if wanted.endswith("đoàn") or wanted == "tổ":
        return led_team(post, wanted, completion)
    if kind == "unit" and wanted != "Viện":
        return (_ministry_beside(post, siblings, completion) if wanted == "Bộ" else None) or _only(wanted, completion)
    for other in _nearest(post, siblings):
        spelled = completion.found.get(id(other.body)) if other.body is not None else None
        if spelled is not None and (body := _shared(post, other, spelled.body, wanted)) is not None:
            return Spelled(body, "list")
    led = led_body(post, beside, completion) or clause_mate(post, beside, completion)
    told = led or of_the_family(post, beside, completion) or _elsewhere(post, beside, completion)
    return told or told_before(post, earlier, completion)


def _named_otherwise(post: Post, beside: Sequence[Mention], completion: Completion) -> bool:
    """``Trưởng ban Thủy lợi``, ``Giám đốc Vinamilk``: a name follows, be it that it is not known as a body's."""
    tokens, at = completion.tokens, post.stop
    if at >= len(tokens) or not tokens.caps[at] or tokens.breaks[at] == HARD:
        return False
    return not any(each.start == at for each in beside)


def _elsewhere(post: Post, beside: Sequence[Mention], completion: Completion) -> Spelled | None:
    """The body of a bare title that no other post tells: of what the sentence lists, or the text's only one."""
    kind, _, wanted = post.default.partition(" ")
    if (spelled := _delegation(post, wanted, beside, completion)) is not None:
        return spelled
    if wanted.endswith("ban"):
        return led_board(post, beside, completion)
    if wanted in _GROUPS:
        return _group(post, _GROUPS[wanted], beside, completion) or only_seat(post, completion)
    houses = next((houses for title, houses in _HOUSES.items() if post.title.endswith(title)), None)
    if houses is not None:
        return _only_house(houses, completion)
    if kind != "after" or wanted:
        return None
    return (_host(post, beside, completion) if post.plural else None) or only_seat(post, completion)


def _delegation(post: Post, wanted: str, beside: Sequence[Mention], completion: Completion) -> Spelled | None:
    """``Về phía Tòa án A có ông B, Chánh án; ông C, Phó Chánh án``: of the body whose people the sentence names."""
    if not isinstance(first := next(iter(beside), None), Body) or post.title.startswith(_MEMBER):
        return None
    if not (first.start and completion.tokens.norms[first.start - 1] == _SIDE and first.stop < len(completion.tokens)):
        return None
    spelled = completion.found.get(id(first))
    if spelled is None or not is_complete(spelled.body) or completion.tokens.norms[first.stop] not in _ATTENDING:
        return None
    body = spelled.body
    heads = next((houses for title, houses in _HOUSES.items() if post.title.endswith(title)), None)
    if heads is not None:
        suits = body.head.startswith(heads)
    else:
        suits = body.kind in _GROUPS.get(wanted, _OFFICES) and (bool(wanted) or not body.head.endswith(_COUNCILS))
    return replace(spelled, how="sentence") if suits and (not wanted or wanted in _GROUPS) else None


def _only_house(houses: tuple[str, ...], completion: Completion) -> Spelled | None:
    """``Phó Hiệu trưởng A``, ``Phó Viện trưởng B``: of the one school, the one Viện that the text names."""
    named = {organ(body).name: body for body in completion.known.everyone if body.head.startswith(houses)}
    return Spelled(named.popitem()[1], "article") if len(named) == 1 else None


def _group(post: Post, kinds: frozenset[Kind], beside: Sequence[Mention], completion: Completion) -> Spelled | None:
    """``Đảng ủy xã A gồm các ông: B, Bí thư; C, Phó Bí thư``: of the body whose members the sentence lists."""
    before = [body for each in beside if each.stop <= post.start and (body := named_in(each)) is not None]
    said = list(completion.tokens.norms[before[-1].stop : post.start]) if before else []
    said = said[said.index("đó") + 1 :] if "đó" in said else said  # "15 Ủy viên A, trong đó có 4 Phó Bí thư"
    if _LISTING.isdisjoint(said) and not any(said[: len(has)] == has for has in _HAVING):
        return None
    spelled = completion.found.get(id(before[-1]))
    body = spelled.body if spelled is not None else before[-1]
    body = body.owner if body.kind in (Kind.STANDING, Kind.EXECUTIVE) and body.owner is not None else body
    return Spelled(body, "sentence") if body.kind in kinds and is_complete(body) else None


def _ministry_beside(post: Post, siblings: Sequence[Post], completion: Completion) -> Spelled | None:
    """``Thứ trưởng kiêm Cục trưởng Cục A, Bộ B``: the ministry of another post of the list."""
    spelled = [each for at in siblings if at.body is not None and (each := completion.found.get(id(at.body)))]
    minister = siblings[_place(post, siblings) + 1 :][:1] if post.title == "Bộ trưởng" else ()
    if minister and minister[0].title == "Chủ nhiệm" and spelled and minister[0].body is not None:
        return completion.found.get(id(minister[0].body))  # "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ"
    bodies = [body for each in spelled for body in (each.body, each.body.owner) if body is not None]
    return next((Spelled(body, "list") for body in bodies if is_ministry(body)), None)


def _only(wanted: str, completion: Completion) -> Spelled | None:
    """``Bộ trưởng A``, ``Cục trưởng A`` alone: of the one ministry, the one Cục that the text names."""
    named = [body for body in completion.known.latest.values() if is_ministry(body) or body.head == wanted]
    units = {organ(body).name: body for body in named if is_ministry(body) == (wanted == "Bộ")}
    return Spelled(units.popitem()[1], "article") if len(units) == 1 else None


def _host(post: Post, beside: Sequence[Mention], completion: Completion) -> Spelled | None:
    """``Tại Sở A, 4 Phó Giám đốc gồm``, ``Sở A có 2 Phó Giám đốc``: of the unit named right before."""
    before = [each for each in beside if isinstance(each, Body) and each.stop <= post.start]
    host = completion.found.get(id(before[-1])) if before else None
    near = bool(before) and post.start - before[-1].stop <= _NEAR and before[-1].kind is Kind.UNIT
    return replace(host, how="sentence") if near and host is not None and is_complete(host.body) else None


def _commission(siblings: Sequence[Post], beside: Sequence[Mention], completion: Completion) -> Spelled | None:
    """``Chủ nhiệm A`` alone: of the one commission that its list or its sentence names."""
    named = [each.body if isinstance(each, Post) else each for each in (*siblings, *beside)]
    commissions = [each for each in named if isinstance(each, Body) and is_inspection(each) and not each.collective]
    found = {organ(each.body).name: each for body in commissions if (each := completion.found.get(id(body)))}
    return replace(found.popitem()[1], how="sentence") if len(found) == 1 else None


def _nearest(post: Post, siblings: Sequence[Post]) -> list[Post]:
    """The posts of the list that follow, then those that precede."""
    at = _place(post, siblings)
    return [*siblings[at + 1 :], *reversed(siblings[:at])]


def _place(post: Post, siblings: Sequence[Post]) -> int:
    """Which of its list a post is."""
    return next((index for index, other in enumerate(siblings) if other is post or other.start == post.start), 0)


def _shared(post: Post, other: Post, body: Body, wanted: str) -> Body | None:
    """``Bí thư, Chủ tịch UBND xã``: the committee of that level; ``Giám đốc, Phó Giám đốc Sở``: the same body."""
    if seat(post) == seat(other):
        return body
    if wanted == "party":
        if body.kind in _PARTY:
            return body
        return _committee(body) if body.kind is Kind.STATE else None
    if wanted == "council":
        return body if body.kind is Kind.STATE or body.field.startswith(ASSOCIATIONS) else None
    alike = post.title.split()[-1].lower() == other.title.split()[-1].lower()
    if alike or (_command(post) and _command(other)):
        return body
    if body.head.startswith(_INVESTIGATION) and post.title.endswith("Giám đốc"):
        return body.owner  # "Phó Giám đốc, Thủ trưởng Cơ quan Cảnh sát điều tra Công an A"
    return None


def _command(post: Post) -> bool:
    """Whether a title is of a command: ``Phó Tư lệnh, Tham mưu trưởng Quân đoàn A``."""
    return post.title.lower().endswith(_COMMANDING)


def _committee(body: Body) -> Body | None:
    """The Party committee of a state organ's level and place."""
    word = level_word(body)
    if body.place is None or body.owner is not None:
        return None
    if word in COMMITTEES:
        return replace(body, kind=Kind.COMMITTEE, head=COMMITTEES[word], field="")
    return replace(body, kind=Kind.CELL, head="Đảng ủy", field="") if word else None
