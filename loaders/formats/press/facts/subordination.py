"""What earlier sentences have said of who is subordinate, for later ones that name them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.formats.press.facts.acting import acting
from loaders.formats.press.facts.belonging import announced, continued, founded
from loaders.formats.press.facts.clauses import Clause, Link
from loaders.formats.press.facts.subordinates import (
    Counted,
    counted,
    longest_list,
    recounted,
    subordinates,
    these,
)
from loaders.formats.press.mentions.kinds import Body

_FOUNDS = "thành lập"
_LISTING = 10  # paragraphs after a founding in which those founded are told of one by one


@dataclass(slots=True)
class Subordination:
    """The memory of a text's sentences, read in order.

    Attributes:
        spoken: the body that the sentence before is about.
        announced: whose subordinates the sentence before ends with, and whether under a "trực thuộc".
        founding: the same of those founded, with the paragraph that says so.
        listed: those whom the sentence before lists.
        counted: how many subordinates of what kind were counted last, and whose.
    """

    spoken: Body | None = None
    announced: tuple[Body, bool] | None = None
    founding: tuple[Body, bool, int] | None = None
    counted: Counted | None = None
    listed: list[Body] = field(default_factory=list)

    def links(self, here: Clause) -> Iterator[Link]:
        """The links of those whom the next sentence names, their owner told there or before."""
        paragraph = here.sentence.paragraph
        yield from subordinates(here, self.spoken)
        yield from these(here, self.listed)
        if self.counted is not None:
            yield from recounted(here, self.counted)
        if self.announced is not None:
            yield from continued(here, *self.announced)
        if self.founding is not None and paragraph - self.founding[2] <= _LISTING:
            yield from founded(here, *self.founding[:2])
        self.spoken = acting(here, here.free[:1])
        self.listed = longest_list(here)
        self.counted = counted(here) or self.counted
        self.announced = announced(here)
        if self.announced is not None and _FOUNDS in here.words(here.sentence.start, here.sentence.stop):
            self.founding = (*self.announced, paragraph)
