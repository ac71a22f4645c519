"""Trees: readable in narrow terminals, folded with their number, drawn once."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from orgtrace.drawing.trees import LONG, Branch, Hung, folded, grown
from orgtrace.drawing.words import Label


def drawn(tree: Branch, width: int = 80) -> list[str]:
    console = Console(width=width, highlight=False, color_system=None)
    with console.capture() as captured:
        console.print(tree)
    return captured.get().splitlines()


def chain(length: int) -> Branch:
    top = at = Branch(Text("Director of Something Long"))
    for _ in range(length):
        at.children.append(Branch(Text("Director of Something Long")))
        at = at.children[0]
    return top


def labels(*ids: str) -> dict[str, Label]:
    return {id: Label(0, Text(id)) for id in ids}


@given(length=st.integers(0, 150), width=st.sampled_from([20, 40, 80]))
def test_no_line_is_wider_than_the_terminal_however_deep_the_tree(length: int, width: int) -> None:
    assert all(cell_len(line) <= width for line in drawn(chain(length), width))


@given(length=st.integers(0, 150))
def test_labels_keep_half_of_the_width(length: int) -> None:
    deepest = drawn(chain(length), 40)[-1]
    assert cell_len(deepest.lstrip(" │├└─")) <= 40 - 20 or "Director" in deepest


def test_every_label_of_a_deep_chain_is_there() -> None:
    text = " ".join(" ".join(drawn(chain(60), 40)).split())
    assert text.count("Director") == 61


def test_a_list_that_is_folded_says_how_many_it_hides_and_how_many_are_below_them() -> None:
    tree = Branch(Text("top"), [Branch(Text(f"child {n}"), [Branch(Text("grandchild"))]) for n in range(1403)])
    lines = drawn(folded(tree, LONG))
    hidden = 1403 - LONG
    assert lines[-1] == f"└─ … {hidden:,} more here, and {hidden:,} below them: --all draws them"
    assert sum("grandchild" in line for line in lines) == LONG


def test_a_list_is_not_folded_for_the_sake_of_one() -> None:
    tree = Branch(Text("top"), [Branch(Text(f"child {n}")) for n in range(LONG + 1)])
    assert len(drawn(folded(tree, LONG))) == LONG + 2


@given(sizes=st.lists(st.integers(0, 40), min_size=1, max_size=6))
def test_what_is_drawn_and_what_is_folded_make_the_whole(sizes: list[int]) -> None:
    tree = Branch(Text("top"), [Branch(Text("unit"), [Branch(Text("post")) for _ in range(size)]) for size in sizes])
    shown = hidden = 0
    for line in drawn(folded(tree, 5)):
        if "…" in line:
            hidden += int(line.split("…")[1].split()[0])
        elif "post" in line:
            shown += 1
    assert shown + hidden == sum(sizes)


def test_an_entity_that_hangs_in_two_places_is_drawn_once_and_named_in_the_other() -> None:
    below = {"a": [Hung("b"), Hung("c")], "b": [Hung("d")], "c": [Hung("d")], "d": [Hung("e")]}
    lines = drawn(grown("a", labels(*"abcde"), below))
    assert [line.strip(" │├└─") for line in lines] == ["0 a", "0 b", "0 d", "0 e", "0 c", "0 d (drawn elsewhere)"]


def test_a_circle_ends_where_it_closes() -> None:
    lines = drawn(grown("a", labels("a", "b"), {"a": [Hung("b")], "b": [Hung("a")]}))
    assert [line.strip(" │├└─") for line in lines] == ["0 a", "0 b", "0 a (drawn elsewhere)"]


def test_marks_of_a_link_stand_before_the_entity_and_its_keys_below() -> None:
    below = {"a": [Hung("b", ["possibly", "dotted line"], ["a@1"])]}
    assert drawn(grown("a", labels("a", "b"), below)) == ["0 a", "└─ 0 [possibly, dotted line] b", "   a@1"]
