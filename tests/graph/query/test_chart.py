"""The org chart."""

from graph.query.chart import Box, Chart, chart
from tests.graph.query.worlds import id_of, name_of, names, view_of

WORLD = """
    PART_OF North Ministry
    PART_OF South Ministry
    POST_IN minister Ministry
    STATED_IN minister is_head=true
    POST_IN aide Ministry
    REPORTS_TO aide minister
    POST_IN lead North
    REPORTS_TO lead minister
    POST_IN clerk North
    REPORTS_TO clerk lead
    POST_IN guest South
    REPORTS_TO guest outsider
"""


def drawn(answer: Chart) -> list[tuple[int, str]]:
    """Levels and short names, in drawing order."""
    return [(box.level, name_of(box.entity.id)) for box in answer.boxes]


def test_under_an_organisation_each_unit_carries_its_posts_nested_by_their_line() -> None:
    assert drawn(chart(view_of(WORLD), id_of("Ministry"))) == [
        (0, "Ministry"),
        (1, "minister"),
        (2, "aide"),
        (1, "North"),
        (2, "lead"),
        (3, "clerk"),
        (1, "South"),
        (2, "guest"),
    ]


def test_a_post_whose_boss_sits_elsewhere_stands_at_its_units_top_and_names_the_boss() -> None:
    boxes = {name_of(box.entity.id): box for box in chart(view_of(WORLD), id_of("Ministry")).boxes}
    assert [(name_of(boss.id), boss.link.relation) for boss in boxes["lead"].elsewhere] == [("minister", "REPORTS_TO")]
    assert names(boss.id for boss in boxes["guest"].elsewhere) == ["outsider"]
    assert boxes["clerk"].elsewhere == boxes["aide"].elsewhere == ()
    assert boxes["lead"].under == id_of("North")


def test_a_box_says_by_which_link_it_hangs() -> None:
    boxes = {name_of(box.entity.id): box for box in chart(view_of(WORLD), id_of("Ministry")).boxes}
    hanging = {name: box.link.relation for name, box in boxes.items() if box.link is not None}
    assert hanging["North"] == "PART_OF"
    assert hanging["lead"] == "POST_IN"
    assert hanging["clerk"] == "REPORTS_TO"
    assert boxes["Ministry"].link is None


def test_depth_counts_drawn_levels_and_each_box_says_what_it_hides() -> None:
    answer = chart(view_of(WORLD), id_of("Ministry"), depth=1)
    assert drawn(answer) == [(0, "Ministry"), (1, "minister"), (1, "North"), (1, "South")]
    assert {name_of(box.entity.id): box.more for box in answer.boxes} == {
        "Ministry": 0, "minister": 1, "North": 1, "South": 1
    }  # fmt: skip
    assert answer.complete
    (root,) = chart(view_of(WORLD), id_of("Ministry"), depth=0).boxes
    assert (root.children, root.more) == (3, 3)


def test_every_child_is_counted_drawn_or_not() -> None:
    for depth in (None, 0, 1, 2, 3):
        answer = chart(view_of(WORLD), id_of("Ministry"), depth=depth)
        for box in answer.boxes:
            assert box.children == box.more + sum(each.under == box.entity.id for each in answer.boxes)


def test_each_post_is_drawn_once_in_the_lowest_unit_it_is_in() -> None:
    answer = chart(view_of(WORLD + "POST_IN clerk Ministry"), id_of("Ministry"))
    assert [name for _, name in drawn(answer)].count("clerk") == 1
    clerk = next(box for box in answer.boxes if box.entity.id == id_of("clerk"))
    assert clerk.under == id_of("lead")
    assert names(each.id for each in clerk.elsewhere) == ["Ministry"]


def test_a_unit_of_two_bodies_is_drawn_once_and_names_the_other() -> None:
    answer = chart(view_of(WORLD + "PART_OF Joint North\nPART_OF Joint South"), id_of("Ministry"))
    (joint,) = [box for box in answer.boxes if box.entity.id == id_of("Joint")]
    assert (joint.under, names(each.id for each in joint.elsewhere)) == (id_of("North"), ["South"])


def test_posts_whose_line_runs_in_a_circle_are_drawn_and_told() -> None:
    world = "POST_IN a U\nPOST_IN b U\nPOST_IN c U\nREPORTS_TO a b\nREPORTS_TO b a\nREPORTS_TO c b"
    answer = chart(view_of(world), id_of("U"))
    assert drawn(answer) == [(0, "U"), (1, "a"), (2, "b"), (3, "c")]
    assert [note.entity for note in answer.notes] == [id_of("a")]
    assert names(each.id for each in answer.boxes[1].elsewhere) == ["b"]


def test_units_that_are_part_of_each_other_are_drawn_once() -> None:
    assert drawn(chart(view_of("PART_OF U V\nPART_OF V U"), id_of("V"))) == [(0, "V"), (1, "U")]


def test_a_boss_who_is_a_person_is_drawn_as_the_post_held_in_the_unit() -> None:
    world = "POST_IN a U\nPOST_IN b U\nHOLDS @joe b\nREPORTS_TO a @joe"
    assert drawn(chart(view_of(world), id_of("U"))) == [(0, "U"), (1, "b"), (2, "a")]


def test_under_a_post_the_chart_follows_the_line() -> None:
    view = view_of(WORLD)
    assert drawn(chart(view, id_of("minister"))) == [
        (0, "minister"), (1, "aide"), (1, "lead"), (2, "clerk")
    ]  # fmt: skip
    assert chart(view, id_of("minister"), depth=1).boxes[2].more == 1


def test_a_post_with_two_bosses_hangs_from_the_solid_one_and_names_the_other() -> None:
    view = view_of("REPORTS_TO b a\nREPORTS_TO c a\nREPORTS_TO d b line=dotted\nREPORTS_TO d c")
    (found,) = [box for box in chart(view, id_of("a")).boxes if box.entity.id == id_of("d")]
    assert found.under == id_of("c")
    assert [(name_of(each.id), each.link.line) for each in found.elsewhere] == [("b", "dotted")]


def test_the_root_names_its_own_boss() -> None:
    assert names(each.id for each in chart(view_of(WORLD), id_of("lead")).boxes[0].elsewhere) == ["minister"]


def test_under_a_person_hang_the_posts_held_and_who_reports_to_them() -> None:
    view = view_of("HOLDS @joe a\nREPORTS_TO b a\nREPORTS_TO c @joe")
    assert drawn(chart(view, id_of("@joe"))) == [(0, "@joe"), (1, "a"), (2, "b"), (1, "c")]


def test_a_cycle_under_a_post_is_drawn_once() -> None:
    view = view_of("REPORTS_TO b a\nREPORTS_TO a b")
    assert drawn(chart(view, id_of("a"))) == [(0, "a"), (1, "b")]


def test_pages_of_a_chart_concatenate_to_the_whole() -> None:
    view = view_of(WORLD)
    whole = chart(view, id_of("Ministry"))
    boxes: list[Box] = []
    cursor = None
    while True:
        part = chart(view, id_of("Ministry"), limit=3, cursor=cursor)
        boxes += part.boxes
        if part.cut is None:
            break
        cursor = part.cut.next
    assert tuple(boxes) == whole.boxes


def test_a_chart_of_two_thousand_children_counts_them_all() -> None:
    view = view_of("\n".join(f"REPORTS_TO p{n} a" for n in range(2000)))
    answer = chart(view, id_of("a"))
    assert answer.total == 2001
    assert answer.boxes[0].children == 2000
