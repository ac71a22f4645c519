import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import UnreadableFile
from graph.model.statements import to_json
from loaders.files import File
from loaders.formats.statements import loader
from tests.loaders.making import written
from tests.loaders.reading import Yielded, read

A = "source:t:a"
DECLARED = {"source": A, "title": "Register A", "complete": True}
NAMED = {"relation": "STATED_IN", "start": "post:t:1", "end": A, "source": A, "title": "Boss"}
LINE = {"relation": "REPORTS_TO", "start": "post:t:2", "end": "post:t:1", "source": A, "observed": "2020-01-01"}


def file(folder: Path, *lines: dict[str, Any] | str, name: str = "facts.jsonl") -> Path:
    return written(folder / name, "".join((x if isinstance(x, str) else json.dumps(x)) + "\n" for x in lines))


def taken(folder: Path, *lines: dict[str, Any] | str) -> Yielded:
    return read(loader, file(folder, *lines))


def test_statements_and_sources_are_read_and_lines_are_their_locators(tmp_path: Path) -> None:
    found = taken(tmp_path, DECLARED, NAMED, LINE | {"locator": "page 4"})
    assert [each.locator for each in found.statements] == ["line 2", "page 4"]
    (source,) = found.sources
    assert (source.id, source.complete, source.declared, source.names_starts) == (A, True, True, True)
    assert source.attributes["title"] == "Register A"
    assert (source.attributes["rows"], source.attributes["rejected"]) == (2, 0)
    assert (found.rows.read, found.rows.used) == (3, 3)


def test_a_source_may_be_declared_anywhere_and_by_a_loaded_in_statement(tmp_path: Path) -> None:
    version = {"relation": "LOADED_IN", "start": A, "end": "load:7", "source": A, "title": "Register A"}
    assert taken(tmp_path, NAMED, DECLARED).sources[0].complete
    (source,) = taken(tmp_path, NAMED, version).sources
    assert (source.attributes, source.complete, source.declared) == ({"title": "Register A"}, False, True)


def test_an_undeclared_source_says_nothing_of_itself(tmp_path: Path) -> None:
    (source,) = taken(tmp_path, NAMED).sources
    assert (source.attributes, source.complete, source.declared) == ({}, False, False)


def test_a_second_declaration_that_differs_is_told_and_the_first_stands(tmp_path: Path) -> None:
    found = taken(tmp_path, DECLARED, {"source": A, "title": "Register B"})
    assert found.sources[0].attributes["title"] == "Register A"
    assert found.issue("declared-otherwise").row == 2


@pytest.mark.parametrize("field", ["recorded", "retracted", "revision"])
def test_a_revision_field_refuses_the_file_with_its_line(tmp_path: Path, field: str) -> None:
    with pytest.raises(UnreadableFile, match=f"line 2 has the field '{field}'.*restore"):
        taken(tmp_path, NAMED, LINE | {field: 3})


def test_the_lines_of_a_dump_are_taken_once_revision_fields_are_gone(tmp_path: Path) -> None:
    plain = taken(tmp_path, NAMED, LINE)
    dumped = [to_json(each) | {"key": each.key} for each in plain.statements]
    around: list[dict[str, Any]] = [
        {"dump": 1, "revision": 3, "store": "x"},
        {"load": 3, "loader": "t", "recorded": 9},
        {"source": A},
        {"node": "post:t:1"},
        {"text": "text:0", "content": "…", "extractor": "t"},
    ]
    found = taken(tmp_path, *around, *dumped)
    assert found.statements == plain.statements
    assert found.issues == []


def test_a_key_that_is_not_the_statements_own_rejects_the_line(tmp_path: Path) -> None:
    found = taken(tmp_path, NAMED, LINE | {"key": "post:t:2@00000000000000000000"})
    assert found.rejected[0].issue.column == "key"


