"""How fast press reports are read: the grammar alone, and with the statements made and checked.

The articles are in memory already, and are read over and over until enough time has passed: that of the
processor, so that the rate is that of one core whatever else the machine does.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.model.statements import check
from loaders.formats.press.extract import facts_of_article
from loaders.formats.press.reading.article import Article
from loaders.formats.press.reading.files import files_in, read_file
from loaders.formats.press.stating.stater import Stater

ENOUGH = 5.0
"""Seconds of the processor that a rate is measured over, at least."""


@dataclass(frozen=True, slots=True)
class Speed:
    """Articles, their letters in all, and how many articles are read a second of one core."""

    articles: int
    letters: int
    grammar: float
    stated: float


def measured(folder: Path) -> Speed:
    """Read the articles of a folder over and over."""
    articles = [article for file in files_in(folder) for article in read_file(file)]
    return Speed(
        articles=len(articles),
        letters=sum(len(article.text) for article in articles),
        grammar=_rate(articles, facts_of_article),
        stated=_rate(articles, _stated),
    )


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
