"""Reports and papers: to whom they go, who sends them, and who stands beside them without reporting."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import linked


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


def test_a_class_that_belongs_to_a_body_is_none_itself() -> None:
    facts = facts_of("Tỉnh ủy Hà Nam lập 2 Đảng bộ trực thuộc Tỉnh ủy Hà Nam: Đảng bộ huyện Lý Nhân; Đảng bộ Sở Y tế.")
    assert linked(facts, "reports_to") == {
        ("Đảng bộ huyện Lý Nhân", "Tỉnh ủy Hà Nam"),
        ("Đảng bộ Sở Y tế tỉnh Hà Nam", "Tỉnh ủy Hà Nam"),
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
