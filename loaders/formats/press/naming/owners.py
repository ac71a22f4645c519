"""Owners: whose a body is that the text names without its owner, from the list or the stretch it stands in."""

from collections.abc import Iterator
from itertools import pairwise

from graph.model.records import record, replace
from loaders.formats.press.mentions.departments import is_generic
from loaders.formats.press.mentions.kinds import Body, Kind, innermost
from loaders.formats.press.mentions.ownership import BOARDS, SCHOOL_BOARDS
from loaders.formats.press.naming.around import CITY, Here, others
from loaders.formats.press.naming.cells import ASSOCIATIONS, Cells, committee_in, of_a_house
from loaders.formats.press.naming.divisions import is_inner
from loaders.formats.press.naming.known import Known
from loaders.formats.press.naming.names import WORD_OF, inner_cell, is_complete, key, level_word, party_cell
from loaders.formats.press.words.places import COMMUNE, DISTRICT, PROVINCE
from loaders.formats.press.words.tokens import Tokens

LOCAL = frozenset({"Ban Quản lý", "Phòng", "Trung tâm", "Bệnh viện"})
"""Units that each district has, where they have no name of their own."""

_PLACED = frozenset({Kind.COMMITTEE, Kind.STATE, Kind.CELL})
_HOSTS = frozenset({Kind.UNIT, Kind.STATE, Kind.FIXED})
_COUNCIL = frozenset(
    {"Ban Pháp chế", "Ban Kinh tế - Ngân sách", "Ban Kinh tế và Ngân sách", "Ban Kinh tế - Xã hội",
     "Ban Kinh tế và Xã hội", "Ban Văn hóa - Xã hội", "Ban Văn hóa và Xã hội", "Ban Đô thị"}
)  # fmt: skip
_CELLS_OWN = frozenset({"Ban Thường vụ", "Ủy ban Kiểm tra"})  # which a text about one cell may name alone
_COUNCILS = "Hội đồng nhân dân"
_INVESTIGATING = frozenset({"Cơ quan Cảnh sát điều tra", "Cơ quan An ninh điều tra"})
_POLICE = "Công an"
_EITHER = frozenset({"Ban Dân tộc"})  # a council's, beside others of its organs, or a province's
_COMMITTEES = {word: head for head, word in WORD_OF.items()}


