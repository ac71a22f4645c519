"""Every form draws every box and tie of a chart, and no name can break it."""

import re
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.names import composed
from graph.query.chart import Chart, chart
from graph.query.drawing import DRAWINGS
from graph.query.drawing.captions import Stroke, lines, stroke
from graph.query.entities import Link
from tests.graph.query.worlds import view_of

WORLD = """
STATED_IN Ministry name=Ministry
STATED_IN Unit name=Unit
PART_OF Unit Ministry
STATED_IN minister title=Minister seats=one is_head=true
POST_IN minister Ministry
HOLDS @anna minister
STATED_IN @anna name="Anna Berg"
POST_IN director Unit
STATED_IN director title=Director seats=one occupancy=vacant
REPORTS_TO director minister
POST_IN deputy Unit
STATED_IN deputy title=Deputy
REPORTS_TO deputy director
REPORTS_TO deputy minister line=dotted
REPORTS_TO deputy foreigner undeclared
HOLDS @bert deputy acting=true
STATED_IN @bert name="Bert Lund"
"""

HOSTILE = ['"]; end["x', "</text><script>", "a & b", "#quot;", 'back\\slash"', "``md``", "a --> b", "%%{init}%%", "]]>"]

_STRING = r'"((?:[^"\\]|\\.)*)"'


def drawn(world: str = WORLD, root: str = "org:x:Ministry", depth: int | None = None) -> Chart:
    return chart(view_of(world), root, depth=depth)


def dot_nodes(text: str) -> dict[str, str]:
    """Ids and labels of a DOT file's nodes, by its grammar of quoted strings."""
    return {
        _unquoted(id): _unquoted(label)
        for id, label in re.findall(rf"^  {_STRING} \[label={_STRING}", text, re.MULTILINE)
    }


def dot_edges(text: str) -> set[tuple[str, str]]:
    return {(_unquoted(a), _unquoted(b)) for a, b in re.findall(rf"^  {_STRING} -> {_STRING} \[", text, re.MULTILINE)}


def _unquoted(text: str) -> str:
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], text)


def expected_edges(found: Chart) -> set[tuple[str, str]]:
    ids = {box.entity.id for box in found.boxes}
    tree = {(box.under, box.entity.id) for box in found.boxes if box.under in ids and box.under is not None}
    return tree | {(boss.id, box.entity.id) for box in found.boxes for boss in box.elsewhere if boss.id in ids}


def test_dot_has_every_box_and_tie() -> None:
    found = drawn()
    text = DRAWINGS["dot"].draw(found, "as of today")
    assert set(dot_nodes(text)) == {box.entity.id for box in found.boxes}
    assert dot_edges(text) == expected_edges(found)
    assert "post:x:minister" in {above for above, below in dot_edges(text) if below == "post:x:deputy"}


def test_mermaid_has_every_box_and_tie() -> None:
    found = drawn()
    text = DRAWINGS["mermaid"].draw(found, "as of today")
    labels = dict(re.findall(r'^  (n\d+)[\[(]"(.*)"[\])]$', text, re.MULTILINE))
    assert [label.split("<br/>")[0] for label in labels.values()] == [box.entity.name for box in found.boxes]
    assert len(re.findall(r"^  n\d+ (?:---|-\.-) n\d+$", text, re.MULTILINE)) == len(expected_edges(found))


def test_graphml_states_edges_as_they_are_stated() -> None:
    found = drawn()
    graph = nx.read_graphml(BytesIO(DRAWINGS["graphml"].draw(found, "").encode()), force_multigraph=True)
    ties = {(start, end, facts["relation"]) for start, end, facts in graph.edges(data=True)}
    assert ("post:x:director", "post:x:minister", "REPORTS_TO") in ties
    assert ("org:x:Unit", "org:x:Ministry", "PART_OF") in ties
    assert ("post:x:deputy", "post:x:foreigner", "REPORTS_TO") in ties
    assert graph.nodes["post:x:minister"]["holders"] == "Anna Berg"


