"""The loader `press`: Vietnamese press reports as plain text, web pages, PDF files or JSON Lines."""

from collections.abc import Mapping

import orjson

from graph.errors import BadDate, BadSetting
from graph.model import dates
from loaders.base import Document
from loaders.files import File
from loaders.formats.press.document import ArticleDocument, LinesDocument, ReviewDocument
from loaders.formats.press.reading.files import REVIEW, SUFFIXES

_LINES = ".jsonl"
_OTHERS = frozenset(("relation", "source", "dump", "load", "node"))


class PressLoader:
    """The loader."""

    name = "press"
    summary = "Vietnamese press reports on Party and state bodies: text, HTML, PDF, or JSON Lines of articles"
    suffixes = tuple(sorted(SUFFIXES))
    settings: Mapping[str, str] = {
        "url": "the article's address, where neither the file nor its page tells it",
        "published": "the article's day, where nothing in it tells: 2018-08-09",
    }

    def detects(self, file: File) -> bool:
        """By the ending of a text, a web page or a PDF file; JSON Lines by a first line with a text."""
        if file.path.name.endswith(REVIEW):
            return True
        if file.suffix != _LINES:
            return file.suffix in SUFFIXES
        first = file.head(1 << 20).lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 1)[0]
        try:
            found = orjson.loads(first)
        except orjson.JSONDecodeError:
            return False
        return isinstance(found, dict) and isinstance(found.get("text"), str) and not _OTHERS & found.keys()

    def open(self, file: File, settings: Mapping[str, str]) -> Document:
        """The file as a document of one article, or of one a line."""
        if file.path.name.endswith(REVIEW):
            return ReviewDocument(file)
        if file.suffix == _LINES:
            return LinesDocument(file)
        _check_day(settings.get("published"))
        return ArticleDocument(file, settings)


loader = PressLoader()


def _check_day(published: str | None) -> None:
    try:
        if published is not None:
            dates.day(published)
    except BadDate as error:
        raise BadSetting(f"published={published}: {error}") from error