@pytest.mark.parametrize(
    ("line", "column", "said"),
    [
        ("{", None, "no JSON"),
        ("[1]", None, "no JSON object"),
        ('"\\ud800"', None, "no JSON"),
        ({"hello": 1}, "relation", "missing"),
        (LINE | {"relation": "KNOWS"}, "relation", "KNOWS"),
        (LINE | {"end": "nobody"}, "end", "nobody"),
        (LINE | {"observed": "2020-02-30"}, "observed", "2020-02-30"),
        (LINE | {"colour": "red"}, "colour", "colour"),
        (LINE | {"line": 5}, "line", "5"),
    ],
)
def test_a_line_that_is_no_statement_is_rejected_with_its_number_and_field(
    tmp_path: Path, line: dict[str, Any] | str, column: str | None, said: str
) -> None:
    found = taken(tmp_path, DECLARED, NAMED, line)
    (rejected,) = found.rejected
    assert (rejected.issue.row, rejected.issue.column) == (3, column)
    assert said in rejected.issue.message
    assert (found.rows.read, found.rows.used, found.rows.rejected) == (3, 2, 1)
    assert found.sources[0].attributes["rejected"] == 1


@pytest.mark.parametrize(
    "line", [{"source": "org:t:a"}, {"source": 5}, {"source": A, "complete": "yes"}, {"source": A, "colour": "red"}]
)
def test_a_source_declared_wrongly_refuses_the_file(tmp_path: Path, line: dict[str, Any]) -> None:
    with pytest.raises(UnreadableFile, match="line 2 declares a source wrongly"):
        taken(tmp_path, NAMED, line)


def test_contact_fields_are_left_out_and_told(tmp_path: Path) -> None:
    found = taken(tmp_path, NAMED | {"phone": "020 7946 0123", "email": "a@example.org"})
    assert found.rules() == ["contact-field", "contact-field"]
    assert "7946" not in repr(found.statements) + repr(found.issues)


def test_quarantined_lines_are_a_supplement_and_load_once_mended(tmp_path: Path) -> None:
    broken = taken(
        tmp_path, DECLARED, NAMED, LINE | {"end": "nobody", "email": "a@example.org"}, NAMED | {"end": A, "top": 5}
    )
    text = "".join(each.text for each in broken.rejected)
    assert "example.org" not in text
    mended = text.replace("nobody", "post:t:1").replace('"top":5', '"top":true')
    found = read(loader, written(tmp_path / "mended.jsonl", mended))
    (supplement,) = found.sources
    assert supplement.id == f"{A}:supplement"
    assert supplement.complete
    assert (supplement.attributes["supplements"], supplement.attributes["rows"]) == (A, 2)
    assert {each.source for each in found.statements} == {supplement.id}


def test_the_documented_example_loads_without_a_word(tmp_path: Path) -> None:
    page = (Path(__file__).parents[3] / "docs" / "statements.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```json\n(.*?)```", page, flags=re.DOTALL)
    found = read(loader, written(tmp_path / "harbour.jsonl", example))
    assert found.issues == []
    assert found.rejected == []
    assert len(found.statements) == 8
    for name in ("valid_from", "valid_to", "observed", "locator", "quote", "basis", "complete"):
        assert f"`{name}`" in page or f'"{name}"' in page


@pytest.mark.parametrize(
    "first", [json.dumps(DECLARED), json.dumps(NAMED), '{"dump": 1}', "\ufeff" + json.dumps(NAMED)]
)
def test_a_file_is_recognised_by_its_first_line(tmp_path: Path, first: str) -> None:
    assert loader.detects(File(written(tmp_path / "x.txt", first + "\n")))


@pytest.mark.parametrize("first", ["", "a,b", "{", "[1]", '{"url": "x", "text": "y"}'])
def test_other_files_are_not_recognised(tmp_path: Path, first: str) -> None:
    assert not loader.detects(File(written(tmp_path / "x.txt", first + "\n")))


VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda each: st.lists(each, max_size=2)
)


@settings(max_examples=80)
@given(
    st.lists(st.tuples(st.sampled_from([*LINE, "title", "occupancy", "complete"]), VALUE), max_size=3), st.booleans()
)
def test_mangled_lines_never_crash_and_are_all_counted(
    tmp_path_factory: pytest.TempPathFactory,
    changes: list[tuple[str, Any]],
    cut: bool,
) -> None:
    text = json.dumps(LINE | dict(changes))
    path = file(tmp_path_factory.mktemp("mangled"), DECLARED, NAMED, text[: len(text) // 2] if cut else text)
    try:
        found = read(loader, path)
    except UnreadableFile as error:
        refused = error.file
    else:
        refused = str(path)
        assert found.rows.read == 3 == found.rows.used + found.rows.rejected
    assert refused == str(path)
