"""`orgtrace withdraw`."""

import sys
from typing import Annotated

import typer
from rich.text import Text

from orgtrace.drawing.words import counted
from orgtrace.exits import Status
from orgtrace.keeping import held
from orgtrace.options import Json, Store, Yes
from orgtrace.terminal import say, show, show_json

SourceId = Annotated[str, typer.Argument(metavar="SOURCE", help="The source's id; `orgtrace sources` lists them.")]

EXAMPLES = ("orgtrace withdraw source:uk-organogram:scotland-office:senior:2011-03-31",)


def withdraw(source: SourceId, yes: Yes = False, as_json: Json = False, store: Store = None) -> None:
    """Withdraw everything that a source states, as a revision of its own; earlier revisions keep it."""
    with held(store) as opened:
        if not (yes or _meant(source)):
            say("Nothing was withdrawn.")
            raise typer.Exit(Status.FAILED)
        outcome = opened.withdraw(source)
    if as_json:
        show_json(outcome)
    elif outcome.revision is None:
        show(Text("Nothing is new: the source states nothing any more."))
    else:
        gone = counted(outcome.retracted, "statement", "statements")
        show(Text(f"Withdrew {gone} as revision {outcome.revision}."))


def _meant(source: str) -> bool:
    """Whether a person at a terminal confirms it; a program, which nobody can ask, has typed what it means."""
    if not sys.stdin.isatty():
        return True
    return typer.confirm(f"Withdraw everything that {source} states?", err=True)
