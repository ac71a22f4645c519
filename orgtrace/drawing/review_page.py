"""A review as a page of its own: one file that needs nothing else, without a script."""

from collections.abc import Iterator
from html import escape
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

from orgtrace.drawing.review import decision_words, fact_words

if TYPE_CHECKING:
    from loaders.formats.press.facts.model import Quote
    from loaders.formats.press.review.session import Entry, Session


def review_page(session: "Session", entries: "list[Entry]") -> str:
    """The article with its quotes marked, beside its facts; each leads to the other.

    Returns:
        HTML that refers to no other file.
    """
    article = session.article
    title = escape(article.title or article.url or session.path.name)
    style = (files("orgtrace.drawing") / "review.css").read_text(encoding="utf-8")
    source = f"{escape(article.url or session.path.name)} · {escape(article.published or 'undated')}"
    return (
        f'<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f'<meta name="viewport" content="width=device-width">\n<style>\n{style}</style>\n</head>\n'
        f'<body>\n<header lang="en"><h1 lang="vi">{title}</h1><p>{source}</p></header>\n<main>\n'
        f"<article>{''.join(_text(article.text, entries))}</article>\n"
        f'<ol lang="en">\n{"".join(map(_item, entries))}</ol>\n</main>\n</body>\n</html>\n'
    )


def _text(text: str, entries: "list[Entry]") -> Iterator[str]:
    """The text in pieces, each inside the same quotes from end to end."""
    quotes = [(each.quote, each.number) for each in entries if each.quote is not None]
    cuts = sorted({0, len(text), *(edge for quote, _ in quotes for edge in (quote.start, quote.end))})
    for at, cut in pairwise(cuts):
        piece = escape(text[at:cut])
        inside = [number for quote, number in quotes if quote.start <= at and cut <= quote.end]
        yield f'<mark title="{_listed(inside)}">{piece}</mark>' if inside else piece
        yield from _references(quotes, cut)


def _references(quotes: "list[tuple[Quote, int]]", cut: int) -> Iterator[str]:
    for quote, number in quotes:
        if quote.end == cut:
            yield f'<sup id="quote-{number}"><a href="#fact-{number}">{number}</a></sup>'


def _item(entry: "Entry") -> str:
    verdict = entry.decision.verdict.value if entry.decision is not None else "open"
    read = ", ".join([entry.grade.mark, *filter(None, [entry.rule]), *entry.grade.reasons])
    words = f'<a href="#quote-{entry.number}">“{escape(entry.quote.text)}”</a>' if entry.quote else "its words are gone"
    return (
        f'<li id="fact-{entry.number}" value="{entry.number}"><span class="{verdict}">'
        f"{escape(fact_words(entry.meaning))}</span><small>{words}</small><small>{escape(read)}</small>"
        f"<small>{escape(decision_words(entry))}</small></li>\n"
    )


def _listed(numbers: list[int]) -> str:
    return ", ".join(map(str, numbers))
