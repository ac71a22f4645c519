"""The full name of a completed body, and the organisation that a fact speaks of."""

import re
from collections.abc import Iterable
from functools import lru_cache

from graph.model.names import fold
from graph.model.records import record, replace
from loaders.formats.press.mentions.heads import TWINS
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.words.phrases import rows, table
from loaders.formats.press.words.places import DISTRICT, PROVINCE, Place

_CANONICAL = {fold(row[0]): fold(row[1]) for table in ("place_spellings", "long_forms") for row in rows(table)}
_VARIANT = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, _CANONICAL), key=len, reverse=True))})(?!\w)")


@lru_cache(maxsize=16384)
def key(name: str) -> str:
    """What two spellings of one name share: ``tỉnh Đăk Nông`` and ``Đắk Nông``, ``TNHH`` and what it stands for."""
    return _VARIANT.sub(lambda found: _CANONICAL[found[0]], fold(name))


FIXED_PARENTS = {fold(name): parent for name, parent in table("parents")}

_COMMITTEE_OF = {"tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", "huyện": "Huyện ủy", "quận": "Quận ủy", "thị xã": "Thị ủy"}
_STAFF, _INSPECTION = "Cơ quan ", "Ủy ban Kiểm tra"
_EVERYWHERE = frozenset({"Ban", "Bộ phận"})  # which every body has, and every congress
_UNIONS = ("Công đoàn", "Đoàn Thanh niên", "Hội ")  # hosted as a Party cell is, and none
_YOUTH = frozenset({"Tỉnh đoàn", "Thành đoàn", "Huyện đoàn", "Quận đoàn", "Thị đoàn"})
_GOVERNMENT = "Ủy ban nhân dân"
_OF_PLACES = frozenset({"Chi cục", "Bệnh viện", "Ban Quản lý"})  # named by their province, not by the Sở above them
WORD_OF = {"Tỉnh ủy": "tỉnh", "Thành ủy": "thành phố", "Huyện ủy": "huyện", "Quận ủy": "quận", "Thị ủy": "thị xã"}
_WORD_OF_LEVEL = {PROVINCE: "tỉnh", "city": "thành phố", DISTRICT: "huyện", "commune": "xã"}


@record(frozen=True, slots=True)
class Organ:
    """An organisation as the article has it.

    Attributes:
        name: its full name, as the gold writes it.
        kind: how it is named.
        place: the place in its name, or the nearest owner's; None where none is known.
        scope: the larger places the text gives for it.
        parents: whose part its own name says it is; an office of several bodies has all of them.
    """

    name: str
    kind: Kind
    place: Place | None = None
    scope: tuple[Place, ...] = ()
    parents: "tuple[Organ, ...]" = ()

    @property
    def parent(self) -> "Organ | None":
        """The first of its parents."""
        return self.parents[0] if self.parents else None


def organ(body: Body) -> Organ:
    """The organisation that a completed body names."""
    owner = organ(body.owner) if body.owner is not None else None
    place = body.place or (owner.place if owner else None)
    scope = body.scope or (owner.scope if owner else ())
    return Organ(_name(body, owner), body.kind, place, scope, _parents(body, owner))


def _name(body: Body, owner: Organ | None) -> str:
    if body.kind in (Kind.FIXED, Kind.EVENT):
        return body.field
    head = f"{body.head} {body.field}".strip()
    if owner is not None and body.owner is not None and _of_a_place(body, body.owner):
        return f"{head} {owner.place.shown}" if owner.place is not None else head
    if owner is not None:
        return f"{head} {owner.name} {body.purpose}".rstrip()
    if body.kind is Kind.COMMITTEE:
        return _committee(body)
    if body.place is None:
        return f"{head} {body.word}".strip()
    if body.head in _YOUTH or body.bare:
        return f"{head} {_without_level(body.place)}"
    return f"{head} {body.place.shown}"


