"""What the sentences before have said of who acts, for a sentence that leaves it out."""

import re
from dataclasses import dataclass

from loaders.formats.press.facts.acting import acting
from loaders.formats.press.facts.clauses import Clause
from loaders.formats.press.facts.tasks import tasked
from loaders.formats.press.mentions.kinds import Body
from loaders.formats.press.words.sentences import Sentence

_SOON = 3  # paragraphs after a task in which its report is told
_PREDICATE = re.compile(r"(?!của\b|về\b|và\b|tại\b)\w")


@dataclass(slots=True)
class Recalled:
    """The memory of a text's sentences, read in order.

    Attributes:
        subject: whom the sentence read last is about or speaks for, with the word after it.
        tasks: the bodies that were given a task last, with the paragraph.
    """

    subject: tuple[Body, int] | None = None
    tasks: tuple[tuple[Body, ...], int] = ((), 0)

    def subject_before(self, sentence: Sentence) -> Body | None:
        """The subject of the sentence right before one."""
        return self.subject[0] if self.subject is not None and self.subject[1] == sentence.start else None

    def tasked_before(self, sentence: Sentence) -> tuple[Body, ...]:
        """The bodies that have a task of which a sentence may tell the report."""
        tasked_then, paragraph = self.tasks
        return tasked_then if sentence.paragraph - paragraph <= _SOON else ()

    def read(self, here: Clause) -> None:
        """Note whom a sentence is about, and whom it gives a task."""
        subject = _spoken_for(here) or _beginning(here)
        subject = here.spoken if subject is None and here.mentions and not here.free else subject
        self.subject = (subject, here.sentence.stop) if subject is not None else None
        if tasks := tasked(here):
            self.tasks = (tuple(tasks), here.sentence.paragraph)


def _spoken_for(here: Clause) -> Body | None:
    """``Ông B thay mặt A phát biểu``: A."""
    return next((body for body in here.free if here.words(body.start - 2, body.start) == "thay mặt"), None)


def _beginning(here: Clause) -> Body | None:
    """The subject that a sentence begins with."""
    first = next(iter(here.free), None)
    if first is None or here.mentions[0].start < first.start or acting(here, [first]) is None:
        return None
    return first if _PREDICATE.match(here.words(first.stop, first.stop + 1)) else None
