"""Texts about inspections: who is sent by whom, who is meant by a list, an office or a word of direction."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import held, linked


def _named(text: str) -> set[str]:
    return {organ.organ.name for organ in facts_of(text).organs}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kết luận thanh tra số 7/KL-TTr ngày 2/3/2020 của Thanh tra tỉnh Hà Nam đối với UBND huyện Lý Nhân.",
            ("Thanh tra tỉnh Hà Nam", "Ủy ban nhân dân huyện Lý Nhân"),
        ),
        (
            "Cuộc thanh tra tại Sở Xây dựng do Thanh tra tỉnh Hà Nam tiến hành đã xong.",
            ("Thanh tra tỉnh Hà Nam", "Sở Xây dựng tỉnh Hà Nam"),
        ),
        (
            "Sở Y tế tỉnh Hà Nam đã thành lập đoàn thanh tra tại Bệnh viện Đa khoa tỉnh.",
            ("Sở Y tế tỉnh Hà Nam", "Bệnh viện Đa khoa tỉnh Hà Nam"),
        ),
        (
            "Kết quả thanh tra của Bộ Tài chính tại Tổng công ty Sông Xanh cho thấy còn sai sót.",
            ("Bộ Tài chính", "Tổng công ty Sông Xanh"),
        ),
        (
            "Đảng ủy Sở Y tế tỉnh Hà Nam là tổ chức đảng được Ban Thường vụ Tỉnh ủy kiểm tra.",
            ("Ban Thường vụ Tỉnh ủy Hà Nam", "Đảng ủy Sở Y tế tỉnh Hà Nam"),
        ),
        (
            "Thanh tra tỉnh Hà Nam thanh tra việc chấp hành pháp luật của Ban Quản lý dự án giao thông tỉnh Hà Nam.",
            ("Thanh tra tỉnh Hà Nam", "Ban Quản lý dự án giao thông tỉnh Hà Nam"),
        ),
    ],
)
def test_an_inspection_is_told_by_its_conclusion_its_conduct_or_its_team(text: str, expected: tuple[str, str]) -> None:
    assert linked(facts_of(text), "supervises") == {expected}


def test_whoever_an_earlier_verb_inspected_is_no_later_ones_overseer() -> None:
    facts = facts_of(
        "Ủy ban Kiểm tra Trung ương họp. Ngoài ra, kỳ họp xem xét kết quả kiểm tra đối với Ủy ban Kiểm tra Tỉnh ủy "
        "Hà Nam; kết quả giám sát đối với Ban Thường vụ Tỉnh ủy Nam Định."
    )
    assert linked(facts, "supervises") == {
        ("Ủy ban Kiểm tra Trung ương", "Ủy ban Kiểm tra Tỉnh ủy Hà Nam"),
        ("Ủy ban Kiểm tra Trung ương", "Ban Thường vụ Tỉnh ủy Nam Định"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "UBND tỉnh Hà Nam rà soát dự án để báo cáo Thủ tướng Chính phủ.",
            {("Ủy ban nhân dân tỉnh Hà Nam", "Chính phủ")},
        ),
        (
            "Ủy ban Kiểm tra Tỉnh ủy Hà Nam đã báo cáo, đề nghị Ban Thường vụ Tỉnh ủy xem xét.",
            {("Ủy ban Kiểm tra Tỉnh ủy Hà Nam", "Ban Thường vụ Tỉnh ủy Hà Nam")},
        ),
        (
            "Sở Y tế tỉnh Hà Nam soạn quy chế để trình Tỉnh ủy; soạn hướng dẫn để trình Thường trực Tỉnh ủy.",
            {
                ("Sở Y tế tỉnh Hà Nam", "Tỉnh ủy Hà Nam"),
                ("Sở Y tế tỉnh Hà Nam", "Thường trực Tỉnh ủy Hà Nam"),
            },
        ),
    ],
)
def test_a_report_goes_to_a_body_or_its_head_and_never_from_whom_it_was_made_to(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert linked(facts_of(text), "reports_to") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lãnh đạo các sở: Xây dựng, Tài nguyên và Môi trường tỉnh Hà Nam họp.",
            {"Sở Xây dựng tỉnh Hà Nam", "Sở Tài nguyên và Môi trường tỉnh Hà Nam"},
        ),
        (
            "Dự họp có 2 chi bộ: Công ty TNHH giấy Sông Xanh và Bệnh viện Mắt Hà Nam.",
            {"Chi bộ Công ty TNHH giấy Sông Xanh", "Chi bộ Bệnh viện Mắt Hà Nam"},
        ),
        (
            "Hợp nhất 2 đảng bộ: tỉnh Hà Nam và tỉnh Nam Định.",
            {"Đảng bộ tỉnh Hà Nam", "Đảng bộ tỉnh Nam Định"},
        ),
        (
            "Tờ trình của HĐND và UBND huyện Lý Nhân.",
            {"Hội đồng nhân dân huyện Lý Nhân", "Ủy ban nhân dân huyện Lý Nhân"},
        ),
        (
            "Đảng ủy phường Bến Nghé và Bến Thành họp.",
            {"Đảng ủy phường Bến Nghé", "Đảng ủy phường Bến Thành"},
        ),
    ],
)
def test_one_noun_stands_for_each_of_a_list(text: str, expected: set[str]) -> None:
    assert _named(text) == expected


def test_a_class_that_belongs_to_a_body_is_none_itself() -> None:
    facts = facts_of("Tỉnh ủy Hà Nam lập 2 Đảng bộ trực thuộc Tỉnh ủy Hà Nam: Đảng bộ huyện Lý Nhân; Đảng bộ Sở Y tế.")
    assert linked(facts, "reports_to") == {
        ("Đảng bộ huyện Lý Nhân", "Tỉnh ủy Hà Nam"),
        ("Đảng bộ Sở Y tế tỉnh Hà Nam", "Tỉnh ủy Hà Nam"),
    }


def test_a_team_and_its_leaders_unit_belong_to_the_one_inspection_that_the_text_speaks_of() -> None:
    facts = facts_of(
        "Thanh tra tỉnh Hà Nam công bố quyết định.\n\nĐoàn thanh tra do ông Lê Văn Ba, Phó Trưởng phòng Nghiệp vụ 4, "
        "làm trưởng đoàn."
    )
    assert held(facts) == {
        ("Lê Văn Ba", "Phó Trưởng phòng", "Phòng Nghiệp vụ 4 Thanh tra tỉnh Hà Nam", "current"),
        ("Lê Văn Ba", "Trưởng đoàn", "Đoàn thanh tra Thanh tra tỉnh Hà Nam", "current"),
    }


def test_a_team_belongs_to_whoever_founded_it() -> None:
    facts = facts_of("UBND tỉnh Hà Nam cũng quyết định thành lập Tổ công tác liên ngành gồm năm người.")
    assert linked(facts, "part_of") == {
        ("Tổ công tác liên ngành Ủy ban nhân dân tỉnh Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam")
    }


def test_whoever_signs_an_election_is_not_elected() -> None:
    facts = facts_of("Thủ tướng Lê Văn Ba ký quyết định phê chuẩn kết quả bầu Chủ tịch UBND tỉnh Hà Nam.")
    assert held(facts) == {("Lê Văn Ba", "Thủ tướng", "Chính phủ", "current")}


def test_two_whose_titles_stand_before_their_names_take_one_office_together() -> None:
    facts = facts_of(
        "Quốc hội thành lập Đoàn giám sát, phân công Chủ nhiệm Ủy ban Kinh tế Lê Văn Ba và Trưởng Ban Dân nguyện "
        "Trần Thị Mơ làm Phó Trưởng đoàn."
    )
    assert held(facts) == {
        ("Lê Văn Ba", "Chủ nhiệm", "Ủy ban Kinh tế Quốc hội", "current"),
        ("Trần Thị Mơ", "Trưởng ban", "Ban Dân nguyện", "current"),
        ("Lê Văn Ba", "Phó Trưởng đoàn", "Đoàn giám sát Quốc hội", "appointed"),
        ("Trần Thị Mơ", "Phó Trưởng đoàn", "Đoàn giám sát Quốc hội", "appointed"),
    }


def test_a_bare_chairman_is_of_the_commission_that_the_sentence_names() -> None:
    facts = facts_of("Dưới sự chủ trì của Chủ nhiệm Lê Văn Ba, Ủy ban Kiểm tra Trung ương đã họp.")
    assert held(facts) == {("Lê Văn Ba", "Chủ nhiệm", "Ủy ban Kiểm tra Trung ương", "current")}


def test_a_seat_in_an_assembly_is_held_and_otherwise_names_nothing() -> None:
    text = "Các đại biểu HĐND tỉnh Hà Nam họp. Kỳ họp miễn nhiệm chức vụ đại biểu HĐND tỉnh đối với ông Lê Văn Ba."
    assert held(facts_of(text)) == {("Lê Văn Ba", "Đại biểu", "Hội đồng nhân dân tỉnh Hà Nam", "removed")}
    assert _named("Các đại biểu Quốc hội và Thủ tướng họp.") == set()


def test_titles_may_follow_a_name_without_a_comma() -> None:
    facts = facts_of("Đồng chí Lê Văn Ba Tỉnh ủy viên, Bí thư Huyện ủy Lý Nhân, tỉnh Hà Nam, kết luận.")
    assert held(facts) == {
        ("Lê Văn Ba", "Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Hà Nam", "current"),
        ("Lê Văn Ba", "Bí thư", "Huyện ủy Lý Nhân", "current"),
    }


@pytest.mark.parametrize(
    "said",
    [
        "Các nơi đến kiểm tra là Huyện ủy Lý Nhân, Huyện ủy Bình Lục.",
        "Các địa phương, đơn vị được chọn kiểm tra gồm: Huyện ủy Lý Nhân; Huyện ủy Bình Lục.",
        "Đối tượng của cuộc kiểm tra là Huyện ủy Lý Nhân và Huyện ủy Bình Lục.",
    ],
)
def test_the_places_of_an_inspection_are_those_of_the_team_named_before(said: str) -> None:
    facts = facts_of(f"Ngày 5/3, Đoàn kiểm tra của Tỉnh ủy Hà Nam họp. {said}")
    assert linked(facts, "supervises") == {
        ("Tỉnh ủy Hà Nam", "Huyện ủy Lý Nhân"),
        ("Tỉnh ủy Hà Nam", "Huyện ủy Bình Lục"),
    }


def test_a_class_of_bodies_may_stand_before_those_that_are_named() -> None:
    facts = facts_of("Tỉnh ủy Hà Nam giám sát Đảng ủy 12 xã, phường và Đảng ủy Công an tỉnh, Đảng ủy Quân sự tỉnh.")
    assert linked(facts, "supervises") == {
        ("Tỉnh ủy Hà Nam", "Đảng ủy Công an tỉnh Hà Nam"),
        ("Tỉnh ủy Hà Nam", "Đảng ủy Quân sự tỉnh Hà Nam"),
    }


def test_two_committees_of_a_class_are_those_of_the_places_after_it() -> None:
    assert _named("Ban Thường vụ các Tỉnh ủy, Thành ủy Cần Thơ, Ninh Bình họp.") == {
        "Ban Thường vụ Thành ủy Cần Thơ",
        "Thành ủy Cần Thơ",
        "Ban Thường vụ Tỉnh ủy Ninh Bình",
        "Tỉnh ủy Ninh Bình",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sở Y tế tỉnh Hà Nam có 3 đơn vị trực thuộc gồm: Bệnh viện Mắt, Bệnh viện Phổi.",
            {("Bệnh viện Mắt", "Sở Y tế tỉnh Hà Nam"), ("Bệnh viện Phổi", "Sở Y tế tỉnh Hà Nam")},
        ),
        (
            "Lập Chi bộ Bệnh viện Mắt và Chi bộ Bệnh viện Phổi trực thuộc Đảng ủy Sở Y tế tỉnh Hà Nam.",
            {
                ("Chi bộ Bệnh viện Mắt", "Đảng ủy Sở Y tế tỉnh Hà Nam"),
                ("Chi bộ Bệnh viện Phổi", "Đảng ủy Sở Y tế tỉnh Hà Nam"),
            },
        ),
        (
            "3 Đảng bộ trực thuộc Đảng bộ Sở Y tế Hà Nam gồm 1 chi bộ: Viện Mắt và 2 Đảng bộ gồm: Viện Phổi; Viện Nhi.",
            {
                ("Chi bộ Viện Mắt", "Đảng bộ Sở Y tế tỉnh Hà Nam"),
                ("Đảng bộ Viện Phổi", "Đảng bộ Sở Y tế tỉnh Hà Nam"),
                ("Đảng bộ Viện Nhi", "Đảng bộ Sở Y tế tỉnh Hà Nam"),
            },
        ),
        (
            "Sở Y tế tỉnh Hà Nam đã có tờ trình gửi UBND tỉnh xin chủ trương.",
            {("Sở Y tế tỉnh Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam")},
        ),
        (
            "Nghe tờ trình của UBND tỉnh Hà Nam trình HĐND tỉnh.",
            {("Ủy ban nhân dân tỉnh Hà Nam", "Hội đồng nhân dân tỉnh Hà Nam")},
        ),
    ],
)
def test_whoever_is_counted_under_a_body_or_sends_it_a_paper_reports_to_it(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert linked(facts_of(text), "reports_to") == expected


def test_a_visit_about_an_inspection_is_none() -> None:
    facts = facts_of("Đoàn giám sát của HĐND tỉnh Hà Nam sẽ làm việc về nội dung giám sát tại UBND huyện Lý Nhân.")
    assert linked(facts, "supervises") == set()


def test_a_post_is_taken_by_all_whom_the_list_after_it_names() -> None:
    facts = facts_of(
        "HĐND tỉnh Hà Nam miễn nhiệm chức danh Ủy viên UBND tỉnh đối với các ông: Lê Văn Ba, nguyên Chánh Thanh tra "
        "tỉnh, do nghỉ hưu; Trần Văn Tư, nguyên Giám đốc Sở Y tế."
    )
    assert {hold.person for hold in facts.holds if hold.title == "Ủy viên" and hold.status.value == "removed"} == {
        "Lê Văn Ba",
        "Trần Văn Tư",
    }


def test_counted_titles_are_held_in_the_unit_named_before_them() -> None:
    facts = facts_of("Tại Sở Tài chính tỉnh Hà Nam, 2 Phó giám đốc gồm: ông Lê Văn Ba và bà Trần Thị Mơ.")
    assert {(person, organ) for person, _, organ, _ in held(facts)} == {
        ("Lê Văn Ba", "Sở Tài chính tỉnh Hà Nam"),
        ("Trần Thị Mơ", "Sở Tài chính tỉnh Hà Nam"),
    }


def test_a_bare_standing_committee_beside_a_council_is_the_party_committees() -> None:
    facts = facts_of("Ông Lê Văn Ba - Ủy viên Ban Thường vụ, Phó Chủ tịch HĐND huyện Lý Nhân làm trưởng đoàn.")
    assert ("Lê Văn Ba", "Ủy viên", "Ban Thường vụ Huyện ủy Lý Nhân", "current") in held(facts)


def test_a_capital_after_a_level_is_no_place_by_itself() -> None:
    assert _named("UBND huyện Quyết định thành lập tổ công tác. UBND thành phố Lê Trung Chinh.") <= {
        "Ủy ban nhân dân huyện",
        "Ủy ban nhân dân thành phố",
    }


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        ("Thanh tra tỉnh Hà Nam làm theo kế hoạch Thủ tướng duyệt thanh tra Sở Y tế.", "supervises", set()),
        (
            "Theo báo cáo của Sở Y tế gửi UBND tỉnh Hà Nam, dịch đã dứt.",
            "reports_to",
            {("Sở Y tế tỉnh Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam")},
        ),
        (
            "Ban Quản lý dự án Sông Xanh (Bộ Xây dựng) báo cáo Bộ trưởng Bộ Xây dựng.",
            "reports_to",
            {("Ban Quản lý dự án Sông Xanh", "Bộ Xây dựng")},
        ),
    ],
)
def test_who_approves_or_stands_in_brackets_is_no_actor(
    text: str, relation: str, expected: set[tuple[str, str]]
) -> None:
    assert linked(facts_of(text), relation) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "HĐND tỉnh Hà Nam giám sát việc giải quyết ý kiến, kiến nghị của cử tri tại UBND huyện Lý Nhân.",
            {("Hội đồng nhân dân tỉnh Hà Nam", "Ủy ban nhân dân huyện Lý Nhân")},
        ),
        (
            "Tỉnh ủy Hà Nam kiểm tra việc thực hiện Nghị quyết về chỉnh đốn; ngăn suy thoái đối với Huyện ủy Lý Nhân.",
            {("Tỉnh ủy Hà Nam", "Huyện ủy Lý Nhân")},
        ),
        (
            "Giám sát đối với Sở Y tế tỉnh Hà Nam.\n\nThông báo của Thường trực HĐND tỉnh về kết quả giám sát nêu rõ.",
            {("Thường trực Hội đồng nhân dân tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam")},
        ),
        (
            "UBKT Trung ương họp. Ủy ban đã kiểm tra đối với Ban Thường vụ Tỉnh ủy các tỉnh: Hà Nam, Nam Định.",
            {
                ("Ủy ban Kiểm tra Trung ương", "Ban Thường vụ Tỉnh ủy Hà Nam"),
                ("Ủy ban Kiểm tra Trung ương", "Ban Thường vụ Tỉnh ủy Nam Định"),
            },
        ),
        (
            "Văn phòng thông báo ý kiến chỉ đạo của Chủ tịch UBND tỉnh Hà Nam, giao Sở Y tế trả lời.",
            {("Ủy ban nhân dân tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam")},
        ),
    ],
)
def test_oversight_outlasts_the_names_of_papers_and_is_told_by_whoever_concludes_or_orders(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert linked(facts_of(text), "supervises") == expected


def test_the_party_inspects_a_head_as_a_member_and_not_the_body_that_he_leads() -> None:
    text = (
        "Ban Thường vụ Đảng ủy Công an Trung ương công bố Quyết định kiểm tra đối với "
        "Ban Thường vụ Đảng ủy Công an tỉnh Hà Nam và Giám đốc Công an tỉnh Hà Nam."
    )
    assert linked(facts_of(text), "supervises") == {
        ("Ban Thường vụ Đảng ủy Công an Trung ương", "Ban Thường vụ Đảng ủy Công an tỉnh Hà Nam")
    }


@pytest.mark.parametrize(
    ("text", "under"),
    [
        (
            "Trước đó, sáng cùng ngày, tại Trường THPT Bắc Lý, Đoàn đã đi kiểm tra thực tế phòng học.",
            "Trường THPT Bắc Lý",
        ),
        ("Tại bếp ăn Trường Mầm non Bắc Lý, đoàn phát hiện hai thiếu sót.", "Trường Mầm non Bắc Lý"),
    ],
)
def test_where_a_team_looks_or_finds_something_is_inspected(text: str, under: str) -> None:
    facts = facts_of(f"Đoàn kiểm tra của Sở Y tế tỉnh Hà Nam họp. {text}")
    assert linked(facts, "supervises") == {("Sở Y tế tỉnh Hà Nam", under)}


def test_whom_a_sentence_begins_with_is_overseen_by_its_subject() -> None:
    text = "Đối với Công an huyện Lý Nhân, trong quý I, Viện KSND huyện Lý Nhân đã tiến hành kiểm sát trực tiếp."
    assert linked(facts_of(text), "supervises") == {("Viện kiểm sát nhân dân huyện Lý Nhân", "Công an huyện Lý Nhân")}


def test_a_list_ends_before_the_next_subject_behind_a_semicolon() -> None:
    text = "Thanh tra tỉnh Hà Nam thanh tra tại Sở Y tế; Sở Tài chính hằng tuần báo cáo UBND tỉnh."
    facts = facts_of(text)
    assert linked(facts, "supervises") == {("Thanh tra tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam")}
    assert linked(facts, "reports_to") == {("Sở Tài chính tỉnh Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam")}


def test_a_team_is_sent_by_its_founder_and_not_by_whoever_the_text_is_about() -> None:
    text = (
        "Ban Thường vụ Đảng ủy Công an tỉnh Hà Nam thành lập 02 đoàn. Đoàn kiểm tra số 01 kiểm tra Đảng ủy Công an "
        "huyện Lý Nhân. Ủy ban Kiểm tra Đảng ủy Công an tỉnh sẽ kiểm tra Đảng ủy Công an huyện Bình Lục."
    )
    assert linked(facts_of(text), "supervises") == {
        ("Ban Thường vụ Đảng ủy Công an tỉnh Hà Nam", "Đảng ủy Công an huyện Lý Nhân"),
        ("Ủy ban Kiểm tra Đảng ủy Công an tỉnh Hà Nam", "Đảng ủy Công an huyện Bình Lục"),
    }


def test_those_on_the_list_of_an_inspection_are_inspected() -> None:
    text = (
        "Thanh tra tỉnh Hà Nam công bố quyết định. Tám đơn vị nằm trong danh sách thanh tra đợt này, trong đó có "
        "Sở Y tế tỉnh Hà Nam, UBND huyện Lý Nhân."
    )
    assert linked(facts_of(text), "supervises") == {
        ("Thanh tra tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam"),
        ("Thanh tra tỉnh Hà Nam", "Ủy ban nhân dân huyện Lý Nhân"),
    }


def test_a_group_that_is_only_called_so_inspects_and_has_no_verb_in_its_name() -> None:
    text = "Tập đoàn Điện lực Việt Nam họp. Đảng ủy Tập đoàn giám sát Đảng ủy Sở Y tế tỉnh Hà Nam."
    assert linked(facts_of(text), "supervises") == {
        ("Đảng ủy Tập đoàn Điện lực Việt Nam", "Đảng ủy Sở Y tế tỉnh Hà Nam")
    }


def test_those_inspected_may_stand_one_a_line() -> None:
    text = (
        "Ủy ban Kiểm tra Tỉnh ủy Hà Nam đã thành lập 2 đoàn kiểm tra. Các đơn vị được kiểm tra gồm:\n\n"
        "- Huyện ủy Lý Nhân;\n- Huyện ủy Bình Lục.\n\nSở Y tế tỉnh Hà Nam họp.\n\n- Huyện ủy Duy Tiên."
    )
    assert linked(facts_of(text), "supervises") == {
        ("Ủy ban Kiểm tra Tỉnh ủy Hà Nam", "Huyện ủy Lý Nhân"),
        ("Ủy ban Kiểm tra Tỉnh ủy Hà Nam", "Huyện ủy Bình Lục"),
    }


def test_whoever_acts_upon_an_inspection_is_no_part_of_the_name_before() -> None:
    text = "Qua thanh tra tại Sở Y tế tỉnh Hà Nam, Thanh tra tỉnh đã chuyển 2 vụ việc sang Công an tỉnh."
    assert linked(facts_of(text), "supervises") == {("Thanh tra tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam")}
