"""Facts in full names, with the status and the words that say them."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import held, linked


def test_a_place_at_the_end_of_a_list_of_titles_is_every_titles() -> None:
    facts = facts_of("Dự có bà Lê Thị Mận, nguyên Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh, Trưởng đoàn ĐBQH tỉnh Nam Định.")
    assert held(facts) == {
        ("Lê Thị Mận", "Bí thư", "Tỉnh ủy Nam Định", "former"),
        ("Lê Thị Mận", "Chủ tịch", "Hội đồng nhân dân tỉnh Nam Định", "former"),
        ("Lê Thị Mận", "Trưởng đoàn", "Đoàn đại biểu Quốc hội tỉnh Nam Định", "former"),
    }


def test_a_repeated_former_covers_only_its_own_title() -> None:
    facts = facts_of(
        "Dự có bà Lê Thị Mận, nguyên Bí thư Huyện ủy, nguyên Chủ tịch UBND huyện, Giám đốc Sở Y tế Hà Nam."
    )
    assert {(title, status) for _, title, _, status in held(facts)} == {
        ("Bí thư", "former"),
        ("Chủ tịch", "former"),
        ("Giám đốc", "current"),
    }


def test_leaving_and_taking_office_in_one_sentence_keep_their_places() -> None:
    facts = facts_of(
        "Bộ Chính trị quyết định ông Đỗ Văn Lúa thôi tham gia Ban Chấp hành, Ban Thường vụ, thôi giữ chức Bí thư "
        "Tỉnh ủy Hà Nam để tham gia Ban Chấp hành, Ban Thường vụ, giữ chức Bí thư Tỉnh ủy Nam Định."
    )
    assert held(facts) == {
        ("Đỗ Văn Lúa", "Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Hà Nam", "removed"),
        ("Đỗ Văn Lúa", "Ủy viên", "Ban Thường vụ Tỉnh ủy Hà Nam", "removed"),
        ("Đỗ Văn Lúa", "Bí thư", "Tỉnh ủy Hà Nam", "removed"),
        ("Đỗ Văn Lúa", "Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Nam Định", "appointed"),
        ("Đỗ Văn Lúa", "Ủy viên", "Ban Thường vụ Tỉnh ủy Nam Định", "appointed"),
        ("Đỗ Văn Lúa", "Bí thư", "Tỉnh ủy Nam Định", "appointed"),
    }


def test_a_nomination_is_no_fact() -> None:
    facts = facts_of("Tỉnh ủy Hà Nam giới thiệu ông Đỗ Văn Lúa để bầu giữ chức Chủ tịch UBND tỉnh Hà Nam.")
    assert facts.holds == ()


def test_an_election_of_two_is_told_of_both() -> None:
    facts = facts_of(
        "HĐND tỉnh Hà Nam bầu ông Đỗ Văn Lúa, Giám đốc Sở Y tế và bà Lê Thị Mận, Bí thư Huyện ủy Lý Nhân "
        "giữ chức Phó Chủ tịch UBND tỉnh."
    )
    taken = {person for person, title, _, status in held(facts) if title == "Phó Chủ tịch" and status == "appointed"}
    assert taken == {"Đỗ Văn Lúa", "Lê Thị Mận"}


def test_the_one_replaced_keeps_his_own_titles() -> None:
    facts = facts_of(
        "Ông Đỗ Văn Lúa được bầu giữ chức Chủ tịch UBND tỉnh Hà Nam thay ông Trần Văn Ngô, Bí thư Tỉnh ủy Hà Nam."
    )
    assert ("Trần Văn Ngô", "Bí thư", "Tỉnh ủy Hà Nam", "current") in held(facts)
    assert not any(person == "Đỗ Văn Lúa" and title == "Bí thư" for person, title, _, _ in held(facts))


def test_a_bare_party_committee_is_hosted_by_the_body_named_beside_it() -> None:
    facts = facts_of("Dự có ông Đỗ Văn Lúa, Bí thư Đảng ủy, Hiệu trưởng Trường Đại học Sông Xanh.")
    assert ("Đỗ Văn Lúa", "Bí thư", "Đảng ủy Trường Đại học Sông Xanh", "current") in held(facts)
    assert ("Đảng ủy Trường Đại học Sông Xanh", "Trường Đại học Sông Xanh") not in linked(facts, "part_of")


def test_a_bare_secretary_beside_a_chairman_is_of_that_levels_committee() -> None:
    facts = facts_of("Bà Lê Thị Mận, Phó Bí thư, Chủ tịch HĐND tỉnh Hà Nam, tặng hoa.")
    assert ("Lê Thị Mận", "Phó Bí thư", "Tỉnh ủy Hà Nam", "current") in held(facts)


def test_without_any_place_the_short_name_stays() -> None:
    facts = facts_of("Ông Đỗ Văn Lúa, Bí thư Tỉnh ủy, phát biểu.")
    assert held(facts) == {("Đỗ Văn Lúa", "Bí thư", "Tỉnh ủy", "current")}
    assert facts.holds[0].grade.mark == "C"


def test_the_sites_address_gives_a_place_that_the_text_leaves_out() -> None:
    facts = facts_of("Ông Đỗ Văn Lúa, Bí thư Tỉnh ủy, phát biểu.", url="https://baohanam.vn/tin")
    assert held(facts) == {("Đỗ Văn Lúa", "Bí thư", "Tỉnh ủy Hà Nam", "current")}
    assert facts.place_source == "url"
    assert "address" in " ".join(facts.holds[0].grade.reasons)


def test_a_short_form_means_the_person_named_before() -> None:
    facts = facts_of(
        "HĐND tỉnh Hà Nam họp với ông Đỗ Văn Lúa. Ban Bí thư cho ông Lúa thôi giữ chức Phó Bí thư Tỉnh ủy Hà Nam."
    )
    assert [person.name for person in facts.people] == ["Đỗ Văn Lúa"]
    assert ("Đỗ Văn Lúa", "Phó Bí thư", "Tỉnh ủy Hà Nam", "removed") in held(facts)


def test_a_byline_is_nobody() -> None:
    assert facts_of("UBND tỉnh Hà Nam họp.\n\nHoàng Lúa").people == ()


def test_an_event_has_its_day_and_takes_the_year_from_the_article() -> None:
    text = "Ngày 12/6, HĐND tỉnh Hà Nam bầu ông Đỗ Văn Lúa giữ chức Chủ tịch UBND tỉnh Hà Nam."
    assert facts_of(text, published="2019-06-13").holds[0].date == "2019-06-12"
    assert facts_of(text).holds[0].date is None


def test_the_day_an_event_takes_effect_goes_before_the_decisions() -> None:
    text = "Ngày 2/6/2019, UBND tỉnh Hà Nam bổ nhiệm ông Đỗ Văn Lúa giữ chức Giám đốc Sở Y tế Hà Nam từ ngày 15/6/2019."
    assert facts_of(text).holds[0].date == "2019-06-15"


def test_a_central_body_is_no_part_of_the_centre() -> None:
    facts = facts_of("Ban Tổ chức Trung ương và Văn phòng Chính phủ họp.")
    assert linked(facts, "part_of") == {("Văn phòng Chính phủ", "Chính phủ")}


def test_a_team_oversees_for_the_body_that_sent_it_all_that_it_visits() -> None:
    facts = facts_of(
        "Đoàn kiểm tra của Ban Bí thư đã kiểm tra tại các nơi như: Huyện ủy Lý Nhân, Sở Y tế tỉnh Hà Nam.",
    )
    assert linked(facts, "supervises") == {
        ("Ban Bí thư Trung ương Đảng", "Huyện ủy Lý Nhân"),
        ("Ban Bí thư Trung ương Đảng", "Sở Y tế tỉnh Hà Nam"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn giám sát của HĐND tỉnh Hà Nam làm việc với UBND huyện Lý Nhân.",
        "Sở Y tế tỉnh Hà Nam đề nghị UBND tỉnh Hà Nam xem xét.",
        "UBND tỉnh Hà Nam nghe báo cáo của Sở Y tế tỉnh Hà Nam.",
        "Sở Y tế tỉnh Hà Nam phối hợp với Công an tỉnh Hà Nam tuyên truyền.",
    ],
)
def test_visits_requests_and_company_are_no_oversight_nor_report(text: str) -> None:
    facts = facts_of(text)
    assert linked(facts, "supervises") == set()
    assert linked(facts, "reports_to") == set()


def test_several_heads_named_at_once_are_each_marked_by_title_alone() -> None:
    facts = facts_of("Dự có ông Đỗ Văn Lúa, Giám đốc Sở Y tế Hà Nam; bà Lê Thị Mận, Phó Giám đốc Sở Y tế Hà Nam.")
    assert {hold.title: hold.is_head for hold in facts.holds} == {"Giám đốc": True, "Phó Giám đốc": False}


def test_a_dismissal_named_last_ends_the_titles_before_it() -> None:
    facts = facts_of("Ông Đỗ Văn Lúa, Giám đốc Sở Y tế tỉnh Hà Nam, đã bị kỷ luật cách chức.")
    assert held(facts) == {("Đỗ Văn Lúa", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "removed")}


def test_a_district_named_after_the_last_of_several_units_is_everyones() -> None:
    facts = facts_of(
        "Thanh tra tỉnh Hà Nam đã thanh tra tại: Trung tâm Y tế, Bệnh viện Đa khoa huyện Lý Nhân; "
        "Trung tâm Y tế, Bệnh viện Đa khoa khu vực huyện Bình Lục.",
    )
    assert {name for _, name in linked(facts, "supervises")} == {
        "Trung tâm Y tế huyện Lý Nhân",
        "Bệnh viện Đa khoa huyện Lý Nhân",
        "Trung tâm Y tế huyện Bình Lục",
        "Bệnh viện Đa khoa khu vực huyện Bình Lục",
    }


def test_one_name_for_several_places_is_overseen_in_each() -> None:
    facts = facts_of("HĐND huyện Lý Nhân giám sát tại UBND xã Hòa Hậu, xã Tiến Thắng.")
    assert {name for _, name in linked(facts, "supervises")} == {
        "Ủy ban nhân dân xã Hòa Hậu",
        "Ủy ban nhân dân xã Tiến Thắng",
    }


def test_a_short_name_of_another_level_is_no_organisation_where_the_article_has_a_place() -> None:
    facts = facts_of("Sở Y tế thành phố Hải Phòng họp về các Huyện ủy trực thuộc Tỉnh ủy.")
    assert {organ.organ.name for organ in facts.organs} == {"Sở Y tế thành phố Hải Phòng"}


def test_a_regional_office_of_a_central_body_keeps_its_number() -> None:
    facts = facts_of("Kiểm toán Nhà nước khu vực II họp.")
    assert "Kiểm toán Nhà nước khu vực II" in {organ.organ.name for organ in facts.organs}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tỉnh ủy Hà Nam thành lập Đoàn giám sát việc cải cách hành chính đối với Huyện ủy Lý Nhân.",
            {("Tỉnh ủy Hà Nam", "Huyện ủy Lý Nhân")},
        ),
        (
            "Đoàn kiểm tra của Tỉnh ủy Hà Nam họp. Đoàn kiểm tra ba nơi như Huyện ủy Lý Nhân, Huyện ủy Bình Lục.",
            {("Tỉnh ủy Hà Nam", "Huyện ủy Lý Nhân"), ("Tỉnh ủy Hà Nam", "Huyện ủy Bình Lục")},
        ),
        (
            "Thanh tra tỉnh Hà Nam, Sở Tài chính tỉnh Hà Nam thanh tra tại UBND huyện Lý Nhân.",
            {
                ("Thanh tra tỉnh Hà Nam", "Ủy ban nhân dân huyện Lý Nhân"),
                ("Sở Tài chính tỉnh Hà Nam", "Ủy ban nhân dân huyện Lý Nhân"),
            },
        ),
        (
            "Quyết định số 7 của Tổng Thanh tra Chính phủ về thanh tra việc mua thuốc tại Sở Y tế tỉnh Hà Nam.",
            {("Thanh tra Chính phủ", "Sở Y tế tỉnh Hà Nam")},
        ),
        (
            "Huyện ủy Lý Nhân được Ủy ban Kiểm tra Tỉnh ủy Hà Nam kiểm tra.",
            {("Ủy ban Kiểm tra Tỉnh ủy Hà Nam", "Huyện ủy Lý Nhân")},
        ),
        (
            "Thanh tra tỉnh Hà Nam họp. Đối tượng thanh tra gồm: Sở Y tế tỉnh Hà Nam; UBND huyện Lý Nhân.",
            {
                ("Thanh tra tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam"),
                ("Thanh tra tỉnh Hà Nam", "Ủy ban nhân dân huyện Lý Nhân"),
            },
        ),
    ],
)
def test_oversight_is_read_from_its_sender_to_all_it_names(text: str, expected: set[tuple[str, str]]) -> None:
    assert linked(facts_of(text), "supervises") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tại trụ sở UBND tỉnh Hà Nam, ông Đỗ Văn Lúa, Phó Trưởng phòng, kiểm tra trực Tết tại Sở Y tế tỉnh Hà Nam.",
        "Thành ủy Hải Phòng giám sát theo kế hoạch của Thành ủy, đối với Ban Thường vụ Thành ủy Hải Phòng.",
        "UBND huyện Lý Nhân được kiểm tra hằng năm.",
        "Sở Y tế tỉnh Hà Nam họp, ông Đỗ Văn Lúa, Chủ tịch UBND tỉnh Hà Nam, chỉ đạo Công an tỉnh Hà Nam.",
        "Đoàn giám sát đã làm việc tại UBND huyện Lý Nhân.",
    ],
)
def test_a_place_a_person_or_nobody_is_no_overseer(text: str) -> None:
    assert linked(facts_of(text), "supervises") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ủy ban Kiểm tra Tỉnh ủy Hà Nam báo cáo Thường trực Tỉnh ủy, trình Ban Thường vụ Tỉnh ủy xem xét.",
            {
                ("Ủy ban Kiểm tra Tỉnh ủy Hà Nam", "Thường trực Tỉnh ủy Hà Nam"),
                ("Ủy ban Kiểm tra Tỉnh ủy Hà Nam", "Ban Thường vụ Tỉnh ủy Hà Nam"),
            },
        ),
        (
            "UBND tỉnh Hà Nam giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính. Sau đó, báo cáo kết quả về UBND tỉnh.",
            {("Sở Nội vụ tỉnh Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam")},
        ),
        (
            "Đó là hai đơn vị trực thuộc Sở Y tế tỉnh Hà Nam gồm: Trung tâm Pháp y, Trung tâm Giám định y khoa.",
            {
                ("Trung tâm Pháp y", "Sở Y tế tỉnh Hà Nam"),
                ("Trung tâm Giám định y khoa", "Sở Y tế tỉnh Hà Nam"),
            },
        ),
        (
            "Trung tâm Pháp y tỉnh Hà Nam là đơn vị sự nghiệp trực thuộc Sở Y tế tỉnh Hà Nam.",
            {("Trung tâm Pháp y tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam")},
        ),
    ],
)
def test_a_report_goes_from_whoever_has_to_make_it(text: str, expected: set[tuple[str, str]]) -> None:
    assert linked(facts_of(text), "reports_to") == expected


def test_a_school_may_bear_a_persons_name() -> None:
    facts = facts_of("Chi bộ Trường Tiểu học Nguyễn Huệ họp.")
    assert "Chi bộ Trường Tiểu học Nguyễn Huệ" in {organ.organ.name for organ in facts.organs}
    assert facts.people == ()


def test_the_staff_of_an_inspection_is_part_of_the_inspection() -> None:
    facts = facts_of("Cơ quan Ủy ban Kiểm tra Tỉnh ủy Hà Nam họp.")
    assert linked(facts, "part_of") == {
        ("Cơ quan Ủy ban Kiểm tra Tỉnh ủy Hà Nam", "Ủy ban Kiểm tra Tỉnh ủy Hà Nam"),
        ("Ủy ban Kiểm tra Tỉnh ủy Hà Nam", "Tỉnh ủy Hà Nam"),
    }


def test_the_front_shares_the_level_named_after_the_unions() -> None:
    facts = facts_of("Sở Y tế tỉnh Hà Nam gặp lãnh đạo các cơ quan Đảng, MTTQ, và các đoàn thể tỉnh.")
    assert "Mặt trận Tổ quốc Việt Nam tỉnh Hà Nam" in {organ.organ.name for organ in facts.organs}


@pytest.mark.parametrize(
    "text",
    [
        "Đảng ủy Sở Y tế tỉnh Hà Nam buông lỏng, thiếu kiểm tra, giám sát đối với Chi bộ Trung tâm Pháp y.",
        "Huyện ủy Lý Nhân tự kiểm tra tại Đảng ủy xã Hòa Hậu.",
        "Tỉnh ủy Hà Nam giám sát việc thực hiện nghị quyết của Huyện ủy Lý Nhân.",
        "Sở Y tế tỉnh Hà Nam kiểm tra UBND cấp huyện.",
    ],
)
def test_what_was_neglected_or_done_to_itself_to_a_document_or_a_class_is_no_oversight(text: str) -> None:
    assert linked(facts_of(text), "supervises") == set()


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "HĐND tỉnh Hà Nam giám sát công tác xét xử của Tòa án nhân dân huyện Lý Nhân.",
            "Tòa án nhân dân huyện Lý Nhân",
        ),
        ("HĐND tỉnh Hà Nam thanh tra toàn diện hoạt động của Bệnh viện Nhi đồng 2.", "Bệnh viện Nhi đồng 2"),
        (
            "HĐND tỉnh Hà Nam tổ chức 2 cuộc giám sát. Giám sát việc thu phí tại UBND huyện Lý Nhân.",
            "Ủy ban nhân dân huyện Lý Nhân",
        ),
    ],
)
def test_whose_work_is_overseen_is_overseen(text: str, target: str) -> None:
    assert linked(facts_of(text), "supervises") == {("Hội đồng nhân dân tỉnh Hà Nam", target)}


def test_a_name_in_brackets_and_a_bare_kind_of_body_mean_the_one_named_in_full() -> None:
    facts = facts_of(
        "Cục Thanh tra, giải quyết khiếu nại, tố cáo (Cục X) kiểm tra Bệnh viện Mắt Hà Nam. Cục X mời bà Lê Thị "
        "Mận, Bí thư Đảng ủy, Giám đốc Bệnh viện."
    )
    assert held(facts) == {
        ("Lê Thị Mận", "Bí thư", "Đảng ủy Bệnh viện Mắt Hà Nam", "current"),
        ("Lê Thị Mận", "Giám đốc", "Bệnh viện Mắt Hà Nam", "current"),
    }
    assert {organ.organ.name for organ in facts.organs} == {
        "Cục Thanh tra, giải quyết khiếu nại, tố cáo",
        "Bệnh viện Mắt Hà Nam",
        "Đảng ủy Bệnh viện Mắt Hà Nam",
    }


def test_a_bare_block_is_the_one_named_before() -> None:
    facts = facts_of("Đảng bộ Khối các cơ quan tỉnh Hà Nam họp. Đảng ủy Khối cảm ơn.")
    assert "Đảng ủy Khối các cơ quan tỉnh Hà Nam" in {organ.organ.name for organ in facts.organs}


def test_a_bare_kind_of_body_that_nothing_names_gives_no_post() -> None:
    assert facts_of("Bà Lê Thị Mận, Giám đốc Bệnh viện, tặng quà.").holds == ()


def test_a_list_goes_on_past_a_name_that_nobody_knows() -> None:
    facts = facts_of("Đoàn kiểm tra của Bộ Y tế kiểm tra tại: Sở Y tế Hà Nam, Kho Bến Mới, UBND huyện Lý Nhân.")
    assert {name for _, name in linked(facts, "supervises")} == {
        "Sở Y tế tỉnh Hà Nam",
        "Ủy ban nhân dân huyện Lý Nhân",
    }


def test_a_number_ends_a_units_name() -> None:
    facts = facts_of("Cục II tổ chức thanh tra UBND tỉnh Hà Nam.")
    assert linked(facts, "supervises") == {("Cục II", "Ủy ban nhân dân tỉnh Hà Nam")}


def test_a_word_in_small_letters_is_no_department() -> None:
    assert facts_of("Đó là vụ Việt Hưng.").organs == ()


def test_a_leadership_reports_for_its_body() -> None:
    facts = facts_of("UBND tỉnh Hà Nam yêu cầu rà soát, tham mưu lãnh đạo Sở Y tế báo cáo UBND tỉnh.")
    assert linked(facts, "reports_to") == {("Sở Y tế tỉnh Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam")}


def test_elected_as_is_an_election() -> None:
    facts = facts_of("Tại kỳ họp, ông Đỗ Văn Lúa được bầu là Phó Chủ tịch UBND tỉnh Hà Nam.")
    assert held(facts) == {("Đỗ Văn Lúa", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "appointed")}


def test_what_came_before_a_post_is_former_and_the_post_itself_is_not() -> None:
    facts = facts_of(
        "Trước khi được bầu giữ chức Bí thư Tỉnh ủy Hà Nam, ông Đỗ Văn Lúa là Giám đốc Sở Y tế tỉnh Hà Nam."
    )
    assert held(facts) == {("Đỗ Văn Lúa", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "former")}


def test_a_pronoun_stands_for_the_person_before_until_another_is_named() -> None:
    facts = facts_of(
        "Ông Đỗ Văn Lúa năm nay 49 tuổi. Trước khi đảm nhiệm chức vụ Phó Chủ tịch Thường trực HĐND tỉnh Hà Nam, "
        "ông từng giữ chức Chủ tịch UBND huyện Lý Nhân."
    )
    assert held(facts) == {("Đỗ Văn Lúa", "Chủ tịch", "Ủy ban nhân dân huyện Lý Nhân", "former")}


@pytest.mark.parametrize("told", [" trước đó được Bộ Chính trị", ", người mới được Bộ Chính trị"])
def test_what_is_told_of_the_one_replaced_is_his(told: str) -> None:
    facts = facts_of(
        f"Bà Lê Thị Mận được bầu giữ chức Bí thư Tỉnh ủy Hà Nam, thay ông Đỗ Văn Lúa{told} bổ nhiệm giữ chức "
        "Bộ trưởng Bộ Nội vụ."
    )
    assert held(facts) == {
        ("Lê Thị Mận", "Bí thư", "Tỉnh ủy Hà Nam", "appointed"),
        ("Đỗ Văn Lúa", "Bộ trưởng", "Bộ Nội vụ", "appointed"),
    }


def test_the_owner_in_brackets_is_shared_by_the_bodies_of_titles_too() -> None:
    facts = facts_of("Ông Đỗ Văn Lúa từng là Trưởng phòng Giá, Trưởng phòng Ngân sách (Sở Tài chính tỉnh Hà Nam).")
    assert {name for _, _, name, _ in held(facts)} == {
        "Phòng Giá Sở Tài chính tỉnh Hà Nam",
        "Phòng Ngân sách Sở Tài chính tỉnh Hà Nam",
    }


def test_a_party_committee_beside_a_commune_council_is_the_communes() -> None:
    facts = facts_of("Bà Lê Thị Mận giữ chức Bí thư Đảng ủy, Chủ tịch HĐND phường Bến Mới.")
    assert {name for _, _, name, _ in held(facts)} == {"Đảng ủy phường Bến Mới", "Hội đồng nhân dân phường Bến Mới"}


def test_a_party_committee_beside_an_organ_has_the_same_host() -> None:
    facts = facts_of("Tập thể Đảng ủy, Ban Giám đốc Công an tỉnh Hà Nam phải đoàn kết.")
    assert "Đảng ủy Công an tỉnh Hà Nam" in {each.organ.name for each in facts.organs}


def test_the_border_guard_without_a_place_is_the_nations() -> None:
    facts = facts_of("Ông Đỗ Văn Lúa, Chính ủy BĐBP tỉnh Hà Nam, gặp ông Trần Văn Ngô, Chính ủy BĐBP.")
    assert {name for _, _, name, _ in held(facts)} == {"Bộ đội Biên phòng tỉnh Hà Nam", "Bộ đội Biên phòng"}


def test_twins_under_one_owner_are_both_its_parts() -> None:
    facts = facts_of(
        "Chi bộ Công ty cổ phần Gạch Hà Nam và Chi bộ Công ty cổ phần Thép Hà Nam trực thuộc Đảng ủy xã Bến Mới."
    )
    assert len(linked(facts, "part_of")) == len(linked(facts, "reports_to")) == 2


def test_a_central_cell_is_under_the_centre_and_no_part_of_it() -> None:
    facts = facts_of(
        "Thành lập 2 Đảng bộ trực thuộc Ban Chấp hành Trung ương Đảng: Đảng bộ Quốc hội; Đảng bộ Chính phủ."
    )
    assert linked(facts, "part_of") == set()
    assert len(linked(facts, "reports_to")) == 2


def test_a_place_after_its_levels_word_is_nobody() -> None:
    assert facts_of("Bổ nhiệm Phó Chủ tịch UBND 6 phường thuộc thị xã Sa Pa.").people == ()


def test_a_communes_party_committee_is_the_communes_and_not_its_offices() -> None:
    facts = facts_of("Ông Lê Văn Ba, Đảng ủy viên, Phó Bí thư Đảng ủy, Chủ tịch UBND xã Hòa Hậu, phát biểu.")
    assert held(facts) == {
        ("Lê Văn Ba", "Ủy viên", "Ban Chấp hành Đảng bộ xã Hòa Hậu", "current"),
        ("Lê Văn Ba", "Phó Bí thư", "Đảng ủy xã Hòa Hậu", "current"),
        ("Lê Văn Ba", "Chủ tịch", "Ủy ban nhân dân xã Hòa Hậu", "current"),
    }


def test_a_host_that_is_named_is_not_replaced_by_another() -> None:
    facts = facts_of("Ông Lê Văn Ba, Chủ tịch UBND xã Hòa Hậu, Bí thư Chi bộ Bến Mới, phát biểu.")
    assert not any("Chi bộ Ủy ban" in hold.organ.name for hold in facts.holds)


def test_a_school_that_follows_a_place_is_no_further_place() -> None:
    facts = facts_of("Tỉnh ủy Hà Nam kiểm tra tại Đảng bộ xã Hòa Hậu và Trường THPT Lý Nhân.")
    assert {name for _, name in linked(facts, "supervises")} == {
        "Đảng bộ xã Hòa Hậu",
        "Trường Trung học phổ thông Lý Nhân",
    }


def test_what_somebody_was_at_that_time_was_held_before() -> None:
    facts = facts_of("Ông Lê Văn Ba khi đó là Giám đốc Sở Y tế tỉnh Hà Nam, nay là Phó Chủ tịch UBND tỉnh Hà Nam.")
    assert held(facts) == {
        ("Lê Văn Ba", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "former"),
        ("Lê Văn Ba", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "current"),
    }


def test_a_bare_party_committee_is_of_the_only_host_the_text_speaks_of() -> None:
    facts = facts_of(
        "Đại hội Đảng bộ Văn phòng Trung ương Đảng đã bầu Ban Chấp hành mới. "
        "Ông Đỗ Văn Lúa được bầu giữ chức Bí thư Đảng ủy."
    )
    assert held(facts) == {("Đỗ Văn Lúa", "Bí thư", "Đảng ủy Văn phòng Trung ương Đảng", "appointed")}


def test_organs_named_together_share_the_committee_of_the_last() -> None:
    facts = facts_of("Tỉnh ủy Hà Nam hợp nhất Ban Tuyên giáo và Ban Dân vận Tỉnh ủy.")
    assert {("Ban Tuyên giáo Tỉnh ủy Hà Nam", "Tỉnh ủy Hà Nam"), ("Ban Dân vận Tỉnh ủy Hà Nam", "Tỉnh ủy Hà Nam")} == (
        linked(facts, "part_of")
    )


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
        ("Trần Văn Ngô", "Bí thư", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", "current"),
    }


def test_three_bare_names_in_a_row_are_people() -> None:
    facts = facts_of("UBND tỉnh Hà Nam phê bình các nhân sự: Đỗ Văn Lúa, Lê Thị Mận, Trần Văn Ngô.")
    assert [person.name for person in facts.people] == ["Đỗ Văn Lúa", "Lê Thị Mận", "Trần Văn Ngô"]


def test_what_is_counted_up_after_having_belongs_to_its_subject() -> None:
    facts = facts_of(
        "Đảng bộ xã Bến Mới hiện có 2 chi bộ trực thuộc gồm: Chi bộ Sở Y tế tỉnh Hà Nam, Chi bộ Trường THPT Nguyễn Huệ."
    )
    assert {parent for _, parent in linked(facts, "part_of")} == {"Đảng bộ xã Bến Mới"}
    assert len(linked(facts, "part_of")) == 2


def test_a_family_name_after_a_city_is_no_place() -> None:
    facts = facts_of("Dự có Chủ tịch UBND thành phố Lê Trung Lúa.")
    assert [person.name for person in facts.people] == ["Lê Trung Lúa"]


def test_a_bare_cell_under_another_is_a_class_and_no_name() -> None:
    facts = facts_of("Quyết định thành lập Đảng bộ trực thuộc Đảng bộ UBND tỉnh Hà Nam.")
    assert {each.organ.name for each in facts.organs} == {"Đảng bộ Ủy ban nhân dân tỉnh Hà Nam"}
