"""Files as loaders see them: uncompressed bytes, checked text, and a checksum of what was read."""

import gzip
import hashlib
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from graph.errors import UnreadableFile

_GZIP = b"\x1f\x8b"
_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16", b"PK\x03\x04": "a zip archive or a spreadsheet"}
_BOM = b"\xef\xbb\xbf"
_LONGEST_LINE = 1 << 20
_BLOCK = 1 << 16

Heard = Callable[[int], None]
"""Told how many bytes of the file on disk have been read so far."""


def _unheard(read: int) -> None:
    """Nobody listens."""


@dataclass(frozen=True, slots=True)
class File:
    """A file that was given, plain or gzipped.

    Attributes:
        path: where it is.
        heard: told of the bytes read while it is read.
    """

    path: Path
    heard: Heard = _unheard

    @property
    def name(self) -> str:
        """The name that messages call it by: its path as it was given."""
        return str(self.path)

    @property
    def stem(self) -> str:
        """The file's own name without folders, ``.gz`` and the ending."""
        name = self.path.name
        return Path(name[:-3] if name.lower().endswith(".gz") else name).stem

    @property
    def suffix(self) -> str:
        """The ending of its name, ``.gz`` left out, in lower case."""
        name = self.path.name.lower()
        return Path(name.removesuffix(".gz")).suffix

    def head(self, size: int = _BLOCK) -> bytes:
        """Its first bytes, uncompressed; none where it cannot be read, since that is told when it is."""
        try:
            with self._uncompressed() as stream:
                return stream.read(size)
        except UnreadableFile:
            return b""

    @contextmanager
    def content(self) -> Iterator["Content"]:
        """The uncompressed content, open for one reading from start to end.

        Raises:
            UnreadableFile: it cannot be opened; reading raises it where the file is damaged.
        """
        with self._uncompressed() as stream:
            yield Content(self, stream)

    @contextmanager
    def _uncompressed(self) -> Iterator["_Bytes"]:
        with ExitStack() as stack:
            try:
                raw = stack.enter_context(self.path.open("rb"))
                packed = raw.peek(2)[:2] == _GZIP
            except OSError as error:
                raise _unreadable(self, error) from error
            stream = stack.enter_context(gzip.GzipFile(fileobj=raw)) if packed else raw
            yield _Bytes(self, stream, raw)


class Content:
    """The uncompressed bytes of a file, read once, with the checksum of what has been read."""

    def __init__(self, file: File, stream: "_Bytes") -> None:
        self._file = file
        self._stream = stream
        self._digest = hashlib.sha256()

    @property
    def sha256(self) -> str:
        """The checksum of the bytes read so far; of the whole once the lines have come to their end."""
        return self._digest.hexdigest()

    def lines(self) -> Iterator[str]:
        """The lines of a UTF-8 text, with their ends; a byte order mark is left out.

        Raises:
            UnreadableFile: not UTF-8, not text, or a line of more than a mebibyte.
        """
        number = 0
        while line := self._stream.readline(_LONGEST_LINE + 1):
            number += 1
            self._digest.update(line)
            if number == 1:
                line = self._first(line)
            if len(line) > _LONGEST_LINE:
                raise UnreadableFile(self._file.name, f"line {number} is longer than a mebibyte; this is no such file")
            yield self._text(line, number)

    def whole(self) -> bytes:
        """All bytes at once; for formats that cannot be read in parts."""
        found = self._stream.read()
        self._digest.update(found)
        return found

    def _first(self, line: bytes) -> bytes:
        for mark, kind in _MARKS.items():
            if line.startswith(mark):
                raise UnreadableFile(self._file.name, f"it is {kind}, not UTF-8 text; save it as UTF-8 text")
        return line.removeprefix(_BOM)

    def _text(self, line: bytes, number: int) -> str:
        if b"\0" in line:
            raise UnreadableFile(self._file.name, f"line {number} holds a NUL byte; this is no text")
        try:
            return line.decode()
        except UnicodeDecodeError as error:
            reason = f"line {number} is not UTF-8 (byte {error.object[error.start]:#04x}); save the file as UTF-8"
            raise UnreadableFile(self._file.name, reason) from error


class _Bytes:
    """A stream of uncompressed bytes that tells how far the file beneath it has been read."""

    def __init__(self, file: File, stream: BinaryIO | gzip.GzipFile, beneath: BinaryIO) -> None:
        self._file = file
        self._stream = stream
        self._beneath = beneath
        self._told = 0

    def read(self, size: int = -1) -> bytes:
        return self._told_of(self._stream.read, size)

    def readline(self, size: int) -> bytes:
        return self._told_of(self._stream.readline, size)

    def _told_of(self, read: Callable[[int], bytes], size: int) -> bytes:
        try:
            found = read(size)
        except (OSError, EOFError, zlib.error) as error:
            raise _unreadable(self._file, error) from error
        if (position := self._beneath.tell()) - self._told >= _BLOCK:
            self._told = position
            self._file.heard(position)
        return found


def _unreadable(file: File, error: Exception) -> UnreadableFile:
    match error:
        case EOFError():
            reason = "the gzip data ends too early; fetch the file again"
        case gzip.BadGzipFile() | zlib.error():
            reason = f"the gzip data is damaged ({error}); fetch the file again"
        case OSError(strerror=str(said)):
            reason = f"it cannot be read: {said}"
        case _:
            reason = f"it cannot be read: {error}"
    return UnreadableFile(file.name, reason)
