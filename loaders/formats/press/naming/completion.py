"""Completion: the place and the owner that a short name leaves out, looked for from near to far.

What stands nearest counts first: the titles of the same list, the stretch of the sentence about the
same person, the sentence and the paragraph where the article has no place of its own, the article's
place. What is found nowhere stays unknown: a place is never invented.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.model.records import replace
from loaders.formats.press.mentions.kinds import Body, Kind, Mention, Post, innermost
from loaders.formats.press.mentions.posts import seat
from loaders.formats.press.naming.aliases import is_short, same_as
from loaders.formats.press.naming.around import Around, Here, explicit, stretches
from loaders.formats.press.naming.divisions import host_in, is_inner, merges
from loaders.formats.press.naming.hosts import Hosts, ministry_before
from loaders.formats.press.naming.known import Known
from loaders.formats.press.naming.levels import implied_level
from loaders.formats.press.naming.names import is_complete, organ
from loaders.formats.press.naming.nearby import Nearby
from loaders.formats.press.naming.owners import Owners
from loaders.formats.press.naming.setting import Setting, place_opening, provinces_alone
from loaders.formats.press.naming.settling import owners_written_out, settled
from loaders.formats.press.naming.sharing import own_leaders_units, own_listed, share_owners
from loaders.formats.press.naming.spelling import Spelled, named_in
from loaders.formats.press.naming.teams import founds, inspectors
from loaders.formats.press.words.places import Place
from loaders.formats.press.words.sentences import Sentence
from loaders.formats.press.words.tokens import Tokens

_OF_ANYONE = frozenset({"Văn phòng", "Ban Giám đốc", "Ban Giám hiệu"})  # organs of bodies of every kind
_HOSTED = frozenset({Kind.CELL, Kind.ORGAN, Kind.UNIT})  # whose owner may itself be a division named alone
_OF = frozenset({"thuộc", "của"})


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
        share_owners(self.tokens, self.found, self.known, mentions)
        own_listed(self.tokens, self.found, self.known, mentions)
        own_leaders_units(self.found, mentions)

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
                body = named_in(mention)
                if body is not None and id(body) in self.found:
                    self.found[id(body)] = self.settled(self.found[id(body)])
            own_leaders_units(self.found, mentions)

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
            return ministry_before(unit, (self.found[id(here.body)].body for here in places[:index]))
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

    def settled(self, spelled: Spelled) -> Spelled:
        """What a short name stands for, by all that was read so far."""
        return settled(spelled, self.known, self.hosts)

    def _with_known_owner(self, here: Here) -> Here:
        """``Ban Thường vụ Đảng ủy Khối``: the owner's short name written out."""
        return replace(here, body=owners_written_out(here.body, self.known)) if here.body.owner is not None else here


def _with_place(body: Body, place: Place) -> Body:
    if body.owner is not None:
        return replace(body, owner=_with_place(body.owner, place), level=place.level)
    return replace(body, place=place, level=place.level)
