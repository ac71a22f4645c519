"""The catalogue: every Cypher statement that orgtrace sends, read from the files of `cypher/` and checked.

A file holds one statement under a header of `//` lines: a sentence that says what it does, then

| line | says |
|---|---|
| ``params: a, b`` | the parameters, each used and none beside them; ``none`` |
| ``returns: x, y`` | the columns of the last RETURN, in order; ``none`` |
| ``slots: label`` | optional: the places, written ``<label>``, that are filled with words of the vocabulary |

Values travel only as parameters. Slots take labels and relations of `graph.model.vocabulary` and nothing
else, since Cypher has no parameters for these; ``<attributes>`` becomes one column for each attribute
that the relation may have, or, where no relation is named, any statement about an entity.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable

from graph.errors import BadQuery
from graph.model.vocabulary import LABELS, RELATIONS, Attribute, Kind

FOLDERS = ("schema", "read", "write")
_LABEL_SLOTS = ("label", "start", "end")
SLOTS = (*_LABEL_SLOTS, "relation", "attributes")

ABSENT: Mapping[Kind, str] = {
    Kind.TEXT: "''",
    Kind.TEXTS: "[]",
    Kind.BOOLEAN: "false",
    Kind.INTEGER: "-1",
    Kind.DECIMAL: "''",
    Kind.DATE: "''",
}
"""What stands in an attribute's column where the edge has no such attribute, as Cypher writes it."""

_WRITES = re.compile(r"\b(CREATE|MERGE|SET|DELETE|DETACH|REMOVE|FOREACH|DROP|LOAD\s+CSV|CALL)\b", re.IGNORECASE)
_SCHEMA = re.compile(r"CREATE (CONSTRAINT|INDEX) \S+ IF NOT EXISTS\b")
_PARAMETER = re.compile(r"\$(\w+)")
_SLOT = re.compile(r"<([a-z]+)>")
_NAMED = re.compile(r"(?<=[(\[\w:|])\s*:\s*!?([A-Za-z_<][\w>]*(?:\s*\|\s*[A-Za-z_<][\w>]*)*)")
_TEXTS = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"")
_MAPS = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True)
class Query:
    """One statement of the catalogue.

    Attributes:
        name: the file's stem.
        folder: ``schema``, ``read`` or ``write``.
        purpose: the header's sentence.
        text: the Cypher itself, without the header.
        parameters: the names it takes.
        returns: its columns, in order.
        slots: the places still to be filled; a query that has any cannot be sent.
    """

    name: str
    folder: str
    purpose: str
    text: str
    parameters: frozenset[str]
    returns: tuple[str, ...]
    slots: frozenset[str]

    def filled(self, **words: str) -> "Query":
        """The query with its slots filled: labels by their names, `relation` by its name.

        Raises:
            BadQuery: a slot is missing or unknown, or a word is not in the vocabulary.
        """
        return _filled(self, tuple(sorted(words.items())))


