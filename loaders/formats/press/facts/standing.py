"""Offices that stand for their bodies: ``báo cáo Thủ tướng`` is a report to the Government."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from graph.model.records import replace
from loaders.formats.press.facts.gaps import gap, joints
from loaders.formats.press.facts.shorthand import Shorthand
from loaders.formats.press.mentions.kinds import Body, Mention, Person, Post
from loaders.formats.press.words.tokens import Tokens

_DEPUTIES = ("Phó ", "Thứ trưởng")


@dataclass(slots=True)
class Offices:
    """The heads and their deputies that a text speaks of, sentence by sentence, in order.

    Attributes:
        tokens: the words of the text.
        shorthand: the units named, one of which a bare "Bộ trưởng" heads.
        headed: by the title of a head the body it was named with last; None where it was of several.
    """

    tokens: Tokens
    shorthand: Shorthand
    headed: dict[str, Body | None] = field(default_factory=dict)

    def rows(self, mentions: Sequence[Mention]) -> list[Sequence[Mention]]:
        """The titles of heads that a sentence has, each in a row with those beside it and their name."""
        found: list[Sequence[Mention]] = []
        first = stop = 0
        for at, mention in enumerate(mentions):
            if at < stop or not (isinstance(mention, Post) and _stands(mention)):
                continue
            first, stop = at, at + 1
            while first and _named(self.tokens, mentions[first - 1], mentions[first]):
                first -= 1
            while stop < len(mentions) and _named(self.tokens, mentions[stop - 1], mentions[stop]):
                stop += 1
            found.append(mentions[first:stop])
        return found

    def unnamed(self, rows: Iterable[Sequence[Mention]]) -> Iterator[tuple[Body, Body]]:
        """The bodies whose heads a sentence has without a name, each with a body that covers the title too.

        A bare title ("Bộ trưởng") is of the one body that the text has given it.
        """
        for row in rows:
            if any(isinstance(each, Person) for each in row):
                continue
            for body, post in self._heads(row):
                yield body, replace(body, start=post.start, stop=post.stop)

    def named(self, rows: Iterable[Sequence[Mention]]) -> Iterator[tuple[Body, Body]]:
        """The bodies whose heads a sentence names, each with a body that covers the name and its titles.

        Of several titles of one person that of the first head counts, before any deputy's.
        """
        for row in rows:
            people = [each for each in row if isinstance(each, Person)]
            body = next((body for body, _ in sorted(self._heads(row), key=lambda told: not told[1].is_head)), None)
            if len(people) == 1 and not people[0].several and body is not None:
                yield body, replace(body, start=row[0].start, stop=row[-1].stop)

    def read(self, mentions: Sequence[Mention]) -> None:
        """Note with which bodies a sentence names its heads."""
        for mention in mentions:
            if isinstance(mention, Post) and mention.is_head and mention.body is not None:
                known = self.headed.setdefault(mention.title, mention.body)
                if known is not None and not _same(known, mention.body):
                    self.headed[mention.title] = None

    def _heads(self, row: Sequence[Mention]) -> Iterator[tuple[Body, Post]]:
        """The bodies whose heads or deputies the titles of a row are, each with the title."""
        for each in row:
            stands = isinstance(each, Post) and _stands(each)
            if isinstance(each, Post) and stands and (body := self._body(each)) is not None and not body.collective:
                yield body, each

    def _body(self, post: Post) -> Body | None:
        if post.body is not None:
            return post.body
        kind, _, noun = post.default.partition(" ")
        if post.title not in self.headed and kind == "unit":
            return self.shorthand.only(noun)
        return self.headed.get(post.title)


def _stands(post: Post) -> bool:
    """Whether whoever holds a post acts for the body: its head, or a deputy who is no team's."""
    deputy = post.title.startswith(_DEPUTIES) and not post.default.endswith("đoàn")
    return (post.is_head or deputy) and not post.former


def _same(one: Body, other: Body) -> bool:
    return (one.head, one.field, one.place) == (other.head, other.field, other.place)


def _named(tokens: Tokens, left: Mention, right: Mention) -> bool:
    """Whether the neighbours are a title and a name, or titles of one list, which a name may share."""
    if not isinstance(left, Post | Person) or not isinstance(right, Post | Person):
        return False
    between = gap(tokens, left.stop, right.start)
    if isinstance(left, Post) and isinstance(right, Post):
        return between in joints("separator")
    titled = isinstance(left, Post) or isinstance(right, Post)
    return titled and (between in joints("apart") or between in joints("address"))
