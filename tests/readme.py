"""The parts of README.md that follow from the program: its tables, and the sessions that it shows.

`python -m tests.readme` writes them anew; `tests/test_readme.py` holds the file to them.

A session is a block of ``console``: lines that begin with ``$`` are run in order on one store, each
followed by what it printed. Calls by ``curl`` go to the API over the same store. A table stands between
two comments, ``<!-- NAME -->`` and ``<!-- end -->``.
"""

import io
import json
import os
import re
import shlex
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from api.app import create_app
from api.settings import ServiceSettings
from graph.model.vocabulary import ENTITIES, LABELS, RELATIONS, Relation
from graph.store.opening import open_store
from graph.view.opening import Graph
from orgtrace.command import COMMANDS, run
from orgtrace.exits import MEANINGS
from orgtrace.settings import Settings, variable
from tests.api.client import running

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_TABLE = re.compile(r"^<!-- (\w+) -->\n(.*?)^<!-- end -->$", re.MULTILINE | re.DOTALL)
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)")
_API = "http://127.0.0.1:8000"


@dataclass(frozen=True)
class Shown:
    """One command of a session, and what the README says that it printed."""

    command: str
    output: str


def sessions(text: str) -> list[list[Shown]]:
    """The sessions of a README, each a list of commands with their output."""
    return [list(_commands(block)) for block in _BLOCK.findall(text)]


def _commands(block: str) -> Iterator[Shown]:
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        while command.endswith("\\"):
            more, _, output = output.partition("\n")
            command = f"{command}\n{more}"
        yield Shown(command, output)


def without_times(text: str) -> str:
    """The text with every time replaced, since a load happens when it happens."""
    return _TIME.sub("TIME", text)


@contextmanager
def teller(folder: Path) -> Iterator[Callable[[str], str]]:
    """What runs a command of a session on one store and gives its output; the store lasts as long as the block."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ORGTRACE_") or "_TEST_" in name}
    environment = kept | {"ORGTRACE_STORE": f"embedded:{folder}", "COLUMNS": "80"}
    with mock.patch.dict(os.environ, environment, clear=True), open_store(f"embedded:{folder}") as store:

        def tell(command: str) -> str:
            words = shlex.split(command.replace("\\\n", " "))
            if words[0] == "curl":
                with running(create_app(Graph.open(store, None), store, ServiceSettings())) as client:
                    return _called(words, client.get(next(word for word in words if word.startswith(_API))).text)
            with redirect_stdout(io.StringIO()) as printed:
                run(words[1:])
            return printed.getvalue()

        yield tell


def _called(words: list[str], body: str) -> str:
    if "json.tool" in words:
        return json.dumps(json.loads(body), indent=4, ensure_ascii="--no-ensure-ascii" not in words) + "\n"
    return body if body.endswith("\n") else f"{body}\n"


def _commands_table() -> str:
    rows = [(f"`orgtrace {each.__name__.replace('_', '-')}`", _summary(each.__doc__)) for _, each, _ in COMMANDS]
    return _table(("command", "does"), rows)


def _summary(doc: str | None) -> str:
    return " ".join((doc or "").partition("\n\n")[0].split())


def _statuses_table() -> str:
    return _table(("exit status", "means"), [(str(status.value), meaning) for status, meaning in MEANINGS.items()])


def _settings_table() -> str:
    rows = []
    for name, field in Settings.model_fields.items():
        default = "" if field.default is None else f"`{field.default}`"
        rows.append((f"`{variable(name)}`", field.description or "", default))
    return _table(("variable", "is", "default"), rows)


def _nodes_table() -> str:
    rows = [(f"`{label.name}`", label.meaning, f"`{label.prefix}:…`") for label in LABELS.values()]
    return _table(("node", "is", "id"), rows)


def _relations_table() -> str:
    rows = [(f"`{each.name}`", _ends(each), each.meaning, _attributes(each)) for each in RELATIONS.values()]
    return _table(("relation", "from → to", "is", "says"), rows)


def _ends(relation: Relation) -> str:
    start, end = _labels(relation.starts), "same" if relation.same_label else _labels(relation.ends)
    return f"{start} → {end}"


def _labels(names: tuple[str, ...]) -> str:
    return "any entity" if names == ENTITIES else ", ".join(names)


def _attributes(relation: Relation) -> str:
    return ", ".join(f"`{each.name}`" for each in relation.attributes)


def _table(header: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [header, tuple("---" for _ in header), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)


TABLES: dict[str, Callable[[], str]] = {
    "commands": _commands_table,
    "statuses": _statuses_table,
    "settings": _settings_table,
    "nodes": _nodes_table,
    "relations": _relations_table,
}


MEASURED = "bench"
"""What `python -m bench --write README.md` writes; nothing here can say it anew."""


def tables(text: str) -> dict[str, str]:
    """The tables of a README by name."""
    return dict(_TABLE.findall(text))


def written(text: str, tell: Callable[[str], str]) -> str:
    """The README with its tables and sessions as they follow from the program."""
    text = _TABLE.sub(_table_anew, text)

    def told(block: re.Match[str]) -> str:
        lines = [f"$ {each.command}\n{tell(each.command)}" for each in _commands(block[1])]
        return f"```console\n{''.join(lines)}```"

    return _BLOCK.sub(told, text)


def _table_anew(found: re.Match[str]) -> str:
    return found[0] if found[1] == MEASURED else f"<!-- {found[1]} -->\n{TABLES[found[1]]()}<!-- end -->"


def main() -> None:
    """Write README.md anew."""
    os.chdir(ROOT)
    with tempfile.TemporaryDirectory() as folder, teller(Path(folder) / "store") as tell:
        text = written(README.read_text(encoding="utf-8"), tell)
    README.write_text(text, encoding="utf-8")
    sys.stdout.write(f"wrote {README}\n")


if __name__ == "__main__":
    main()
