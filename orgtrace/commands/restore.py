"""`orgtrace restore`."""

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from graph.errors import UnreadableFile
from orgtrace.keeping import held
from orgtrace.options import Store
from orgtrace.terminal import show

File = Annotated[Path, typer.Argument(metavar="FILE", help="A dump, plain or compressed by gzip.", show_default=False)]

EXAMPLES = ("orgtrace restore backup.jsonl.gz --store embedded:copy",)

_GZIP = b"\x1f\x8b"


def restore(file: File, store: Store = None) -> None:
    """Bring a dump back, revisions included, into an empty store."""
    from graph.store.restore import restore as bring_back  # noqa: PLC0415  # not before needed: `--help` is to be quick

    # Opened first: a store is not started, or made, for a file that is not there.
    with file.open("rb"), held(store) as opened:
        revision = bring_back(opened, _lines(file), str(file))
    show(Text(f"Restored up to revision {revision}."))


def _lines(file: Path) -> Iterator[bytes]:
    with file.open("rb") as raw:
        if raw.peek(2)[:2] != _GZIP:
            yield from raw
            return
        try:
            with gzip.open(raw) as packed:
                yield from packed
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise UnreadableFile(str(file), f"the gzip data is damaged or cut off ({error}); copy it again") from error
