"""Kinds of body seldom met: prosecutors' offices, firms, committees of the Assembly, mass organisations."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import held, linked, named


def test_a_company_whose_form_is_named_is_called_up_to_its_last_capital() -> None:
    assert "Công ty CP Vật liệu lát nền Hoa Lúa" in named(facts_of("Công ty CP Vật liệu lát nền Hoa Lúa khai trương."))


def test_a_list_goes_on_past_what_stands_in_brackets() -> None:
    facts = facts_of(
        "Thanh tra tỉnh Hà Nam đã thanh tra đối với Công ty TNHH Hoa Lúa (huyện Lý Nhân); Công ty CP Gạch Bến Mới."
    )
    assert {name for _, name in linked(facts, "supervises")} == {"Công ty TNHH Hoa Lúa", "Công ty CP Gạch Bến Mới"}


def test_a_number_in_brackets_is_a_divisions_other_name_and_its_owner_is_told_with_either() -> None:
    facts = facts_of(
        "Cục Thống kê tội phạm và Công nghệ thông tin (Cục 8) họp. Đoàn đến Cục 8 Viện kiểm sát nhân dân tối cao."
    )
    centre = "Viện kiểm sát nhân dân tối cao"
    assert linked(facts, "part_of") == {(f"Cục Thống kê tội phạm và Công nghệ thông tin {centre}", centre)}


def test_a_prosecutors_office_inspects_through_its_inspection_and_sends_its_teams_itself() -> None:
    facts = facts_of(
        "Đoàn thanh tra VKSND tối cao họp. Ông Đỗ Văn Lúa, Chánh Thanh tra VKSND tối cao, dự. Đoàn thanh tra đã về."
    )
    inspection = "Thanh tra Viện kiểm sát nhân dân tối cao"
    assert held(facts) == {("Đỗ Văn Lúa", "Chánh Thanh tra", inspection, "current")}
    assert "Đoàn thanh tra Viện kiểm sát nhân dân tối cao" in named(facts)


def test_a_council_has_a_board_on_ethnic_affairs() -> None:
    facts = facts_of("Ông Đỗ Văn Lúa, Trưởng ban Dân tộc HĐND tỉnh Hà Nam, phát biểu.")
    board = "Ban Dân tộc Hội đồng nhân dân tỉnh Hà Nam"
    assert held(facts) == {("Đỗ Văn Lúa", "Trưởng ban", board, "current")}


@pytest.mark.parametrize("written", ["Hội đồng Dân tộc", "UB Quốc phòng An ninh", "UB Tài chính Ngân sách"])
def test_the_assemblys_committees_are_its_own_with_its_name_or_without(written: str) -> None:
    short = linked(facts_of(f"{written} đã họp."), "part_of")
    assert short == linked(facts_of(f"{written} QH đã họp."), "part_of")
    assert {parent for _, parent in short} == {"Quốc hội"}


def test_a_mass_organisations_standing_board_sends_a_team() -> None:
    facts = facts_of(
        "Đoàn công tác của Ban Thường vụ Trung ương Hội Nông dân Việt Nam đã kiểm tra tại Hội Nông dân xã Hòa Hậu."
    )
    board = "Ban Thường vụ Trung ương Hội Nông dân Việt Nam"
    assert linked(facts, "supervises") == {(board, "Hội Nông dân xã Hòa Hậu")}


def test_an_abbreviation_may_have_a_space_at_its_joint() -> None:
    facts = facts_of("Ông Đỗ Văn Lúa, Giám đốc Sở KH& ĐT tỉnh Hà Nam, phát biểu.")
    assert {org for _, _, org, _ in held(facts)} == {"Sở Kế hoạch và Đầu tư tỉnh Hà Nam"}


def test_whoever_leads_a_team_that_checks_leads_the_team_named_before() -> None:
    facts = facts_of(
        "Đoàn công tác Công an tỉnh Hà Nam do ông Đỗ Văn Lúa làm trưởng đoàn kiểm tra kết quả tại Công an xã Hòa Hậu."
    )
    assert {org for _, _, org, _ in held(facts)} == {"Đoàn công tác Công an tỉnh Hà Nam"}
