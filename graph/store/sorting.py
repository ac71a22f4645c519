"""Sorting more than memory holds: runs sorted in memory, kept in temporary files, merged when read."""

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from typing import IO

RUN_BYTES = 32 * 1024 * 1024
"""How many bytes of lines a run holds in memory."""


def sorted_lines(lines: Iterable[bytes], *, run_bytes: int = RUN_BYTES) -> Iterator[bytes]:
    """The lines in the order of their bytes, equal ones once each time; none may hold a line feed.

    Args:
        lines: read once, whole, before the first is given.
        run_bytes: memory for one run; what fits in one never goes to disk.
    """
    with ExitStack() as files:
        runs: list[IO[bytes]] = []
        run: list[bytes] = []
        held = 0
        for line in lines:
            run.append(line)
            held += len(line)
            if held >= run_bytes:
                runs.append(_written(run, files))
                run, held = [], 0
        run.sort()
        if not runs:
            yield from run
            return
        yield from heapq.merge(run, *((line[:-1] for line in stream) for stream in runs))


def unique(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Sorted lines, each once."""
    last: bytes | None = None
    for line in lines:
        if line != last:
            yield line
        last = line


def _written(run: list[bytes], files: ExitStack) -> IO[bytes]:
    run.sort()
    stream = files.enter_context(tempfile.TemporaryFile(prefix="orgtrace-"))  # noqa: SIM115 - the stack closes it
    stream.writelines(line + b"\n" for line in run)
    stream.seek(0)
    return stream