def _of_a_place(body: Body, owner: Body) -> bool:
    """Whether a unit is named by its owner's place: ``Chi cục A tỉnh X``, which is part of a Sở; a UBND's units all."""
    if owner.head == _GOVERNMENT or (owner.head == "Văn phòng" and body.head == "Trung tâm"):
        return body.kind is Kind.UNIT
    return owner.head == "Sở" and body.head in _OF_PLACES


def _committee(body: Body) -> str:
    if body.place is None:
        return body.head
    head = _COMMITTEE_OF.get(body.place.word, body.head)
    return f"{head} {_without_level(body.place)}"


def _without_level(place: Place) -> str:
    """A place after a head that tells its level; of one name the level's word is a part: ``Thành phố Hồ Chí Minh``."""
    return place.shown if place.shown[0].isupper() else place.spelled


def _parents(body: Body, owner: Organ | None) -> tuple[Organ, ...]:
    """A cell is no part of its host, nor is a central body of the Centre; a staff is of the committee it serves."""
    if body.kind is Kind.CELL:
        under = body.head == "Chi ủy" and body.owner is not None and body.owner.kind is Kind.CELL
        return (owner,) if under and owner is not None else ()
    if body.owner is not None and body.owner.head in TWINS:
        return tuple(organ(replace(body.owner, head=head)) for head in TWINS[body.owner.head])
    if owner is not None and body.head == _STAFF + _INSPECTION:
        return (Organ(f"{_INSPECTION} {owner.name}", Kind.ORGAN, owner.place, owner.scope, (owner,)),)
    if owner is not None:
        return (owner,)
    return _fixed_parents(body.field) if body.kind is Kind.FIXED else ()


def _fixed_parents(name: str) -> tuple[Organ, ...]:
    """The body that a national one is part of by its name, with that one's own."""
    parent = FIXED_PARENTS.get(key(name))
    return (Organ(parent, Kind.FIXED, parents=_fixed_parents(parent)),) if parent else ()


def by_name(bodies: Iterable[Body]) -> dict[str, Body]:
    """Completed bodies by the keys of their names, each once."""
    return {key(organ(body).name): body for body in bodies}


def is_complete(body: Body) -> bool:
    """Whether a body is a particular one: it, or its owner, has a place or a name of its own."""
    if body.kind in (Kind.FIXED, Kind.EVENT):
        return True
    if body.owner is not None:
        return is_complete(body.owner)
    if body.place is not None:
        return True
    return (body.kind is Kind.UNIT and bool(body.field) and body.head not in _EVERYWHERE) or (
        body.kind is Kind.CELL and "trung ương" in fold(body.field)
    )


def is_levelled(body: Body) -> bool:
    """Whether a body is a province's or a city's by its name, be it that its place is not told: ``UBND tỉnh``."""
    inner = body
    while inner.owner is not None:
        inner = inner.owner
    named = inner.kind in (Kind.STATE, Kind.COMMITTEE) or (inner.head == "Đảng bộ" and not inner.field)
    return inner.level in (PROVINCE, "city") and named


def level_word(body: Body) -> str:
    """The word of a body's level: written, or implied by its head or level."""
    return body.word or WORD_OF.get(body.head, "") or _WORD_OF_LEVEL.get(body.level or "", "")


def party_cell(committee: Body) -> Body:
    """The Đảng bộ whose committee this is: of ``Tỉnh ủy X`` it is ``Đảng bộ tỉnh X``."""
    return Body(
        committee.start, committee.stop, Kind.CELL, "Đảng bộ", committee.field, committee.level,
        level_word(committee) if committee.kind is Kind.COMMITTEE else committee.word,
        committee.place, committee.scope, committee.owner,
    )  # fmt: skip


def inner_cell(body: Body) -> Body | None:
    """The Party cell that a body is or belongs to."""
    inner: Body | None = body
    while inner is not None and (inner.kind is not Kind.CELL or inner.head.startswith(_UNIONS)):
        if inner.kind is Kind.FIXED and inner.field.startswith("Đảng ủy "):
            return replace(inner, kind=Kind.CELL, head="Đảng ủy", field=inner.field.removeprefix("Đảng ủy "))
        inner = inner.owner
    return inner
