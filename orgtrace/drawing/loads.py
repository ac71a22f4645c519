"""The log of loads as a table."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from orgtrace.drawing.words import FAINT, WARN
from orgtrace.terminal import plain, words

if TYPE_CHECKING:
    from graph.query.loads import Loads
    from graph.store.loads import Load


def loads_table(answer: "Loads") -> Table | Text:
    """One line a revision, the newest last."""
    if not answer.total:
        return Text("Nothing has been loaded yet: `orgtrace load PATH` does.", WARN)
    table = Table(box=None, pad_edge=False, header_style=FAINT)
    table.add_column("revision", justify="right")
    for title in ("by", "started", "stage"):
        table.add_column(title, overflow="fold")
    for title in ("recorded", "withdrawn"):
        table.add_column(title, justify="right")
    for load in answer.loads:
        table.add_row(
            str(load.revision),
            words(load.loader),
            load.started_at[:19].replace("T", " "),
            Text(load.stage, "" if load.stage == "finished" else WARN),
            f"{load.recorded:,}",
            f"{load.retracted:,}",
        )
    return table


def unsettled_lines(log: "Sequence[Load]") -> Iterator[Text]:
    """What is to be said of loads that run or that died while they ran."""
    for load in log:
        if load.stage.value == "running":
            yield Text(f"Load {load.revision} ({plain(load.loader)}) is running.", WARN)
        elif load.stage.value == "dead":
            yield Text(f"Load {load.revision} ({plain(load.loader)}) died; the next load undoes it.", WARN)
