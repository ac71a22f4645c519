"""Documents: a file with one article, or JSON Lines with one article a line, from bytes to statements."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace

from graph.errors import UnreadableFile
from graph.model.attributes import Value
from graph.model.names import composed
from graph.store.texts import Text
from loaders.base import Issue, Item, Quarantine, Rejected, Rows, Severity, Source
from loaders.contacts import masked, without_contacts
from loaders.files import File
from loaders.formats.press.extract import facts_of_article
from loaders.formats.press.reading.article import Article
from loaders.formats.press.reading.files import REVIEW, read_bytes, read_line
from loaders.formats.press.review.applying import Applied, applied
from loaders.formats.press.review.decisions import Decision, decisions_beside
from loaders.formats.press.stating.identity import article_part, source_id
from loaders.formats.press.stating.stater import Stater

MASKED = ", contacts masked"
"""Behind an extractor's name, where the text held contacts."""

_LONGEST_TITLE = 200


def read_article(file: File, data: bytes) -> Article:
    """The article of a file that holds one, its contacts masked.

    Raises:
        UnreadableFile: it is empty, in another language, a scan without text, or cannot be decoded.
    """
    try:
        article = read_bytes(data, file.name.lower().removesuffix(".gz"), file.stem)
    except UnreadableFile as error:
        raise UnreadableFile(file.name, error.reason) from error
    return without_any_contact(article)


def without_any_contact(article: Article) -> Article:
    """The article with telephone numbers and mail addresses masked, letter by letter, so that no offset moves."""
    text = masked(article.text)
    return article if text == article.text else replace(article, text=text, extractor=article.extractor + MASKED)


class ArticleDocument:
    """A file with one article.

    Args:
        file: plain text, a web page or a PDF file.
        settings: ``url`` and ``published``, for a file that does not tell them.
    """

    def __init__(self, file: File, settings: Mapping[str, str]) -> None:
        self._file, self._settings = file, settings

    def read(self) -> Iterator[Item]:
        """The article's statements under the decisions that its reviewers took, its source, and its text."""
        with self._file.content() as content:
            article = _told(read_article(self._file, content.whole()), self._settings)
        yield from stated(self._file.name, article, content.sha256, decisions_beside(self._file.path))
        yield Rows(1, 1, 0)

    def quarantine(self) -> Quarantine:
        """A file of one article is taken or refused whole, so that no row of it is ever rejected."""
        return Quarantine(f"{self._file.stem}.quarantine", ".txt")


class LinesDocument:
    """A file of JSON Lines with one article a line.

    Args:
        file: its lines are objects with ``text`` and, where known, ``url``, ``title`` and ``published``.
    """

    def __init__(self, file: File) -> None:
        self._file = file
        self._lines: dict[str, int] = {}
        self._rejected = 0

    def read(self) -> Iterator[Item]:
        """What each line states; one that cannot be read, or repeats the address of another, is rejected."""
        decisions = decisions_beside(self._file.path)
        with self._file.content() as content:
            for number, line in enumerate(content.lines(), start=1):
                if line.strip():
                    yield from self._line(number, line, decisions)
        for stale in [each for each in decisions if each.article not in self._lines]:
            yield _stale(self._file.name, stale)
        used = len(self._lines)
        yield Rows(used + self._rejected, used, self._rejected)

    def quarantine(self) -> Quarantine:
        """The rejected lines as they are."""
        return Quarantine(f"{self._file.stem}.quarantine", ".jsonl")

    def _line(self, number: int, line: str, decisions: list[Decision]) -> Iterator[Item]:
        where = f"{self._file.name}, line {number}"
        try:
            article = without_any_contact(read_line(line, where, f"{self._file.stem}-{number}"))
        except UnreadableFile as error:
            yield self._reject(number, line, error.reason)
            return
        part = article_part(article)
        if part in self._lines:
            yield self._reject(number, line, f"it is the article of line {self._lines[part]} again; keep one of them")
            return
        self._lines[part] = number
        sha256 = hashlib.sha256(line.encode()).hexdigest()
        concerned = [each for each in decisions if each.article == part]
        yield from stated(self._file.name, article, sha256, concerned, row=number)

    def _reject(self, number: int, line: str, reason: str) -> Rejected:
        self._rejected += 1
        issue = Issue(
            rule="unreadable-row",
            severity=Severity.REJECTED,
            message=reason,
            action="the line was put into quarantine",
            file=self._file.name,
            row=number,
        )
        return Rejected(issue, without_contacts(line.rstrip("\r\n")) + "\n")


