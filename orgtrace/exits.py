"""How a command ends: its exit status, and what it says where something went wrong.

This is the one place where errors meet the terminal and turn into exit statuses.
"""

from collections.abc import Sequence
from enum import IntEnum

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from graph.errors import (
    Ambiguous,
    BadDate,
    BadIdentifier,
    BadParameter,
    BadSetting,
    BadStatement,
    BeyondEngine,
    Candidate,
    OrgtraceError,
    UnknownEntity,
)
from orgtrace.terminal import plain


class Status(IntEnum):
    """The exit statuses of every command."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    PARTLY = 3
    INTERRUPTED = 130


MEANINGS = {
    Status.DONE: "done",
    Status.FAILED: "failed, nothing was changed; the reason is on standard error",
    Status.USAGE: "the command cannot be taken as it was typed, or a name in it may mean several entities",
    Status.PARTLY: "loaded, but some rows were rejected or some files refused; the rest landed",
    Status.INTERRUPTED: "ended by Ctrl-C",
}

_USAGE = (BadParameter, BadDate, BadIdentifier, BadSetting, BadStatement, BeyondEngine, Ambiguous)
_NAMES = {"id": "ENTITY", "from": "FROM", "to": "TO", "q": "TEXT", "relations": "--relation"}
"""What the command line calls those parameters that it does not call by their own name."""


def status_of(error: OrgtraceError) -> Status:
    """The exit status of an error: usage where typing something else would help, else failed."""
    return Status.USAGE if isinstance(error, _USAGE) else Status.FAILED


def told(error: OrgtraceError) -> RenderableType:
    """What is said of an error on standard error: what was wrong, where, and what to do."""
    if isinstance(error, Ambiguous):
        return Group(
            _headline(f"{error.name!r} may mean any of these; give the id of the one that is meant:"),
            *_listed(error.candidates),
        )
    if isinstance(error, UnknownEntity) and error.nearest:
        return Group(_headline(f"no entity {error.id!r} is known; the nearest are:"), *_listed(error.nearest))
    if isinstance(error, UnknownEntity):
        return _headline(f"no entity {error.id!r} is known; `orgtrace search` finds entities by name")
    if isinstance(error, BadParameter):
        return _headline(f"{option(error.parameter)}: {error.reason}")
    return _headline(str(error))


def option(parameter: str) -> str:
    """How the command line calls a question's parameter; one that a command has named itself stays as it is."""
    if parameter.startswith("--"):
        return parameter
    return _NAMES.get(parameter) or f"--{parameter.replace('_', '-')}"


def _headline(message: str) -> Text:
    return Text("error: ", "bold red").append(plain(message), "default not bold")


def _listed(candidates: Sequence[Candidate]) -> list[RenderableType]:
    return [line for each in candidates for line in _lines(each)]


def _lines(candidate: Candidate) -> list[RenderableType]:
    note = f", {candidate.note}" if candidate.note else ""
    told = Text(f"{plain(candidate.name)}{plain(note)}")
    return [Padding(Text(plain(candidate.id), "bold"), (0, 0, 0, 2)), Padding(told, (0, 0, 0, 6))]
