"""Steering committees, branches of banks and events: where their names end, and whose they are."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import held, linked, named


@pytest.mark.parametrize("matter", ["35", "Cải cách tư pháp", "Chuyển đổi số"])
def test_a_steering_committee_may_be_a_party_committees(matter: str) -> None:
    facts = facts_of(f"Ông Đỗ Văn Lúa, Trưởng Ban Chỉ đạo {matter} Tỉnh ủy Hà Nam, phát biểu.")
    board = f"Ban Chỉ đạo {matter} Tỉnh ủy Hà Nam"
    assert held(facts) == {("Đỗ Văn Lúa", "Trưởng ban", board, "current")}
    assert linked(facts, "part_of") == {(board, "Tỉnh ủy Hà Nam")}


def test_a_steering_committee_on_a_common_matter_is_of_the_province_that_the_text_is_about() -> None:
    facts = facts_of("Chủ tịch UBND tỉnh Hà Nam đã họp Ban Chỉ đạo phòng, chống dịch.")
    assert "Ban Chỉ đạo phòng, chống dịch tỉnh Hà Nam" in named(facts)


@pytest.mark.parametrize(
    "branch",
    [
        "Ngân hàng Phát triển Việt Nam - Chi nhánh Hà Nam",
        "Ngân hàng Chính sách xã hội chi nhánh tỉnh Hà Nam",
        "Agribank Chi nhánh Hà Nam",
        "Agribank Chi nhánh huyện Lý Nhân",
    ],
)
def test_a_banks_branch_is_called_by_its_place(branch: str) -> None:
    assert named(facts_of(f"{branch} đã khai trương.")) == {branch}


def test_a_company_in_small_letters_is_one_where_its_form_is_named_and_a_capital_ends_it() -> None:
    assert named(facts_of("Đoàn đến công ty cổ phần xây dựng Hoa Lúa.")) == {"Công ty cổ phần xây dựng Hoa Lúa"}
    assert not named(facts_of("Đoàn đến công ty cổ phần xây dựng của tỉnh."))


def test_an_event_is_called_to_its_last_capital() -> None:
    facts = facts_of("Ban tổ chức Lễ hội Lúa Mới đã họp.")
    assert named(facts) == {"Ban tổ chức Lễ hội Lúa Mới"}
