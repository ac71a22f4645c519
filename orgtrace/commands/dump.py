"""`orgtrace dump`."""

import gzip
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, BinaryIO

import typer
from rich.text import Text

from orgtrace.drawing.words import counted
from orgtrace.keeping import held
from orgtrace.options import Store
from orgtrace.terminal import plain, show

File = Annotated[
    Path,
    typer.Argument(metavar="FILE", help="Where the dump goes; one that ends in .gz is compressed.", show_default=False),
]
NoTimes = Annotated[
    bool,
    typer.Option(
        "--no-times",
        help="Leave out every reading of a clock and every load undone, so that two stores of the same loads give the "
        "same bytes.",
    ),
]

EXAMPLES = ("orgtrace dump backup.jsonl.gz", "orgtrace dump compared.jsonl --no-times")


def dump(file: File, no_times: NoTimes = False, store: Store = None) -> None:
    """Write everything the store holds, every revision of it, to a file of JSON lines."""
    from graph.store.dump import dump as lines_of  # noqa: PLC0415  # not before needed: `--help` is to be quick

    with held(store) as opened:
        written = _write(lines_of(opened, times=not no_times), file)
    show(Text(f"Wrote {counted(written, 'line', 'lines')} to {plain(str(file))}."))


def _write(lines: Iterable[bytes], file: Path) -> int:
    """Write beside the file and put it in place at the end, so that a dump which breaks off leaves the old one."""
    aside = file.with_name(f"{file.name}.{os.getpid()}.part")
    written = 0
    try:
        with _opened(aside, compressed=file.suffix == ".gz") as stream:
            for line in lines:
                stream.write(line)
                written += 1
        aside.replace(file)
    except OSError as error:
        error.filename = str(file)  # the name that was typed, not the one beside it
        raise
    finally:
        aside.unlink(missing_ok=True)
    return written


@contextmanager
def _opened(file: Path, *, compressed: bool) -> Iterator[BinaryIO | gzip.GzipFile]:
    with file.open("wb") as raw:
        if not compressed:
            yield raw
            return
        # Neither name nor time is kept inside, so that the same dump gives the same file.
        with gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as packed:
            yield packed
