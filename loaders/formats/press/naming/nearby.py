"""Nearby places: which one a body means that names only its level, from near to far."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.model.records import replace
from loaders.formats.press.mentions.kinds import Body
from loaders.formats.press.naming.around import CITY, Around, Here, fits, last_before, nearest
from loaders.formats.press.naming.names import level_word
from loaders.formats.press.naming.setting import Setting
from loaders.formats.press.words.places import COMMUNE, DISTRICT, PROVINCE, Place

_TOWN, _CITY = "thị xã", "thành phố"  # which the gazetteer may have it for today


@dataclass(slots=True)
class Nearby:
    """The places that an article has spoken of up to some sentence, by level and paragraph.

    Attributes:
        setting: the article's own places.
        near: the last one of each level in each paragraph.
        spoken: all of them.
        turned: what a paragraph has turned to, ``Tại Hà Nam, …``, until it turns to another.
    """

    setting: Setting
    near: dict[tuple[str, int], Place] = field(default_factory=dict)
    spoken: set[tuple[str, int, Place]] = field(default_factory=set)
    turned: dict[tuple[str, int], Place] = field(default_factory=dict)

    def hear(self, places: Iterable[Place], paragraph: int) -> None:
        """Places that a sentence speaks of."""
        self.spoken.update((place.level, paragraph, place) for place in places)

    def turn(self, place: Place, paragraph: int) -> None:
        """A sentence begins with where it happens: so do those that follow it."""
        self.turned[(place.level, paragraph)] = place

    def pass_by(self, places: Iterable[Place], paragraph: int) -> None:
        """Places that were named on the way, the last of which is the nearest from here on."""
        self.near.update({(place.level, paragraph): place for place in places})

    def place(self, inner: Body, level: str, here: Here, around: Around) -> tuple[Place | None, str]:
        """The place of a body of some level, and how it was found; None where nothing tells it."""
        word = level_word(inner)
        fitting = [(other, place) for other, place in around.spots if fits(place, level, word)]
        own = self._own(level, word)
        said = around.said(level, word, here.stretch)
        listed = nearest([s for s in fitting if s[0].chain == here.chain >= 0], here.body.start)
        if listed is None and level == COMMUNE and own is not None and _goes_on_with(own, said, here.body.start):
            self.spoken.add((level, around.sentence.paragraph, own))
            return own, "article"
        near = listed or nearest([s for s in fitting if s[0].stretch == here.stretch], here.body.start)
        if near is not None:
            return near, "list"
        if own is not None and own not in said and self._moves(here, said, fitting):
            return own, "article"
        if said and own not in said:
            return last_before(said, here.body.start), "sentence"
        turned = self.turned.get((level, around.sentence.paragraph))
        if turned is not None and not said and fits(turned, level, word):
            return turned, "paragraph"
        near = self._elsewhere(own, level, word, around.sentence.paragraph)
        if near is not None:
            return near, "paragraph"
        if own is not None:
            return own, "address" if self.setting.source == "url" else "article"
        recent = self._recent(level, word, around.sentence.paragraph)
        if recent is not None:
            return recent, "paragraph"
        return None, "unknown"

    def _moves(self, here: Here, said: dict[Place, int], fitting: list[tuple[Here, Place]]) -> bool:
        """Whether somebody moves between this province and another, of whose name only the other post has a place."""
        if here.left:
            return bool(said) and min(said.values()) > here.body.start
        left = [place for other, place in fitting if other.left and other.stretch == here.stretch - 1]
        return bool(left) and set(left) == set(said)

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
            if place is not None and word == _TOWN and fits(place, level, _CITY):
                return replace(place, word=word)
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


def _goes_on_with(own: Place, said: dict[Place, int], at: int) -> bool:
    """``Đảng bộ xã A được thành lập từ xã B, xã C, có Chi bộ Công an xã``: whether a sentence speaks of its own place.

    It does where it names that first, or others only after the word.
    """
    return bool(said) and (min(said.values()) > at or min(said, key=lambda place: said[place]) == own)
