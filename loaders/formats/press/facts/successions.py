"""Successions: ``A làm Giám đốc, thay ông B``, ``Ông A sẽ thay ông B``: B leaves the post that A takes."""

from collections.abc import Iterator, Sequence

from graph.model.records import record
from loaders.formats.press.facts.gaps import gap, joints
from loaders.formats.press.mentions.kinds import Cue, Mention, Person, Post
from loaders.formats.press.words.tokens import Tokens

_PROPOSED = frozenset({"propose", "ahead"})
_LEAVING = frozenset({"retire", "leave"})
_POSTS = frozenset({"chức", "vị", "trí", "nhiệm", "vụ"})


@record(frozen=True, slots=True)
class Succession:
    """Who takes whose post.

    Attributes:
        by: who takes it.
        left: who held it; no title stands beside the name.
        plain: the sentence says no more than that one takes the other's place.
        retired: the one who held it retires or is removed, as the sentence goes on.
    """

    by: Person
    left: Person
    plain: bool
    retired: bool


def successions(tokens: Tokens, mentions: Sequence[Mention], subject: Sequence[Person]) -> Iterator[Succession]:
    """The successions of a sentence.

    Args:
        tokens: the words of the text.
        mentions: those of the sentence.
        subject: the person of the sentence before, where this one goes on about it.
    """
    for at in range(len(mentions) - 1):
        cue = mentions[at]
        titled = isinstance(mentions[at + 1], Post)  # "thay Phó Thủ tướng A"
        left = mentions[at + 1 + (titled and at + 2 < len(mentions))]
        if not (isinstance(cue, Cue) and cue.kind == "replace" and isinstance(left, Person)):
            continue
        before, behind = mentions[:at], mentions[at + 2 + titled :]
        between = gap(tokens, cue.stop, mentions[at + 1].start)
        between += gap(tokens, mentions[at + 1].stop, left.start) if titled else ""
        if (between and not set(between.split()) <= _POSTS) or _titled(tokens, left, behind):
            continue
        people = [*subject, *(each for each in before if isinstance(each, Person))]
        cues = {each.kind for each in before if isinstance(each, Cue)}
        if people and cues.isdisjoint(_PROPOSED):
            retired = any(isinstance(each, Cue) and each.kind in _LEAVING for each in behind)
            plain = not any(isinstance(each, Post) for each in before) and "appoint" not in cues
            yield Succession(people[-1], left, plain, retired)


def _titled(tokens: Tokens, left: Person, behind: Sequence[Mention]) -> bool:
    return bool(behind) and isinstance(behind[0], Post) and gap(tokens, left.stop, behind[0].start) in joints("apart")
