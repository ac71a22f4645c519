"""The progress of a load, shown on standard error where that is a terminal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import PurePath
from typing import TYPE_CHECKING

from orgtrace.terminal import aside, plain

if TYPE_CHECKING:
    from loaders.report import Step

_STAGES = {"read": "reading", "write": "writing"}


@contextmanager
def shown_progress() -> "Iterator[Callable[[Step], None]]":
    """A callback that moves a bar; one that does nothing where nobody would see it."""
    console = aside()
    if not console.is_terminal:
        yield _unseen
        return
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415  # slow to import, seldom used

    columns = (
        TextColumn("{task.fields[stage]}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.fields[file]}", markup=False),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", stage="", file="", total=None)

        def move(step: "Step") -> None:
            stage, file = _STAGES.get(step.stage, step.stage), plain(PurePath(step.file).name)
            bar.update(task, completed=step.done, total=step.total or None, stage=stage, file=file)

        yield move


def _unseen(step: "Step") -> None:
    """Nobody looks."""
