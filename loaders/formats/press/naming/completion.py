"""Completion: the place and the owner that a short name leaves out, looked for from near to far.

What stands nearest counts first: the titles of the same list, the stretch of the sentence about the
same person, the sentence and the paragraph where the article has no place of its own, the article's
place. What is found nowhere stays unknown: a place is never invented.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from loaders.formats.press.mentions.fields import is_generic
from loaders.formats.press.mentions.kinds import Body, Kind, Mention, Post
from loaders.formats.press.mentions.posts import TITLES
from loaders.formats.press.naming.aliases import is_short, meant, same_as
from loaders.formats.press.naming.around import (
    CITY,
    Around,
    Here,
    explicit,
    fits,
    last_before,
    nearest,
    others,
    stretches,
)
from loaders.formats.press.naming.names import WORD_OF, is_complete, key, level_word, party_cell
from loaders.formats.press.naming.setting import Setting, provinces_alone
from loaders.formats.press.naming.teams import founds, inspection_behind, is_inspection, leaders_units
from loaders.formats.press.words.places import COMMUNE, DISTRICT, PROVINCE, Place
from loaders.formats.press.words.sentences import Sentence
from loaders.formats.press.words.tokens import Tokens

PLACED = frozenset({Kind.COMMITTEE, Kind.STATE, Kind.CELL})
_HOSTS = frozenset({Kind.UNIT, Kind.STATE, Kind.FIXED})
_SEATED = frozenset({"Đảng ủy", "Đảng bộ"})
_COUNCILS = frozenset({"Hội đồng nhân dân", "Ủy ban nhân dân", "Ủy ban Mặt trận Tổ quốc Việt Nam"})
_PROVINCIAL = frozenset({"Sở"})
_COUNCIL = frozenset(
    {"Ban Pháp chế", "Ban Kinh tế - Ngân sách", "Ban Kinh tế và Ngân sách", "Ban Kinh tế - Xã hội",
     "Ban Văn hóa - Xã hội", "Ban Văn hóa và Xã hội", "Ban Đô thị"}
)  # fmt: skip
_COMMITTEES = {word: head for head, word in WORD_OF.items()}
_LOCAL = frozenset({"Ban Quản lý", "Phòng", "Trung tâm", "Bệnh viện"})


@dataclass(frozen=True, slots=True)
class Spelled:
    """A completed body and how its place was found.

    ``how`` is ``named``, ``list``, ``shared`` (the owner in brackets), ``sentence``, ``paragraph``,
    ``article``, ``address`` or ``unknown``.
    """

    body: Body
    how: str


@dataclass(slots=True)
class Completion:
    """Completes the bodies of one article, sentence by sentence, in order."""

    tokens: Tokens
    setting: Setting
    found: dict[int, Spelled] = field(default_factory=dict)
    latest: dict[str, Body] = field(default_factory=dict)
    near: dict[tuple[str, int], Place] = field(default_factory=dict)
    spoken: set[tuple[str, int, Place]] = field(default_factory=set)
    teams: list[Body] = field(default_factory=list)

    def read(self, sentence: Sentence, mentions: Sequence[Mention]) -> None:
        """Complete all bodies of a sentence; `found` has them by the identity of the mention's body."""
        places = list(stretches(self.tokens, mentions))
        spots = [(here, place) for here in places for place in explicit(here.body)]
        bare = list(provinces_alone(self.tokens, sentence, mentions))
        for place, _ in bare:
            self.near[(PROVINCE, sentence.paragraph)] = place
        self.spoken.update(
            (place.level, sentence.paragraph, place) for place, _ in [*bare, *((p, 0) for _, p in spots)]
        )
        for index, here in enumerate(places):
            spelled = self._complete(here, index, places, Around(spots, bare, sentence))
            self.found[id(here.body)] = spelled
            self._remember(spelled.body)
            for place in explicit(here.body):
                self.near[(place.level, sentence.paragraph)] = place
        self.share_owners(mentions)
        self.own_leaders_units(mentions)

    def _remember(self, body: Body) -> None:
        if body.kind is Kind.TEAM:
            self.teams.append(body)
        if is_complete(body):
            self.latest[key(f"{body.head} {body.field}")] = body
            if body.kind is Kind.FIXED and body.field.endswith(" Trung ương"):
                self.latest[key(body.field.removesuffix(" Trung ương"))] = body
        owner = body.owner
        while owner is not None:
            if owner.kind in (Kind.UNIT, Kind.ORGAN) and is_complete(owner):
                self.latest[key(f"{owner.head} {owner.field}")] = owner
            owner = owner.owner

    def _complete(self, here: Here, index: int, places: list[Here], around: Around) -> Spelled:
        twin = same_as(self.tokens, here.body, places[index - 1].body) if index else False
        if twin:
            self.latest[key(f"{here.body.head} {here.body.field}")] = self.found[id(places[index - 1].body)].body
            return self.found[id(places[index - 1].body)]
        if is_short(here.body):
            return Spelled(self._alias(here.body), "article")
        if here.body.kind is Kind.TEAM and (sender := self._founder(here.body, index, places)) is not None:
            return Spelled(replace(here.body, owner=sender, level=sender.level), "sentence")
        body = self._owned(self._with_known_owner(here), index, places)
        inner = body
        while inner.owner is not None:
            inner = inner.owner
        if inner.place is not None or inner.kind in (Kind.FIXED, Kind.EVENT, Kind.TEAM, Kind.STANDING, Kind.EXECUTIVE):
            return Spelled(body, "named")
        level = inner.level or self._implied_level(inner)
        if level is None:
            return Spelled(self._alias(body), "named")
        place, how = self._place(inner, level, here, around)
        if place is None and body.level is None:
            return Spelled(self._alias(body), how)
        return Spelled(_with_place(body, place) if place is not None else body, how)

    def share_owners(self, mentions: Sequence[Mention]) -> None:
        """The owner in brackets after the last of several units is everyone's: ``Cục A, Cục B (Bộ C)``."""
        named = [(mention, body) for mention in mentions if (body := _named_in(mention)) is not None]
        for (first, left), (second, right) in reversed(list(pairwise(named))):
            mine, theirs = self.found[id(left)], self.found[id(right)].body
            joined = self.tokens.norms[first.stop : second.start] in ([","], ["và"], [",", "và"])
            told = self.tokens.norms[right.start : right.stop]
            shared = right.owner is None or told[-1:] == [")"] or "thuộc" in told
            if joined and shared and left.head == right.head and left.owner is None and theirs.owner is not None:
                owned = replace(mine.body, owner=theirs.owner, level=theirs.level)
                self.found[id(left)] = Spelled(owned, "shared")
                self._remember(owned)

    def own_leaders_units(self, mentions: Sequence[Mention]) -> None:
        """The unit of a team's leader belongs to the inspection that sent the team."""
        for unit, team in leaders_units(mentions):
            sender = self.found[id(team)].body.owner
            if sender is not None and is_inspection(sender):
                owned = replace(self.found[id(unit)].body, owner=sender, level=sender.level)
                self.found[id(unit)] = Spelled(owned, "sentence")

    def settled(self, spelled: Spelled) -> Spelled:
        """A short name that only a later sentence writes in full, once all are read."""
        body = spelled.body
        if is_complete(body) or body.level is not None or body.owner is not None:
            return spelled
        known = self.latest.get(key(f"{body.head} {body.field}"))
        return Spelled(replace(known, start=body.start, stop=body.stop), "article") if known is not None else spelled

    def _implied_level(self, body: Body) -> str | None:
        """A Sở is a province's; a Phòng, a Trung tâm without a name of its own the district's the article is about."""
        if body.head in _PROVINCIAL or _of_a_block(body):
            return PROVINCE
        local = body.head in _LOCAL and is_generic(body.field) and self.setting.district is not None
        return DISTRICT if local else None

    def _with_known_owner(self, here: Here) -> Here:
        """``Ban Thường vụ Đảng ủy Khối``: the owner's short name written out."""
        owner = here.body.owner
        if owner is None or not is_short(owner):
            return here
        return replace(here, body=replace(here.body, owner=self._alias(owner)))

    def _alias(self, body: Body) -> Body:
        """The same short name, written in full before."""
        if is_short(body):
            full = meant(body, self.latest.values())
            return replace(full, start=body.start, stop=body.stop) if full is not None else body
        known = self.latest.get(key(f"{body.head} {body.field}"))
        return (
            replace(known, start=body.start, stop=body.stop)
            if (known is not None and not is_complete(body)) or (_same_unit(body, known) and known)
            else body
        )

    def _owned(self, here: Here, index: int, places: list[Here]) -> Body:
        """The body with the owner its list or its stretch gives."""
        body = here.body
        if body.kind is Kind.TEAM and body.owner is None:
            return self._team(body)
        core = body.owner if body.owner is not None and _led(body, body.owner) else body
        if core.owner is not None or core.place is not None or (core.field and core.kind is not Kind.UNIT):
            return body
        if core.kind is Kind.CELL and core.level is None:
            hosted = self._cell(core, here, index, places)
            return replace(body, owner=hosted, level=hosted.level) if core is not body else hosted
        if core is body and body.kind in (Kind.STANDING, Kind.EXECUTIVE, Kind.ORGAN) and body.level is None:
            return self._committees(body, here, index, places)
        if core is body and body.kind is Kind.STATE and body.level is None:
            return self._levelled(body, here, index, places)
        if body.kind is Kind.UNIT and body.head in _LOCAL and body.level is None and is_generic(body.field):
            return self._neighbouring(body, index, places)
        return body

    def _neighbouring(self, body: Body, index: int, places: list[Here]) -> Body:
        """``Trung tâm Y tế, Bệnh viện huyện A``: the district named after the last is everyone's."""
        for other in self._beside(index, places):
            shared = other.body
            if shared.kind is not Kind.UNIT or shared.head == body.head:
                break
            if shared.level == DISTRICT and shared.place is not None:
                return replace(body, level=DISTRICT, word=shared.word, place=shared.place, scope=shared.scope)
        return body

    def _founder(self, team: Body, index: int, places: list[Here]) -> Body | None:
        before = places[index - 1].body if index and team.owner is None else None
        return self.found[id(before)].body if before is not None and founds(self.tokens, before, team) else None

    def _team(self, body: Body) -> Body:
        known = [team for team in self.teams if team.head == body.head and team.owner is not None]
        if known:
            return replace(known[-1], start=body.start, stop=body.stop)
        sender = inspection_behind(body, self.latest.values())
        return replace(body, owner=sender, level=sender.level) if sender is not None else body

    def _cell(self, cell: Body, here: Here, index: int, places: list[Here]) -> Body:
        """A bare Đảng ủy: hosted as the next cell of its list, or by the body its list goes on with."""
        if self._goes_on(cell):
            return cell
        for other in others(index, places, here):
            twin = _inner_cell(other.body)
            if twin is not None and (twin.owner or twin.place or twin.level or twin.field):
                return replace(twin, head=cell.head, start=cell.start, stop=cell.stop)
            if cell.head == "Đảng bộ" and (committee := _committee_in(other.body)) is not None:
                return replace(party_cell(committee), start=cell.start, stop=cell.stop)
            inner = _innermost(other.body)
            if (
                cell.head in _SEATED
                and (other.body.kind in (Kind.ORGAN, Kind.STATE) or other.body.head == "Ủy ban")
                and inner.level == COMMUNE
            ):  # a commune's offices have no Party committee of their own
                return replace(cell, level=inner.level, word=inner.word, place=inner.place, scope=inner.scope)
            if other.chain == here.chain >= 0 and cell.head in _SEATED and other.body.head in _COUNCILS:
                continue
            if self._beside_organ(cell, other.body):
                return replace(cell, owner=other.body.owner, level=inner.level)
            levelless = other.body.kind is Kind.STATE and inner.level is None
            hosting = other.chain == here.chain >= 0 and other.body.kind in _HOSTS and not levelless
            if hosting and cell.head != "Đảng bộ":
                host = self._alias(other.body) if is_short(other.body) else other.body
                return cell if is_short(host) else replace(cell, owner=host, level=host.level)
        return cell

    def _beside_organ(self, cell: Body, other: Body) -> bool:
        """``Đảng ủy, Ban Giám đốc Công an tỉnh A``: the cell is of the same host as the organ named next."""
        hosted = other.kind is Kind.ORGAN and other.owner is not None and other.owner.kind in _HOSTS
        return hosted and self.tokens.norms[cell.stop : other.start] in ([","], ["và"])

    def _goes_on(self, cell: Body) -> bool:
        """``Chi bộ Bến Mới``: a capital right after it names a host, be it one that no rule knows."""
        after = cell.stop
        if after >= len(self.tokens) or not self.tokens.caps[after] or self.tokens.breaks[after]:
            return False
        return self.tokens.norms[after].isalpha() and TITLES.longest(self.tokens.norms, after, after + 6) is None

    def _committees(self, body: Body, here: Here, index: int, places: list[Here]) -> Body:
        """A bare Ban Thường vụ, Ban Chấp hành or Ban Tổ chức: of the committee that is named beside it."""
        for other in others(index, places, here):
            if body.kind is Kind.ORGAN and here.chain < 0:
                continue
            committee = _committee_in(other.body) or _inner_cell(other.body)
            if committee is None or (
                committee.kind is Kind.CELL
                and not (committee.owner or committee.place or committee.level or committee.field)
            ):
                continue
            owner = party_cell(committee) if body.kind is Kind.EXECUTIVE else committee
            if body.kind is not Kind.EXECUTIVE and committee.head == "Đảng bộ":
                owner = _committee_of(committee)
            return replace(body, owner=owner, level=owner.level)
        if (committee := self._of_council(body, here, index, places)) is not None:
            return replace(body, owner=committee, level=committee.level)
        known = self.latest.get(key(f"{body.head} {body.field}"))
        return replace(known, start=body.start, stop=body.stop) if known is not None else body

    def _of_council(self, body: Body, here: Here, index: int, places: list[Here]) -> Body | None:
        """``Ủy viên Ban Thường vụ, Chủ tịch HĐND huyện``: of the Huyện ủy; ``Ban Pháp chế``: of the HĐND named last."""
        if body.head in _COUNCIL:
            return self.latest.get(key("Hội đồng nhân dân"))
        beside = [other.body for other in others(index, places, here) if other.chain == here.chain >= 0]
        state = next((each for each in beside if each.kind is Kind.STATE and level_word(each) in _COMMITTEES), None)
        if body.kind is not Kind.STANDING or state is None or state.owner is not None:
            return None
        return replace(state, kind=Kind.COMMITTEE, head=_COMMITTEES[level_word(state)], field="")

    def _levelled(self, body: Body, here: Here, index: int, places: list[Here]) -> Body:
        """A bare HĐND: of the level of what its list names beside it."""
        for other in others(index, places, here) if here.chain >= 0 else self._beside(index, places):
            inner = other.body
            while inner.owner is not None:
                inner = inner.owner
            if inner.level in (PROVINCE, DISTRICT, COMMUNE, CITY) and inner.kind in PLACED:
                return replace(body, level=inner.level, word=level_word(inner), place=inner.place, scope=inner.scope)
        return body

    def _beside(self, index: int, places: list[Here]) -> Iterator[Here]:
        """The bodies that follow in the same enumeration: ``HĐND, UBND thành phố A``."""
        for left, right in pairwise(places[index:]):
            if self.tokens.norms[left.body.stop : right.body.start] not in ([","], ["và"], ["-"]):
                return
            yield right

    def _place(self, inner: Body, level: str, here: Here, around: Around) -> tuple[Place | None, str]:
        word = level_word(inner)
        fitting = [(other, place) for other, place in around.spots if fits(place, level, word)]
        for how, same in (
            ("list", [s for s in fitting if s[0].chain == here.chain >= 0]),
            ("list", [s for s in fitting if s[0].stretch == here.stretch]),
        ):
            near = nearest(same, here.body.start)
            if near is not None:
                return near, how
        own = self._own(level, word)
        said = around.said(level, word)
        if said and own not in said:
            return last_before(said, here.body.start), "sentence"
        near = self._elsewhere(own, level, word, around.sentence.paragraph)
        if near is not None:
            return near, "paragraph"
        if own is not None:
            return own, "address" if self.setting.source == "url" else "article"
        recent = self._recent(level, word, around.sentence.paragraph)
        if recent is not None:
            return recent, "paragraph"
        return None, "unknown"

    def _elsewhere(self, own: Place | None, level: str, word: str, paragraph: int) -> Place | None:
        """The last place of the paragraph, where it speaks of another than the article's own and never of that."""
        near = self.near.get((level, paragraph))
        if own is None or near is None or near == own or not fits(near, level, word):
            return None
        return None if (level, paragraph, own) in self.spoken else near

    def _own(self, level: str, word: str) -> Place | None:
        """The article's own place of a level; a Tỉnh ủy is no city's, nor a Thành ủy a province's."""
        levels = (DISTRICT, PROVINCE) if level == CITY else (level,)
        for each in levels:
            place = self.setting.at(each)
            if place is not None and fits(place, level, word):
                return place
        return None

    def _recent(self, level: str, word: str, paragraph: int) -> Place | None:
        levels = (PROVINCE, DISTRICT) if level == CITY else (level,)
        for each in levels:
            for back in range(3):
                place = self.near.get((each, paragraph - back))
                if place is not None and fits(place, level, word):
                    return place
        said = {place for each, _, place in self.spoken if each in levels and fits(place, level, word)}
        return next(iter(said)) if len(said) == 1 else None