def test_svg_names_who_holds_and_who_else_is_boss() -> None:
    picture = ET.fromstring(DRAWINGS["svg"].draw(drawn(), "as of today"))
    words = {"".join(text.itertext()) for text in picture.findall(".//{*}text")}
    assert {"Anna Berg", "Bert Lund (acting)", "vacant", "reports to Minister"} <= words
    assert any("foreigner" in word for word in words)


@pytest.mark.parametrize("form", DRAWINGS)
@pytest.mark.parametrize("depth", [0, 1])
def test_what_lies_beyond_the_horizon_is_counted(form: str, depth: int) -> None:
    found = drawn(depth=depth)
    text = DRAWINGS[form].draw(found, "")
    for box in found.boxes:
        if box.more:
            told = f'n_more">{box.more}<' if form == "graphml" else f"+ {box.more} below, not drawn"
            assert told in text
    assert any(box.more for box in found.boxes)


def test_many_holders_are_counted_not_named() -> None:
    members = "\n".join(f"HOLDS @m{n} member\nSTATED_IN @m{n} name=M{n}" for n in range(10))
    (box,) = drawn(
        "POST_IN member Council\nSTATED_IN member title=Member seats=many\n" + members, "post:x:member"
    ).boxes
    assert lines(box, ())[-1] == "and 7 more"


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("form", DRAWINGS)
def test_no_name_breaks_a_drawing(form: str, name: str) -> None:
    quoted = name.replace("\\", "\\\\").replace('"', '\\"').replace("`", "\\`")
    found = drawn(f'STATED_IN Ministry name="{quoted}"\nPART_OF Unit Ministry')
    check_named(form, DRAWINGS[form].draw(found, name), found.boxes[0].entity.name)


def check_named(form: str, text: str, name: str) -> None:
    """The name is there to the letter, and nothing else has come of it."""
    shown = " ".join(name.split())
    if form == "dot":
        assert dot_nodes(text)["org:x:Ministry"].split("\n")[0] == shown
        assert len(dot_edges(text)) == 1
    elif form == "mermaid":
        (label,) = re.findall(r'^  n0\["([^"]*)"\]$', text, re.MULTILINE)
        assert re.sub(r"#(\d+);", lambda code: chr(int(code[1])), label) == shown
        assert len(text.splitlines()) == 5
    elif form == "graphml":
        graph = nx.read_graphml(BytesIO(text.encode()))
        assert graph.nodes["org:x:Ministry"]["name"] == shown
    else:
        picture = ET.fromstring(text)
        assert picture.findall("{*}title")[0].text == shown
        assert {each.tag.rpartition("}")[2] for each in picture.iter()} <= {
            "svg",
            "style",
            "title",
            "text",
            "g",
            "rect",
            "path",
        }


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60).filter(str.strip))
def test_any_text_at_all_may_be_a_name(name: str) -> None:
    found = drawn("STATED_IN Ministry name=x\nPART_OF Unit Ministry")
    renamed = replaced(found, composed(name))
    for form, drawing in DRAWINGS.items():
        text = drawing.draw(renamed, name)
        if form in {"graphml", "svg"}:
            ET.fromstring(text)
        else:
            assert len(text.splitlines()) == len(drawing.draw(found, "x").splitlines())


def replaced(found: Chart, name: str) -> Chart:
    """The chart with its root renamed."""
    root, *rest = found.boxes
    return replace(found, boxes=(replace(root, entity=replace(root.entity, name=name)), *rest))


@pytest.mark.parametrize(
    ("line", "certainty", "basis", "expected"),
    [
        ("solid", "certain", ("stated",), Stroke.SOLID),
        ("dotted", "certain", ("stated",), Stroke.DOTTED),
        ("solid", "possible", ("stated",), Stroke.DASHED),
        (None, "certain", ("structure",), Stroke.DASHED),
    ],
)
def test_a_stroke_tells_how_sure_a_tie_is(
    line: str | None, certainty: str, basis: tuple[str, ...], expected: Stroke
) -> None:
    assert stroke(Link("REPORTS_TO", "post:x:a", "post:x:b", certainty, basis, line=line)) is expected
    assert stroke(None) is Stroke.SOLID
