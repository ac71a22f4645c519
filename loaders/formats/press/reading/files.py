"""Files and folders: every article in them, each read or refused by name."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from graph.errors import UnreadableFile
from loaders.formats.press.reading.article import Article
from loaders.formats.press.reading.dating import address_day, dateline, mentioned_day
from loaders.formats.press.reading.encodings import clean, decode
from loaders.formats.press.reading.pages import Page, addressed, read_html, read_pdf

SUFFIXES = frozenset({".txt", ".text", ".html", ".htm", ".pdf", ".jsonl"})
REVIEW = ".review.jsonl"
"""Behind a file's name: the decisions of its review, which are no articles."""
_FIELDS = ("url", "title", "published", "text")


def files_in(path: Path) -> list[Path]:
    """The files of a folder that may hold articles, by name; a file is its own list.

    Raises:
        UnreadableFile: there is no such file or folder.
    """
    if path.is_dir():
        files = (each for each in path.iterdir() if each.is_file() and each.suffix.lower() in SUFFIXES)
        return sorted(each for each in files if not each.name.endswith(REVIEW))
    if not path.is_file():
        raise UnreadableFile(str(path), "there is no such file or folder")
    return [path]


def read_file(path: Path) -> Iterator[Article]:
    """The articles of a file: one, or one a line of JSON Lines.

    Raises:
        UnreadableFile: the file, or one of its lines, is no article that can be read; its name is given.
    """
    data = path.read_bytes()
    if path.suffix.lower() == ".jsonl":
        yield from _lines(data, path)
    else:
        yield read_bytes(data, path.name, path.stem)


def read_bytes(data: bytes, file: str, name: str) -> Article:
    """One article from the bytes of a file.

    Args:
        data: the file's content.
        file: the file's name, for errors; its ending or its first bytes tell what it is.
        name: what the article is called.

    Raises:
        UnreadableFile: it is no article that can be read.
    """
    if data.startswith(b"%PDF") or file.lower().endswith(".pdf"):
        return _of_page(read_pdf(data, file), file, name)
    if file.lower().endswith((".html", ".htm")) or data[:512].lstrip().lower().startswith(
        (b"<!doctype html", b"<html")
    ):
        return _of_page(read_html(data, file), file, name)
    text, encoding = decode(data, file)
    url, text = addressed(text)
    return _dated(Article(name, text, url, encoding=encoding))


def _of_page(page: Page, file: str, name: str) -> Article:
    article = Article(
        name, clean(page.text, file), page.url, page.title, page.published, "page" if page.published else "none",
        extractor=page.extractor, encoding=page.encoding,
    )  # fmt: skip
    return _dated(article)


def _dated(article: Article) -> Article:
    """The article with its day: given, else the dateline's, else the address's."""
    published, by = article.published, article.published_by
    for found, source in ((dateline(article.text), "text"), (address_day(article.url), "address")):
        if published is None and found is not None:
            published, by = found, source
    return replace(article, published=published, published_by=by, day=published or mentioned_day(article.text))


def _lines(data: bytes, path: Path) -> Iterator[Article]:
    for number, line in enumerate(data.split(b"\n"), 1):
        if line.strip():
            file = f"{path.name}, line {number}"
            yield read_line(line, file, f"{path.stem}-{number}")


def read_line(line: str | bytes, file: str, name: str) -> Article:
    """One article from a line of JSON Lines: an object with ``text`` and, where known, url, title and published.

    Raises:
        UnreadableFile: it is no article that can be read; `file` names it.
    """
    return _of_line(_record(line, file), file, name)


def _record(line: str | bytes, file: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except ValueError as error:
        raise UnreadableFile(file, f"not JSON ({error}); each line is one object with {', '.join(_FIELDS)}") from error
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise UnreadableFile(file, f"no object with a text; each line is one object with {', '.join(_FIELDS)}")
    return record


def _of_line(record: dict[str, Any], file: str, name: str) -> Article:
    url, title, published = (str(record[key]) if record.get(key) else None for key in _FIELDS[:3])
    text = record["text"] if not title or record["text"].startswith(title) else f"{title}\n\n{record['text']}"
    day = published[:10] if published and mentioned_day(published) == published[:10] else None
    return _dated(Article(name, clean(text, file), url, title, day, "given" if day else "none", extractor="JSON Lines"))
