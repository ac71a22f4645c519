"""Who reports to whom, and what belongs to what by the words beside it."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import linked


def test_a_central_body_is_no_part_of_the_centre() -> None:
    facts = facts_of("Ban Tổ chức Trung ương và Văn phòng Chính phủ họp.")
    assert linked(facts, "part_of") == {("Văn phòng Chính phủ", "Chính phủ")}


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
                ("Trung tâm Pháp y tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam"),
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


def test_the_staff_of_an_inspection_is_part_of_the_inspection() -> None:
    facts = facts_of("Cơ quan Ủy ban Kiểm tra Tỉnh ủy Hà Nam họp.")
    assert linked(facts, "part_of") == {
        ("Cơ quan Ủy ban Kiểm tra Tỉnh ủy Hà Nam", "Ủy ban Kiểm tra Tỉnh ủy Hà Nam"),
        ("Ủy ban Kiểm tra Tỉnh ủy Hà Nam", "Tỉnh ủy Hà Nam"),
    }


def test_a_leadership_reports_for_its_body() -> None:
    facts = facts_of("UBND tỉnh Hà Nam yêu cầu rà soát, tham mưu lãnh đạo Sở Y tế báo cáo UBND tỉnh.")
    assert linked(facts, "reports_to") == {("Sở Y tế tỉnh Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam")}


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


def test_organs_named_together_share_the_committee_of_the_last() -> None:
    facts = facts_of("Tỉnh ủy Hà Nam hợp nhất Ban Tuyên giáo và Ban Dân vận Tỉnh ủy.")
    assert {("Ban Tuyên giáo Tỉnh ủy Hà Nam", "Tỉnh ủy Hà Nam"), ("Ban Dân vận Tỉnh ủy Hà Nam", "Tỉnh ủy Hà Nam")} == (
        linked(facts, "part_of")
    )


def test_what_is_counted_up_after_having_belongs_to_its_subject() -> None:
    facts = facts_of(
        "Đảng bộ xã Bến Mới hiện có 2 chi bộ trực thuộc gồm: Chi bộ Sở Y tế tỉnh Hà Nam, Chi bộ Trường THPT Nguyễn Huệ."
    )
    assert {parent for _, parent in linked(facts, "part_of")} == {"Đảng bộ xã Bến Mới"}
    assert len(linked(facts, "part_of")) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đoàn thanh tra của Thanh tra tỉnh Hà Nam sẽ trình Chánh Thanh tra tỉnh duyệt kế hoạch.",
            {("Đoàn thanh tra Thanh tra tỉnh Hà Nam", "Thanh tra tỉnh Hà Nam")},
        ),
        (
            "Ban Pháp chế HĐND tỉnh Hà Nam có kế hoạch giám sát. Đoàn giám sát sẽ báo cáo kết quả với HĐND tỉnh.",
            {("Đoàn giám sát Ban Pháp chế Hội đồng nhân dân tỉnh Hà Nam", "Hội đồng nhân dân tỉnh Hà Nam")},
        ),
        (
            "UBND tỉnh Hà Nam giao Chánh Thanh tra tỉnh báo cáo kết quả của các sở, thanh tra huyện với UBND tỉnh.",
            {("Thanh tra tỉnh Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam")},
        ),
        (
            "Ủy ban Kiểm tra Tỉnh ủy Hà Nam họp. Trong đó có bàn dự thảo quy chế để trình Tỉnh ủy ban hành.",
            {("Ủy ban Kiểm tra Tỉnh ủy Hà Nam", "Tỉnh ủy Hà Nam")},
        ),
        (
            "Thường trực HĐND huyện Lý Nhân và các Ban HĐND huyện góp ý để trình HĐND huyện ban hành.",
            {("Thường trực Hội đồng nhân dân huyện Lý Nhân", "Hội đồng nhân dân huyện Lý Nhân")},
        ),
        ("Đoàn thanh tra sẽ báo cáo kết quả với UBND tỉnh Hà Nam.", set()),
        (
            "UBND tỉnh Hà Nam yêu cầu Sở Nội vụ, UBND huyện Lý Nhân báo cáo UBND tỉnh.",
            {
                ("Sở Nội vụ tỉnh Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam"),
                ("Ủy ban nhân dân huyện Lý Nhân", "Ủy ban nhân dân tỉnh Hà Nam"),
            },
        ),
        (
            "Sở Nội vụ tỉnh Hà Nam chịu trách nhiệm trước UBND tỉnh và báo cáo, xin ý kiến chỉ đạo của Bộ Nội vụ.",
            {("Sở Nội vụ tỉnh Hà Nam", "Bộ Nội vụ")},
        ),
        (
            "Trung tâm Pháp y tỉnh Hà Nam vừa được thành lập, trực thuộc Sở Y tế.",
            {("Trung tâm Pháp y tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam")},
        ),
        (
            "Chính phủ giao cho Bộ Nội vụ chủ trì, phối hợp với các cơ quan:\n\n- Xây dựng đề án, trình Quốc hội.",
            {("Bộ Nội vụ", "Quốc hội")},
        ),
        (
            "Thủ tướng yêu cầu Bộ Công an chỉ đạo Công an tỉnh Hà Nam làm rõ, báo cáo Thủ tướng trước ngày 1/8.",
            {("Bộ Công an", "Chính phủ")},
        ),
    ],
)
def test_a_team_reports_as_itself_and_a_purpose_is_that_of_whoever_is_spoken_of(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert linked(facts_of(text), "reports_to") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Huyện ủy Lý Nhân kiểm tra 2 đảng bộ trực thuộc: Đảng bộ xã Hòa Hậu và Đảng bộ xã Tiến Thắng.",
            {("Đảng bộ xã Hòa Hậu", "Huyện ủy Lý Nhân"), ("Đảng bộ xã Tiến Thắng", "Huyện ủy Lý Nhân")},
        ),
        (
            "Gặp Huyện ủy Lý Nhân xong, Đoàn kiểm tra sẽ đến 2 đơn vị trực thuộc: Đảng bộ xã Hòa Hậu, xã Tiến Thắng.",
            {("Đảng bộ xã Hòa Hậu", "Huyện ủy Lý Nhân"), ("Đảng bộ xã Tiến Thắng", "Huyện ủy Lý Nhân")},
        ),
        (
            "Trung tâm Pháp y tỉnh Hà Nam đã mở cửa. Đây là đơn vị sự nghiệp công lập có thu, trực thuộc Sở Y tế.",
            {("Trung tâm Pháp y tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam")},
        ),
    ],
)
def test_whose_subordinates_are_listed_or_told_next_is_read_from_the_words_around(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert linked(facts_of(text), "reports_to") == linked(facts_of(text), "part_of") & expected == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trung tâm Pháp y tỉnh Hà Nam họp. Trung tâm đã báo cáo Sở Y tế.",
            {("Trung tâm Pháp y tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam")},
        ),
        ("Sở Y tế tỉnh Hà Nam họp. Hôm qua, Sở trình Bộ Y tế.", {("Sở Y tế tỉnh Hà Nam", "Bộ Y tế")}),
        ("Cục Y tế thuộc Bộ Y tế. Cục Y tế trình Bộ trưởng duyệt.", {("Cục Y tế Bộ Y tế", "Bộ Y tế")}),
        ("Sở Y tế, Sở Nội vụ tỉnh Hà Nam họp. Sở đã trình Bộ Y tế.", set()),
        ("Trường Đại học Sông Xanh họp. Trường hợp sai phạm thì báo cáo Bộ Y tế.", set()),
    ],
)
def test_a_bare_noun_means_the_only_body_of_that_kind(text: str, expected: set[tuple[str, str]]) -> None:
    assert linked(facts_of(text), "reports_to") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thay mặt UBND huyện Lý Nhân, ông Đỗ Văn Lúa, Phó Giám đốc, báo cáo Đoàn giám sát của HĐND tỉnh Hà Nam.",
            {("Ủy ban nhân dân huyện Lý Nhân", "Đoàn giám sát Hội đồng nhân dân tỉnh Hà Nam")},
        ),
        (
            "Đoàn giám sát của HĐND tỉnh Hà Nam về Lý Nhân. Lãnh đạo UBND huyện Lý Nhân báo cáo trước Đoàn về thu chi.",
            {("Ủy ban nhân dân huyện Lý Nhân", "Đoàn giám sát Hội đồng nhân dân tỉnh Hà Nam")},
        ),
        ("Sở Y tế tỉnh Hà Nam đã có tờ trình Bộ Y tế về việc sáp nhập.", {("Sở Y tế tỉnh Hà Nam", "Bộ Y tế")}),
        ("Tại Tờ trình số 12/TTr-SYT của Sở Y tế tỉnh Hà Nam gửi Bộ Y tế.", {("Sở Y tế tỉnh Hà Nam", "Bộ Y tế")}),
        ("Sở Y tế tỉnh Hà Nam rà soát, báo cáo để Bộ Y tế xem xét.", {("Sở Y tế tỉnh Hà Nam", "Bộ Y tế")}),
        ("Sở Y tế tỉnh Hà Nam báo cáo kết quả của các bệnh viện lên Bộ Y tế.", {("Sở Y tế tỉnh Hà Nam", "Bộ Y tế")}),
        ("Bộ Y tế yêu cầu Sở Y tế Hà Nam báo cáo sự việc về Bộ trước 5/3.", {("Sở Y tế tỉnh Hà Nam", "Bộ Y tế")}),
        ("Sở Y tế tỉnh Hà Nam báo cáo công tác trước Bộ Y tế.", {("Sở Y tế tỉnh Hà Nam", "Bộ Y tế")}),
        ("Sở Y tế tỉnh Hà Nam chưa có văn bản báo cáo Bộ Y tế.", set()),
        ("Sở Y tế tỉnh Hà Nam báo cáo kết quả phối hợp với Bộ Y tế.", set()),
        ("Sở Y tế tỉnh Hà Nam báo cáo tình hình về Bộ Y tế.", set()),
    ],
)
def test_who_is_told_stands_right_behind_or_behind_a_word_of_addressing(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert linked(facts_of(text), "reports_to") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Trung tâm Pháp y tỉnh Hà Nam tiếp tục trực thuộc Sở Y tế tỉnh Hà Nam.",
        "Trung tâm Pháp y tỉnh Hà Nam vừa được chuyển giao về trực thuộc Sở Y tế.",
        "Trung tâm Pháp y tỉnh Hà Nam trở thành đơn vị hạng hai trực thuộc Sở Y tế.",
        "Trung tâm Pháp y tỉnh Hà Nam được tổ chức lại và đặt trực thuộc Sở Y tế.",
        "Trực thuộc Sở Y tế tỉnh Hà Nam còn có Trung tâm Pháp y tỉnh Hà Nam.",
        "Thành lập các đơn vị trực thuộc Sở Y tế.\n\nTheo đó, Trung tâm Pháp y tỉnh Hà Nam được thành lập lại.",
    ],
)
def test_whoever_becomes_stays_or_is_founded_under_a_body_reports_to_it(text: str) -> None:
    assert linked(facts_of(text), "reports_to") == {("Trung tâm Pháp y tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam")}


@pytest.mark.parametrize(
    "text",
    [
        "Trung tâm Pháp y tỉnh Hà Nam không còn trực thuộc Sở Y tế.",
        "Trung tâm Pháp y tỉnh Hà Nam trước đây trực thuộc Sở Y tế.",
        "Sở Y tế tỉnh Hà Nam có hai đơn vị. Trung tâm Pháp y tỉnh Hà Nam được thành lập năm 2010.",
    ],
)
def test_whoever_was_under_a_body_reports_to_it_no_more(text: str) -> None:
    assert linked(facts_of(text), "reports_to") == set()


def test_a_bare_noun_means_the_body_that_its_sentence_names_before() -> None:
    facts = facts_of("Giám đốc Sở Y tế tỉnh Hà Nam Đỗ Văn Lúa cho biết, Sở đã có văn bản báo cáo Bộ Y tế.")
    assert linked(facts, "reports_to") == {("Sở Y tế tỉnh Hà Nam", "Bộ Y tế")}


@pytest.mark.parametrize(
    "text",
    [
        "Báo cáo Bộ Y tế, Sở Y tế tỉnh Hà Nam kiến nghị bố trí vốn.",
        "Trong văn bản báo cáo Bộ Y tế, lãnh đạo Sở Y tế tỉnh Hà Nam cho biết dịch đã giảm.",
        "Sở Y tế tỉnh Hà Nam vừa có công văn hỏa tốc gửi Bộ Y tế báo cáo vụ ngộ độc.",
        "Bộ trưởng Bộ Y tế yêu cầu Giám đốc Sở Y tế tỉnh Hà Nam báo cáo Bộ Y tế.",
    ],
)
def test_a_report_may_name_whom_it_goes_to_before_whom_it_is_from(text: str) -> None:
    assert linked(facts_of(text), "reports_to") == {("Sở Y tế tỉnh Hà Nam", "Bộ Y tế")}


@pytest.mark.parametrize(
    "told",
    [
        "Báo cáo với Đoàn giám sát, lãnh đạo UBND huyện Lý Nhân cho biết đã thu 5 tỷ đồng.",
        "Báo cáo với Đoàn, UBND huyện Lý Nhân nêu nhiều khó khăn.",
        "UBND huyện Lý Nhân đã trình bày báo cáo với Đoàn giám sát.",
    ],
)
def test_what_a_team_is_told_first_is_told_by_whoever_goes_on(told: str) -> None:
    facts = facts_of(f"Đoàn giám sát của HĐND tỉnh Hà Nam về Lý Nhân. {told}")
    assert linked(facts, "reports_to") == {
        ("Ủy ban nhân dân huyện Lý Nhân", "Đoàn giám sát Hội đồng nhân dân tỉnh Hà Nam")
    }


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Y tế họp. Báo cáo với Bộ Y tế, ông Đỗ Văn Lúa, chuyên viên Sở Y tế tỉnh Hà Nam, cho biết dịch đã giảm.",
        "Bộ Y tế nhận báo cáo, Sở Y tế tỉnh Hà Nam cho biết.",
    ],
)
def test_a_person_or_nobody_told_reports_for_no_body(text: str) -> None:
    assert linked(facts_of(text), "reports_to") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Sở Y tế tỉnh Hà Nam hiện có 7 phòng cùng Chi cục Dân số trực thuộc.",
        "Sở Y tế Hà Nam lập trên cơ sở Sở Nội vụ, có 7 đơn vị trực thuộc, trong đó có Chi cục Dân số.",
    ],
)
def test_subordinates_may_stand_before_the_word_and_be_some_of_those_counted(text: str) -> None:
    assert linked(facts_of(text), "reports_to") == {
        ("Chi cục Dân số tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam"),
    }


def test_whoever_was_counted_as_subordinate_is_so_by_name_in_a_later_sentence() -> None:
    facts = facts_of(
        "Đảng ủy Khối Doanh nghiệp tỉnh Hà Nam kiểm tra 02 chi bộ trực thuộc trong năm 2020\n\n"
        "Đoàn kiểm tra Đảng ủy Khối đã kiểm tra 2 chi bộ: Chi bộ Công ty Gạch Xanh và Chi bộ Công ty Thép Đỏ."
    )
    assert linked(facts, "reports_to") == {
        ("Chi bộ Công ty Gạch Xanh", "Đảng ủy Khối Doanh nghiệp tỉnh Hà Nam"),
        ("Chi bộ Công ty Thép Đỏ", "Đảng ủy Khối Doanh nghiệp tỉnh Hà Nam"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ban Dân vận Tỉnh ủy Hà Nam là cơ quan tham mưu, giúp việc trực thuộc Tỉnh ủy.",
            {("Ban Dân vận Tỉnh ủy Hà Nam", "Tỉnh ủy Hà Nam")},
        ),
        (
            "Sở Y tế tỉnh Hà Nam có 1 đơn vị trực thuộc Sở Y tế đó là: Trung tâm Pháp y tỉnh Hà Nam.",
            {("Trung tâm Pháp y tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam")},
        ),
        (
            "Đảng ủy các cơ quan Đảng tỉnh Hà Nam thành lập Chi bộ Báo Hà Nam trực thuộc Đảng ủy.",
            {("Chi bộ Báo Hà Nam", "Đảng ủy các cơ quan Đảng tỉnh Hà Nam")},
        ),
    ],
)
def test_what_a_subordinate_is_may_stand_before_its_owner(text: str, expected: set[tuple[str, str]]) -> None:
    assert linked(facts_of(text), "reports_to") == expected


def test_whoever_gathers_reports_reports_on_and_not_those_who_sent_them() -> None:
    facts = facts_of("Sở Nội vụ tỉnh Hà Nam báo cáo kết quả về Bộ Nội vụ để tổng hợp, trình Chính phủ.")
    assert linked(facts, "reports_to") == {("Sở Nội vụ tỉnh Hà Nam", "Bộ Nội vụ"), ("Bộ Nội vụ", "Chính phủ")}


def test_whoever_considers_a_report_submits_it() -> None:
    facts = facts_of("Sở Y tế tỉnh Hà Nam báo cáo Bộ Y tế xem xét, trình Chính phủ.")
    assert linked(facts, "reports_to") == {("Sở Y tế tỉnh Hà Nam", "Bộ Y tế"), ("Bộ Y tế", "Chính phủ")}


@pytest.mark.parametrize(
    "text",
    [
        "Các kiến nghị của huyện, đoàn tiếp thu, tổng hợp báo cáo Thường trực HĐND tỉnh Hà Nam.",
        "Đoàn sẽ tổng hợp, trình Thường trực HĐND tỉnh Hà Nam.",
    ],
)
def test_a_team_that_is_only_called_the_team_reports_itself(text: str) -> None:
    told = f"Đoàn giám sát của HĐND tỉnh Hà Nam giám sát tại UBND huyện Lý Nhân. {text}"
    assert linked(facts_of(told), "reports_to") == {
        ("Đoàn giám sát Hội đồng nhân dân tỉnh Hà Nam", "Thường trực Hội đồng nhân dân tỉnh Hà Nam")
    }


def test_whoever_advises_another_submits_what_it_drafts() -> None:
    facts = facts_of("Sở Xây dựng tỉnh Hà Nam tham mưu UBND tỉnh ban hành kế hoạch, trình Bộ Xây dựng.")
    assert linked(facts, "reports_to") == {("Sở Xây dựng tỉnh Hà Nam", "Bộ Xây dựng")}


def test_a_bare_department_is_the_only_one_that_its_paragraph_names() -> None:
    text = "Dự họp có Sở Tài chính tỉnh Hà Nam.\n\nSở Xây dựng tỉnh Hà Nam họp. Sáng nay, Sở đã báo cáo Bộ Xây dựng."
    assert linked(facts_of(text), "reports_to") == {("Sở Xây dựng tỉnh Hà Nam", "Bộ Xây dựng")}


def test_those_just_listed_are_subordinate_where_the_next_sentence_says_so() -> None:
    text = (
        "Thanh tra tỉnh Hà Nam kiểm tra tại Trường THPT Bắc Lý và Trường THPT Nhân Đạo. "
        "Các trường nói trên đều là đơn vị trực thuộc Sở Giáo dục và Đào tạo tỉnh Hà Nam."
    )
    assert linked(facts_of(text), "reports_to") == {
        ("Trường THPT Bắc Lý", "Sở Giáo dục và Đào tạo tỉnh Hà Nam"),
        ("Trường THPT Nhân Đạo", "Sở Giáo dục và Đào tạo tỉnh Hà Nam"),
    }


def test_a_result_that_is_reported_is_of_whoever_the_sentence_before_is_about() -> None:
    text = "Viện KSND huyện Lý Nhân ban hành kết luận. Kết quả được báo cáo Viện KSND tỉnh Hà Nam theo quy định."
    assert linked(facts_of(text), "reports_to") == {
        ("Viện kiểm sát nhân dân huyện Lý Nhân", "Viện kiểm sát nhân dân tỉnh Hà Nam")
    }


def test_a_central_steering_committee_called_short_is_the_one_named() -> None:
    text = "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng họp. Ban Chỉ đạo Trung ương trực thuộc Bộ Chính trị."
    assert linked(facts_of(text), "reports_to") == {
        ("Ban Chỉ đạo Trung ương về phòng, chống tham nhũng", "Bộ Chính trị")
    }