class Catalogue:
    """The checked queries, by name."""

    def __init__(self, queries: Mapping[str, Query]) -> None:
        self._queries = dict(queries)

    def __getitem__(self, name: str) -> Query:
        try:
            return self._queries[name]
        except KeyError:
            raise BadQuery(f"*/{name}.cypher", "there is no such file") from None

    def __iter__(self) -> Iterator[Query]:
        return iter(self._queries.values())


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The program's own catalogue, read once.

    Raises:
        BadQuery: a file breaks a rule.
    """
    return load(resources.files("cypher"))


def load(root: Traversable) -> Catalogue:
    """Read and check every ``.cypher`` file in the three folders under `root`.

    Raises:
        BadQuery: a file breaks a rule, or two files share a name.
    """
    found: dict[str, Query] = {}
    for folder in FOLDERS:
        files = (each for each in root.joinpath(folder).iterdir() if each.name.endswith(".cypher"))
        for file in sorted(files, key=lambda each: each.name):
            query = read(file.read_text(encoding="utf-8"), folder, file.name.removesuffix(".cypher"))
            if query.name in found:
                other = found[query.name]
                raise BadQuery(f"{folder}/{file.name}", f"the name is taken by {other.folder}/{file.name}")
            found[query.name] = query
    return Catalogue(found)


def read(content: str, folder: str, name: str) -> Query:
    """One file's query, checked.

    Raises:
        BadQuery: the header is missing or wrong, or the statement breaks a rule.
    """
    file = f"{folder}/{name}.cypher"
    lines = content.splitlines()
    header = [line[2:].strip() for line in lines if line.startswith("//")]
    text = "\n".join(line for line in lines if not line.startswith("//")).strip()
    fields = dict(line.split(": ", 1) for line in header if re.match(r"(params|returns|slots): ", line))
    purpose = " ".join(line for line in header if line.partition(":")[0] not in fields)
    for needed in ("params", "returns"):
        if needed not in fields:
            raise BadQuery(file, f"its header has no line '// {needed}: …'")
    if not purpose or not text:
        raise BadQuery(file, "it needs a header that says what it does, and a statement")
    query = Query(
        name=name,
        folder=folder,
        purpose=purpose,
        text=text,
        parameters=frozenset(_names(fields["params"])),
        returns=tuple(_names(fields["returns"])),
        slots=frozenset(_names(fields.get("slots", "none"))),
    )
    _check(query, file)
    return query


def _names(listed: str) -> list[str]:
    return [] if listed.strip() == "none" else [name.strip() for name in listed.split(",")]


def _check(query: Query, file: str) -> None:
    bare = _TEXTS.sub("''", query.text)
    _check_parameters(query, bare, file)
    _check_slots(query, bare, file)
    _check_words(bare, file)
    _check_columns(query, bare, file)
    if query.folder == "read" and (found := _WRITES.search(bare)):
        raise BadQuery(file, f"it writes ({found.group()}) and stands under read/")
    if query.folder == "schema" and not _SCHEMA.match(bare):
        raise BadQuery(file, "a schema statement creates a constraint or an index IF NOT EXISTS")
    if ";" in bare:
        raise BadQuery(file, "it holds more than one statement")


def _check_parameters(query: Query, bare: str, file: str) -> None:
    used = set(_PARAMETER.findall(bare))
    if undeclared := sorted(used - query.parameters):
        raise BadQuery(file, f"${', $'.join(undeclared)} is used and not declared")
    if unused := sorted(query.parameters - used):
        raise BadQuery(file, f"{', '.join(unused)} is declared and not used")


def _check_slots(query: Query, bare: str, file: str) -> None:
    used = set(_SLOT.findall(bare))
    if used != query.slots:
        raise BadQuery(file, f"slots declared {sorted(query.slots)}, used {sorted(used)}")
    if unknown := sorted(used - set(SLOTS)):
        raise BadQuery(file, f"there is no slot {unknown[0]!r}; the slots are {', '.join(SLOTS)}")


def _check_words(bare: str, file: str) -> None:
    # Maps hold values behind colons; a label or relation never stands inside one, save in a subquery.
    without_maps = _MAPS.sub(lambda found: found.group() if "(" in found.group() else "", bare)
    for match in _NAMED.finditer(without_maps):
        for word in match.group(1).split("|"):
            if word.strip().strip("<>") not in SLOTS and word.strip() not in LABELS and word.strip() not in RELATIONS:
                raise BadQuery(file, f"{word.strip()!r} is no label or relation of the vocabulary")


def _check_columns(query: Query, bare: str, file: str) -> None:
    columns = tuple(_columns(_SLOT.sub("", bare.rpartition("RETURN")[2]))) if "RETURN" in bare else ()
    if columns != query.returns:
        raise BadQuery(file, f"its header says it returns {list(query.returns)}, it returns {list(columns)}")


def _columns(returned: str) -> Iterator[str]:
    returned = re.sub(r"\b(LIMIT|ORDER BY|SKIP)\b.*", "", returned, flags=re.DOTALL)
    depth, start = 0, 0
    for at, letter in enumerate(f"{returned},"):
        depth += (letter in "([{") - (letter in ")]}")
        if letter == "," and depth == 0:
            yield returned[start:at].rpartition(" AS ")[2].strip()
            start = at + 1


@lru_cache(maxsize=1024)
def _filled(query: Query, words: tuple[tuple[str, str], ...]) -> Query:
    file = f"{query.folder}/{query.name}.cypher"
    given = dict(words)
    if set(given) != query.slots - {"attributes"}:
        raise BadQuery(file, f"its slots are {sorted(query.slots)}, filled were {sorted(given)}")
    text, returns = query.text, query.returns
    for slot, word in given.items():
        if word not in (RELATIONS if slot == "relation" else LABELS):
            raise BadQuery(file, f"{word!r} is no {slot} of the vocabulary")
        text = text.replace(f"<{slot}>", word)
    if "attributes" in query.slots:
        columns = RELATIONS[given["relation"]].columns if "relation" in given else columns_of_statements()
        text = text.replace("<attributes>", _attribute_columns(columns))
        returns = (*returns, *(each.name for each in columns))
        if len(set(returns)) < len(returns):
            raise BadQuery(file, "an attribute has the name of another column")
    return replace(query, text=text, returns=returns, slots=frozenset())


@lru_cache(maxsize=1)
def columns_of_statements() -> tuple[Attribute, ...]:
    """The attributes read in bulk that statements about entities may have, each once: all but those of versions."""
    every = (each for name, relation in RELATIONS.items() if name != "LOADED_IN" for each in relation.columns)
    return tuple({each.name: each for each in every}.values())


def _attribute_columns(columns: Iterable[Attribute]) -> str:
    return "".join(
        f",\n       collect(coalesce(r.{each.name}, {ABSENT[each.kind]})) AS {each.name}" for each in columns
    )
