"""`orgtrace load`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import orgtrace
from graph.errors import BadSetting
from orgtrace.drawing.report import report_drawing
from orgtrace.exits import Status
from orgtrace.keeping import held
from orgtrace.options import Json, Store
from orgtrace.progress import shown_progress
from orgtrace.terminal import show, show_json

if TYPE_CHECKING:
    from loaders.options import Options
    from loaders.report import Report

Paths = Annotated[list[Path], typer.Argument(metavar="PATH…", help="Files, and folders of them.", show_default=False)]
Format = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="The format of the files; without it each file tells.", show_default=False),
]
Settings = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="NAME=VALUE",
        help="Tell the format's loader what the file does not, such as body=cabinet-office or date=2011-03-31. "
        "May be given several times.",
        show_default=False,
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Do everything but write.")]
ReportFile = Annotated[
    Path | None,
    typer.Option("--report", metavar="FILE", help="Keep every issue as a line of JSON.", show_default=False),
]
Quarantine = Annotated[
    Path | None,
    typer.Option(metavar="FOLDER", help="Keep the rows that were rejected, to be mended.", show_default=False),
]
Wait = Annotated[float, typer.Option(metavar="SECONDS", help="How long to wait for another load to end.", min=0)]

EXAMPLES = ("orgtrace load examples", "orgtrace load examples --dry-run --report issues.jsonl")


def load(
    paths: Paths,
    format: Format = None,
    settings: Settings = None,
    dry_run: DryRun = False,
    report: ReportFile = None,
    quarantine: Quarantine = None,
    wait: Wait = 60.0,
    as_json: Json = False,
    store: Store = None,
) -> None:
    """Load registers and documents. Loading again changes nothing and says so."""
    wanted = orgtrace.Options(
        format=format, settings=_pairs(settings or ()), dry_run=dry_run, report=report, quarantine=quarantine, wait=wait
    )
    done = loaded(paths, wanted, store)
    if as_json:
        show_json(_plain(done))
    else:
        show(report_drawing(done))
    raise typer.Exit(status_of(done))


def loaded(paths: list[Path], wanted: "Options", store: str | None) -> "Report":
    """Load with a progress bar where standard error is a terminal."""
    with held(store) as opened, shown_progress() as progress:
        return orgtrace.load(paths, opened, wanted, progress=progress)


def status_of(report: "Report") -> Status:
    """Failed where nothing landed; partly where rows were rejected or files refused while the rest landed."""
    if not report.landed:
        return Status.FAILED
    return Status.PARTLY if report.refused or report.rows.rejected else Status.DONE


def _plain(report: "Report") -> dict[str, object]:
    return {
        "revision": report.revision,
        "dry_run": report.dry_run,
        "rows": report.rows,
        "statements": report.statements,
        "files": report.files,
        "tallies": report.tallies,
    }


def _pairs(given: list[str] | tuple[()]) -> dict[str, str]:
    pairs = [each.partition("=") for each in given]
    for name, equals, _ in pairs:
        if not equals or not name:
            raise BadSetting(f"--set {name}: write NAME=VALUE, such as date=2011-03-31")
    return {name: value for name, _, value in pairs}
