"""Headlines that say what is inspected and not by whom, and the sentence that names the team."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.formats.press.facts.acting import decreeing
from loaders.formats.press.facts.clauses import INSPECTIONS, Clause, Link
from loaders.formats.press.facts.oversight import inspecting, unsaid
from loaders.formats.press.facts.senders import senders
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.rules import Rule
from loaders.formats.press.words.sentences import Sentence

_HEADLINE = 40  # words before the first body that is inspected
_SOON = 3  # paragraphs after a headline in which the team is named
_ABOUT = 6  # words in which a conclusion says what it is about


@dataclass(slots=True)
class Headlines:
    """What headlines have inspected, waiting for whoever inspects to be named."""

    waiting: list[tuple[str, Body, Sentence]] = field(default_factory=list)

    def read(self, here: Clause) -> None:
        """A sentence that tells no oversight in full."""
        left = list(unsaid(here))
        if left and left[0][1].start - here.sentence.start <= _HEADLINE:
            self.waiting.extend((kind, body, here.sentence) for kind, body in left)

    def answered(self, here: Clause) -> Iterator[Link]:
        """The links of the headlines, once a team or whoever inspects is named."""
        if not self.waiting:
            return
        teams = [body for body in here.free if body.kind is Kind.TEAM and body.owner is not None]
        overs = senders(here, teams[0]) if teams else _inspecting(here)
        if not overs:
            return
        for kind, body, sentence in self.waiting:
            if here.sentence.paragraph - sentence.paragraph <= _SOON:
                for over in overs:
                    yield Link("supervises", over, body, kind, Rule.HEADLINE_INSPECTS, body.start, body.stop)
        self.waiting = []


def _inspecting(here: Clause) -> list[Body]:
    """Whoever a sentence says inspects, or whose conclusion it tells: ``Kết luận của A về kết quả giám sát``."""
    subject = inspecting(here)
    author = decreeing(here, here.sentence.stop)
    if subject is not None or author is None:
        return [subject] if subject is not None else []
    about = here.words(author.stop, author.stop + _ABOUT)
    return [author] if about.startswith("về ") and any(word in about for word in INSPECTIONS) else []
