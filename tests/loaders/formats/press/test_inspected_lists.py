"""Those inspected where a text lists, counts or places them: by a class, on a plan, one a line, behind “tại”."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import linked


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


def test_those_on_the_list_of_an_inspection_are_inspected() -> None:
    text = (
        "Thanh tra tỉnh Hà Nam công bố quyết định. Tám đơn vị nằm trong danh sách thanh tra đợt này, trong đó có "
        "Sở Y tế tỉnh Hà Nam, UBND huyện Lý Nhân."
    )
    assert linked(facts_of(text), "supervises") == {
        ("Thanh tra tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam"),
        ("Thanh tra tỉnh Hà Nam", "Ủy ban nhân dân huyện Lý Nhân"),
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
