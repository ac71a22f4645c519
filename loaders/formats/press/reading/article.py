"""An article as it was read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Article:
    r"""The text of one article and where it is from.

    Attributes:
        name: the file's name, and the line's number for one line of many.
        text: NFC, line ends ``\\n``, without control characters and soft hyphens; offsets index it.
        url: its address, where the file or its page gives one.
        title: its headline, where it is known apart from the text.
        published: its day, ``YYYY-MM-DD``; None where neither text, page nor address gives it in full.
        published_by: ``given``, ``text``, ``page``, ``address`` or ``none``.
        day: a day by which dates without a year can be read: ``published``, or a full date in the text.
        extractor: what made the text, with its version.
        encoding: how the bytes were read.
    """

    name: str
    text: str
    url: str | None = None
    title: str | None = None
    published: str | None = None
    published_by: str = "none"
    day: str | None = None
    extractor: str = "plain text"
    encoding: str = "utf-8"
