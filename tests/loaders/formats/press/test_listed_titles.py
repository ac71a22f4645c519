"""Titles in lists: whose they are, across semicolons and beside unusual names."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import held


def test_an_entry_between_semicolons_is_a_person_by_the_title_after_it_whatever_the_family_name() -> None:
    facts = facts_of(
        "Bộ Công Thương trao quyết định nghỉ hưu cho 3 đồng chí: Đỗ Văn Lúa, nguyên Phó Vụ trưởng Vụ Pháp chế Bộ Công "
        "Thương; Xuân Thế Mạ, nguyên chuyên viên cao cấp Vụ Pháp chế Bộ Công Thương; Tằng Thị Kê, nguyên hàm Vụ "
        "trưởng Vụ Pháp chế Bộ Công Thương."
    )
    body = "Vụ Pháp chế Bộ Công Thương"
    assert held(facts) == {
        ("Đỗ Văn Lúa", "Phó Vụ trưởng", body, "former"),
        ("Xuân Thế Mạ", "Chuyên viên cao cấp", body, "former"),
        ("Tằng Thị Kê", "Hàm Vụ trưởng", body, "former"),
    }


def test_offices_after_memberships_and_a_semicolon_are_the_same_persons() -> None:
    facts = facts_of(
        "Ban Bí thư kỷ luật ông Đỗ Văn Lúa, Ủy viên Trung ương Đảng; Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Hà Nam."
    )
    assert held(facts) == {
        ("Đỗ Văn Lúa", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "current"),
        ("Đỗ Văn Lúa", "Bí thư", "Tỉnh ủy Hà Nam", "current"),
        ("Đỗ Văn Lúa", "Chủ tịch", "Hội đồng nhân dân tỉnh Hà Nam", "current"),
    }


def test_an_office_after_a_semicolon_is_whoevers_name_follows_it() -> None:
    facts = facts_of("Dự có ông Đỗ Văn Lúa, Ủy viên Ban Thường vụ Tỉnh ủy Hà Nam; Chủ tịch UBND huyện Lý Nhân Trần Mì.")
    assert ("Trần Mì", "Chủ tịch", "Ủy ban nhân dân huyện Lý Nhân", "current") in held(facts)
    assert len(held(facts)) == 2


def test_staff_who_come_along_are_not_the_head_before_them() -> None:
    facts = facts_of("Dự có ông Đỗ Văn Lúa, Giám đốc Sở Y tế tỉnh Hà Nam cùng chuyên viên Phòng Nội vụ huyện Lý Nhân.")
    assert held(facts) == {("Đỗ Văn Lúa", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "current")}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Dự lễ có Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Trần Văn Mì.",
            ("Trần Văn Mì", "Bộ trưởng", "Văn phòng Chính phủ", "current"),
        ),
        (
            "Trưởng Ban Tuyên giáo Thành ủy TP Phan Nguyễn Như Mạ phát biểu tại Thành ủy TPHCM.",
            ("Phan Nguyễn Như Mạ", "Trưởng ban", "Ban Tuyên giáo Thành ủy Thành phố Hồ Chí Minh", "current"),
        ),
        (
            "UBND tỉnh Hà Nam lập Ban Chỉ đạo chuyển đổi số do ông Đỗ Văn Lúa làm Trưởng ban.",
            ("Đỗ Văn Lúa", "Trưởng ban", "Ban Chỉ đạo chuyển đổi số tỉnh Hà Nam", "current"),
        ),
        (
            "Ông Đỗ Văn Lúa, Phó Chủ tịch chuyên trách Hội Nông dân tỉnh Hà Nam, dự họp.",
            ("Đỗ Văn Lúa", "Phó Chủ tịch chuyên trách", "Hội Nông dân tỉnh Hà Nam", "current"),
        ),
        (
            "Ông Đỗ Văn Lúa, thành viên Hội đồng quản trị Tổng công ty Điện lực Hà Nội, dự họp.",
            ("Đỗ Văn Lúa", "Thành viên", "Hội đồng quản trị Tổng công ty Điện lực Hà Nội", "current"),
        ),
    ],
)
def test_a_title_is_held_at_the_body_that_its_list_or_sentence_names(text: str, row: tuple[str, ...]) -> None:
    assert row in held(facts_of(text))


def test_in_a_list_that_a_plural_begins_a_family_name_need_not_be_known() -> None:
    facts = facts_of("Các đồng chí Đỗ Văn Lúa, Liễu Quang Dậu và Kpuih Thiêm được bầu làm Phó Bí thư Tỉnh ủy Hà Nam.")
    assert {person for person, *_ in held(facts)} == {"Đỗ Văn Lúa", "Liễu Quang Dậu", "Kpuih Thiêm"}


def test_a_list_of_a_committee_needs_no_colon() -> None:
    facts = facts_of("DANH SÁCH BAN THƯỜNG VỤ TỈNH ỦY HÀ NAM KHÓA XV\n1. Đỗ Văn Lúa\n2. Lê Thị Mận - Giám đốc Sở Y tế")
    assert {person for person, title, body, _ in held(facts) if body == "Ban Thường vụ Tỉnh ủy Hà Nam"} == {
        "Đỗ Văn Lúa",
        "Lê Thị Mận",
    }


def test_titles_in_brackets_part_no_list_of_those_elected() -> None:
    facts = facts_of(
        "HĐND tỉnh Hà Nam bầu 20 Ủy viên UBND tỉnh, trong đó có các ông Đỗ Văn Lúa (Giám đốc Sở Y tế), Trần Văn Ngô "
        "(Giám đốc Sở Nội vụ)."
    )
    assert {person for person, title, *_ in held(facts) if title == "Ủy viên"} == {"Đỗ Văn Lúa", "Trần Văn Ngô"}


@pytest.mark.parametrize(
    "told",
    [
        "HĐND xã Nhân Chính bầu ông Trần Văn Ngô làm Chủ tịch HĐND; các Phó Chủ tịch: ông Đỗ Văn Lúa, bà Lê Thị Mận.",
        "Ông Trần Văn Ngô trúng cử Chủ tịch HĐND huyện Lý Nhân. Hai Phó Chủ tịch là ông Đỗ Văn Lúa và bà Lê Thị Mận.",
    ],
)
def test_those_listed_beside_an_election_are_elected_too(told: str) -> None:
    facts = facts_of(told)
    assert {(person, status) for person, title, _, status in held(facts) if title == "Phó Chủ tịch"} == {
        ("Đỗ Văn Lúa", "appointed"),
        ("Lê Thị Mận", "appointed"),
    }


def test_a_chair_is_of_the_association_whose_meeting_the_sentence_before_tells_of() -> None:
    facts = facts_of("Hội Nông dân huyện Lý Nhân mở đại hội. Ông Đỗ Văn Lúa được bầu làm Chủ tịch.")
    assert held(facts) == {("Đỗ Văn Lúa", "Chủ tịch", "Hội Nông dân huyện Lý Nhân", "appointed")}


def test_another_who_is_elected_does_not_leave_his_post() -> None:
    facts = facts_of(
        "HĐND xã họp, miễn nhiệm ông Trần Văn Ngô, Phó Chủ tịch UBND huyện Lý Nhân; bầu ông Đỗ Văn Lúa, Trưởng phòng "
        "Nội vụ huyện Lý Nhân làm Phó Chủ tịch UBND huyện Lý Nhân."
    )
    assert ("Đỗ Văn Lúa", "Trưởng phòng", "Phòng Nội vụ huyện Lý Nhân", "current") in held(facts)


def test_the_deputies_among_those_elected_have_both_seats_and_the_bracket_tells_the_standing_one() -> None:
    facts = facts_of(
        "Đại hội bầu 15 Ủy viên Ban Thường vụ Thành ủy Cần Thơ, trong đó có 2 phó bí thư: ông Đỗ Văn Lúa (thường trực) "
        "và bà Lê Thị Mận (tái cử)."
    )
    assert held(facts) == {
        ("Đỗ Văn Lúa", "Ủy viên", "Ban Thường vụ Thành ủy Cần Thơ", "appointed"),
        ("Lê Thị Mận", "Ủy viên", "Ban Thường vụ Thành ủy Cần Thơ", "appointed"),
        ("Đỗ Văn Lúa", "Phó Bí thư Thường trực", "Thành ủy Cần Thơ", "appointed"),
        ("Lê Thị Mận", "Phó Bí thư", "Thành ủy Cần Thơ", "appointed"),
    }


def test_a_shared_title_ends_at_a_semicolon_behind_which_somebody_has_a_title() -> None:
    facts = facts_of(
        "Dự có các Phó Chủ tịch UBND tỉnh Hà Nam Đỗ Văn Lúa, Trần Văn Ngô; bà Lê Thị Mận, Giám đốc Sở Y tế tỉnh Hà Nam."
    )
    assert {person for person, title, *_ in held(facts) if title == "Phó Chủ tịch"} == {"Đỗ Văn Lúa", "Trần Văn Ngô"}


def test_a_list_of_a_committee_that_the_text_told_to_be_elected_tells_who_was() -> None:
    facts = facts_of(
        "Đại hội đã bầu Ban Chấp hành Đảng bộ tỉnh Hà Nam.\n\nDANH SÁCH BAN CHẤP HÀNH ĐẢNG BỘ TỈNH HÀ NAM\n"
        "- Đỗ Văn Lúa, Giám đốc Sở Y tế\n- Lê Thị Mận"
    )
    assert {(person, status) for person, title, _, status in held(facts) if title == "Ủy viên"} == {
        ("Đỗ Văn Lúa", "appointed"),
        ("Lê Thị Mận", "appointed"),
    }


def test_a_bare_title_of_a_division_is_of_the_one_in_its_clause() -> None:
    facts = facts_of(
        "Giám đốc Công an tỉnh Hà Nam điều động ông Trần Văn Ngô, Phó Trưởng phòng An ninh kinh tế giữ chức Trưởng "
        "Công an huyện Lý Nhân; ông Đỗ Văn Lúa, Đội trưởng Đội Tham mưu, Phòng Cảnh sát hình sự giữ chức Phó "
        "Trưởng phòng."
    )
    room = "Phòng Cảnh sát hình sự Công an tỉnh Hà Nam"
    assert ("Đỗ Văn Lúa", "Phó Trưởng phòng", room, "appointed") in held(facts)


def test_a_semicolon_after_what_somebody_is_goes_on_where_nobody_else_is_named() -> None:
    facts = facts_of(
        "Ông Đỗ Văn Lúa là đại biểu Quốc hội thuộc Đoàn đại biểu Quốc hội tỉnh Hà Nam; Ủy viên Ủy ban Pháp luật của "
        "Quốc hội."
    )
    assert {title for _, title, *_ in held(facts)} == {"Đại biểu", "Ủy viên"}


def test_where_titles_stand_before_the_names_those_after_a_name_are_of_the_next_one() -> None:
    facts = facts_of(
        "Dự có Bí thư Tỉnh ủy Hà Nam Đỗ Văn Lúa, Chủ tịch HĐND tỉnh, kiêm Trưởng ban Tổ chức Tỉnh ủy Lê Thị Mận."
    )
    assert {(person, title) for person, title, *_ in held(facts)} == {
        ("Đỗ Văn Lúa", "Bí thư"),
        ("Lê Thị Mận", "Chủ tịch"),
        ("Lê Thị Mận", "Trưởng ban"),
    }


def test_those_told_by_their_title_alone_take_nothing_for_the_one_named_before() -> None:
    facts = facts_of(
        "Ban Chỉ đạo phòng, chống dịch tỉnh Hà Nam do ông Đỗ Văn Lúa làm Trưởng ban, các Phó Chủ tịch UBND tỉnh làm "
        "Phó Trưởng ban."
    )
    assert {title for _, title, *_ in held(facts)} == {"Trưởng ban"}


def test_a_word_of_captions_may_be_a_given_name() -> None:
    facts = facts_of("Dự có ông Lê Quốc Ảnh, Giám đốc Sở Y tế tỉnh Hà Nam. Ảnh: Minh Đức")
    assert {person for person, *_ in held(facts)} == {"Lê Quốc Ảnh"}


def test_a_groups_post_ends_where_a_title_stands_in_front_of_a_name_and_did_not_before() -> None:
    facts = facts_of(
        "Dự có các Ủy viên Ban Thường vụ Tỉnh ủy Hà Nam: Đỗ Văn Lúa, Lê Thị Mận; Giám đốc Sở Y tế tỉnh Trần Văn Ngô."
    )
    assert {person for person, title, *_ in held(facts) if title == "Ủy viên"} == {"Đỗ Văn Lúa", "Lê Thị Mận"}


def test_a_standing_deputy_is_no_second_deputy_where_the_title_is_said_in_short() -> None:
    facts = facts_of(
        "Ông Đỗ Văn Lúa, Phó Chủ tịch Thường trực UBND huyện Lý Nhân, đã đến. Phó Chủ tịch UBND huyện Lý Nhân Đỗ Văn "
        "Lúa nói."
    )
    assert {title for _, title, *_ in held(facts)} == {"Phó Chủ tịch Thường trực"}


def test_a_body_named_behind_a_title_that_tells_its_own_parts_no_list() -> None:
    facts = facts_of("Dự có ông Đỗ Văn Lúa, Tổng Tham mưu trưởng Quân đội nhân dân Việt Nam, Thứ trưởng Bộ Quốc phòng.")
    assert {title for _, title, *_ in held(facts)} == {"Tổng Tham mưu trưởng", "Thứ trưởng"}
