"""Boxes stand on the page: none over another, none off its side, each tied to its parent."""

from hypothesis import given
from hypothesis import strategies as st

from graph.query.drawing.layout import BOX, Layout, arrange

PAGE = 1160.0


@st.composite
def forests(draw: st.DrawFn) -> tuple[list[int | None], list[float]]:
    """Parents before children; wide, deep and mixed."""
    count = draw(st.integers(0, 60))
    shape = draw(st.sampled_from(["any", "wide", "deep"]))
    parents: list[int | None] = []
    for box in range(count):
        choices = {"any": (0, box - 1), "wide": (0, min(box - 1, 2)), "deep": (max(box - 2, 0), box - 1)}[shape]
        parents.append(None if box == 0 or draw(st.integers(0, 30)) == 0 else draw(st.integers(*choices)))
    return parents, draw(st.lists(st.floats(30, 120), min_size=count, max_size=count))


def overlapping(layout: Layout) -> list[tuple[int, int]]:
    boxes = layout.boxes
    return [
        (a, b)
        for a in range(len(boxes))
        for b in range(a)
        if abs(boxes[a].x - boxes[b].x) < BOX
        and boxes[a].y < boxes[b].y + boxes[b].height
        and boxes[b].y < boxes[a].y + boxes[a].height
    ]


@given(forests(), st.sampled_from([PAGE, 400.0]))
def test_no_box_stands_on_another_or_off_the_page(forest: tuple[list[int | None], list[float]], page: float) -> None:
    parents, heights = forest
    layout = arrange(parents, heights, page)
    assert overlapping(layout) == []
    for box in layout.boxes:
        assert -0.01 <= box.x <= layout.width - BOX + 0.01
        assert -0.01 <= box.y <= layout.height - box.height + 0.01


@given(forests())
def test_every_child_is_below_its_parent_and_tied_to_it(forest: tuple[list[int | None], list[float]]) -> None:
    parents, heights = forest
    boxes = arrange(parents, heights, PAGE).boxes
    for box, parent in zip(boxes, parents, strict=True):
        if parent is None:
            assert box.tie == ()
            continue
        above = boxes[parent]
        (start_x, start_y), (end_x, end_y) = box.tie[0], box.tie[-1]
        assert box.y >= above.y + above.height
        assert above.x <= start_x <= above.x + BOX
        assert abs(start_y - above.y - above.height) < 0.01
        assert box.x - 0.01 <= end_x <= box.x + BOX
        assert box.y - 0.01 <= end_y <= box.y + box.height


@given(st.integers(1, 800))
def test_a_chart_however_wide_stays_within_the_page(children: int) -> None:
    layout = arrange([None, *[0] * children], [40.0] * (children + 1), PAGE)
    assert layout.width <= PAGE


def test_a_line_of_command_however_deep_is_drawn() -> None:
    layout = arrange([None, *range(4999)], [40.0] * 5000, PAGE)
    assert len({(box.x, box.y) for box in layout.boxes}) == 5000
    assert overlapping(Layout(layout.boxes[:200], layout.width, layout.height)) == []


def test_few_children_stand_side_by_side() -> None:
    layout = arrange([None, 0, 0, 0], [40.0] * 4, PAGE)
    assert len({box.y for box in layout.boxes[1:]}) == 1


def test_nothing_takes_no_room() -> None:
    assert arrange([], [], PAGE) == Layout((), 0.0, 0.0)
