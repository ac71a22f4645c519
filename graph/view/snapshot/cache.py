"""A snapshot as a file that is mapped into memory, so that it opens at once and workers share it.

The file names the store, the layout and the revisions it was made from, and carries checksums. It is
written aside and renamed, so that nobody sees half of one. One that is damaged, of another layout, of
another store or of another history is not used.
"""

import contextlib
import hashlib
import logging
import os
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from graph.errors import BadSetting
from graph.store.embedded.locks import FileLock
from graph.view.snapshot.adjacency import Adjacency
from graph.view.snapshot.arrayfile import Sections, Unfit, blocks, opened
from graph.view.snapshot.arrays import Arrays
from graph.view.snapshot.knowledge import Knowledge
from graph.view.snapshot.names import Names
from graph.view.snapshot.recordings import Recordings
from graph.view.snapshot.texts import Texts

PATIENCE = 60.0
"""Seconds to wait for another process that is bringing the snapshot up to date."""

_log = logging.getLogger(__name__)
_Packed = TypeVar("_Packed", Adjacency, Names, Recordings, Texts)


@dataclass(frozen=True, slots=True)
class Cache:
    """The file in which a store's newest snapshot is kept.

    Attributes:
        folder: where it is; made when it is not there.
        store: the id of the store.
    """

    folder: Path
    store: str

    @property
    def path(self) -> Path:
        """The file."""
        return self.folder / f"snapshot-{self.store}.arrays"

    @property
    def lock(self) -> Path:
        """The file that whoever brings the snapshot up to date holds locked."""
        return self.folder / f"snapshot-{self.store}.lock"

    @contextlib.contextmanager
    def alone(self) -> Iterator[None]:
        """Have other processes wait for what this one makes; where there are no locks, all make it."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self.lock)
        except (OSError, BadSetting):
            yield
            return
        with lock:
            lock.take(shared=False, seconds=PATIENCE)
            yield

    def load(self, finished: Mapping[int, str], beyond: int = -1) -> Knowledge | None:
        """What the file holds, if it is sound, of this store and of the first of these finished revisions, or all.

        Args:
            finished: the store's finished revisions and the times at which they finished.
            beyond: a revision; a file that holds nothing later is not read.
        """
        try:
            header, sections = opened(self.path)
            expected = (self.store, _listed(finished)[: len(header["finished"])], _maker())
            if (header["store"], header["finished"], header["maker"]) != expected or header["revision"] <= beyond:
                return None
            return _unpacked(header, sections())
        except FileNotFoundError:
            return None
        except (Unfit, OSError, LookupError, TypeError, ValueError) as error:
            _log.warning("the snapshot %s is not used, and made anew: %s", self.path, error)
            return None

    def save(self, knowledge: Knowledge) -> bool:
        """Write the file; False, with a warning in the log, where the folder does not let it be written."""
        aside = self.path.with_name(f"{self.path.name}.{os.getpid()}-{secrets.token_hex(4)}")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with aside.open("wb") as file:
                for block in _blocks(knowledge):
                    file.write(block)
                file.flush()
                os.fsync(file.fileno())
            aside.replace(self.path)
        except OSError as error:
            with contextlib.suppress(OSError):
                aside.unlink(missing_ok=True)
            _log.warning(
                "the snapshot cannot be kept in %s (%s); it will be made anew at every start", self.folder, error
            )
            return False
        return True


def _blocks(knowledge: Knowledge) -> Iterator[bytes | memoryview]:
    arrays = knowledge.arrays
    about = {"store": arrays.store, "revision": arrays.revision, "finished": _listed(arrays.finished)}
    return blocks({**about, "maker": _maker()}, dict(_packed(knowledge)))


@cache
def _maker() -> str:
    """A digest of the code whose rules are in the arrays: the model and the view.

    A snapshot made by other rules would answer by those; so it is made anew after every change.
    """
    packages = Path(__file__).parents[1], Path(__file__).parents[2] / "model"
    sources = sorted(source for package in packages for source in package.rglob("*.py"))
    return hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()


def _packed(knowledge: Knowledge) -> Iterator[tuple[str, NDArray[Any]]]:
    yield from _flat("arrays", knowledge.arrays)
    yield from _flat("links", knowledge.all_folded())


def _flat(name: str, value: object) -> Iterator[tuple[str, NDArray[Any]]]:
    """The arrays within a value, by the way that leads to them."""
    if isinstance(value, np.ndarray):
        yield name, np.ascontiguousarray(value)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _flat(f"{name}.{each.name}", getattr(value, each.name))
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _flat(f"{name}.{key}", part)


def _unpacked(header: Mapping[str, Any], sections: Sections) -> Knowledge:
    recorded, folded = _relations(sections, "arrays.recordings"), _relations(sections, "links")
    arrays = Arrays(
        store=header["store"],
        revision=header["revision"],
        finished=dict(header["finished"]),
        ids=_part(Texts, "arrays.ids", sections),
        labels=sections["arrays.labels"],
        dates=_part(Texts, "arrays.dates", sections),
        spans=sections["arrays.spans"],
        bases=_part(Texts, "arrays.bases", sections),
        attributes=_part(Texts, "arrays.attributes", sections),
        traits=sections["arrays.traits"],
        recordings={each: _part(Recordings, f"arrays.recordings.{each}", sections) for each in recorded},
        names=_part(Names, "arrays.names", sections),
    )
    links = {each: _part(Adjacency, f"links.{each}", sections) for each in folded}
    return Knowledge(arrays, arrays.revision, links)


def _relations(sections: Sections, prefix: str) -> list[str]:
    depth = prefix.count(".") + 1
    return sorted({name.split(".")[depth] for name in sections if name.startswith(f"{prefix}.")})


def _part(kind: type[_Packed], name: str, sections: Sections) -> _Packed:
    """An object of arrays, and of texts, which are arrays themselves."""
    found: dict[str, Any] = {}
    for each in fields(kind):
        way = f"{name}.{each.name}"
        found[each.name] = sections[way] if way in sections else _part(Texts, way, sections)
    return kind(**found)


def _listed(finished: Mapping[int, str]) -> list[list[Any]]:
    return [[revision, finished[revision]] for revision in sorted(finished)]
