"""`orgtrace review`."""

import getpass
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from graph.errors import BadSetting, OrgtraceError
from orgtrace.drawing.review import entry_words, review_drawing
from orgtrace.exits import told
from orgtrace.options import OUTPUT_PANEL
from orgtrace.terminal import plain, say, show

if TYPE_CHECKING:
    from loaders.formats.press.review.session import Entry, Session

File = Annotated[Path, typer.Argument(metavar="FILE", help="An article, as the press loader reads it.")]
Line = Annotated[
    int | None, typer.Option(metavar="NUMBER", help="Which line, of a file of JSON Lines.", show_default=False)
]
Html = Annotated[
    Path | None,
    typer.Option(
        "--html", metavar="OUT", help="Write a page that needs nothing else instead.", rich_help_panel=OUTPUT_PANEL
    ),
]
Reviewer = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Whose decisions these are; else your login name.", show_default=False),
]
Accept = Annotated[list[int] | None, typer.Option(metavar="NUMBER", help="Accept a fact.", show_default=False)]
Reject = Annotated[list[int] | None, typer.Option(metavar="NUMBER", help="Reject a fact.", show_default=False)]
Reopen = Annotated[list[int] | None, typer.Option(metavar="NUMBER", help="Take a decision back.", show_default=False)]
Correct = Annotated[
    list[str] | None,
    typer.Option(
        metavar="'NUMBER FIELD=VALUE …'",
        help="Correct a fact: '3 status=former title=\"Phó Bí thư\"'.",
        show_default=False,
    ),
]

EXAMPLES = (
    "orgtrace review examples/press/thanh-uy.txt",
    "orgtrace review examples/press/thanh-uy.txt --html review.html",
    "orgtrace review examples/press/thanh-uy.txt --accept 3 --correct '4 status=former' --reviewer 'Ana Reis'",
)

_KEYS = {"a": "accept", "c": "correct", "r": "reject", "s": "skip", "q": "quit"}


def review(
    file: File,
    accept: Accept = None,
    reject: Reject = None,
    correct: Correct = None,
    reopen: Reopen = None,
    reviewer: Reviewer = None,
    line: Line = None,
    html: Html = None,
) -> None:
    """Hold what was read in an article against its words, and accept, correct or reject it.

    Without a decision on the command line a terminal is asked for one fact after the other. Decisions are kept
    beside the file, in FILE.review.jsonl, and count whenever it is loaded.
    """
    from loaders.formats.press.review.session import Session  # noqa: PLC0415  # `--help` is to be quick

    session = Session.open(file, line)
    name = reviewer if reviewer is not None else getpass.getuser()
    given = list(_given(accept, reject, correct, reopen))
    for number, verdict, changes in given:
        _decide(session, number, verdict, name, changes)
    if html is not None:
        _write(session, html)
        return
    show(review_drawing(session, session.entries()))
    if not given and sys.stdin.isatty() and sys.stdout.isatty():
        _ask(session, name)


def _given(
    accept: list[int] | None, reject: list[int] | None, correct: list[str] | None, reopen: list[int] | None
) -> Iterator[tuple[int, str, dict[str, str]]]:
    for verdict, numbers in (("accept", accept), ("reject", reject), ("reopen", reopen)):
        yield from ((number, verdict, {}) for number in numbers or ())
    for words in correct or ():
        number, *changes = shlex.split(words) or [""]
        pairs = [each.partition("=") for each in changes]
        if not number.isdigit() or not pairs or not all(name and equals for name, equals, _ in pairs):
            raise BadSetting(f"--correct {words!r}: write NUMBER FIELD=VALUE, such as '3 status=former'")
        yield int(number), "correct", {name: value for name, _, value in pairs}


def _decide(session: "Session", number: int, verdict: str, reviewer: str, changes: dict[str, str]) -> None:
    from loaders.formats.press.review.decisions import Verdict  # noqa: PLC0415  # `--help` is to be quick

    session.decide(number, Verdict(verdict), reviewer, changes)


def _write(session: "Session", html: Path) -> None:
    from orgtrace.drawing.review_page import review_page  # noqa: PLC0415  # `--help` is to be quick

    html.write_text(review_page(session, session.entries()), encoding="utf-8")
    show(Text(f"Wrote {plain(str(html))}."))


def _ask(session: "Session", reviewer: str) -> None:
    """Ask a person about one open fact after the other."""
    for entry in session.entries():
        if entry.decision is not None or entry.quote is None:
            continue
        say(Text("\n").append_text(entry_words(entry)).append(f"\n  “{plain(entry.quote.text)}”", "italic"))
        answer = _answer()
        if answer == "quit":
            return
        if answer != "skip":
            _take(session, entry, answer, reviewer)


def _take(session: "Session", entry: "Entry", answer: str, reviewer: str) -> None:
    """Keep an answer; one that cannot be taken is told, and the fact stays open."""
    try:
        _decide(session, entry.number, answer, reviewer, _changes(entry) if answer == "correct" else {})
    except OrgtraceError as error:
        say(told(error))


def _answer() -> str:
    while True:
        typed = typer.prompt("[a]ccept [c]orrect [r]eject [s]kip [q]uit", default="s", err=True, show_default=False)
        if found := _KEYS.get(typed.strip().lower()[:1]):
            return found


def _changes(entry: "Entry") -> dict[str, str]:
    known = {name: value for name, value in entry.meaning.as_json().items() if name != "relation"}
    if entry.meaning.relation == "holds":
        known.setdefault("date", "")
    return {name: str(typer.prompt(f"  {name}", default=value, err=True)) for name, value in known.items()}
