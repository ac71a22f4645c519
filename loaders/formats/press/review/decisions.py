"""Decisions: what reviewers decided about the facts of a file, kept beside it as JSON Lines.

One decision is one line, added and never changed; the last one about a fact counts. A decision names the
fact by what it says and by the words that say it. Where the words have moved within the text, they are
found again.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

import orjson

from graph.errors import BadStatement, UnreadableFile
from loaders.formats.press.facts.model import Quote
from loaders.formats.press.reading.files import REVIEW
from loaders.formats.press.review.meanings import Meaning, meaning_from


class Verdict(StrEnum):
    """What a reviewer says of a fact; `REOPEN` takes an earlier decision back."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"
    REOPEN = "reopen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decision of one reviewer.

    Attributes:
        article: what stands for the article in ids, which tells the lines of JSON Lines apart.
        fact: what was read.
        quote: the words that it was read from.
        start: their offset in the text that was reviewed.
        corrected: what it should be, of a correction.
        reviewer: who decided.
        at: when, ISO 8601 in UTC.
    """

    article: str
    verdict: Verdict
    fact: Meaning
    quote: str
    start: int
    reviewer: str
    at: str
    corrected: Meaning | None = None

    def found_in(self, text: str) -> Quote | None:
        """The words of the decision in a text, those nearest to where they stood; None where they are not there."""
        if text[self.start : self.start + len(self.quote)] == self.quote:
            return Quote(self.start, self.start + len(self.quote), self.quote)
        pattern = r"\s+".join(map(re.escape, self.quote.split()))
        spans = [match.span() for match in re.finditer(pattern, text)] if pattern else []
        if not spans:
            return None
        start, end = min(spans, key=lambda span: abs(span[0] - self.start))
        return Quote(start, end, text[start:end])


def file_of(source: Path) -> Path:
    """The file of decisions about a file."""
    return source.with_name(source.name + REVIEW)


def decisions_beside(source: Path) -> list[Decision]:
    """The decisions about a file, in the order in which they were taken; none where nobody reviewed it.

    Raises:
        UnreadableFile: a line that is no decision; the file and the line are named.
    """
    path = file_of(source)
    if not path.exists():
        return []
    lines = enumerate(path.read_bytes().splitlines(), start=1)
    return [_decision(line, f"{path}, line {number}") for number, line in lines if line.strip()]


def standing(decisions: Iterable[Decision]) -> list[Decision]:
    """The last decision about each fact, those that were taken back left out."""
    last: dict[tuple[str, ...], Decision] = {}
    for decision in decisions:
        last.pop(decision.fact.about, None)
        last[decision.fact.about] = decision
    return [decision for decision in last.values() if decision.verdict is not Verdict.REOPEN]


def add(source: Path, decision: Decision) -> None:
    """Add a decision to those about a file."""
    record: dict[str, Any] = {
        "article": decision.article,
        "decision": decision.verdict.value,
        "fact": decision.fact.as_json(),
        "quote": decision.quote,
        "start": decision.start,
        "reviewer": decision.reviewer,
        "at": decision.at,
    }
    if decision.corrected is not None:
        record["corrected"] = decision.corrected.as_json()
    with file_of(source).open("ab") as file:
        file.write(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))


def now() -> str:
    """The time of a decision."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _decision(line: bytes, where: str) -> Decision:
    try:
        record = orjson.loads(line)
        texts = {name: _text(record, name) for name in ("article", "quote", "reviewer", "at")}
        verdict = Verdict(record.get("decision"))
        corrected = meaning_from(record["corrected"]) if verdict is Verdict.CORRECT else None
        fact = meaning_from(record.get("fact") or {})
        return Decision(verdict=verdict, fact=fact, start=_offset(record.get("start")), corrected=corrected, **texts)
    except (orjson.JSONDecodeError, BadStatement, ValueError, KeyError, AttributeError, TypeError) as error:
        raise UnreadableFile(where, f"no decision of a review ({error}); mend the line or delete it") from error


def _offset(start: object) -> int:
    if not isinstance(start, int) or isinstance(start, bool) or start < 0:
        raise BadStatement("start has to be a number of characters", "start")
    return start


def _text(record: dict[str, Any], name: str) -> str:
    if not isinstance(record.get(name), str) or not record[name]:
        raise BadStatement(f"{name} has to be a text", name)
    return str(record[name])