def _named_in(mention: Mention) -> Body | None:
    """The body that a mention is or, in a title, names."""
    return mention.body if isinstance(mention, Post) else mention if isinstance(mention, Body) else None


def _led(body: Body, owner: Body) -> bool:
    """Whether a body is what it is by its owner alone: a committee's members, or a Party cell's organ."""
    return body.kind in (Kind.EXECUTIVE, Kind.STANDING) or (body.kind is Kind.ORGAN and owner.kind is Kind.CELL)


def _of_a_block(body: Body) -> bool:
    """A Party cell of a block of offices or firms, which each province has one of."""
    field = key(body.field)
    return body.kind is Kind.CELL and field.startswith(("khối ", "các cơ quan")) and not field.endswith("trung ương")


def _same_unit(body: Body, known: Body | None) -> bool:
    """A unit with no owner of its own, named in full before."""
    return body.kind is Kind.UNIT and body.owner is None and body.place is None and known is not None


def _committee_of(cell: Body) -> Body:
    """The committee that leads an Đảng bộ: of a place it has the place's name, else it is the Đảng ủy."""
    heads = {word: head for head, word in WORD_OF.items()}
    word = level_word(cell)
    if cell.owner is None and not cell.field and word in heads:
        return replace(cell, kind=Kind.COMMITTEE, head=heads[word])
    return replace(cell, head="Đảng ủy")


def _innermost(body: Body) -> Body:
    while body.owner is not None:
        body = body.owner
    return body


def _inner_cell(body: Body) -> Body | None:
    """The Party cell that a body is or belongs to."""
    inner: Body | None = body
    while inner is not None and inner.kind is not Kind.CELL:
        if inner.kind is Kind.FIXED and inner.field.startswith("Đảng ủy "):
            return replace(inner, kind=Kind.CELL, head="Đảng ủy", field=inner.field.removeprefix("Đảng ủy "))
        inner = inner.owner
    return inner


def _committee_in(body: Body) -> Body | None:
    inner: Body | None = body
    while inner is not None and inner.kind is not Kind.COMMITTEE:
        inner = inner.owner
    return inner


def _with_place(body: Body, place: Place) -> Body:
    if body.owner is not None:
        return replace(body, owner=_with_place(body.owner, place), level=place.level)
    return replace(body, place=place, level=place.level)
