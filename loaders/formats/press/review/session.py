"""A session: one article with its facts, numbered, and what was decided about each so far."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from graph.errors import BadSetting, UnreadableFile
from loaders.files import File
from loaders.formats.press.document import read_article, without_any_contact
from loaders.formats.press.extract import facts_of_article
from loaders.formats.press.facts.model import Facts, Grade, Quote
from loaders.formats.press.reading.article import Article
from loaders.formats.press.reading.files import read_line
from loaders.formats.press.review.applying import met
from loaders.formats.press.review.decisions import Decision, Verdict, add, decisions_beside, now, standing
from loaders.formats.press.review.meanings import Fact, Meaning, every, grade_of, meaning_of, quote_of, rule_of
from loaders.formats.press.stating.identity import article_part

_BY_HAND = Grade("A", ("the grammar does not read it; a reviewer stated it",))


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact under review.

    Attributes:
        number: what a reviewer calls it by.
        meaning: what was read.
        quote: where the text says it; None for a decision whose words are gone.
        grade: how far the reading can be trusted, and why.
        rule: the rule that read it; empty for a name, or where the grammar no longer reads it.
        decision: what stands about it, or None.
    """

    number: int
    meaning: Meaning
    quote: Quote | None
    grade: Grade
    rule: str
    decision: Decision | None


class Session:
    """The review of one article.

    Args:
        path: the file that has it.
        article: the article.
        clock: gives the time of a decision.
    """

    def __init__(self, path: Path, article: Article, *, clock: Callable[[], str] = now) -> None:
        self.path, self.article = path, article
        self._part, self._clock = article_part(article), clock
        self._facts: Facts = facts_of_article(article)

    @classmethod
    def open(cls, path: Path, line: int | None = None) -> Self:
        """Read the article of a file, or of one line of a file of many.

        Raises:
            UnreadableFile: there is no article that can be read.
            BadSetting: a file of many without a line, or a file of one with a line.
        """
        file = File(path)
        if not path.is_file():
            raise UnreadableFile(file.name, "there is no such file")
        many = file.suffix == ".jsonl"
        if many != (line is not None):
            raise BadSetting(
                f"{file.name} has an article a line; say which with --line" if many else f"{file.name} has no lines"
            )
        with file.content() as content:
            if line is None:
                return cls(path, read_article(file, content.whole()))
            for number, text in enumerate(content.lines(), start=1):
                if number == line:
                    article = read_line(text, f"{file.name}, line {line}", f"{file.stem}-{line}")
                    return cls(path, without_any_contact(article))
        raise BadSetting(f"{file.name} has no line {line}")

    def entries(self) -> list[Entry]:
        """All facts as the grammar reads them, in the order of the text, then those that only decisions speak of."""
        decisions = self._standing()
        decided = {id(fact): decision for fact, decision in self._meetings(decisions)}
        order = sorted(every(self._facts), key=lambda fact: (quote_of(fact).start, -quote_of(fact).end))
        found = [
            Entry(0, meaning_of(fact), quote_of(fact), grade_of(fact), str(rule_of(fact) or ""), decided.get(id(fact)))
            for fact in order
        ]
        known = {id(decision) for decision in decided.values()}
        alone = [each for each in decisions if id(each) not in known]
        found += [Entry(0, each.fact, each.found_in(self.article.text), _BY_HAND, "", each) for each in alone]
        return [replace(entry, number=number) for number, entry in enumerate(found, start=1)]

    def decide(
        self, number: int, verdict: Verdict, reviewer: str, changes: Mapping[str, str] | None = None
    ) -> Decision:
        """Take a decision about an entry and keep it beside the file.

        Args:
            number: the entry's.
            verdict: what is decided.
            reviewer: who decides.
            changes: the fields that a correction changes, by name.

        Raises:
            BadSetting: no such entry, no reviewer, or a correction that changes nothing.
            BadStatement: a field that the fact does not have, or a value that it cannot take.
        """
        entry = next((each for each in self.entries() if each.number == number), None)
        if entry is None:
            raise BadSetting(f"there is no fact {number}; {self.path.name} has {len(self.entries())}")
        if not reviewer.strip():
            raise BadSetting("a decision needs the name of its reviewer")
        corrected = entry.meaning.corrected(changes or {}) if verdict is Verdict.CORRECT else None
        if corrected == entry.meaning:
            raise BadSetting(f"the correction of fact {number} changes nothing")
        quote = entry.quote or Quote(0, 0, entry.decision.quote if entry.decision else "")
        decision = Decision(
            article=self._part,
            verdict=verdict,
            fact=entry.meaning,
            quote=quote.text,
            start=quote.start,
            reviewer=reviewer.strip(),
            at=self._clock(),
            corrected=corrected,
        )
        add(self.path, decision)
        return decision

    def _standing(self) -> list[Decision]:
        taken = decisions_beside(self.path)
        return standing(each for each in taken if self.path.suffix != ".jsonl" or each.article == self._part)

    def _meetings(self, decisions: list[Decision]) -> Iterator[tuple[Fact, Decision]]:
        """The decisions that meet a fact of the grammar's."""
        for decision in decisions:
            words = decision.found_in(self.article.text)
            fact = met(self._facts, decision, words) if words is not None else None
            if fact is not None:
                yield fact, decision
