"""The front door: names a notebook imports, helps with examples, and one seam for all that goes wrong."""

import ast
import importlib
import shlex
from pathlib import Path

import pytest

import orgtrace
from graph import errors
from graph.errors import (
    Ambiguous,
    BadParameter,
    Candidate,
    OrgtraceError,
    StoreBusy,
    StoreUnavailable,
    UnknownEntity,
    UnknownSource,
    UnreadableFile,
)
from orgtrace.command import COMMANDS
from orgtrace.exits import MEANINGS, Status, status_of, told
from orgtrace.terminal import plain
from tests.orgtrace.conftest import Ask


def imported_for_type_checkers() -> set[str]:
    tree = ast.parse(Path(orgtrace.__file__).read_text(encoding="utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    return {
        f"{each.module}.{name.name}" for each in block.body if isinstance(each, ast.ImportFrom) for name in each.names
    }


def test_type_checkers_are_told_of_the_same_names_as_notebooks_get() -> None:
    assert imported_for_type_checkers() == {f"{home}.{name}" for name, home in orgtrace._HOMES.items()}


@pytest.mark.parametrize("name", orgtrace.__all__)
def test_every_name_can_be_imported(name: str) -> None:
    assert getattr(orgtrace, name) is getattr(importlib.import_module(orgtrace._HOMES[name]), name)
    assert name in dir(orgtrace)


def test_a_name_that_there_is_none_of_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'inferiors'"):
        orgtrace.inferiors  # noqa: B018  # asked for what it raises


@pytest.mark.parametrize(("command", "examples"), [(each, examples) for _, each, examples in COMMANDS])
def test_the_help_of_every_command_shows_examples_of_it(typed: Ask, command: object, examples: list[str]) -> None:
    name = getattr(command, "__name__", "").replace("_", "-")
    ran = typed(name, "--help", columns=200)
    assert ran.status == 0
    assert examples
    for example in examples:
        assert shlex.split(example)[:2] == ["orgtrace", name]
        assert example in ran.out


def test_every_command_has_a_docstring_that_is_a_sentence() -> None:
    for _, command, _ in COMMANDS:
        assert (command.__doc__ or "").strip().splitlines()[0].rstrip().endswith((".", ",")), command


def test_the_help_names_every_exit_status(typed: Ask) -> None:
    out = " ".join(typed("--help").out.split())
    assert all(f"{status.value}: {meaning}" in out for status, meaning in MEANINGS.items())


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (BadParameter("depth", "-1 is below nought"), Status.USAGE),
        (Ambiguous("Ann", [Candidate("person:x:1", "Ann"), Candidate("person:x:2", "Ann")]), Status.USAGE),
        (UnknownEntity("org:x:1"), Status.FAILED),
        (UnknownSource("no source"), Status.FAILED),
        (UnreadableFile("a.csv", "it is empty"), Status.FAILED),
        (StoreBusy("another load runs"), Status.FAILED),
        (StoreUnavailable("nothing answers"), Status.FAILED),
    ],
)
def test_an_error_ends_with_its_status(error: OrgtraceError, status: Status) -> None:
    assert status_of(error) is status


def test_every_error_of_the_tree_has_a_status_and_words() -> None:
    made = {"BadParameter": ("p", "m"), "UnreadableFile": ("f", "r"), "BadQuery": ("f", "r"), "UnknownEntity": ("i",)}
    made["Ambiguous"] = ("n", [])  # type: ignore[assignment]  # of another shape
    for name, kind in vars(errors).items():
        if isinstance(kind, type) and issubclass(kind, OrgtraceError):
            error = kind(*made.get(name, ("m",)))
            assert status_of(error) in (Status.USAGE, Status.FAILED)
            assert told(error)


def test_what_a_terminal_would_obey_is_made_harmless() -> None:
    assert plain("a\x1b[31mb\rc\u202ed") == "a\ufffd[31mb\ufffdc\ufffdd"
    assert plain("Nguyễn Văn Ấ, 東") == "Nguyễn Văn Ấ, 東"
