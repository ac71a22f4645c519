"""A review: an article's text and its facts side by side, at a terminal."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from orgtrace.drawing.words import FAINT, STRONG, WARN, counted
from orgtrace.terminal import plain

if TYPE_CHECKING:
    from loaders.formats.press.review.meanings import Meaning
    from loaders.formats.press.review.session import Entry, Session

_STATUS = {"current": "holds", "former": "held", "appointed": "was appointed", "removed": "was removed from"}
_LINKS = {"part_of": "is part of", "reports_to": "reports to"}
_MODES = {"supervision": "supervises", "inspection": "inspects", "guidance": "guides", "direction": "directs"}
_VERDICTS = {"accept": "accepted", "correct": "corrected", "reject": "rejected"}


def review_drawing(session: "Session", entries: "list[Entry]") -> Group:
    """The whole article, each paragraph beside the facts that it states first."""
    table = Table(show_header=False, box=None, padding=(0, 2, 1, 0), expand=True)
    table.add_column(ratio=3, overflow="fold")
    table.add_column(ratio=4, overflow="fold")
    for start, end in _paragraphs(session.article.text):
        here = [each for each in entries if each.quote is not None and start <= each.quote.start < end]
        table.add_row(_marked(session.article.text, start, end, entries), Group(*map(entry_words, here)))
    for lost in [each for each in entries if each.quote is None]:
        table.add_row(Text("these words are gone", WARN), entry_words(lost))
    return Group(_title(session), table, _summary(entries))


def entry_words(entry: "Entry") -> Text:
    """A fact under review: its number, what it says, how it was read, and what was decided."""
    told = Text(f"{entry.number} ", STRONG).append(plain(fact_words(entry.meaning)), "not bold")
    read = ", ".join([entry.grade.mark, *filter(None, [entry.rule]), *entry.grade.reasons])
    told.append(f"\n  {plain(read)}", FAINT)
    if entry.decision is not None:
        told.append(f"\n  {plain(decision_words(entry))}", WARN)
    return told


def fact_words(meaning: "Meaning") -> str:
    """What a fact says, as a sentence."""
    match meaning.relation:
        case "person":
            return f"{meaning['name']} is a person"
        case "org":
            return f"{meaning['name']} is an organisation"
        case "holds":
            day = f", {meaning['date']}" if meaning["date"] else ""
            return f"{meaning['person']} {_STATUS[meaning['status']]} {meaning['title']}, {meaning['org']}{day}"
        case "part_of":
            return f"{meaning['child']} {_LINKS[meaning.relation]} {meaning['parent']}"
        case "reports_to":
            return f"{meaning['from']} {_LINKS[meaning.relation]} {meaning['to']}"
        case _:
            return f"{meaning['from']} {_MODES.get(meaning['kind'], meaning['kind'])} {meaning['to']}"


def decision_words(entry: "Entry") -> str:
    """What was decided about a fact, by whom and when."""
    decision = entry.decision
    if decision is None:
        return "not reviewed"
    told = f"{_VERDICTS[decision.verdict]} by {decision.reviewer}, {decision.at[:10]}"
    return f"{told}: {fact_words(decision.corrected)}" if decision.corrected is not None else told


def _title(session: "Session") -> Text:
    article = session.article
    day = article.published or "undated"
    return Text(plain(article.url or str(session.path)), STRONG).append(f" · {day}\n", f"not bold {FAINT}")


def _summary(entries: "Iterable[Entry]") -> RenderableType:
    listed = list(entries)
    done = sum(each.decision is not None for each in listed)
    return Text(f"{counted(len(listed), 'fact', 'facts')}, {done} reviewed", FAINT)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Where the lines that hold something begin and end."""
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield start, start + len(line)
        start += len(line)


def _marked(text: str, start: int, end: int, entries: "list[Entry]") -> Text:
    """A paragraph, its quotes underlined, each with the numbers of the facts it states behind it."""
    quotes = [(each.quote, each.number) for each in entries if each.quote is not None]
    told, at = Text(), start
    cuts = sorted({start, end, *(min(max(edge, start), end) for q, _ in quotes for edge in (q.start, q.end))})
    for cut in cuts[1:]:
        inside = any(quote.start <= at and cut <= quote.end for quote, _ in quotes)
        told.append(plain(text[at:cut].strip("\r\n")), "underline" if inside else "")
        numbers = [str(number) for quote, number in quotes if quote.end == cut and quote.end > start]
        told.append(f"[{','.join(numbers)}]" if numbers else "", FAINT)
        at = cut
    return told
