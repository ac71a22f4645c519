"""Arrays in one file, mapped into memory, with a header that says what they are and checksums over all.

The file begins with eight letters, the header's length and its checksum (little-endian 64 and 32 bits);
the header, a JSON object, names each array's type, shape and place. Header and arrays begin at multiples of
64 bytes. Checksums are CRC-32 (ISO 3309): they find damage, and are no proof against forgery.
"""

import mmap
import os
import struct
import sys
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import orjson
from numpy.typing import NDArray

LAYOUT = 1
"""The number of the file's layout; any change to what the arrays hold or mean raises it."""

Sections = Mapping[str, NDArray[Any]]

_MAGIC = b"orgtrace"
_FRONT = struct.Struct("<8sQI")
_ALIGNED = 64


class Unfit(Exception):
    """Why a file cannot be used."""


def blocks(about: Mapping[str, Any], sections: Sections) -> Iterator[bytes | memoryview]:
    """The bytes of a file that holds these arrays.

    Args:
        about: what the header says besides.
        sections: contiguous arrays by name.
    """
    placed, parts = _laid_out(sections)
    at = sum(map(len, parts))
    checksum = 0
    for block in parts:
        checksum = zlib.crc32(block, checksum)
    own = {"layout": LAYOUT, "byteorder": sys.byteorder, "sections": placed, "length": at, "checksum": checksum}
    header = orjson.dumps({**about, **own})
    front = _FRONT.pack(_MAGIC, len(header), zlib.crc32(header)) + header
    yield front
    yield bytes(_padded(len(front)) - len(front))
    yield from parts


def mapped(path: Path) -> tuple[dict[str, Any], Sections]:
    """The header and the arrays of a file, their checksums proved.

    Raises:
        Unfit: it is not such a file, of another layout, or damaged.
    """
    header, arrays = opened(path)
    return header, arrays()


def opened(path: Path) -> tuple[dict[str, Any], Callable[[], Sections]]:
    """The header of a file, and what gives its arrays: their checksum is proved only then.

    Raises:
        Unfit: it is not such a file, of another layout, or damaged.
    """
    with path.open("rb") as file:
        if os.fstat(file.fileno()).st_size < _FRONT.size:
            raise Unfit("it is cut short")
        whole = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    magic, length, checksum = _FRONT.unpack_from(whole)
    text = whole[_FRONT.size : _FRONT.size + length]
    if magic != _MAGIC or zlib.crc32(text) != checksum:
        raise Unfit("it is no snapshot, or its header is damaged")
    header = orjson.loads(text)
    if (header["layout"], header["byteorder"]) != (LAYOUT, sys.byteorder):
        raise Unfit(f"it has layout {header['layout']} ({header['byteorder']}-endian)")
    return header, lambda: _proved(whole, header, _FRONT.size + length)


def _proved(whole: mmap.mmap, header: Mapping[str, Any], end: int) -> Sections:
    """The arrays behind a header that ends there."""
    start = _padded(end)
    if any(whole[end:start]):
        raise Unfit("there is something between its header and its arrays")
    if len(whole) != start + header["length"]:
        raise Unfit("it is cut short, or has something behind its end")
    if zlib.crc32(memoryview(whole)[start:]) != header["checksum"]:
        raise Unfit("its arrays are damaged")
    return {name: _array(whole, start, *place) for name, place in header["sections"].items()}


def _laid_out(sections: Sections) -> tuple[dict[str, list[Any]], list[bytes | memoryview]]:
    """Type, shape and place of each array, and the bytes of all; what is equal is kept once."""
    placed: dict[str, list[Any]] = {}
    parts: list[bytes | memoryview] = []
    kept: dict[tuple[int, int], list[tuple[int, memoryview]]] = {}
    end = 0
    for name, array in sections.items():
        whole = array.reshape(-1).view(np.uint8).data
        alike = kept.setdefault((len(whole), zlib.crc32(whole)), [])
        at = next((place for place, other in alike if other == whole), None)
        if at is None:
            at, end = end, end + _padded(len(whole))
            alike.append((at, whole))
            parts += [whole, bytes(end - at - len(whole))]
        placed[name] = [array.dtype.str, list(array.shape), at]
    return placed, parts


def _array(whole: mmap.mmap, start: int, dtype: str, shape: list[int], at: int) -> NDArray[Any]:
    count = int(np.prod(shape))
    if not count:
        return np.empty(shape, dtype)
    return np.frombuffer(whole, dtype, count, start + at).reshape(shape)


def _padded(length: int) -> int:
    return -(-length // _ALIGNED) * _ALIGNED
