"""What a load did: how many rows and statements, what was amiss by reason, and which files were refused."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from orgtrace.drawing.words import FAINT, STRONG, WARN, counted
from orgtrace.terminal import plain

if TYPE_CHECKING:
    from loaders.base import Issue
    from loaders.report import FileReport, Report, Tally

EXAMPLES = 3
"""How many issues of one reason are shown; --report keeps all."""

_SHOWN = 60


def report_drawing(report: "Report") -> Group:
    """The whole report: issues by reason, refused files, and at the end the counts and what became of it all."""
    return Group(*_tallies(report), *_refused(report), *_quarantined(report), _counts(report), _outcome(report))


def _counts(report: "Report") -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style=FAINT, no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    rows, statements = report.rows, report.statements
    table.add_row("files", f"{len(report.files):,}")
    table.add_row("rows read", f"{rows.read:,}")
    table.add_row("rows used", f"{rows.used:,}")
    table.add_row("rows rejected", Text(f"{rows.rejected:,}", WARN if rows.rejected else ""))
    table.add_row("statements new", f"{statements.new:,}")
    table.add_row("statements unchanged", f"{statements.unchanged:,}")
    table.add_row("statements withdrawn", f"{statements.withdrawn:,}")
    return table


def _tallies(report: "Report") -> Iterator[RenderableType]:
    for tally in report.tallies:
        if tally.severity == "refused":
            continue  # each refused file is listed with its reason
        yield _headline(tally)
        for issue in tally.examples[:EXAMPLES]:
            yield Padding(_issue(issue), (0, 0, 0, 3))
        if tally.count > EXAMPLES:
            yield Padding(Text(f"… {tally.count - EXAMPLES:,} more: --report FILE keeps them all", FAINT), (0, 0, 0, 3))
        yield Text("")


def _headline(tally: "Tally") -> Text:
    told = Text(f"{tally.severity} ", WARN if tally.severity in ("rejected", "refused", "warning") else FAINT)
    return told.append(f"{tally.count:,} × ", STRONG).append(
        f"{plain(tally.message)}; {plain(tally.action)}", "not bold"
    )


def _issue(issue: "Issue") -> Text:
    row = f", row {issue.row}" if issue.row is not None else ""
    column = f", {issue.column}" if issue.column is not None else ""
    value = f": {_short(issue.value)!r}" if issue.value is not None else ""
    return Text(plain(f"{issue.file}{row}{column}{value}"), FAINT)


def _short(value: str) -> str:
    return value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…"


def _refused(report: "Report") -> Iterator[RenderableType]:
    if report.refused:
        yield Text(f"{counted(len(report.refused), 'file', 'files')} refused", WARN)
    for each in report.refused:
        yield Padding(Text(plain(f"{each.file}: {each.reason}")), (0, 0, 0, 3))
    if report.refused:
        yield Text("")


def _quarantined(report: "Report") -> Iterator[RenderableType]:
    kept: list[FileReport] = [each for each in report.files if each.quarantine is not None]
    if kept:
        yield Text("Rejected rows were kept; mend them and load the files")
    for each in kept:
        yield Padding(Text(plain(str(each.quarantine))), (0, 0, 0, 3))
    if kept:
        yield Text("")


def _outcome(report: "Report") -> Text:
    if report.dry_run:
        return Text("\nA dry run: nothing was written.", STRONG)
    if not report.landed:
        return Text("\nNothing was loaded.", WARN)
    if report.revision is None:
        return Text("\nNothing is new: the store holds all of this already.", STRONG)
    return Text(f"\nLoaded as revision {report.revision}.", STRONG)
