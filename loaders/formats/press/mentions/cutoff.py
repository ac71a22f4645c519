"""The end of a text: a name that is cut off there is none."""

from collections.abc import Sequence

from loaders.formats.press.mentions.kinds import Mention
from loaders.formats.press.words.sentences import Sentence
from loaders.formats.press.words.tokens import Tokens

Read = tuple[Sentence, Sequence[Mention]]


def whole(tokens: Tokens, read: Sequence[Read]) -> list[Read]:
    """The sentences without a last name that the text breaks off, as it has given it at greater length before."""
    mentions = [mention for _, found in read for mention in found]
    last = mentions[-1] if mentions else None
    if last is None or last.stop < len(tokens):
        return list(read)
    said = tokens.norms[last.start : last.stop]
    longer = (each for each in mentions[:-1] if each.stop - each.start > len(said))
    if not any(tokens.norms[each.start : each.start + len(said)] == said for each in longer):
        return list(read)
    return [(sentence, [each for each in found if each is not last]) for sentence, found in read]
