"""Names that share one noun or one class, and words that only look like their places."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import named


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
    assert named(facts_of(text)) == expected


def test_two_committees_of_a_class_are_those_of_the_places_after_it() -> None:
    assert named(facts_of("Ban Thường vụ các Tỉnh ủy, Thành ủy Cần Thơ, Ninh Bình họp.")) == {
        "Ban Thường vụ Thành ủy Cần Thơ",
        "Thành ủy Cần Thơ",
        "Ban Thường vụ Tỉnh ủy Ninh Bình",
        "Tỉnh ủy Ninh Bình",
    }


def test_a_capital_after_a_level_is_no_place_by_itself() -> None:
    assert named(facts_of("UBND huyện Quyết định thành lập tổ công tác. UBND thành phố Lê Trung Chinh.")) <= {
        "Ủy ban nhân dân huyện",
        "Ủy ban nhân dân thành phố",
    }
