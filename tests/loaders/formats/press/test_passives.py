"""Whom passives, relative clauses and shared doing say is overseen."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import linked

OVER, UNDER = "Ban Thường vụ Tỉnh ủy Hà Nam", "Huyện ủy Lý Nhân"


@pytest.mark.parametrize(
    "text",
    [
        "Huyện ủy Lý Nhân là đơn vị được Ban Thường vụ Tỉnh ủy Hà Nam chỉ đạo tổ chức đại hội điểm.",
        "Huyện ủy Lý Nhân, đơn vị được Ban Thường vụ Tỉnh ủy Hà Nam chọn chỉ đạo điểm, đã họp.",
        "Huyện ủy Lý Nhân đã được Ban Thường vụ Tỉnh ủy Hà Nam hướng dẫn lập hồ sơ.",
        "Huyện ủy Lý Nhân luôn được Ban Thường vụ Tỉnh ủy Hà Nam quan tâm, chỉ đạo sâu sát.",
        "Huyện ủy Lý Nhân, nơi Ban Thường vụ Tỉnh ủy Hà Nam vừa kiểm tra, đã sửa xong.",
        "Tại Huyện ủy Lý Nhân, nơi Đoàn giám sát của Ban Thường vụ Tỉnh ủy Hà Nam giám sát hôm qua, hồ sơ còn chậm.",
        "Huyện ủy Lý Nhân là đơn vị đầu tiên Ban Thường vụ Tỉnh ủy Hà Nam kiểm tra trong năm.",
        "Các đơn vị được Ban Thường vụ Tỉnh ủy Hà Nam kiểm tra gồm: Huyện ủy Lý Nhân.",
        "Đợt kiểm tra do Ban Thường vụ Tỉnh ủy Hà Nam tiến hành tại Huyện ủy Lý Nhân phát hiện ba lỗi.",
    ],
)
def test_whom_a_passive_or_a_relative_clause_is_about_is_overseen(text: str) -> None:
    assert linked(facts_of(text), "supervises") == {(OVER, UNDER)}


@pytest.mark.parametrize(
    "text",
    [
        "Huyện ủy Lý Nhân được Tỉnh ủy Hà Nam giao chỉ đạo đại hội.",
        "Huyện ủy Lý Nhân họp với Tỉnh ủy Hà Nam chỉ đạo công tác nhân sự.",
    ],
)
def test_whoever_is_given_a_thing_to_direct_is_not_directed(text: str) -> None:
    assert linked(facts_of(text), "supervises") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Sở Y tế tỉnh Hà Nam phối hợp với Công an tỉnh Hà Nam kiểm tra Sở Nội vụ tỉnh Hà Nam.",
        "Sở Y tế tỉnh Hà Nam cùng Công an tỉnh Hà Nam tổ chức giám sát việc thu phí tại Sở Nội vụ tỉnh Hà Nam.",
        "Sở Y tế tỉnh Hà Nam chủ trì, phối hợp với Công an tỉnh Hà Nam và các bên thanh tra Sở Nội vụ tỉnh Hà Nam.",
    ],
)
def test_whoever_works_with_an_inspector_inspects_with_it(text: str) -> None:
    assert linked(facts_of(text), "supervises") == {
        ("Sở Y tế tỉnh Hà Nam", "Sở Nội vụ tỉnh Hà Nam"),
        ("Công an tỉnh Hà Nam", "Sở Nội vụ tỉnh Hà Nam"),
    }


def test_whoever_works_with_it_on_something_else_does_not() -> None:
    text = "Sở Y tế tỉnh Hà Nam phối hợp với Công an tỉnh Hà Nam mở lớp; kiểm tra Sở Nội vụ tỉnh Hà Nam."
    assert linked(facts_of(text), "supervises") <= {("Sở Y tế tỉnh Hà Nam", "Sở Nội vụ tỉnh Hà Nam")}


def test_a_class_that_a_sentence_begins_with_does_not_keep_the_subject_from_acting() -> None:
    text = "Đối với các trường, Sở Y tế tỉnh Hà Nam kiểm tra Sở Nội vụ tỉnh Hà Nam."
    assert linked(facts_of(text), "supervises") == {("Sở Y tế tỉnh Hà Nam", "Sở Nội vụ tỉnh Hà Nam")}


def test_a_body_that_grants_something_is_no_class_and_one_at_several_levels_is() -> None:
    text = "Tòa án nhân dân tỉnh Hà Nam hướng dẫn nghiệp vụ cho TAND hai cấp. UBND tỉnh Hà Nam chỉ đạo Sở Y tế cấp vốn."
    assert linked(facts_of(text), "supervises") == {("Ủy ban nhân dân tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam")}
