"""Rosters: the lines below a header, each with the name of somebody who holds what the header says."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.formats.press.facts.chains import read_chain
from loaders.formats.press.facts.holding import Holding, Status
from loaders.formats.press.facts.joining import membership
from loaders.formats.press.mentions.kinds import Body, Cue, Kind, Mention, Person, Post
from loaders.formats.press.rules import Rule
from loaders.formats.press.words.sentences import Sentence, past_marks
from loaders.formats.press.words.tokens import Tokens

NO_CHAIN = -1
"""The chain of a post that another sentence names."""

_OF_PEOPLE = frozenset({"gồm", "chí", "ông", "bà", "sau"})  # đồng chí
_TAKING = frozenset({"appoint", "take"})
_LONGEST = 16  # words between what the header names and its colon


@dataclass(slots=True)
class Roster:
    """The posts that the last header gives to whoever the lines below it name.

    Attributes:
        posts: what it gives.
        status: how it is held.
        elected: the text has told that committees were elected.
    """

    posts: Sequence[Post] = ()
    status: Status = Status.CURRENT
    elected: bool = False

    def read(self, tokens: Tokens, sentence: Sentence, mentions: Sequence[Mention]) -> list[Holding]:
        """What the header gives to the one whose name a line begins with; a line of anything else ends the list."""
        person = next((each for each in mentions if isinstance(each, Person)), None)
        if self.posts and person is not None and past_marks(tokens, sentence.start, person.start) == person.start:
            return [Holding(person, post, self.status, Rule.GROUP_HEADER, NO_CHAIN) for post in self.posts]
        self.posts = _headed(tokens, sentence, mentions) if person is None else ()
        self.elected = self.elected or _elects(tokens, mentions)
        taking = any(isinstance(each, Cue) and each.kind in _TAKING for each in mentions) or self.elected
        self.status = Status.APPOINTED if taking else Status.CURRENT
        return []

    def rest(self, tokens: Tokens, sentence: Sentence) -> None:
        """A sentence without any mention: the list goes on where it is only the number of its next line."""
        if past_marks(tokens, sentence.start, sentence.stop) < sentence.stop:
            self.posts = ()


def _elects(tokens: Tokens, mentions: Sequence[Mention]) -> bool:
    """``Đại hội đã bầu Ban Chấp hành A``: whether a sentence tells of the election of a committee."""
    return any(
        isinstance(cue, Cue) and cue.kind == "appoint" and tokens.norms[cue.stop - 1] == "bầu"
        and isinstance(body, Body) and body.kind in (Kind.STANDING, Kind.EXECUTIVE)
        for cue, body in pairwise(mentions)
    )  # fmt: skip


def _headed(tokens: Tokens, sentence: Sentence, mentions: Sequence[Mention]) -> Sequence[Post]:
    """``Danh sách Ban Thường vụ A``, ``Các Ủy viên Ban Chấp hành B gồm:``: what it says that those below it hold."""
    titled = tokens.norms[sentence.start : sentence.start + 2] == ["danh", "sách"]
    if tokens.norms[sentence.stop - 1] != ":" and not (titled and tokens.norms[sentence.stop - 1] != "."):
        return ()
    named = [at for at, each in enumerate(mentions) if isinstance(each, Body | Post)]
    if not named:
        return ()
    last = mentions[named[-1]]
    said = tokens.norms[last.stop : sentence.stop - 1]
    if (_OF_PEOPLE.isdisjoint(said) and not titled) or len(said) > _LONGEST:
        return ()
    if isinstance(last, Body):
        return (membership(last),) if last.kind in (Kind.STANDING, Kind.EXECUTIVE) and not last.collective else ()
    posts = read_chain(tokens, mentions, named[-1]).posts
    return posts if not any(post.is_head or post.one_seat for post in posts) else ()
