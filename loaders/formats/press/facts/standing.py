"""Offices that stand for their bodies: ``báo cáo Thủ tướng`` is a report to the Government."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from loaders.formats.press.facts.gaps import gap, joints
from loaders.formats.press.facts.shorthand import Shorthand
from loaders.formats.press.mentions.kinds import Body, Mention, Person, Post
from loaders.formats.press.words.tokens import Tokens


@dataclass(slots=True)
class Offices:
    """The heads that a text speaks of, sentence by sentence, in order.

    Attributes:
        tokens: the words of the text.
        shorthand: the units named, one of which a bare "Bộ trưởng" heads.
        headed: by the title of a head the body it was named with last; None where it was of several.
    """

    tokens: Tokens
    shorthand: Shorthand
    headed: dict[str, Body | None] = field(default_factory=dict)

    def unnamed(self, mentions: Sequence[Mention]) -> Iterator[tuple[Body, Body]]:
        """The bodies whose heads a sentence speaks of without a name, each with a body that covers the title too.

        A bare title ("Bộ trưởng") is of the one body that the text has given it.
        """
        for at, mention in enumerate(mentions):
            if not isinstance(mention, Post) or not mention.is_head or mention.former:
                continue
            body = self._body(mention)
            if body is not None and not self._of_somebody(mentions, at):
                yield body, replace(body, start=mention.start, stop=mention.stop)

    def _of_somebody(self, mentions: Sequence[Mention], at: int) -> bool:
        """Whether the row of titles that a mention is in has a name."""
        first, stop = at, at + 1
        while first and _named(self.tokens, mentions, first - 1, first):
            first -= 1
        while stop < len(mentions) and _named(self.tokens, mentions, stop - 1, stop):
            stop += 1
        return any(isinstance(each, Person) for each in mentions[first:stop])

    def named(self, mentions: Sequence[Mention]) -> Iterator[tuple[Body, Body]]:
        """The bodies whose heads a sentence names, each with a body that covers the name and its titles.

        Of several titles of one person that of the first head counts.
        """
        at = 0
        while at < len(mentions):
            stop = at + 1
            while stop < len(mentions) and _named(self.tokens, mentions, stop - 1, stop):
                stop += 1
            row = mentions[at:stop]
            people = [each for each in row if isinstance(each, Person)]
            posts = [each for each in row if isinstance(each, Post) and each.is_head and not each.former]
            bodies = [(body, post) for post in posts if (body := self._body(post)) is not None]
            if len(people) == 1 and not people[0].several and bodies:
                yield bodies[0][0], replace(bodies[0][0], start=row[0].start, stop=row[-1].stop)
            at = stop

    def read(self, mentions: Sequence[Mention]) -> None:
        """Note with which bodies a sentence names its heads."""
        for mention in mentions:
            if isinstance(mention, Post) and mention.is_head and mention.body is not None:
                known = self.headed.setdefault(mention.title, mention.body)
                if known is not None and not _same(known, mention.body):
                    self.headed[mention.title] = None

    def _body(self, post: Post) -> Body | None:
        if post.body is not None:
            return post.body
        kind, _, noun = post.default.partition(" ")
        if post.title not in self.headed and kind == "unit":
            return self.shorthand.only(noun)
        return self.headed.get(post.title)


def _same(one: Body, other: Body) -> bool:
    return (one.head, one.field, one.place) == (other.head, other.field, other.place)


def _named(tokens: Tokens, mentions: Sequence[Mention], left: int, right: int) -> bool:
    """Whether the neighbours are a title and a name, or titles of one list, which a name may share."""
    if left < 0 or right >= len(mentions):
        return False
    between = gap(tokens, mentions[left].stop, mentions[right].start)
    kinds = {type(mentions[left]), type(mentions[right])}
    if kinds == {Post}:
        return between in joints("separator")
    return kinds == {Post, Person} and (between in joints("apart") or between in joints("address"))
