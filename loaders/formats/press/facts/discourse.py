"""What later sentences need of earlier ones to tell who oversees whom."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from graph.model.records import replace
from loaders.formats.press.facts.acting import decreeing
from loaders.formats.press.facts.assignees import Assignees
from loaders.formats.press.facts.bullets import Bullets
from loaders.formats.press.facts.clauses import INSPECTIONS, VERBS, Clause, Link, free
from loaders.formats.press.facts.headlines import Headlines
from loaders.formats.press.facts.implied import INSPECTORS
from loaders.formats.press.facts.meetings import Meetings
from loaders.formats.press.facts.oversight import inspecting, links
from loaders.formats.press.facts.papers import Papers
from loaders.formats.press.facts.purposes import founders
from loaders.formats.press.facts.recalling import Recalled
from loaders.formats.press.facts.shorthand import Shorthand
from loaders.formats.press.facts.standing import Offices
from loaders.formats.press.facts.subordination import Subordination
from loaders.formats.press.facts.visits import met, received
from loaders.formats.press.mentions.kinds import Body, Kind, Mention
from loaders.formats.press.naming.completion import Completion
from loaders.formats.press.naming.spelling import Spelled
from loaders.formats.press.words.sentences import Sentence
from loaders.formats.press.words.tokens import Tokens

_DECISION = "định"  # in quyết định: without a body nothing but whose decision is told can matter later
_PART = "thuộc"
_FOUNDED = 3  # words of "thành lập 4"


@dataclass(slots=True)
class Discourse:
    """The team and the overseer spoken of last, and what a headline has inspected by whom it does not say.

    Args:
        tokens: the words of the text.
        completion: the article's bodies, all completed.
        topic: whom the whole text says inspects, if it is one only (`facts.topic`).
    """

    tokens: Tokens
    completion: Completion
    topic: tuple[Body, ...] = ()
    team: Body | None = None
    passed: int = 0
    overseer: Body | None = None
    headlines: Headlines = field(default_factory=Headlines)
    bullets: Bullets = field(default_factory=Bullets)
    meetings: Meetings = field(default_factory=Meetings)
    papers: Papers = field(default_factory=Papers)
    recalled: Recalled = field(default_factory=Recalled)
    subordination: Subordination = field(default_factory=Subordination)
    stood: list[Body] = field(default_factory=list)
    offices: Offices = field(init=False)
    shorthand: Shorthand = field(init=False)
    assignees: Assignees = field(init=False)

    def __post_init__(self) -> None:
        """Start with no heads and nothing named."""
        self.shorthand = Shorthand(self.tokens, self.completion)
        self.offices = Offices(self.tokens, self.shorthand)
        self.assignees = Assignees(self.tokens)

    def links(self, sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Link]:
        """The links of the next sentence, and those of a headline whose team it names."""
        norms = self.tokens.norms[sentence.start : sentence.stop]
        telling = _PART in norms or not VERBS.first.isdisjoint(norms)
        self.offices.read(mentions)
        rows = self.offices.rows(mentions)
        meant = (*self.offices.unnamed(rows), *(self.shorthand.bare(sentence, mentions) if telling else ()))
        bodies = tuple(sorted((*free(mentions), *self._standing(meant)), key=lambda body: body.start))
        assigned_to = list(self.assignees.acting(sentence, mentions))
        heads = tuple(self._standing((*self.offices.named(rows), *assigned_to))) if telling else ()
        self.shorthand.read(sentence, mentions)
        unnamed = not (bodies or heads) and _DECISION not in norms
        if unnamed and not telling:
            return
        here = Clause(
            self.tokens, sentence, mentions, bodies,
            self._team(sentence), self.overseer, self.recalled.subject_before(sentence),
            self.recalled.tasked_before(sentence), self.topic, heads,
        )  # fmt: skip
        yield from self.bullets.links(here)
        yield from self.meetings.links(here)
        if unnamed:
            return
        found = [sent for link in (*links(here), *received(here), *met(here)) for sent in self._sent(link)]
        yield from found
        yield from self.subordination.links(here)
        yield from self.papers.links(here)
        yield from self.headlines.answered(here)
        if not found:
            self.headlines.read(here)
        self.overseer = _inspector(here) or inspecting(here) or next(founders(here), None) or self.overseer
        self.recalled.read(here)

    def _sent(self, link: Link) -> Iterator[Link]:
        """A link, from whom the text is about where it is a team's whose sender no words name."""
        team = self.completion.found.get(id(link.source))
        unsent = team is not None and team.body.kind is Kind.TEAM and team.body.owner is None
        if unsent and self.topic and any(doing in link.source.head.lower() for doing in INSPECTIONS):
            reports = link.relation == "reports_to"
            yield from (replace(link, source=self._own(link.source, over) if reports else over) for over in self.topic)
        else:
            yield link

    def _own(self, team: Body, over: Body) -> Body:
        """A team that the one overseer of the text sent."""
        sender = self.completion.found.get(id(over), Spelled(over, "article")).body
        sent = replace(team, owner=sender, level=sender.level)
        self.completion.found[id(sent)] = Spelled(sent, "article")
        self.stood.append(sent)
        return sent

    def _standing(self, meant: Iterable[tuple[Body, Body]]) -> Iterator[Body]:
        """The bodies that heads and bare nouns stand for, as wide as the titles and nouns."""
        for body, titled in meant:
            self.completion.found[id(titled)] = self.completion.found.get(id(body), Spelled(body, "article"))
            self.stood.append(titled)
            yield titled

    def _team(self, sentence: Sentence) -> Body | None:
        """The team named last before a sentence, its sender known; sentences are asked for in order."""
        teams = self.completion.known.teams
        while self.passed < len(teams) and teams[self.passed].start < sentence.start:
            team = teams[self.passed]
            several = team.collective and "lập" in self.tokens.norms[max(0, team.start - _FOUNDED) : team.start]
            named = team.owner is not None and not (several and self.team is not None)
            self.team = team if named else self.team  # "Đoàn" is none of "thành lập 4 đoàn"
            self.passed += 1
        return self.team


def _inspector(here: Clause) -> Body | None:
    """The inspecting body that a sentence speaks of first, or whose decision it tells of."""
    first = next(iter(here.free), None)
    if first is not None and first.head.startswith(INSPECTORS):
        return first
    author = decreeing(here, here.sentence.stop)
    return author if author is not None and author.head.startswith(INSPECTORS) else None
