"""A name being read: the words up to the sentence's end, and how deep in other names it stands."""

from collections.abc import Callable

from graph.model.records import record
from loaders.formats.press.mentions.kinds import Body
from loaders.formats.press.words.tokens import Tokens

Reader = Callable[[Tokens, int, int, int], Body | None]


@record(frozen=True, slots=True)
class Reading:
    """Where one body's name is read.

    Attributes:
        tokens: the words of the text.
        stop: the word at which the name ends at the latest.
        depth: in how many other names it stands.
        read: reads a body's name from a word on.
    """

    tokens: Tokens
    stop: int
    depth: int
    read: Reader

    def within(self, at: int) -> Body | None:
        """The body whose name begins at a word, as a part of the one that is read."""
        return self.read(self.tokens, at, self.stop, self.depth + 1) if at < self.stop else None
