"""Posts of several people: lists that share a title, an election or a body."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import held


def test_an_election_of_two_is_told_of_both() -> None:
    facts = facts_of(
        "HĐND tỉnh Hà Nam bầu ông Đỗ Văn Lúa, Giám đốc Sở Y tế và bà Lê Thị Mận, Bí thư Huyện ủy Lý Nhân "
        "giữ chức Phó Chủ tịch UBND tỉnh."
    )
    taken = {person for person, title, _, status in held(facts) if title == "Phó Chủ tịch" and status == "appointed"}
    assert taken == {"Đỗ Văn Lúa", "Lê Thị Mận"}


def test_several_heads_named_at_once_are_each_marked_by_title_alone() -> None:
    facts = facts_of("Dự có ông Đỗ Văn Lúa, Giám đốc Sở Y tế Hà Nam; bà Lê Thị Mận, Phó Giám đốc Sở Y tế Hà Nam.")
    assert {hold.title: hold.is_head for hold in facts.holds} == {"Giám đốc": True, "Phó Giám đốc": False}


@pytest.mark.parametrize(
    "text",
    [
        (
            "Bổ nhiệm Phó Trưởng ban Dân vận Tỉnh ủy Hà Nam gồm các ông: Đỗ Văn Lúa, Bí thư Huyện ủy Lý Nhân; "
            "Trần Văn Ngô, Giám đốc Sở Y tế."
        ),
        (
            "Phê chuẩn kết quả bầu chức danh Ủy viên UBND tỉnh Hà Nam đối với ông Đỗ Văn Lúa, Giám đốc Sở Tài chính "
            "và ông Trần Văn Ngô, Giám đốc Sở Y tế."
        ),
        (
            "Miễn nhiệm chức danh Ủy viên UBND tỉnh Hà Nam đối với các ông: Đỗ Văn Lúa, nguyên Giám đốc Sở Tài chính; "
            "Trần Văn Ngô, nguyên Giám đốc Sở Y tế."
        ),
        "Tại Sở Y tế tỉnh Hà Nam, 2 Phó Giám đốc gồm: ông Đỗ Văn Lúa (SN 1967), ông Trần Văn Ngô (SN 1968).",
    ],
)
def test_a_post_told_of_several_is_each_ones(text: str) -> None:
    posts: dict[tuple[str, str], set[str]] = {}
    for person, title, name, _ in held(facts_of(text)):
        posts.setdefault((title, name), set()).add(person)
    assert {"Đỗ Văn Lúa", "Trần Văn Ngô"} in posts.values()


def test_titles_before_names_set_apart_by_semicolons_are_each_ones() -> None:
    facts = facts_of("Bí thư Tỉnh ủy Hà Nam, ông Đỗ Văn Lúa; Bí thư Trung ương Đoàn, anh Trần Văn Ngô tới dự.")
    assert held(facts) == {
        ("Đỗ Văn Lúa", "Bí thư", "Tỉnh ủy Hà Nam", "current"),
        ("Trần Văn Ngô", "Bí thư", "Trung ương Đoàn", "current"),
    }


def test_three_bare_names_in_a_row_are_people() -> None:
    facts = facts_of("UBND tỉnh Hà Nam phê bình các nhân sự: Đỗ Văn Lúa, Lê Thị Mận, Trần Văn Ngô.")
    assert [person.name for person in facts.people] == ["Đỗ Văn Lúa", "Lê Thị Mận", "Trần Văn Ngô"]


def test_all_of_a_list_join_the_committee_that_is_named_at_its_end() -> None:
    facts = facts_of(
        "Hội nghị bầu bổ sung ông Đỗ Văn Lúa - Giám đốc Sở Y tế tỉnh Hà Nam; bà Lê Thị Mận - Bí thư Huyện ủy Lý Nhân "
        "vào Ban Chấp hành Liên đoàn Lao động tỉnh Hà Nam. Các ông: Trần Văn Ngô, Giám đốc Sở Nội vụ; Lê Văn Ba, "
        "Chánh Thanh tra tỉnh, được bầu vào Ban Thường vụ Liên đoàn Lao động tỉnh."
    )
    assert {(person, organ) for person, title, organ, _ in held(facts) if title == "Ủy viên"} == {
        ("Đỗ Văn Lúa", "Ban Chấp hành Liên đoàn Lao động tỉnh Hà Nam"),
        ("Lê Thị Mận", "Ban Chấp hành Liên đoàn Lao động tỉnh Hà Nam"),
        ("Trần Văn Ngô", "Ban Thường vụ Liên đoàn Lao động tỉnh Hà Nam"),
        ("Lê Văn Ba", "Ban Thường vụ Liên đoàn Lao động tỉnh Hà Nam"),
    }


def test_as_many_posts_as_names_go_to_one_each() -> None:
    facts = facts_of(
        "Phê chuẩn kết quả bầu Chủ tịch và Phó Chủ tịch UBND tỉnh Hà Nam đối với ông Đỗ Văn Lúa và ông Lê Văn Ba."
    )
    assert held(facts) == {
        ("Đỗ Văn Lúa", "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "appointed"),
        ("Lê Văn Ba", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "appointed"),
    }


def test_the_header_of_an_election_says_that_all_below_it_were_elected() -> None:
    facts = facts_of(
        "Bầu bổ sung 2 Ủy viên Ủy ban Kiểm tra Tỉnh ủy Hà Nam, gồm các đồng chí: Đỗ Văn Lúa, Giám đốc Sở Y tế; "
        "Lê Thị Mận, Giám đốc Sở Nội vụ."
    )
    assert {(person, status) for person, title, _, status in held(facts) if title == "Ủy viên"} == {
        ("Đỗ Văn Lúa", "appointed"),
        ("Lê Thị Mận", "appointed"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Dự họp có các ông Đỗ Văn Lúa, Trần Văn Ngô, Phó Giám đốc Sở Y tế tỉnh Hà Nam.",
        "Dự họp có các ông Đỗ Văn Lúa và Trần Văn Ngô Phó Giám đốc Sở Y tế tỉnh Hà Nam.",
        "Về phía Sở Y tế tỉnh Hà Nam có các đồng chí Đỗ Văn Lúa, Trần Văn Ngô, Phó Giám đốc.",
    ],
)
def test_a_title_behind_names_that_are_addressed_together_is_each_ones(text: str) -> None:
    assert held(facts_of(text)) == {
        (name, "Phó Giám đốc", "Sở Y tế tỉnh Hà Nam", "current") for name in ("Đỗ Văn Lúa", "Trần Văn Ngô")
    }


def test_a_head_behind_several_names_is_only_the_last_one() -> None:
    facts = facts_of("Dự họp có các ông Đỗ Văn Lúa, Trần Văn Ngô, Giám đốc Sở Y tế tỉnh Hà Nam.")
    assert held(facts) == {("Trần Văn Ngô", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "current")}


@pytest.mark.parametrize("bullet", ["1. ", "- ", ""])
def test_a_header_gives_its_post_to_each_line_below_it(bullet: str) -> None:
    facts = facts_of(
        "Danh sách Ban Thường vụ Huyện ủy Lý Nhân gồm các đồng chí:\n"
        f"{bullet}Đỗ Văn Lúa - Trưởng Công an huyện\n"
        f"{bullet}Bà Lê Thị Mận - Trưởng Ban Dân vận Huyện ủy\n\n"
        "Hội nghị kết thúc.\n\n"
        "Trần Văn Ngô phát biểu."
    )
    seats = {(person, organ) for person, title, organ, _ in held(facts) if title == "Ủy viên"}
    assert seats == {(name, "Ban Thường vụ Huyện ủy Lý Nhân") for name in ("Đỗ Văn Lúa", "Lê Thị Mận")}


def test_who_is_elected_in_lines_below_a_header_is_appointed() -> None:
    facts = facts_of(
        "Tỉnh ủy Hà Nam họp, bầu bổ sung Ủy viên Ban Chấp hành Đảng bộ tỉnh Hà Nam gồm:\n"
        "- Ông Đỗ Văn Lúa, Giám đốc Sở Y tế\n- Bà Lê Thị Mận, Giám đốc Sở Nội vụ"
    )
    assert {(person, status) for person, title, _, status in held(facts) if title == "Ủy viên"} == {
        ("Đỗ Văn Lúa", "appointed"),
        ("Lê Thị Mận", "appointed"),
    }


def test_who_is_addressed_behind_a_list_of_bare_names_does_not_share_its_post() -> None:
    text = "Có các đồng chí Phó Chủ tịch UBND tỉnh Hà Nam: Đỗ Văn Lúa; Lê Thị Mận; đồng chí Vũ Văn Ngô, Giám đốc Sở A."
    heads = {person for person, title, _, _ in held(facts_of(text)) if title == "Phó Chủ tịch"}
    assert heads == {"Đỗ Văn Lúa", "Lê Thị Mận"}


def test_a_deputy_may_be_a_full_time_one() -> None:
    facts = facts_of("Dự có Phó Trưởng đoàn ĐBQH tỉnh Hà Nam chuyên trách Đỗ Văn Lúa.")
    delegation = "Đoàn đại biểu Quốc hội tỉnh Hà Nam"
    assert held(facts) == {("Đỗ Văn Lúa", "Phó Trưởng đoàn chuyên trách", delegation, "current")}


def test_two_deputies_who_were_elected_are_named_behind_the_word() -> None:
    facts = facts_of("Hai Phó Chủ tịch HĐND tỉnh Hà Nam được bầu là Lê Thị Mận và Đỗ Văn Lúa.")
    council = "Hội đồng nhân dân tỉnh Hà Nam"
    assert held(facts) == {(name, "Phó Chủ tịch", council, "appointed") for name in ("Lê Thị Mận", "Đỗ Văn Lúa")}


def test_what_several_addressed_together_were_is_each_ones() -> None:
    facts = facts_of("Bộ Chính trị cảnh cáo các ông Đỗ Văn Lúa, Vũ Văn Ngô - nguyên Chủ tịch UBND tỉnh Hà Nam.")
    government = "Ủy ban nhân dân tỉnh Hà Nam"
    assert held(facts) == {(name, "Chủ tịch", government, "former") for name in ("Đỗ Văn Lúa", "Vũ Văn Ngô")}


def test_a_header_gives_its_post_to_names_with_titles_of_their_own() -> None:
    text = "Năm Phó Chủ tịch Hội đồng thi đua tỉnh Hà Nam gồm Giám đốc Sở Y tế Đỗ Văn Lúa, Chánh Thanh tra Lê Thị Mận."
    deputies = {person for person, title, _, _ in held(facts_of(text)) if title == "Phó Chủ tịch"}
    assert deputies == {"Đỗ Văn Lúa", "Lê Thị Mận"}


def test_titles_of_party_and_government_may_stand_without_a_comma() -> None:
    text = "Ông Đỗ Văn Lúa – Thường vụ Tỉnh ủy, Phó Bí thư Chủ tịch UBND tỉnh Hà Nam."
    assert held(facts_of(text)) == {
        ("Đỗ Văn Lúa", "Ủy viên", "Ban Thường vụ Tỉnh ủy Hà Nam", "current"),
        ("Đỗ Văn Lúa", "Phó Bí thư", "Tỉnh ủy Hà Nam", "current"),
        ("Đỗ Văn Lúa", "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "current"),
    }