class ReviewDocument:
    """A file of decisions, which are read with the article that they stand beside and state nothing by themselves."""

    def __init__(self, file: File) -> None:
        self._file = file

    def read(self) -> Iterator[Item]:
        """That it was met, where its article is not there."""
        beside = self._file.path.with_name(self._file.path.name.removesuffix(REVIEW))
        if not beside.exists():
            message = f"these are decisions about {beside.name}, which is not beside them"
            yield _issue("review-alone", Severity.WARNING, message, "nothing was read from them", self._file.name)
        yield Rows()

    def quarantine(self) -> Quarantine:
        """Nothing of it is ever rejected."""
        return Quarantine(f"{self._file.stem}.quarantine", ".jsonl")


def stated(
    file: str, article: Article, sha256: str, decisions: list[Decision], *, row: int | None = None
) -> Iterator[Item]:
    """Everything that one article yields.

    Args:
        file: the name that messages call its file by.
        article: as it was read.
        sha256: the checksum of its bytes.
        decisions: what its reviewers decided.
        row: its line, in a file of many.
    """
    text = Text(article.text, article.extractor)
    part = article_part(article)
    found = applied(facts_of_article(article), article.text, decisions)
    yield from _issues(file, article, found, row)
    yield text
    yield from Stater(part, found.facts).statements()
    attributes: dict[str, Value] = {"title": _title(article), "sha256": sha256, "text": text.id}
    attributes |= {"url": article.url or "", "published": article.published or ""}
    yield Source(id=source_id(part), attributes={name: value for name, value in attributes.items() if value})


def _told(article: Article, settings: Mapping[str, str]) -> Article:
    """The article with what the settings say, where neither file nor page does."""
    return replace(
        article,
        url=article.url or settings.get("url"),
        published=article.published or settings.get("published"),
        day=article.published or settings.get("published") or article.day,
    )


def _title(article: Article) -> str:
    """The headline, or the text's first line."""
    line = article.title or next(line for line in article.text.splitlines() if line.strip())
    return without_contacts(composed(line))[:_LONGEST_TITLE]


def _issues(file: str, article: Article, found: Applied, row: int | None) -> Iterator[Issue]:
    notice = Severity.NOTICE
    if article.published is None:
        message = "neither its text, its page nor its address gives the day of the article"
        yield _issue("undated-article", notice, message, "loaded undated", file, row)
    if article.extractor.endswith(MASKED):
        message = "the text holds telephone numbers or mail addresses"
        yield _issue("contact-in-text", notice, message, "masked, as contacts are never kept", file, row)
    if article.encoding not in ("utf-8", "utf-16"):
        message = f"the text is not plain UTF-8: {article.encoding}"
        yield _issue("other-encoding", notice, message, "decoded", file, row)
    if not (found.facts.organs or found.facts.people):
        message = "nothing in the article is a fact that the grammar reads"
        yield _issue("no-facts", notice, message, "kept as a source that states nothing", file, row)
    for stale in found.stale:
        yield _stale(file, stale, row)


def _stale(file: str, decision: Decision, row: int | None = None) -> Issue:
    message = f"the words of a decision by {decision.reviewer} are no longer there"
    action = "the decision was left out; review the article again"
    return _issue("stale-decision", Severity.WARNING, message, action, file, row, without_contacts(decision.quote))


def _issue(
    rule: str,
    severity: Severity,
    message: str,
    action: str,
    file: str,
    row: int | None = None,
    value: str | None = None,
) -> Issue:
    return Issue(rule=rule, severity=severity, message=message, action=action, file=file, row=row, value=value)
