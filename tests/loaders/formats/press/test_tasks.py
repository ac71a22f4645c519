"""Who reports by the task that it was given, or by the report that it received."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import linked

PEOPLES_COMMITTEE = "Ủy ban nhân dân tỉnh Hà Nam"


@pytest.mark.parametrize(
    "text",
    [
        "UBND tỉnh Hà Nam giao Sở Nội vụ, Sở Tài chính rà soát.\n\nNội dung này cần báo cáo UBND tỉnh.",
        "Sở Nội vụ, Sở Tài chính tỉnh Hà Nam được giao rà soát. Nội dung này báo cáo UBND tỉnh để trình Chính phủ.",
    ],
)
def test_all_who_were_given_a_task_report_what_a_later_sentence_says(text: str) -> None:
    assert linked(facts_of(text), "reports_to") == {
        ("Sở Nội vụ tỉnh Hà Nam", PEOPLES_COMMITTEE),
        ("Sở Tài chính tỉnh Hà Nam", PEOPLES_COMMITTEE),
    }


def test_a_class_that_acts_itself_leaves_the_report_to_nobody_else() -> None:
    text = "UBND tỉnh Hà Nam giao Sở Nội vụ rà soát. Các xã tổng hợp. UBND các xã báo cáo UBND tỉnh."
    assert linked(facts_of(text), "reports_to") == set()


@pytest.mark.parametrize(
    "onward",
    ["xem xét, trình Chính phủ", "để trình Chính phủ", "xem xét để báo cáo Chính phủ", "xem xét trình Chính phủ"],
)
def test_whoever_a_report_goes_through_submits_it_on(onward: str) -> None:
    facts = facts_of(f"Sở Nội vụ tỉnh Hà Nam báo cáo Tỉnh ủy, UBND tỉnh {onward}.")
    assert linked(facts, "reports_to") == {
        ("Sở Nội vụ tỉnh Hà Nam", "Tỉnh ủy Hà Nam"),
        ("Sở Nội vụ tỉnh Hà Nam", PEOPLES_COMMITTEE),
        ("Tỉnh ủy Hà Nam", "Chính phủ"),
        (PEOPLES_COMMITTEE, "Chính phủ"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sở Nội vụ thẩm định, báo cáo UBND tỉnh Hà Nam trước khi UBND tỉnh trình Chính phủ.",
            {("Sở Nội vụ tỉnh Hà Nam", PEOPLES_COMMITTEE), (PEOPLES_COMMITTEE, "Chính phủ")},
        ),
        (
            "UBND tỉnh Hà Nam giao Sở Nội vụ chủ trì; Sở Tài chính rà soát, báo cáo UBND tỉnh.",
            {("Sở Tài chính tỉnh Hà Nam", PEOPLES_COMMITTEE)},
        ),
        (
            "UBND tỉnh Hà Nam giao Sở Nội vụ thẩm định. Trường Đại học Hà Hoa phải được lập, trình Chính phủ.",
            {("Sở Nội vụ tỉnh Hà Nam", "Chính phủ")},
        ),
        (
            "Sở Nội vụ được UBND tỉnh Hà Nam giao đề án, phải báo cáo Tỉnh ủy thẩm định trước khi trình Chính phủ.",
            {("Sở Nội vụ tỉnh Hà Nam", "Tỉnh ủy Hà Nam"), ("Sở Nội vụ tỉnh Hà Nam", "Chính phủ")},
        ),
        (
            "Bộ trưởng Bộ Y tế yêu cầu Cục Quản lý Dược báo cáo Bộ trưởng.",
            {("Cục Quản lý Dược Bộ Y tế", "Bộ Y tế")},
        ),
        ("Viện KSND tỉnh Hà Nam báo cáo thỉnh thị Chính phủ.", {("Viện kiểm sát nhân dân tỉnh Hà Nam", "Chính phủ")}),
        ("Ban Bí thư đã họp để nghe Bộ Y tế báo cáo kết quả.", {("Bộ Y tế", "Ban Bí thư Trung ương Đảng")}),
        ("Thừa ủy quyền của Thủ tướng, Bộ trưởng Bộ Nội vụ trình Quốc hội dự án luật.", {("Chính phủ", "Quốc hội")}),
        (
            "Chủ tịch UBND tỉnh Hà Nam Lê Văn Ba vừa có báo cáo Tỉnh ủy Hà Nam về việc này.",
            {(PEOPLES_COMMITTEE, "Tỉnh ủy Hà Nam")},
        ),
        (
            "Các bộ trình Chính phủ đề án; báo cáo kết quả gửi Bộ Nội vụ để tổng hợp, báo cáo Quốc hội.",
            {("Bộ Nội vụ", "Quốc hội")},
        ),
        ("Sở Y tế tỉnh Hà Nam báo cáo hằng ngày về UBND tỉnh.", {("Sở Y tế tỉnh Hà Nam", PEOPLES_COMMITTEE)}),
        (
            "Sở Y tế chịu sự kiểm tra của UBND tỉnh Hà Nam, báo cáo kết quả với Tỉnh ủy.",
            {("Sở Y tế tỉnh Hà Nam", "Tỉnh ủy Hà Nam")},
        ),
        ("Sở Y tế tỉnh Hà Nam đề nghị các địa phương rà soát, báo cáo UBND tỉnh.", set()),
        ("Sở Y tế tỉnh Hà Nam kiểm tra và yêu cầu công ty báo cáo UBND tỉnh.", set()),
        ("Giám đốc Sở Y tế tỉnh Hà Nam giải trình trước HĐND tỉnh.", set()),
        ("Sở Y tế tỉnh Hà Nam đã báo cáo nhanh UBND tỉnh.", {("Sở Y tế tỉnh Hà Nam", PEOPLES_COMMITTEE)}),
        ("Bộ Y tế đã báo cáo sự việc với Chính phủ.", {("Bộ Y tế", "Chính phủ")}),
        ("Bộ Y tế đã báo cáo kết quả làm việc với Bộ Nội vụ.", set()),
        ("Bộ Chính trị đã có tờ trình xin ý kiến Ban Bí thư.", {("Bộ Chính trị", "Ban Bí thư Trung ương Đảng")}),
        (
            "Ban Tổ chức Trung ương phối hợp với các tỉnh ủy, thành ủy rà soát, báo cáo Bộ Chính trị.",
            {("Ban Tổ chức Trung ương", "Bộ Chính trị")},
        ),
    ],
)
def test_whoever_acts_right_there_reports(text: str, expected: set[tuple[str, str]]) -> None:
    assert linked(facts_of(text), "reports_to") == expected
