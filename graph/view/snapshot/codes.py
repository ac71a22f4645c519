"""Numbers for texts, given while pages are read and ranked when all are known."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.model.attributes import Value
from graph.view.snapshot import canonical

Int32 = NDArray[np.int32]


class Codes(dict[str, int]):
    """Numbers for texts, given in the order in which they are first met."""

    def __init__(self, *texts: str) -> None:
        super().__init__({text: place for place, text in enumerate(texts)})
        self.texts = list(texts)

    def __missing__(self, text: str) -> int:
        code = self[text] = len(self.texts)
        self.texts.append(text)
        return code

    def of(self, column: Sequence[str]) -> Int32:
        """The numbers of a column of texts."""
        return np.fromiter(map(self.__getitem__, column), np.int32, len(column))

    def ranked(self) -> tuple[list[str], Int32]:
        """The texts, sorted, and by number the place of each; the numbers are forgotten."""
        self.clear()
        order = sorted(range(len(self.texts)), key=self.texts.__getitem__)
        rank = np.empty(len(order), np.int32)
        rank[order] = np.arange(len(order), dtype=np.int32)
        texts, self.texts = self.texts, []
        return [texts[place] for place in order], rank


class AttributeCodes(dict[tuple[Value, ...], int]):
    """Numbers for the attributes of one relation's rows, read across the columns.

    Args:
        names: the columns.
        texts: numbers for the canonical texts that they are kept as.
    """

    def __init__(self, names: Sequence[str], texts: Codes) -> None:
        super().__init__()
        self._names, self._texts = names, texts

    def __missing__(self, values: tuple[Value, ...]) -> int:
        given = {name: value for name, value in zip(self._names, values, strict=True) if not _is_absent(value)}
        code = self[values] = self._texts[canonical.write(given)]
        return code


def narrowed(codes: NDArray[Any], count: int) -> NDArray[Any]:
    """Numbers below `count` in the smallest type that holds all of them."""
    fitting = (kind for kind in (np.int8, np.int16) if count - 1 <= np.iinfo(kind).max)
    return codes.astype(next(fitting, np.int32), copy=False)


def _is_absent(value: Value) -> bool:
    """Whether it is a stand-in of `graph.store.columns`; a count of 0 is none, though it equals False."""
    return value is False or value in ("", ()) or (value == -1 and value is not True)
