"""Who inspects in sentences that do not say so: the one overseer that the text is about, or nobody."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import linked


@pytest.mark.parametrize(
    ("text", "over", "under"),
    [
        (
            (
                "Ban Văn hóa - Xã hội HĐND tỉnh Hà Nam triển khai kế hoạch giám sát năm 2020.\n\n"
                "Đơn vị chịu sự giám sát gồm: Sở Y tế, Bảo hiểm xã hội tỉnh.\n\n"
                "Đồng thời giám sát qua báo cáo đối với Sở Nội vụ."
            ),
            "Ban Văn hóa - Xã hội Hội đồng nhân dân tỉnh Hà Nam",
            {"Sở Y tế tỉnh Hà Nam", "Bảo hiểm xã hội tỉnh Hà Nam", "Sở Nội vụ tỉnh Hà Nam"},
        ),
        (
            "Công bố quyết định thanh tra tại Sở Xây dựng\n\nNgày 5/3, Thanh tra tỉnh Hà Nam tổ chức hội nghị.",
            "Thanh tra tỉnh Hà Nam",
            {"Sở Xây dựng tỉnh Hà Nam"},
        ),
        (
            (
                "Đoàn thanh tra do bà Lê Thị Mận, Phó Chánh Thanh tra tỉnh Hà Nam, làm trưởng đoàn.\n\n"
                "Trong 45 ngày làm việc, Đoàn sẽ tiến hành thanh tra việc chấp hành pháp luật tại Sở Y tế."
            ),
            "Thanh tra tỉnh Hà Nam",
            {"Sở Y tế tỉnh Hà Nam"},
        ),
        (
            (
                "Thường trực HĐND huyện Lý Nhân sẽ giám sát 3 chuyên đề. Chuyên đề 1 giám sát việc phân bổ vốn; "
                "đối tượng giám sát là các xã đã về đích và Phòng Tài chính, Kho bạc Nhà nước huyện."
            ),
            "Thường trực Hội đồng nhân dân huyện Lý Nhân",
            {"Phòng Tài chính huyện Lý Nhân", "Kho bạc Nhà nước huyện Lý Nhân"},
        ),
        (
            (
                "Ngày 5/3, tại trụ sở UBND huyện Lý Nhân diễn ra lễ công bố quyết định thanh tra trách nhiệm Giám đốc "
                "Sở Y tế. Phó Chánh Thanh tra tỉnh Hà Nam Lê Văn Ba chủ trì."
            ),
            "Thanh tra tỉnh Hà Nam",
            {"Sở Y tế tỉnh Hà Nam"},
        ),
        (
            (
                "Ban Pháp chế HĐND tỉnh Hà Nam đã ban hành Quyết định số 06/QĐ-BPC về việc thành lập Đoàn giám sát.\n\n"
                "Từ ngày 4/4, Đoàn giám sát trực tiếp đối với Sở Tư pháp, Công an tỉnh."
            ),
            "Ban Pháp chế Hội đồng nhân dân tỉnh Hà Nam",
            {"Sở Tư pháp tỉnh Hà Nam", "Công an tỉnh Hà Nam"},
        ),
    ],
)
def test_an_inspection_without_a_subject_is_that_of_the_one_overseer_of_the_text(
    text: str, over: str, under: set[str]
) -> None:
    assert linked(facts_of(text), "supervises") == {(over, each) for each in under}


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn giám sát của HĐND tỉnh Hà Nam đề nghị UBND tỉnh kiểm tra Sở Y tế.",
        "Thanh tra tỉnh Hà Nam họp. UBND tỉnh yêu cầu tăng cường thanh tra, kiểm tra tại Sở Y tế.",
        "Thanh tra tỉnh Hà Nam họp. Các đơn vị cần kiểm tra lại tại UBND huyện Lý Nhân.",
        "Thanh tra tỉnh Hà Nam họp. Kiến nghị UBND tỉnh kiểm tra, xử lý trách nhiệm của Chủ tịch UBND huyện Lý Nhân.",
        "Thanh tra tỉnh Hà Nam họp. Kết luận thanh tra cho biết tại UBND huyện Lý Nhân còn sai phạm.",
        "Thanh tra tỉnh Hà Nam họp. Sau đợt thanh tra, Đoàn thanh tra sẽ báo cáo kết quả thanh tra với UBND tỉnh.",
        (
            "Ban Pháp chế HĐND tỉnh Hà Nam ban hành kế hoạch giám sát. Ban Dân tộc HĐND tỉnh có kế hoạch giám sát. "
            "Cuộc giám sát tại Sở Y tế đã xong."
        ),
    ],
)
def test_what_is_asked_for_found_or_told_to_somebody_is_no_inspection_of_the_topics(text: str) -> None:
    assert linked(facts_of(text), "supervises") == set()


def test_all_that_are_listed_report() -> None:
    facts = facts_of("Chính phủ yêu cầu các Bộ: Nội vụ, Tài chính kiểm tra việc này, báo cáo Thủ tướng Chính phủ.")
    assert linked(facts, "reports_to") == {("Bộ Nội vụ", "Chính phủ"), ("Bộ Tài chính", "Chính phủ")}
    facts = facts_of("Sở Y tế tỉnh Hà Nam chủ trì, phối hợp với Sở Tài chính, Sở Nội vụ, định kỳ báo cáo UBND tỉnh.")
    assert ("Sở Tài chính tỉnh Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam") not in linked(facts, "reports_to")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "7 đoàn công tác của Ban Thường vụ Tỉnh ủy Hà Nam bắt đầu tiến hành kiểm tra công tác cán bộ tại "
                "2 huyện ủy: Huyện ủy Lý Nhân, Huyện ủy Bình Lục."
            ),
            {
                ("Ban Thường vụ Tỉnh ủy Hà Nam", "Huyện ủy Lý Nhân"),
                ("Ban Thường vụ Tỉnh ủy Hà Nam", "Huyện ủy Bình Lục"),
            },
        ),
        (
            "Đoàn giám sát của HĐND tỉnh Hà Nam đã họp. Tại UBND huyện Lý Nhân, đoàn đã giám sát việc lưu trữ.",
            {("Hội đồng nhân dân tỉnh Hà Nam", "Ủy ban nhân dân huyện Lý Nhân")},
        ),
        (
            "Thường trực HĐND tỉnh Hà Nam giám sát tại Sở Tài chính; Ban Pháp chế HĐND tỉnh giám sát tại Công an tỉnh.",
            {
                ("Thường trực Hội đồng nhân dân tỉnh Hà Nam", "Sở Tài chính tỉnh Hà Nam"),
                ("Ban Pháp chế Hội đồng nhân dân tỉnh Hà Nam", "Công an tỉnh Hà Nam"),
            },
        ),
        ("Đoàn giám sát của HĐND tỉnh Hà Nam họp. Tại UBND huyện Lý Nhân, đoàn đã công bố quyết định giám sát.", set()),
    ],
)
def test_the_place_that_a_sentence_begins_with_and_each_clauses_own_subject_count(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert linked(facts_of(text), "supervises") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Thành lập 2 Đảng bộ trực thuộc Tỉnh ủy Hà Nam. Bao gồm: Đảng bộ UBND tỉnh; Đảng bộ Công an tỉnh.",
        "Đảng bộ UBND tỉnh, Đảng bộ Công an tỉnh là các đảng bộ cấp trên cơ sở, trực thuộc Tỉnh ủy Hà Nam.",
    ],
)
def test_a_list_of_subordinates_reports_to_the_owner_told_before_or_behind_it(text: str) -> None:
    assert linked(facts_of(text), "reports_to") == {
        ("Đảng bộ Ủy ban nhân dân tỉnh Hà Nam", "Tỉnh ủy Hà Nam"),
        ("Đảng bộ Công an tỉnh Hà Nam", "Tỉnh ủy Hà Nam"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Thanh tra tỉnh Hà Nam sẽ làm 3 cuộc thanh tra. Trong đó, thanh tra trách nhiệm đối với Chủ tịch UBND "
                "huyện Lý Nhân, Giám đốc Sở Y tế; thanh tra việc thu phí tại Sở Nội vụ."
            ),
            {
                ("Thanh tra tỉnh Hà Nam", "Ủy ban nhân dân huyện Lý Nhân"),
                ("Thanh tra tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam"),
                ("Thanh tra tỉnh Hà Nam", "Sở Nội vụ tỉnh Hà Nam"),
            },
        ),
        (
            "Thanh tra tỉnh Hà Nam có kế hoạch thanh tra. Đối với các sở như Sở Y tế, Sở Nội vụ sẽ thanh tra thu phí.",
            {
                ("Thanh tra tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam"),
                ("Thanh tra tỉnh Hà Nam", "Sở Nội vụ tỉnh Hà Nam"),
            },
        ),
        (
            "Đại diện Đảng ủy xã Hòa Hậu đã công bố quyết định giám sát đối với cấp ủy Chi bộ Trường Tiểu học Bến Mới.",
            {("Đảng ủy xã Hòa Hậu", "Chi bộ Trường Tiểu học Bến Mới")},
        ),
    ],
)
def test_a_list_of_inspections_goes_on_and_whom_it_is_about_does_not_act(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert linked(facts_of(text), "supervises") == expected


def test_a_delegation_whose_head_leads_is_the_team_that_the_text_is_about() -> None:
    text = (
        "Đoàn ĐBQH tỉnh Hà Nam do bà Lê Thị Mận làm trưởng đoàn giám sát tại UBND huyện Lý Nhân. Có Thanh tra tỉnh.\n\n"
        "Trước đó, Đoàn đã giám sát tại Sở Y tế."
    )
    assert {link.source.name for link in facts_of(text).links if link.relation == "supervises"} == {
        "Đoàn đại biểu Quốc hội tỉnh Hà Nam"
    }


def test_a_commissions_report_of_its_meeting_is_about_it_though_another_inspects_besides() -> None:
    text = (
        "UBKT Huyện ủy Lý Nhân đã tổ chức kỳ họp thứ 21.\n\n"
        "1. Xem xét kết quả giám sát đối với Đảng ủy xã Nhân Khang.\n\n"
        "Đoàn kiểm tra của UBKT Tỉnh ủy Hà Nam kiểm tra Huyện ủy Lý Nhân."
    )
    pairs = linked(facts_of(text), "supervises")
    assert ("Ủy ban Kiểm tra Huyện ủy Lý Nhân", "Đảng ủy xã Nhân Khang") in pairs
    assert ("Ủy ban Kiểm tra Tỉnh ủy Hà Nam", "Đảng ủy xã Nhân Khang") not in pairs
