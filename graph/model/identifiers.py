"""Typed ids: ``post:uk-organogram:cabinet-office:8``. The prefix tells the label.

A *made* id is built from names: folded, accents kept, with ``-`` for the characters that would hurt
in an address. A *passed-on* identifier is a source's own and is kept to the letter: the same
characters are written ``~HH``, ``~`` too, byte by byte of UTF-8.
"""

import re
from functools import lru_cache

from graph.errors import BadIdentifier
from graph.model.names import fold

PREFIXES = {
    "org": "Organization",
    "post": "Post",
    "person": "Person",
    "source": "Source",
    "load": "Load",
    "text": "Text",
}
_PREFIX_OF = {label: prefix for prefix, label in PREFIXES.items()}

_UNSAFE = re.compile(r"[/?#%\s\x00-\x1f\x7f]")
_PASSED_UNSAFE = re.compile(r"[/?#%~\s\x00-\x1f\x7f]")
_MAX_BYTES = 1024


def made(label: str, *parts: str) -> str:
    """An id of `label` from names, each folded; ``:`` inside a part becomes ``-`` as well.

    Example:
        >>> made("Organization", "vn", "Tỉnh uỷ Nghệ An")
        'org:vn:tỉnh-ủy-nghệ-an'
    """
    return ":".join([_prefix(label), *map(name_part, parts)])


@lru_cache(maxsize=65536)
def name_part(name: str) -> str:
    """One part of a made id; names recur, so it is remembered."""
    return _UNSAFE.sub("-", fold(name)).replace(":", "-")


def passed_on(identifier: str) -> str:
    """One part of an id that is a source's own identifier: kept to the letter, reversibly."""
    return _PASSED_UNSAFE.sub(lambda found: "".join(f"~{byte:02X}" for byte in found.group().encode()), identifier)


def join(label: str, *parts: str) -> str:
    """An id of `label` from parts that `name_part` or `passed_on` made."""
    return ":".join([_prefix(label), *parts])


def label_of(id: str) -> str:
    """The label that an id's prefix tells.

    Raises:
        BadIdentifier: no such prefix.
    """
    prefix = id.partition(":")[0]
    try:
        return PREFIXES[prefix]
    except KeyError:
        raise BadIdentifier(f"{id!r} has no known prefix; an id starts with one of {', '.join(PREFIXES)}") from None


def check(id: str) -> str:
    """The id itself, if it is well formed.

    Raises:
        BadIdentifier: an unknown prefix, nothing behind it, a space or one of ``/ ? # %``, or more than
            1,024 bytes of UTF-8.
    """
    label_of(id)
    if not id.partition(":")[2]:
        raise BadIdentifier(f"{id!r} has nothing behind its prefix")
    if _UNSAFE.search(id):
        raise BadIdentifier(f"{id!r} holds a space or one of / ? # %; write them as ~HH, or make the id from the name")
    if len(id.encode()) > _MAX_BYTES:
        raise BadIdentifier(f"{id[:60]!r}… is longer than {_MAX_BYTES} bytes")
    return id


def _prefix(label: str) -> str:
    try:
        return _PREFIX_OF[label]
    except KeyError:
        raise BadIdentifier(f"{label!r} is no label; the labels are {', '.join(_PREFIX_OF)}") from None
