"""The catalogue refuses what a Cypher file must not hold, and every file of the program passes it."""

from pathlib import Path

import pytest

from graph.errors import BadQuery
from graph.model.vocabulary import RELATIONS
from graph.store.catalogue import Catalogue, catalogue, load, read


def text(body: str, params: str = "none", returns: str = "none", slots: str | None = None) -> str:
    header = ["// What it does.", f"// params: {params}", f"// returns: {returns}"]
    return "\n".join(header + ([f"// slots: {slots}"] if slots else []) + [body])


def test_every_file_of_the_program_is_taken() -> None:
    names = {query.name for query in catalogue()}
    assert {"edges", "fence", "recordings", "unique_id"} <= names


def test_every_file_is_sent_by_some_module() -> None:
    root = Path(__file__).parents[3]
    code = "".join(file.read_text(encoding="utf-8") for file in sorted((root / "graph").rglob("*.py")))
    assert [query.name for query in catalogue() if f'"{query.name}"' not in code] == []


@pytest.mark.parametrize(
    ("folder", "content", "reason"),
    [
        ("read", "MATCH (n:Post) RETURN n.id AS id", "has no line"),
        ("read", "// What it does.\n// params: none\nMATCH (n) RETURN n.id AS id", "returns"),
        ("read", "// params: none\n// returns: id\nMATCH (n) RETURN n.id AS id", "says what it does"),
        ("read", text("MATCH (n:Postt) RETURN n.id AS id", returns="id"), "'Postt' is no label"),
        ("read", text("MATCH (n:post) RETURN n.id AS id", returns="id"), "'post' is no label"),
        ("read", text("MATCH (n)-[r:HOLD]->() RETURN n.id AS id", returns="id"), "'HOLD' is no label"),
        ("read", text("MATCH (n)-[:HOLDS|HOLD]->() RETURN n.id AS id", returns="id"), "'HOLD' is no label"),
        ("read", text("MATCH (n) WHERE n:Nobody RETURN n.id AS id", returns="id"), "'Nobody' is no label"),
        ("read", text("MATCH (n) WHERE EXISTS { (n)-[:X]->() } RETURN n.id AS id", returns="id"), "'X' is no label"),
        ("read", text("MATCH (n:Post) SET n.id = 1"), "it writes (SET)"),
        ("read", text("MATCH (n:Post) detach delete n"), "it writes (detach)"),
        ("read", text("merge (n:Post {id: $id}) RETURN n.id AS id", "id", "id"), "it writes (merge)"),
        ("read", text("CALL db.labels() YIELD label RETURN label", returns="label"), "it writes (CALL)"),
        ("read", text("MATCH (n:Post {id: $id}) RETURN n.id AS id", returns="id"), "$id is used and not declared"),
        ("read", text("MATCH (n:Post) RETURN n.id AS id", "id", "id"), "id is declared and not used"),
        ("read", text("MATCH (n:Post) RETURN n.id AS id", returns="id, name"), "it returns ['id']"),
        ("read", text("MATCH (n:<label>) RETURN n.id AS id", returns="id"), "slots declared []"),
        ("read", text("MATCH (n:<kind>) RETURN n.id AS id", returns="id", slots="kind"), "there is no slot"),
        ("read", text("MATCH (n) RETURN n.id AS id; MATCH (m) RETURN m.id AS id", returns="id"), "more than one"),
        ("schema", text("MATCH (n) DELETE n"), "a schema statement creates"),
        ("schema", text("CREATE INDEX x FOR (n:Post) ON (n.touched)"), "a schema statement creates"),
    ],
)
def test_what_breaks_a_rule_is_refused_by_name(folder: str, content: str, reason: str) -> None:
    with pytest.raises(BadQuery) as refused:
        read(content, folder, "wrong")
    assert f"cypher/{folder}/wrong.cypher" in str(refused.value)
    assert reason in str(refused.value)


def test_words_inside_texts_and_maps_are_not_taken_for_labels_or_writes() -> None:
    body = "MATCH (n:Post {id: $id}) WHERE n.name <> 'SET :X' RETURN {a: n.id, b: 1} AS map"
    assert read(text(body, "id", "map"), "read", "right").returns == ("map",)


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    for folder in ("schema", "read", "write"):
        (tmp_path / folder).mkdir()
    for folder in ("read", "write"):
        (tmp_path / folder / "twice.cypher").write_text(text("MATCH (n:Post) RETURN n.id AS id", returns="id"))
    with pytest.raises(BadQuery, match="the name is taken by read/twice"):
        load(tmp_path)


def test_an_unknown_query_is_not_found() -> None:
    with pytest.raises(BadQuery, match="there is no such file"):
        Catalogue({})["nothing"]


def test_slots_take_words_of_the_vocabulary_and_nothing_else() -> None:
    query = catalogue()["recordings"]
    assert "(a:Post " in query.filled(label="Post").text
    for wrong in ({"label": "Post) DETACH DELETE (n"}, {}, {"relation": "HOLDS"}, {"label": "HOLDS"}):
        with pytest.raises(BadQuery):
            query.filled(**wrong)


def test_every_attribute_of_a_relation_has_a_column_but_those_of_the_evidence() -> None:
    query = catalogue()["edges_page"]
    for name, relation in RELATIONS.items():
        columns = query.filled(label="Post", relation=name).returns
        expected = [each.name for each in relation.attributes if not each.evidence]
        assert list(columns[-len(expected) or len(columns) :]) == expected
