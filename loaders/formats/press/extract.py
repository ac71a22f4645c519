"""`press_extract`: a folder of articles to one JSON file an article, in the format of the gold."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.errors import UnreadableFile
from loaders.formats.press.facts.model import Facts
from loaders.formats.press.gold import write_gold
from loaders.formats.press.grammar import facts_of
from loaders.formats.press.reading.article import Article
from loaders.formats.press.reading.files import files_in, read_file


@dataclass(frozen=True, slots=True)
class Extracted:
    """What was written, what was refused and why, and which articles have no date."""

    written: tuple[Path, ...]
    refused: tuple[UnreadableFile, ...]
    undated: tuple[str, ...]


def facts_of_article(article: Article) -> Facts:
    """The facts of an article that was read."""
    return facts_of(article.text, url=article.url, published=article.published, day=article.day)


def press_extract(folder: Path, out: Path) -> Extracted:
    """Read every article of a folder or file and write its facts to ``OUT/NAME.json``.

    A file that cannot be read is refused by name and the others go on; after a bad line of JSON
    Lines the rest of that file is refused with it.

    Raises:
        UnreadableFile: there is no such folder or file.
    """
    out.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    refused: list[UnreadableFile] = []
    undated: list[str] = []
    for file in files_in(folder):
        for article in _articles(file, refused):
            target = out / f"{article.name}.json"
            write_gold(facts_of_article(article), target)
            written.append(target)
            if article.published is None:
                undated.append(article.name)
    return Extracted(tuple(written), tuple(refused), tuple(undated))


def _articles(file: Path, refused: list[UnreadableFile]) -> Iterator[Article]:
    try:
        yield from read_file(file)
    except UnreadableFile as error:
        refused.append(error)
