"""The `orgtrace` command: its subcommands put together, and the one place where a run ends."""

import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import Annotated, Any, NoReturn

import typer
from rich.text import Text

from graph.errors import OrgtraceError
from orgtrace.commands import (
    audit,
    changes,
    chart,
    common_superior,
    demo,
    doctor,
    dump,
    entity,
    evidence,
    load,
    loads,
    paths,
    press_extract,
    restore,
    review,
    search,
    serve,
    sources,
    subordinates,
    superiors,
    supervision,
    timeline,
    withdraw,
)
from orgtrace.exits import MEANINGS, Status, status_of, told
from orgtrace.terminal import plain, say, show_raw, silence

ASK, KEEP, SERVE = "Ask", "Load and keep", "Serve"

COMMANDS: tuple[tuple[str, Callable[..., Any], Sequence[str]], ...] = (
    (KEEP, load.load, load.EXAMPLES),
    (KEEP, press_extract.press_extract, press_extract.EXAMPLES),
    (KEEP, review.review, review.EXAMPLES),
    (ASK, search.search, search.EXAMPLES),
    (ASK, superiors.superiors, superiors.EXAMPLES),
    (ASK, subordinates.subordinates, subordinates.EXAMPLES),
    (ASK, chart.chart, chart.EXAMPLES),
    (ASK, paths.paths, paths.EXAMPLES),
    (ASK, common_superior.common_superior, common_superior.EXAMPLES),
    (ASK, supervision.supervision, supervision.EXAMPLES),
    (ASK, audit.audit, audit.EXAMPLES),
    (ASK, entity.entity, entity.EXAMPLES),
    (ASK, timeline.timeline, timeline.EXAMPLES),
    (ASK, changes.changes, changes.EXAMPLES),
    (ASK, evidence.evidence, evidence.EXAMPLES),
    (ASK, sources.sources, sources.EXAMPLES),
    (KEEP, loads.loads, loads.EXAMPLES),
    (KEEP, withdraw.withdraw, withdraw.EXAMPLES),
    (KEEP, dump.dump, dump.EXAMPLES),
    (KEEP, restore.restore, restore.EXAMPLES),
    (KEEP, doctor.doctor, doctor.EXAMPLES),
    (SERVE, serve.serve, serve.EXAMPLES),
    (SERVE, demo.demo, demo.EXAMPLES),
)
"""Each command with the panel of the help it stands in and examples that run on the project's own examples."""


def _epilog(title: str, lines: Sequence[str]) -> str:
    return "\n".join([title, *(f"  {line}" for line in lines)])


app = typer.Typer(
    name="orgtrace",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=_epilog("Exit status", [f"{status.value}: {meaning}" for status, meaning in MEANINGS.items()]),
)
for _panel, _command, _examples in COMMANDS:
    app.command(rich_help_panel=_panel, epilog=_epilog("Examples", _examples))(_command)


@app.callback(invoke_without_command=True)
def _front(
    version: Annotated[bool, typer.Option("--version", help="Say which version this is.", is_eager=True)] = False,
) -> None:
    """Who stands above, below and over whom, on which day, and which source says so."""
    if version:
        from importlib.metadata import version as version_of  # noqa: PLC0415  # slow, and seldom asked for

        show_raw(f"orgtrace {version_of('orgtrace')}")
        raise typer.Exit


def main() -> NoReturn:
    """Run the command line, and end the process with its exit status."""
    status = run(sys.argv[1:])
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        silence()
    sys.exit(status)


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit status; what went wrong is told on standard error."""
    try:
        with _ended_by_signal():
            app(arguments, prog_name="orgtrace")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else Status.DONE
    except OrgtraceError as error:
        say(told(error))
        return status_of(error)
    except OSError as error:
        if error.filename is None:
            raise
        say(Text("error: ", "bold red").append(plain(f"{error.filename}: {error.strerror}"), "default"))
        return Status.FAILED
    return Status.DONE


@contextmanager
def _ended_by_signal() -> Iterator[None]:
    """Let a request to terminate end the run as Ctrl-C does, so that the store is left in good order."""

    def end(number: int, frame: FrameType | None) -> NoReturn:  # noqa: ARG001  # how Python calls it
        raise SystemExit(128 + number)

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
