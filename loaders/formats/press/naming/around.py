"""What stands around a body: the list of titles and the stretch of the sentence it is in, the places named there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.model.records import record
from loaders.formats.press.facts.chains import read_chain
from loaders.formats.press.mentions.kinds import Body, Cue, Mention, Person, Post
from loaders.formats.press.words.places import Place
from loaders.formats.press.words.sentences import Sentence
from loaders.formats.press.words.tokens import Tokens

CITY = "city"


@dataclass(slots=True)
class Here:
    """One body of a sentence: where it stands, in which list of titles and which stretch.

    Attributes:
        left: its post is left by a move told next.
        former: its post is told as one of before, ``nguyên``.
    """

    body: Body
    chain: int
    stretch: int
    left: bool = False
    former: bool = False


@record(frozen=True, slots=True)
class Around:
    """What a sentence says of places: those its bodies name, and provinces by themselves with the word each is at."""

    spots: list[tuple[Here, Place]]
    bare: list[tuple[Place, int]]
    sentence: Sentence

    def said(self, level: str, word: str, stretch: int) -> dict[Place, int]:
        """The places of a level that the sentence names, each with the first word where it does.

        Where somebody else of it was before, ``nguyên Chủ tịch A``, tells nothing of a stretch.
        """
        found: dict[Place, int] = {}
        spots = ((place, here.body.start) for here, place in self.spots if here.stretch == stretch or not here.former)
        for place, at in [*spots, *self.bare]:
            if fits(place, level, word):
                found[place] = min(at, found.get(place, at))
        return found


def stretches(tokens: Tokens, mentions: Sequence[Mention]) -> list[Here]:
    """The bodies of a sentence, with the list and the stretch each stands in.

    A stretch ends where another person is named, or where the text turns from the old post to the new.
    """
    stretch, chain, until, moving, former, turned = 0, -1, 0, False, False, False
    told: list[Here] = []
    for at, mention in enumerate(mentions):
        if isinstance(mention, Post) and at >= until:
            read = read_chain(tokens, mentions, at, listed=True)
            chain, until, former = at, read.after, read.posts[-1].former
        if at and isinstance(mention, Body | Cue) and tokens.norms[mention.start - 1] == ";" and at >= until:
            stretch += 1
        if isinstance(mention, Person) or (isinstance(mention, Cue) and mention.kind == "purpose"):
            stretch, turned = stretch + 1, isinstance(mention, Cue)
        elif isinstance(mention, Cue) and mention.kind == "move":
            moving = True
        elif isinstance(mention, Cue) and mention.kind in ("take", "join") and (moving or former) and not turned:
            for here in told:
                here.left = here.left or here.stretch == stretch
            stretch, turned = stretch + 1, True
        body = mention.body if isinstance(mention, Post) else mention if isinstance(mention, Body) else None
        if body is not None:
            was = isinstance(mention, Post) and mention.former
            told.append(Here(body, chain if at < until else -1, stretch, former=was))
    return told


def others(index: int, places: list[Here], here: Here) -> Iterator[Here]:
    """The other bodies of the list, then of the stretch; those that follow first."""
    following, preceding = places[index + 1 :], places[:index][::-1]
    if here.chain >= 0:
        yield from (other for other in (*following, *preceding) if other.chain == here.chain)
    yield from (other for other in (*following, *preceding) if other.stretch == here.stretch)


def explicit(body: Body) -> Iterator[Place]:
    """The places a mention names itself, the larger ones too."""
    inner: Body | None = body
    while inner is not None:
        if inner.place is not None:
            yield inner.place
        yield from inner.scope
        inner = inner.owner


def fits(place: Place, level: str, word: str) -> bool:
    """Whether a place is of a level and goes with the level's word."""
    if level == CITY or word == "thành phố":
        return place.word == "thành phố"
    if place.level != level:
        return False
    return not word or place.word == word


def nearest(spots: list[tuple[Here, Place]], at: int) -> Place | None:
    """The place that follows next, else the last one before."""
    after = [place for here, place in spots if here.body.start >= at]
    if after:
        return after[0]
    return spots[-1][1] if spots else None


def last_before(said: dict[Place, int], at: int) -> Place:
    """The place named last before a word, else the first one after it."""
    before = [place for place, start in said.items() if start <= at]
    return max(before, key=lambda place: said[place]) if before else min(said, key=lambda place: said[place])
