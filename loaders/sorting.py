"""External merge sort of lines: any number of them, in the memory of one chunk."""

import heapq
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

CHUNK_BYTES = 16 << 20
"""Bytes of lines that are sorted in memory at once."""

_LINE_OVERHEAD = 64  # what Python keeps beside a line's bytes
_MOST_RUNS = 64  # files that one merge holds open


class Sorter:
    """Takes lines in any order and gives them back in the order of their bytes.

    Args:
        folder: where sorted runs are kept; it has to exist, and is the caller's to remove.
        name: what the runs' file names start with.
        chunk_bytes: how much is held in memory.
    """

    def __init__(self, folder: Path, name: str, chunk_bytes: int = CHUNK_BYTES) -> None:
        self._folder = folder
        self._name = name
        self._chunk_bytes = chunk_bytes
        self._chunk: list[bytes] = []
        self._held = 0
        self._runs: list[Path] = []
        self._made = 0

    def __bool__(self) -> bool:
        return bool(self._chunk or self._runs)

    def add(self, line: bytes) -> None:
        """Take a line, which ends with its only newline."""
        self._chunk.append(line)
        self._held += len(line) + _LINE_OVERHEAD
        if self._held >= self._chunk_bytes:
            self._spill()

    def sorted(self) -> Iterator[bytes]:
        """All lines in order; the runs are removed at the end."""
        if not self._runs:
            self._chunk.sort()
            yield from self._chunk
        else:
            self._spill()
            yield from self._merged(self._runs)
            self.discard()
        self._chunk = []

    def discard(self) -> None:
        """Forget all lines."""
        for run in self._runs:
            run.unlink(missing_ok=True)
        self._runs, self._chunk, self._held = [], [], 0

    def _spill(self) -> None:
        if self._chunk:
            self._chunk.sort()
            self._runs.append(self._write(self._chunk))
            self._chunk, self._held = [], 0
        if len(self._runs) == _MOST_RUNS:
            merged = self._write(self._merged(self._runs))
            for run in self._runs:
                run.unlink()
            self._runs = [merged]

    def _write(self, lines: Iterable[bytes]) -> Path:
        run = self._folder / f"{self._name}.{self._made}.run"
        self._made += 1
        with run.open("wb") as file:
            file.writelines(lines)
        return run

    @staticmethod
    def _merged(runs: list[Path]) -> Iterator[bytes]:
        with ExitStack() as stack:
            yield from heapq.merge(*[stack.enter_context(run.open("rb")) for run in runs])
