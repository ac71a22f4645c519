"""Sorting more than memory holds: runs sorted in memory, kept in temporary files, merged when read."""

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import IO, Self

RUN_BYTES = 32 * 1024 * 1024
"""How many bytes of lines a run holds in memory."""


class Sorter:
    """Takes lines and gives them back in the order of their bytes; to be left by its `with`.

    Args:
        run_bytes: memory for one run; what fits in one never goes to disk.
        folder: where runs are kept; None for the system's temporary folder.
    """

    def __init__(self, run_bytes: int = RUN_BYTES, folder: Path | None = None) -> None:
        self._run_bytes = run_bytes
        self._folder = folder
        self._files = ExitStack()
        self._runs: list[IO[bytes]] = []
        self._run: list[bytes] = []
        self._held = 0

    def add(self, line: bytes) -> None:
        """Take a line, which may hold no line feed."""
        self._run.append(line)
        self._held += len(line)
        if self._held >= self._run_bytes:
            self._put_aside()

    def lines(self) -> Iterator[bytes]:
        """All lines in order, once; nothing may be added any more."""
        self._run.sort()
        return heapq.merge(self._run, *((line[:-1] for line in stream) for stream in self._runs))

    def distinct(self) -> Iterator[bytes]:
        """All lines in order, equal ones once."""
        last: bytes | None = None
        for line in self.lines():
            if line != last:
                yield line
            last = line

    def _put_aside(self) -> None:
        self._run.sort()
        stream = self._files.enter_context(tempfile.TemporaryFile(prefix="orgtrace-", dir=self._folder))  # noqa: SIM115 - the stack closes it
        stream.writelines(line + b"\n" for line in self._run)
        stream.seek(0)
        self._runs.append(stream)
        self._run, self._held = [], 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self._files.close()


def distinct(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The lines in the order of their bytes, each once; all are read before the first is given."""
    with Sorter() as sorter:
        for line in lines:
            sorter.add(line)
        yield from sorter.distinct()
