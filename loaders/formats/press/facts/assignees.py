"""Who has been assigned bodies to direct: ``Ông Ba theo dõi, chỉ đạo Sở A``, for the body that he is a deputy of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from graph.model.records import replace
from loaders.formats.press.facts.gaps import gap, joints
from loaders.formats.press.mentions.kinds import Body, Kind, Mention, Person, Post
from loaders.formats.press.words.sentences import Sentence
from loaders.formats.press.words.tokens import Tokens

_ASSIGNED = (("theo", "dõi"), ("phụ", "trách"))
_LEADERS = ("Chủ tịch", "Bí thư", "Bộ trưởng", "Thứ trưởng")  # how the titles of those end who share out the work
_SHARING = frozenset({Kind.STATE, Kind.COMMITTEE, Kind.FIXED, Kind.UNIT})


@dataclass(slots=True)
class Assignees:
    """The leaders that a text has named, sentence by sentence, in order.

    Attributes:
        tokens: the words of the text.
        led: by each leader's last name the body that he leads.
        last: the body of whom a sentence of the paragraph last told such work, with the paragraph.
    """

    tokens: Tokens
    led: dict[str, Body] = field(default_factory=dict)
    last: tuple[Body, int] | None = None

    def acting(self, sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[tuple[Body, Body]]:
        """The bodies for which those act whose tasks a sentence tells, each with a body that covers their names."""
        self._read(mentions)
        norms, start = self.tokens.norms, sentence.start
        said = norms[start : sentence.stop]
        if "dõi" not in said and "trách" not in said:
            return
        if not any(pair in _ASSIGNED for pair in pairwise(said)):
            return
        people = [each for each in mentions if isinstance(each, Person)]
        same = self.last is not None and self.last[1] == sentence.paragraph
        if self.last is not None and same and not people and tuple(norms[start : start + 2]) in _ASSIGNED:
            yield self.last[0], replace(self.last[0], start=start, stop=start)  # "Theo dõi, chỉ đạo: Sở B"
        for person in people:
            if (body := self.led.get(_last_name(person))) is not None:
                self.last = body, sentence.paragraph
                yield body, replace(body, start=person.start, stop=person.stop)

    def _read(self, mentions: Sequence[Mention]) -> None:
        """Note with which bodies a sentence names its leaders."""
        for left, right in pairwise(mentions):
            post, person = (left, right) if isinstance(left, Post) else (right, left)
            if not (isinstance(post, Post) and isinstance(person, Person)) or post.body is None or post.former:
                continue
            between = gap(self.tokens, left.stop, right.start)
            leads = post.title.removesuffix(" Thường trực").endswith(_LEADERS) and post.body.kind in _SHARING
            if leads and (between in joints("apart") or between in joints("address")):
                self.led[_last_name(person)] = post.body


def _last_name(person: Person) -> str:
    return person.name.split()[-1]
