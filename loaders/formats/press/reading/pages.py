"""Web pages and PDF files: their main text, by trafilatura and pypdf."""

import io
import re
from dataclasses import dataclass
from importlib.metadata import version

import trafilatura
from pypdf import PdfReader
from pypdf.errors import PyPdfError
from trafilatura.settings import Document

from graph.errors import UnreadableFile
from loaders.formats.press.reading.encodings import decode

LARGEST_PAGE = 20_000_000  # bytes of a page; a larger one is a listing, not an article


_ADDRESS = re.compile(r"\s*(https?://\S+)[^\S\n]*\n\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Page:
    """What a page or a document gives: its text, and what it says of itself."""

    text: str
    extractor: str
    encoding: str = "utf-8"
    url: str | None = None
    title: str | None = None
    published: str | None = None


def addressed(text: str) -> tuple[str | None, str]:
    """The address that a plain text has as its first line, and the text below it; None where it has no such line."""
    found = _ADDRESS.match(text)
    return (found[1], text[found.end() :]) if found else (None, text)


def read_html(data: bytes, file: str) -> Page:
    """The main text of a web page, its headline first.

    Raises:
        UnreadableFile: the page is too large, or no article is found in it.
    """
    if len(data) > LARGEST_PAGE:
        raise UnreadableFile(file, f"larger than {LARGEST_PAGE:,} bytes; save the article alone")
    markup, encoding = decode(data, file)
    found = trafilatura.bare_extraction(markup, with_metadata=True, include_comments=False, include_tables=True)
    if not isinstance(found, Document) or not found.text:
        raise UnreadableFile(file, "no article's text was found in the page")
    title = found.title
    text = found.text
    if title and not text.startswith(title):
        text = f"{title}\n\n{text}"
    return Page(text, f"trafilatura {version('trafilatura')}", encoding, found.url, title, found.date)


def read_pdf(data: bytes, file: str) -> Page:
    """The text of a PDF file, page after page.

    Raises:
        UnreadableFile: the file is damaged or locked, or it is a scan without text.
    """
    try:
        reader = PdfReader(io.BytesIO(data))
        pages = [page.extract_text() or "" for page in reader.pages]
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError, OSError) as error:
        raise UnreadableFile(file, f"a damaged or locked PDF ({error}); save it again without protection") from error
    text = "\n\n".join(pages)
    if not text.strip():
        raise UnreadableFile(file, "a PDF without text, probably a scan; recognise its text first")
    return Page(text, f"pypdf {version('pypdf')}")
