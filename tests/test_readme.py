"""The README says what the program does: its sessions, tables, words and names are held to the code."""

import doctest
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bench.report import Report
from graph.model.vocabulary import LABELS, RELATIONS
from orgtrace.command import COMMANDS
from tests import readme
from tests.readme import README, ROOT

pytestmark = pytest.mark.xdist_group("examples")

TEXT = README.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def tell(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], str]]:
    """Runs the README's commands, in their order, on a store of their own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        with readme.teller(tmp_path_factory.mktemp("readme") / "store") as run:
            yield run


def test_every_session_prints_what_the_readme_shows(tell: Callable[[str], str]) -> None:
    for session in readme.sessions(TEXT):
        for shown in session:
            told = readme.without_times(tell(shown.command))
            assert told == readme.without_times(shown.output), f"{shown.command}: `make readme` writes it anew"


def test_the_notebook_lines_run_as_shown(tell: Callable[[str], str]) -> None:
    shown = "\n".join(re.findall(r"^```pycon\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL))
    assert shown
    tell("orgtrace load examples/uk_organogram")
    test = doctest.DocTestParser().get_doctest(shown, {}, "README.md", str(README), 0)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    runner.run(test)
    assert runner.summarize(verbose=False).failed == 0


@pytest.mark.parametrize("name", readme.TABLES)
def test_every_table_follows_from_the_code(name: str) -> None:
    assert readme.tables(TEXT)[name] == readme.TABLES[name](), "`make readme` writes it anew"


def test_what_was_measured_says_how_and_stands_in_tables(tmp_path: Path) -> None:
    assert re.match(r"Measured by `python -m bench[^`]*` on .+\.\n", readme.tables(TEXT)[readme.MEASURED])
    report = Report("python -m bench asking", "a machine")
    report.table("Questions", ("question", "walk"), [("superiors", "1 ms")])
    file = tmp_path / "README.md"
    file.write_text(TEXT, encoding="utf-8")
    report.write(file)
    told = readme.tables(file.read_text(encoding="utf-8"))
    assert told[readme.MEASURED].endswith("Questions:\n\n| question | walk |\n| --- | ---: |\n| superiors | 1 ms |\n")
    assert {name: table for name, table in told.items() if name != readme.MEASURED} == {
        name: table for name, table in readme.tables(TEXT).items() if name != readme.MEASURED
    }


def test_there_is_a_session_for_each_of_the_three_users() -> None:
    for user in ("An analyst", "An investigator", "An app developer"):
        part = TEXT.partition(f"### {user}")[2].partition("\n### ")[0].partition("\n## ")[0]
        assert "```console\n$ " in part, user


def test_every_option_shown_is_one_of_its_command() -> None:
    import typer.main  # noqa: PLC0415  # what the command line is parsed by

    from orgtrace.command import app  # noqa: PLC0415  # the same

    group = typer.main.get_command(app)
    known = {each.__name__.replace("_", "-"): each for _, each, _ in COMMANDS}
    for name, options in re.findall(r"orgtrace ([\w-]+)\b([^`\n]*)", TEXT):
        if name in known:
            parsed = group.commands[name]  # type: ignore[attr-defined]  # a group, as the app has many commands
            taken = {option for each in parsed.params for option in each.opts} | {"--help"}
            assert set(re.findall(r"(?<!\S)--[a-z-]+", options)) <= taken, (name, options)


def test_every_command_of_make_is_one() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    shown = set(re.findall(r"(?:^|`)make ([a-z]+)\b", TEXT, re.MULTILINE))
    assert {"run", "test"} <= shown <= targets


def test_the_words_of_the_list_are_the_model_s() -> None:
    words = TEXT.partition("## Words")[2].partition("\n## ")[0]
    spelled = set(re.findall(r"`([A-Z]{2}[A-Z_]+)", words))
    assert spelled
    assert spelled <= set(RELATIONS)
    assert {name for name, relation in RELATIONS.items() if relation.walked} <= spelled
    assert {"Organization", "Post", "Person"} <= set(re.findall(r"`(\w+)`", words)) & set(LABELS)


@pytest.mark.parametrize("file", [README, *(ROOT / "docs").glob("*.md")], ids=lambda file: file.name)
def test_every_link_to_a_file_leads_to_one(file: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", file.read_text(encoding="utf-8")):
        assert (file.parent / target).exists(), target


@pytest.mark.parametrize("file", [README, *(ROOT / "docs").glob("*.md")], ids=lambda file: file.name)
def test_no_document_speaks_of_what_a_user_does_not_have(file: Path) -> None:
    assert not re.search(r"\.\./shared|/work/|/root/|/home/|/tmp/", file.read_text(encoding="utf-8"))
