"""Search on real names, misspelled, reordered and without their accents: the best hit comes first."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from graph.model.identifiers import label_of, made
from graph.model.names import plain
from graph.model.statements import Statement, check
from graph.view.opening import Graph
from graph.view.port import View
from graph.view.snapshot.tables import Tables
from loaders.formats.uk_organogram import loader
from tests.loaders.reading import read

pytestmark = pytest.mark.shared

QUERIES = 300
AIM = 0.95
_REGISTERS = ("cabinet_office", "defence_support_group", "home_office", "ministry_of_defence", "ofsted")


def britons(folder: Path) -> Iterator[Statement]:
    """Posts, units and holders of some departments, each in one edition."""
    files = sorted((folder / "uk_organogram" / "triplestore_2011-2016").glob("*senior.csv*"))
    for register in _REGISTERS:
        yield from next(read(loader, file) for file in files if file.name.startswith(register)).statements


def vietnamese(folder: Path) -> Iterator[Statement]:
    """Members of the National Assembly, and politicians of whom there is an infobox, by name."""
    members = json.loads((folder / "popolo" / "Vietnam__National_Assembly.ep-popolo-v1.0.json").read_bytes())["persons"]
    boxes = json.loads((folder / "vietnam" / "wikipedia_infoboxes.json").read_bytes())
    for source, names in (
        ("popolo", [each["name"] for each in members]),
        ("infobox", [each["title"] for each in boxes]),
    ):
        for name in dict.fromkeys(re.sub(r"\s*\(.*?\)", "", each).strip() for each in names):
            yield named(made("Person", source, name), name)


def named(id: str, name: str) -> Statement:
    return check(
        Statement(relation="STATED_IN", start=id, end="source:s", source="source:s", attributes={"name": name})
    )


@pytest.fixture(scope="module")
def statements(shared: Path) -> list[Statement]:
    folder = shared / "data"
    return list({each.key: each for each in [*britons(folder), *vietnamese(folder)]}.values())


@pytest.fixture(scope="module")
def view(statements: list[Statement]) -> View:
    return Graph.over(Tables.of(statements, "2026-01-01T00:00:00Z")).view()


def forms(statements: list[Statement]) -> dict[str, list[str]]:
    """The names that sources give each entity."""
    found: dict[str, list[str]] = {}
    for said in statements:
        if said.relation == "STATED_IN":
            names = [str(said.attributes[each]) for each in ("name", "title") if said.attributes.get(each)]
            found.setdefault(said.start, []).extend(names)
    return found


def bare(name: str) -> tuple[str, ...]:
    """The words of a name, whatever their order and accents."""
    return tuple(sorted(re.findall(r"\w+", plain(name))))


def mistyped(random: Random, text: str, errors: int) -> str:
    """The text with so many letters left out, doubled, swapped with the next, or replaced, in words of some length."""
    for _ in range(errors):
        places = [at for word in re.finditer(r"\w{4,}", text) for at in range(word.start(), word.end() - 1)]
        at = random.choice(places)
        letter = random.choice("aeiounhtrs")
        before, here, after, rest = text[:at], text[at], text[at + 1], text[at + 2 :]
        text = before + random.choice(
            [after + rest, here + here + after + rest, after + here + rest, letter + after + rest]
        )
    return text


def shuffled(random: Random, text: str) -> str:
    """The words in another order."""
    words = text.split()
    random.shuffle(words)
    return " ".join(words)


Change = Callable[[Random, str], str]

CHANGES: dict[str, Change] = {
    "without accents": lambda random, name: plain(name),
    "reordered": shuffled,
    "reordered without accents": lambda random, name: shuffled(random, plain(name)),
    "one error": lambda random, name: mistyped(random, name, 1),
    "one error without accents": lambda random, name: mistyped(random, plain(name), 1),
    "one error and reordered": lambda random, name: shuffled(random, mistyped(random, name, 1)),
    "two errors": lambda random, name: mistyped(random, name, 2),
    "two errors without accents": lambda random, name: mistyped(random, plain(name), 2),
}


def test_the_best_hit_comes_first_in_at_least_95_of_100(view: View, statements: list[Statement]) -> None:
    random, names = Random(2018), forms(statements)
    known = {bare(form) for told in names.values() for form in told}
    people = sorted(each for each in names if label_of(each) == "Person" and ":uk-" not in each)
    others = sorted(names.keys() - set(people))
    tried, missed = 0, []
    while tried < QUERIES:
        id = random.choice(people if tried % 2 else others)
        told = [form for form in names[id] if re.search(r"\w{4,}.*\w{4,}", form)]
        if not told:
            continue
        name, change = random.choice(told), random.choice(list(CHANGES))
        query = CHANGES[change](random, name)
        if bare(query) in known - {bare(name)}:
            continue  # by the error it has become the name of somebody else
        tried += 1
        kinds = [label_of(id)] if random.random() < 0.5 else []
        hits = view.ids([node for node, _ in view.search(query, kinds, limit=1)])
        if not hits or bare(name) not in {bare(form) for form in names.get(hits[0], [])}:
            missed.append((change, name, query, [names.get(hit) for hit in hits]))
    assert len(missed) <= (1 - AIM) * tried, missed