@record(frozen=True, slots=True)
class Owners:
    """Finds owners; ``known`` is what the article has named before."""

    tokens: Tokens
    known: Known

    def owned(self, here: Here, index: int, places: list[Here]) -> Body:
        """The body with the owner its list or its stretch gives."""
        body = here.body
        if body.kind is Kind.TEAM and body.owner is None:
            return self.known.team(body) if body.level is None else body
        core = body.owner if body.owner is not None and _led(body, body.owner) else body
        if core.owner is not None or core.place is not None or (core.field and core.kind is not Kind.UNIT):
            return body
        if core.kind is Kind.CELL and core.level is None:
            hosted = Cells(self.tokens, self.known).hosted(core, here, index, places)
            return replace(body, owner=hosted, level=hosted.level) if core is not body else hosted
        if core is body and body.head in _INVESTIGATING:
            return self._of_the_police(body, here, index, places)
        if core is body and body.kind in (Kind.STANDING, Kind.EXECUTIVE, Kind.ORGAN) and body.level is None:
            return self._committees(body, here, index, places)
        if body.head in _EITHER and body.level is None and any(_is_councils(other.body) for other in places):
            council = self.known.latest.get(key(_COUNCILS))
            return replace(body, owner=council, level=council.level) if council is not None else body
        if core.kind is Kind.STATE and core.level is None:
            levelled = self._levelled(core, here, index, places)
            return levelled if core is body else replace(body, owner=levelled, level=levelled.level)
        local = body.head in LOCAL or body.head == "Ban Quản lý dự án"
        if body.kind is Kind.UNIT and local and body.level is None and is_generic(body.field):
            found = self._neighbouring(body, index, places)
            return self._of_the_district(found, index, places) if found is body else found
        return body

    def _of_the_district(self, body: Body, index: int, places: list[Here]) -> Body:
        """``UBND huyện A giao Phòng Nội vụ``: of the district whose office is the last that its sentence has named."""
        if body.head != "Phòng" or is_inner(body):
            return body
        placed = (inner for each in places[:index][::-1] if (inner := innermost(each.body)).level is not None)
        near = next(placed, None)
        if near is None or near.level != DISTRICT or near.kind is not Kind.STATE or near.scope:
            return body
        return replace(body, level=near.level, word=level_word(near), place=near.place)

    def _neighbouring(self, body: Body, index: int, places: list[Here]) -> Body:
        """``Trung tâm Y tế, Bệnh viện huyện A``: the district named after the last is everyone's."""
        for other in self._beside(index, places):
            shared = other.body
            if shared.kind is not Kind.UNIT or shared.head == body.head:
                break
            if shared.level in (DISTRICT, CITY) and (shared.place is not None or shared.word):
                return replace(body, level=shared.level, word=shared.word, place=shared.place, scope=shared.scope)
        return body

    def _committees(self, body: Body, here: Here, index: int, places: list[Here]) -> Body:
        """A bare Ban Thường vụ, Ban Chấp hành or Ban Tổ chức: of the committee that is named beside it."""
        if body.head in BOARDS | SCHOOL_BOARDS:
            return of_a_house(self.known, body, here, index, places)
        for other in others(index, places, here):
            if body.kind is Kind.ORGAN and here.chain < 0:
                continue
            committee = committee_in(other.body) or inner_cell(other.body)
            if committee is None and (union := self._union(body, here, other.body)) is not None:
                return replace(body, owner=union, level=union.level)
            if committee is None or (
                committee.kind is Kind.CELL
                and not (committee.owner or committee.place or committee.level or committee.field)
            ):
                continue
            owner = party_cell(committee) if body.kind is Kind.EXECUTIVE else committee
            if body.kind is not Kind.EXECUTIVE and committee.head == "Đảng bộ":
                owner = _committee_of(committee)
            return replace(body, owner=owner, level=owner.level)
        if body.kind is Kind.ORGAN and here.chain >= 0 and (spoken := _spoken_for(places[:index])) is not None:
            return replace(body, owner=spoken, level=spoken.level)
        if (committee := self._of_council(body, here, index, places)) is not None:
            return replace(body, owner=committee, level=committee.level)
        known = self.known.of_name(body)
        committees = any(innermost(each).kind is Kind.COMMITTEE for each in self.known.latest.values())
        if known is None and body.head in _CELLS_OWN and not committees and len(self.known.cells) == 1:
            cell = _committee_of(next(iter(self.known.cells.values())))
            return replace(body, owner=cell, level=cell.level)
        return replace(known, start=body.start, stop=body.stop) if known is not None else body

    def _of_the_police(self, body: Body, here: Here, index: int, places: list[Here]) -> Body:
        """``Phó Giám đốc Công an tỉnh A, Thủ trưởng Cơ quan Cảnh sát điều tra``: of the police named beside it."""
        beside = (other.body for other in others(index, places, here) if other.body.head == _POLICE)
        police = next(beside, None) or self.known.only(_POLICE)
        return body if police is None else replace(body, owner=police, level=police.level)

    def _union(self, body: Body, here: Here, other: Body) -> Body | None:
        """The union whose own a bare Ban Chấp hành is; not one that somebody leads who joins what the text is about."""
        leads = other.start < body.start and here.chain < 0
        named = leads and self.known.of_name(body) is not None
        return None if body.kind is Kind.ORGAN or named else _association_in(other)

    def _of_council(self, body: Body, here: Here, index: int, places: list[Here]) -> Body | None:
        """``Ủy viên Ban Thường vụ, Chủ tịch HĐND huyện``: of the Huyện ủy; ``Ban Pháp chế``: of the HĐND named last."""
        if body.head in _COUNCIL:
            return self.known.latest.get(key("Hội đồng nhân dân"))
        beside = [other.body for other in others(index, places, here) if other.chain == here.chain >= 0]
        state = next((each for each in beside if each.kind is Kind.STATE and level_word(each) in _COMMITTEES), None)
        if body.kind is not Kind.STANDING or state is None or state.owner is not None:
            return None
        return replace(state, kind=Kind.COMMITTEE, head=_COMMITTEES[level_word(state)], field="")

    def _levelled(self, body: Body, here: Here, index: int, places: list[Here]) -> Body:
        """A bare HĐND: of the level of what its list names beside it."""
        for other in others(index, places, here) if here.chain >= 0 else self._beside(index, places):
            inner = innermost(other.body)
            if inner.level in (PROVINCE, DISTRICT, COMMUNE, CITY) and inner.kind in _PLACED:
                return replace(body, level=inner.level, word=level_word(inner), place=inner.place, scope=inner.scope)
        return body

    def _beside(self, index: int, places: list[Here]) -> Iterator[Here]:
        """The bodies that follow in the same enumeration: ``HĐND, UBND thành phố A``."""
        for left, right in pairwise(places[index:]):
            twins = left.body.start == right.body.start  # "HĐND, UBND" is read as both at once
            if not twins and self.tokens.norms[left.body.stop : right.body.start] not in ([","], ["và"], ["-"]):
                return
            yield right


def _spoken_for(before: list[Here]) -> Body | None:
    """``Đại diện Huyện ủy A có ông B, Trưởng Ban Tổ chức``: the committee that the sentence named last by itself."""
    bodies = [here.body for here in before if here.chain < 0]
    bodies = [each.owner if each.kind is Kind.STANDING and each.owner is not None else each for each in bodies]
    alone = [each if each.kind is Kind.COMMITTEE else inner_cell(each) for each in bodies if each.owner is None]
    named = [each for each in alone if each is not None and is_complete(each)]
    return named[-1] if named else None


def _is_councils(body: Body) -> bool:
    owned = body.kind is Kind.ORGAN and body.owner is not None and body.owner.head == _COUNCILS
    return owned or body.head in _COUNCIL


def _led(body: Body, owner: Body) -> bool:
    """Whether a body is what it is by its owner alone: a committee's members, or a Party cell's organ."""
    return body.kind in (Kind.EXECUTIVE, Kind.STANDING) or (body.kind is Kind.ORGAN and owner.kind is Kind.CELL)


def _association_in(body: Body) -> Body | None:
    """The union or association that a body is or leads, whose own are the Ban Chấp hành and Ban Thường vụ beside it."""
    inner = body.owner if body.owner is not None and _led(body, body.owner) else body
    association = inner.head.startswith(ASSOCIATIONS) and inner.head != _COUNCILS
    return inner if inner.kind is Kind.STATE and association else None


def _committee_of(cell: Body) -> Body:
    """The committee that leads an Đảng bộ: of a place it has the place's name, else it is the Đảng ủy."""
    heads = {word: head for head, word in WORD_OF.items()}
    word = level_word(cell)
    if cell.owner is None and not cell.field and word in heads:
        return replace(cell, kind=Kind.COMMITTEE, head=heads[word])
    return replace(cell, head="Đảng ủy")
