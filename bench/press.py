"""How fast press reports are read: the grammar alone, and with the statements made and checked.

The articles are in memory already, and are read over and over until enough time has passed: that of the
processor, so that the rate is that of one core whatever else the machine does. Long reports are short ones joined.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.report import Report
from graph.model.statements import check
from loaders.formats.press.extract import facts_of_article
from loaders.formats.press.reading.article import Article
from loaders.formats.press.reading.files import files_in, read_file
from loaders.formats.press.stating.stater import Stater

ENOUGH = 5.0
"""Seconds of the processor that a rate is measured over, at least."""
LENGTHS = (1_200, 6_000)
"""Letters of the joined reports, at least."""


@dataclass(frozen=True, slots=True)
class Speed:
    """Letters an article on average, and how many articles are read a second of one core."""

    letters: float
    grammar: float
    stated: float


def tell(report: Report, folder: Path) -> None:
    """The table of a folder's articles as they are, and joined."""
    rows = [
        tuple(f"{figure:,.0f}" for figure in (each.letters, each.grammar, each.stated, each.letters * each.stated))
        for each in measured(folder)
    ]
    header = ("letters an article", "the grammar, articles/s", "with its statements checked", "letters/s")
    report.table("Reading press reports, on one core", header, rows)


def measured(folder: Path) -> Iterator[Speed]:
    """Read the articles of a folder over and over."""
    articles = [article for file in files_in(folder) for article in read_file(file)]
    for each in (articles, *(_joined(articles, length) for length in LENGTHS)):
        letters = sum(len(article.text) for article in each) / len(each)
        yield Speed(letters, _rate(each, facts_of_article), _rate(each, _stated))


def _joined(articles: Sequence[Article], length: int) -> list[Article]:
    """Articles of so many letters at least, each of different ones in a row; few short ones are taken again."""
    again = -(-length // sum(len(article.text) for article in articles))
    made: list[Article] = []
    texts: list[str] = []
    for article in [*articles] * again:
        texts.append(article.text)
        if sum(map(len, texts)) >= length:
            made.append(replace(article, text="\n\n".join(texts)))
            texts = []
    return made


def _stated(article: Article) -> int:
    return len([check(each) for each in Stater("bench", facts_of_article(article)).statements()])


def _rate(articles: Sequence[Article], read: Callable[[Article], object]) -> float:
    """Articles a second, after one round that is not counted."""
    for article in articles:
        read(article)
    begun, count = time.process_time(), 0
    while (taken := time.process_time() - begun) < ENOUGH:
        for article in articles:
            read(article)
        count += len(articles)
    return count / taken
