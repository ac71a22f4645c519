"""Reading a dump's lines, checked one by one; `graph.store.dump` says what they hold."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Any

import orjson

from graph.errors import BadStatement, UnreadableFile
from graph.model.statements import from_json
from graph.store.dump import FORMAT
from graph.store.evidence import Recorded
from graph.store.loads import load_id, milliseconds
from graph.store.texts import Text

_REVISIONS = ("key", "recorded", "retracted")
_TIMES = {"finished_at": "was_finished_at", "undone_at": "was_undone_at"}

Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Dumped:
    """A dump that is being read.

    Attributes:
        revision: its newest finished revision; 0 if it has none.
        loads: the properties of its loads, finished and undone.
        content: its texts and recordings, in the dump's order; read once, while the lines last.
    """

    revision: int
    loads: list[Fields]
    content: Iterator[Text | Recorded]

    @property
    def highest(self) -> int:
        """The highest number that any load has, undone ones too; 0 if there is none."""
        return max((load["revision"] for load in self.loads), default=0)


def read(name: str, lines: Iterable[bytes]) -> Dumped:
    """Begin to read a dump: its header and its loads at once, the rest as `content` is taken.

    Args:
        name: how messages call it.
        lines: its lines.

    Raises:
        UnreadableFile: it is no dump, of another format, or one without times; or, while `content` is
            taken, a line that is not what it should be.
    """
    numbered = _parsed(name, lines)
    header = next(numbered, (0, {}))[1]
    if header.get("dump") != FORMAT:
        raise UnreadableFile(name, f"does not begin with the header of a dump of format {FORMAT}")
    if "store" not in header:
        raise UnreadableFile(name, "is a dump without times, which is for comparing; dump again without --no-times")
    loads: list[Fields] = []
    for number, line in numbered:
        if "load" not in line:
            numbered = chain([(number, line)], numbered)
            break
        loads.append(_load(name, number, line))
    finished = {load["revision"] for load in loads if "was_finished_at" in load}
    return Dumped(max(finished, default=0), loads, _content(name, numbered, finished))


def _parsed(name: str, lines: Iterable[bytes]) -> Iterator[tuple[int, Fields]]:
    for number, line in enumerate(lines, start=1):
        try:
            found = orjson.loads(line)
        except orjson.JSONDecodeError as error:
            raise UnreadableFile(name, f"line {number} is no JSON ({error})") from error
        if not isinstance(found, dict):
            raise UnreadableFile(name, f"line {number} is no JSON object")
        yield number, found


def _load(name: str, number: int, line: Fields) -> Fields:
    try:
        times = {name: milliseconds(datetime.fromisoformat(line[name])) for name in _TIMES if name in line}
        return {
            "revision": int(line["load"]),
            "loader": str(line["loader"]),
            "counts": orjson.dumps(line["counts"], option=orjson.OPT_SORT_KEYS).decode(),
            "recorded": int(line["recorded"]),
            "retracted": int(line["retracted"]),
            "unchanged": 0,
            "started_at": milliseconds(datetime.fromisoformat(line["started_at"])),
        } | {_TIMES[name]: time for name, time in times.items()}
    except (KeyError, TypeError, ValueError) as error:
        raise UnreadableFile(name, f"line {number} is no load ({error!r})") from error


def _content(name: str, lines: Iterable[tuple[int, Fields]], finished: set[int]) -> Iterator[Text | Recorded]:
    for number, line in lines:
        if "relation" in line:
            yield _recorded(name, number, line, finished)
        elif "text" in line:
            yield _text(name, number, line)
        elif not line.keys() & {"source", "node"}:
            raise UnreadableFile(name, f"line {number} is neither a source, a node, a text nor a statement")


def _text(name: str, number: int, line: Fields) -> Text:
    text = Text(str(line.get("content")), str(line.get("extractor")))
    if text.id != line["text"]:
        raise UnreadableFile(name, f"line {number}: the text is not the one whose checksum {line['text']} is")
    return text


def _recorded(name: str, number: int, line: Fields, finished: set[int]) -> Recorded:
    try:
        statement = from_json({field: value for field, value in line.items() if field not in _REVISIONS})
    except BadStatement as error:
        raise UnreadableFile(name, f"line {number}: {error}") from error
    found = Recorded(str(line.get("key")), statement, line.get("recorded", 0), line.get("retracted"))
    if found.key != statement.key:
        raise UnreadableFile(name, f"line {number}: the key of this statement is {statement.key}, not {found.key}")
    if found.recorded not in finished or (found.retracted is not None and found.retracted not in finished):
        raise UnreadableFile(name, f"line {number} names a revision that the dump's loads do not finish")
    if statement.relation == "LOADED_IN" and statement.end != load_id(found.recorded):
        raise UnreadableFile(
            name, f"line {number}: this version was loaded by load {found.recorded}, not {statement.end}"
        )
    return found
