"""Completion: the place and the owner that a short name leaves out, looked for from near to far.

What stands nearest counts first: the titles of the same list, the stretch of the sentence about the
same person, the sentence and the paragraph where the article has no place of its own, the article's
place. What is found nowhere stays unknown: a place is never invented.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from graph.model.records import record, replace
from loaders.formats.press.mentions.kinds import Body, Kind, Mention, Person, Post, innermost
from loaders.formats.press.mentions.owning import stands_alone
from loaders.formats.press.mentions.posts import seat
from loaders.formats.press.naming.aliases import is_short, same_as
from loaders.formats.press.naming.around import Around, Here, explicit, stretches
from loaders.formats.press.naming.divisions import host_in, is_inner, listed_units, merges, told_units
from loaders.formats.press.naming.hosts import Hosts
from loaders.formats.press.naming.known import Known
from loaders.formats.press.naming.levels import implied_level
from loaders.formats.press.naming.names import is_complete, organ
from loaders.formats.press.naming.nearby import Nearby
from loaders.formats.press.naming.owners import Owners
from loaders.formats.press.naming.setting import Setting, place_opening, provinces_alone
from loaders.formats.press.naming.teams import founds, inspectors, leaders_units, leads_from
from loaders.formats.press.words.places import Place
from loaders.formats.press.words.sentences import Sentence
from loaders.formats.press.words.tokens import Tokens

_OF_ANYONE = frozenset({"Văn phòng", "Ban Giám đốc", "Ban Giám hiệu"})  # organs of bodies of every kind
_HOSTED = frozenset({Kind.CELL, Kind.ORGAN, Kind.UNIT})  # whose owner may itself be a division named alone
_OF = frozenset({"thuộc", "của"})


@record(frozen=True, slots=True)
class Spelled:
    """A completed body and how its place was found.

    ``how`` is ``named``, ``list``, ``shared`` (the owner in brackets), ``sentence``, ``paragraph``,
    ``article``, ``address`` or ``unknown``.
    """

    body: Body
    how: str


@dataclass(slots=True)
class Completion:
    """Completes the bodies of one article, sentence by sentence, in order.

    Attributes:
        found: each body of a mention, by its identity, as it was completed.
        known: what was named so far.
        seated: the bodies, by name, that were told to have a head or deputies of some title.
    """

    tokens: Tokens
    setting: Setting
    found: dict[int, Spelled] = field(default_factory=dict)
    known: Known = field(default_factory=Known)
    seated: dict[str, dict[str, Spelled]] = field(default_factory=dict)
    nearby: Nearby = field(init=False)
    owners: Owners = field(init=False)
    hosts: Hosts = field(default_factory=Hosts)

    def __post_init__(self) -> None:
        self.nearby = Nearby(self.setting)
        self.owners = Owners(self.tokens, self.known)

    def read(self, sentence: Sentence, mentions: Sequence[Mention]) -> None:
        """Complete all bodies of a sentence; `found` has them by the identity of the mention's body."""
        places = stretches(self.tokens, mentions)
        spots = [(here, place) for here in places for place in explicit(here.body)]
        bare = list(provinces_alone(self.tokens, sentence, mentions))
        if (opening := place_opening(self.tokens, sentence)) is not None:
            bare.append(opening)
        self.nearby.pass_by((place for place, _ in bare), sentence.paragraph)
        if bare and self.tokens.norms[sentence.start] == "tại" and bare[0][1] == sentence.start + 1:
            self.nearby.turn(bare[0][0], sentence.paragraph)
        self.nearby.hear([place for place, _ in bare] + [place for _, place in spots], sentence.paragraph)
        around = Around(spots, bare, sentence)
        for index, here in enumerate(places):
            spelled = self._complete(here, index, places, around)
            self.found[id(here.body)] = spelled
            self.known.remember(spelled.body)
            self.nearby.pass_by(explicit(here.body), sentence.paragraph)
        self._seat(mentions)
        for doing, body in inspectors(self.tokens, mentions):
            self.known.does(doing, self.found[id(body)].body)
        self.share_owners(mentions)
        self.own_listed(mentions)
        self.own_leaders_units(mentions)

    def _seat(self, mentions: Sequence[Mention]) -> None:
        """What bodies have which heads."""
        for post in mentions:
            spelled = self.found.get(id(post.body)) if isinstance(post, Post) and post.body is not None else None
            if isinstance(post, Post) and spelled is not None and is_complete(spelled.body):
                self.seated.setdefault(seat(post), {})[organ(spelled.body).name] = spelled

    def conclude(self, read: Iterable[Sequence[Mention]]) -> None:
        """Once all sentences are read: the short names that only a later one writes in full, and what follows."""
        self.hosts.heard = [spelled.body for spelled in self.found.values()]
        for mentions in read:
            for mention in mentions:
                body = _named_in(mention)
                if body is not None and id(body) in self.found:
                    self.found[id(body)] = self.settled(self.found[id(body)])
            self.own_leaders_units(mentions)

    def own_listed(self, mentions: Sequence[Mention]) -> None:
        """``Cục A có 3 phòng: Phòng B, Phòng C``: the units are that body's, and have its name in theirs."""
        told = (each for each in told_units(self.tokens, mentions) if not stands_alone(each[0]))
        for unit, owner in (*listed_units(self.tokens, mentions), *told):
            whole = self.found[id(owner)].body
            owned = replace(self.found[id(unit)].body, owner=whole, level=whole.level, word="", place=None, scope=())
            self.found[id(unit)] = Spelled(owned, "sentence")
            self.known.remember(owned)

    def _complete(self, here: Here, index: int, places: list[Here], around: Around) -> Spelled:
        twin = same_as(self.tokens, here.body, places[index - 1].body) if index else False
        if twin:
            spelled = self.found[id(places[index - 1].body)]
            self.known.remember(spelled.body, f"{here.body.head} {here.body.field}")
            return spelled
        if (full := self.known.numbered_unit(here.body)) is not None:
            return Spelled(full, "named")
        if is_short(here.body):
            return Spelled(self.known.written_out(here.body), "article")
        if here.body.kind is Kind.TEAM and (sender := self._founder(here.body, index, places)) is not None:
            sent = replace(here.body, owner=sender, level=sender.level)
            return Spelled(self.known.numbered(sent), "sentence")
        if (host := self._inner_host(here.body, index, places)) is not None:
            return Spelled(replace(here.body, owner=host, level=host.level), "sentence")
        body = self.known.longer(self.owners.owned(self._with_known_owner(here), index, places))
        body = self.known.of_the_union(body)
        inner = innermost(body)
        if is_short(inner):
            return Spelled(body, "unknown")
        placed = inner.place is not None or (inner.kind is Kind.TEAM and inner.level is None)
        if placed or inner.kind in (Kind.FIXED, Kind.EVENT, Kind.STANDING, Kind.EXECUTIVE):
            return Spelled(body, "named")
        level = inner.level or implied_level(inner, self.setting)
        if level is None:
            return Spelled(self.known.written_out(body), "named")
        place, how = self.nearby.place(inner, level, here, around)
        if place is None and body.level is None:
            return Spelled(self.known.written_out(body), how)
        return Spelled(_with_place(body, place) if place is not None else body, how)

    def _founder(self, team: Body, index: int, places: list[Here]) -> Body | None:
        before = places[index - 1].body if index and team.owner is None else None
        return self.found[id(before)].body if before is not None and founds(self.tokens, before, team) else None

    def _inner_host(self, unit: Body, index: int, places: list[Here]) -> Body | None:
        """``Sở A kỷ luật ông B, Trưởng phòng Tổ chức cán bộ``: a body's own division, of the one named last before."""
        if not is_inner(unit):
            return None
        if index and merges(self.tokens, places[index - 1].body, unit):
            return self.known.only("Sở")
        before = [self.found[id(here.body)].body for here in places[:index]]
        hosts = [host for body in reversed(before) if (host := host_in(unit, body)) is not None]
        here = places[index]
        beside = places[index + 1].body if here.chain >= 0 and index + 1 < len(places) else None
        listed = beside is not None and unit.head == "Khoa" and places[index + 1].chain == here.chain
        if listed and beside is not None and (host := host_in(unit, beside)) is not None:
            return host  # "Trưởng khoa A, Phó Giám đốc Bệnh viện B"
        return hosts[0] if hosts else None

    def share_owners(self, mentions: Sequence[Mention]) -> None:
        """The owner in brackets after the last of several units is everyone's: ``Cục A, Cục B (Bộ C)``."""
        named = [(mention, body) for mention in mentions if (body := _named_in(mention)) is not None]
        for (first, left), (second, right) in reversed(list(pairwise(named))):
            mine, theirs = self.found[id(left)], self.found[id(right)].body
            joined = self.tokens.norms[first.stop : second.start] in ([","], ["và"], [",", "và"])
            joined = joined or self._held_beside(first, second, mentions)
            told = self.tokens.norms[right.start : right.stop]
            shared = right.owner is None or told[-1:] == [")"] or not _OF.isdisjoint(told)
            twins = left.head == right.head and shared
            if joined and (twins or _organs(left, right)) and left.owner is None and theirs.owner is not None:
                owned = replace(mine.body, owner=theirs.owner, level=theirs.level)
                self.found[id(left)] = Spelled(owned, "shared")
                self.known.remember(owned)

    def _held_beside(self, first: Mention, second: Mention, mentions: Sequence[Mention]) -> bool:
        """``ông A, Trưởng phòng B và bà C, Trưởng phòng D của Sở E``: both posts are in E."""
        between = [each for each in mentions if first.stop <= each.start and each.stop <= second.start]
        titled = isinstance(first, Post) and isinstance(second, Post) and first.title == second.title
        person = titled and len(between) == 1 and isinstance(between[0], Person)
        return person and self.tokens.norms[first.stop : between[0].start] == ["và"]

    def own_leaders_units(self, mentions: Sequence[Mention]) -> None:
        """The unit of a team's leader belongs to the inspection that sent the team."""
        for unit, team in leaders_units(mentions):
            sender = self.found[id(team)].body.owner
            if sender is not None and leads_from(unit, sender):
                owned = replace(self.found[id(unit)].body, owner=sender, level=sender.level)
                self.found[id(unit)] = Spelled(owned, "sentence")

    def settled(self, spelled: Spelled) -> Spelled:
        """A short name that only a later sentence writes in full, once all are read."""
        body = self._owners_written_out(spelled.body)
        if body.head == "Bộ" and body.kind is Kind.UNIT:
            body = self.known.longer(body)
        if body is not spelled.body:
            return Spelled(body, "article")
        if body.kind is Kind.TEAM and body.owner is None and body.level is None:
            return Spelled(self.known.team(body), "article")
        if body.kind is Kind.TEAM:
            return replace(spelled, body=self.known.numbered(body))
        alone = body.kind is Kind.UNIT and body.owner is None and body.place is None
        later = self.known.of_name(body) if alone else None
        if later is not None and later.owner is not None:
            return Spelled(replace(later, start=body.start, stop=body.stop), "article")
        if alone and body.field:
            return self._inner_of_the_only_host(spelled)
        if body.owner is not None and body.owner.kind is Kind.UNIT and body.kind in _HOSTED:
            host = self.settled(Spelled(body.owner, spelled.how)).body
            return spelled if host is body.owner else Spelled(replace(body, owner=host, level=host.level), "article")
        if is_complete(body) or body.level is not None or body.owner is not None:
            return spelled
        known = self.known.of_name(body)
        return Spelled(replace(known, start=body.start, stop=body.stop), "article") if known is not None else spelled

    def _inner_of_the_only_host(self, spelled: Spelled) -> Spelled:
        """``Trưởng phòng Tổ chức cán bộ``: of the one body in the text that has such divisions."""
        unit = spelled.body
        host = self.hosts.of(unit, self.known.everyone)
        return spelled if host is None else Spelled(replace(unit, owner=host, level=host.level), "article")

    def _with_known_owner(self, here: Here) -> Here:
        """``Ban Thường vụ Đảng ủy Khối``: the owner's short name written out."""
        return replace(here, body=self._owners_written_out(here.body)) if here.body.owner is not None else here

    def _owners_written_out(self, body: Body) -> Body:
        if body.owner is None:
            return body
        owner = self.known.written_out(body.owner) if is_short(body.owner) else self._owners_written_out(body.owner)
        return body if owner is body.owner else replace(body, owner=owner)


def _organs(left: Body, right: Body) -> bool:
    """``Ban Tuyên giáo và Ban Dân vận Tỉnh ủy``: organs of a committee or a council, the first named alone."""
    alone = left.level is None and not left.field
    return alone and left.kind is right.kind is Kind.ORGAN and left.head not in _OF_ANYONE


def _named_in(mention: Mention) -> Body | None:
    """The body that a mention is or, in a title, names."""
    return mention.body if isinstance(mention, Post) else mention if isinstance(mention, Body) else None


def _with_place(body: Body, place: Place) -> Body:
    if body.owner is not None:
        return replace(body, owner=_with_place(body.owner, place), level=place.level)
    return replace(body, place=place, level=place.level)
