"""Owners that several bodies share: in brackets after the last, of all units in a list, of a team's leader."""

from collections.abc import Sequence
from itertools import pairwise

from graph.model.records import replace
from loaders.formats.press.mentions.kinds import Body, Kind, Mention, Person, Post
from loaders.formats.press.mentions.ownership import FORCES, STAFFS
from loaders.formats.press.mentions.owning import stands_alone
from loaders.formats.press.naming.divisions import listed_units, told_units
from loaders.formats.press.naming.known import Known
from loaders.formats.press.naming.spelling import Spelled, named_in
from loaders.formats.press.naming.teams import leaders_units, leads_from
from loaders.formats.press.words.tokens import Tokens

Found = dict[int, Spelled]  # by the identity of the mention's body

_OF_ANYONE = frozenset({"Văn phòng", "Ban Giám đốc", "Ban Giám hiệu"})  # organs of bodies of every kind
_OF = frozenset({"thuộc", "của"})


def own_listed(tokens: Tokens, found: Found, known: Known, mentions: Sequence[Mention]) -> None:
    """``Cục A có 3 phòng: Phòng B, Phòng C``: the units are that body's, and have its name in theirs."""
    told = (each for each in told_units(tokens, mentions) if not stands_alone(each[0]))
    for unit, owner in (*listed_units(tokens, mentions), *told):
        whole = found[id(owner)].body
        owned = replace(found[id(unit)].body, owner=whole, level=whole.level, word="", place=None, scope=())
        found[id(unit)] = Spelled(owned, "sentence")
        known.remember(owned)


def share_owners(tokens: Tokens, found: Found, known: Known, mentions: Sequence[Mention]) -> None:
    """The owner in brackets after the last of several units is everyone's: ``Cục A, Cục B (Bộ C)``."""
    named = [(mention, body) for mention in mentions if (body := named_in(mention)) is not None]
    for (first, left), (second, right) in reversed(list(pairwise(named))):
        mine, theirs = found[id(left)], found[id(right)].body
        joined = tokens.norms[first.stop : second.start] in ([","], ["và"], [",", "và"])
        joined = joined or _held_beside(tokens, first, second, mentions)
        told = tokens.norms[right.start : right.stop]
        shared = right.owner is None or told[-1:] == [")"] or not _OF.isdisjoint(told)
        twins = (left.head == right.head and shared) or _staffs(left, theirs)
        if joined and (twins or _organs(left, right)) and left.owner is None and theirs.owner is not None:
            owned = replace(mine.body, owner=theirs.owner, level=theirs.level)
            found[id(left)] = Spelled(owned, "shared")
            known.remember(owned)


def _held_beside(tokens: Tokens, first: Mention, second: Mention, mentions: Sequence[Mention]) -> bool:
    """``ông A, Trưởng phòng B và bà C, Trưởng phòng D của Sở E``: both posts are in E."""
    between = [each for each in mentions if first.stop <= each.start and each.stop <= second.start]
    titled = isinstance(first, Post) and isinstance(second, Post) and first.title == second.title
    person = titled and len(between) == 1 and isinstance(between[0], Person)
    return person and tokens.norms[first.stop : between[0].start] == ["và"]


def own_leaders_units(found: Found, mentions: Sequence[Mention]) -> None:
    """The unit of a team's leader belongs to the inspection that sent the team."""
    for unit, team in leaders_units(mentions):
        sender = found[id(team)].body.owner
        if sender is not None and leads_from(unit, sender):
            owned = replace(found[id(unit)].body, owner=sender, level=sender.level)
            found[id(unit)] = Spelled(owned, "sentence")


def _staffs(left: Body, right: Body) -> bool:
    """``Bộ Tham mưu, Cục Chính trị, Cục Kỹ thuật Quân khu A``: staffs of one command."""
    command = right.owner is not None and right.owner.head in FORCES
    return command and left.head in STAFFS and right.head in STAFFS and left.place is None


def _organs(left: Body, right: Body) -> bool:
    """``Ban Tuyên giáo và Ban Dân vận Tỉnh ủy``: organs of a committee or a council, the first named alone."""
    alone = left.level is None and not left.field
    return alone and left.kind is right.kind is Kind.ORGAN and left.head not in _OF_ANYONE
