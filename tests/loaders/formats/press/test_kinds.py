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


def test_a_town_of_the_text_is_the_place_that_the_gazetteer_has_for_a_city_today() -> None:
    facts = facts_of(
        "Đoàn kiểm tra Thị ủy đã kiểm tra tại Đảng ủy phường Hòa Hậu.", url="http://dian.binhduong.gov.vn/1"
    )
    assert linked(facts, "supervises") == {("Thị ủy Dĩ An", "Đảng ủy phường Hòa Hậu")}


def test_a_body_reports_to_the_team_that_visits_it() -> None:
    facts = facts_of(
        "Đoàn công tác của Ban Thường vụ Tỉnh ủy Hà Nam đã kiểm tra tại Huyện ủy Lý Nhân. "
        "Ban Thường vụ Huyện ủy Lý Nhân đã báo cáo với Đoàn về kết quả lãnh đạo."
    )
    team = "Đoàn công tác Ban Thường vụ Tỉnh ủy Hà Nam"
    assert linked(facts, "reports_to") == {("Ban Thường vụ Huyện ủy Lý Nhân", team)}


def test_an_inspection_before_a_meeting_is_no_visit() -> None:
    facts = facts_of(
        "Đoàn công tác của Bộ Y tế đã về Hà Nam. Trước giờ làm việc, đoàn đã kiểm tra thực tế tại "
        "Trung tâm Kiểm soát bệnh tật tỉnh Hà Nam."
    )
    assert linked(facts, "supervises") == {("Bộ Y tế", "Trung tâm Kiểm soát bệnh tật tỉnh Hà Nam")}


def test_what_ends_a_clause_is_no_subject_of_the_next() -> None:
    facts = facts_of(
        "Đoàn kiểm tra của Bộ Chính trị tổ chức kiểm tra theo quy trình của Bộ Chính trị, Ban Bí thư; "
        "báo cáo kết quả trình Bộ Chính trị."
    )
    assert linked(facts, "reports_to") == {("Đoàn kiểm tra Bộ Chính trị", "Bộ Chính trị")}


def test_an_executions_office_is_called_by_its_initials_too() -> None:
    facts = facts_of("Chi cục THADS huyện Lý Nhân là Chi cục Thi hành án dân sự (THADS) huyện Lý Nhân.")
    assert named(facts) == {"Chi cục Thi hành án dân sự huyện Lý Nhân"}


def test_the_youth_unions_secretariat_is_not_the_partys() -> None:
    facts = facts_of("Ban Bí thư T.Ư Đoàn họp với một số tỉnh, thành Đoàn.")
    assert named(facts) == {
        "Ban Bí thư Trung ương Đoàn",
        "Trung ương Đoàn",
    }


def test_small_letters_name_no_tax_office() -> None:
    assert named(facts_of("35 cục thuế tỉnh, thành phố Hà Nam đã họp.")) == set()


def test_deputies_are_of_the_body_whose_head_is_named_before_them() -> None:
    facts = facts_of("Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Hà Nam là ông Đỗ Văn Lúa và 2 Phó Chủ nhiệm gồm bà Lê Thị Mận.")
    assert ("Lê Thị Mận", "Phó Chủ nhiệm", "Ủy ban Kiểm tra Tỉnh ủy Hà Nam", "current") in held(facts)


def test_the_owner_that_the_second_holder_names_is_the_firsts_too() -> None:
    facts = facts_of(
        "Ông Đỗ Văn Lúa, Trưởng phòng Kế toán và bà Lê Thị Mận, Trưởng phòng Pháp chế của Sở Y tế tỉnh Hà Nam, dự."
    )
    assert {org for _, _, org, _ in held(facts)} == {
        "Phòng Kế toán Sở Y tế tỉnh Hà Nam",
        "Phòng Pháp chế Sở Y tế tỉnh Hà Nam",
    }


def test_a_union_is_named_in_full_once_and_then_by_its_noun() -> None:
    facts = facts_of(
        "Trung ương Hội Nông dân Việt Nam họp. Ông Đỗ Văn Lúa, Ủy viên Ban Thường vụ Trung ương Hội, phát biểu."
    )
    assert {org for _, _, org, _ in held(facts)} == {"Ban Thường vụ Trung ương Hội Nông dân Việt Nam"}
    assert "Trung ương Hội" not in named(facts)


@pytest.mark.parametrize(
    ("titles", "body"),
    [
        ("Phó Tư lệnh, Tham mưu trưởng Quân đoàn 4", "Quân đoàn 4"),
        ("Phó Chính ủy, Chủ nhiệm Chính trị Quân khu 4", "Quân khu 4"),
        ("Phó Giám đốc, Thủ trưởng Cơ quan CSĐT Công an tỉnh Hà Nam", "Công an tỉnh Hà Nam"),
    ],
)
def test_the_first_title_of_a_command_is_held_where_the_second_is(titles: str, body: str) -> None:
    first, _, _ = titles.partition(",")
    assert ("Đỗ Văn Lúa", first, body, "current") in held(facts_of(f"Đại tá Đỗ Văn Lúa, {titles}, phát biểu."))


def test_whose_work_a_team_inspects_has_not_sent_it() -> None:
    facts = facts_of(
        "Chánh Thanh tra Bộ Xây dựng ra quyết định. Đoàn thanh tra công tác quản lý dự án của Sở Y tế tỉnh Hà Nam "
        "gồm 5 thành viên."
    )
    assert "Đoàn thanh tra Sở Y tế tỉnh Hà Nam" not in named(facts)


def test_whoever_has_received_no_decision_inspects_nobody() -> None:
    facts = facts_of(
        "Công an tỉnh Hà Nam chưa nhận được quyết định nào về việc kiểm tra đối với Công an huyện Lý Nhân."
    )
    assert linked(facts, "supervises") == set()


def test_whoever_congratulates_takes_no_office() -> None:
    facts = facts_of(
        "Bí thư Tỉnh ủy Hà Nam Đỗ Văn Lúa chúc mừng các vị được bầu giữ chức Phó Chủ tịch UBND tỉnh Hà Nam."
    )
    assert held(facts) == {("Đỗ Văn Lúa", "Bí thư", "Tỉnh ủy Hà Nam", "current")}


def test_a_predecessor_is_told_of_and_not_the_successor() -> None:
    facts = facts_of("Ông Đỗ Văn Lúa, người tiền nhiệm của bà Lê Thị Mận, giữ chức Giám đốc Sở Y tế tỉnh Hà Nam.")
    assert {person for person, *_ in held(facts)} == {"Đỗ Văn Lúa"}


def test_a_commands_short_name_is_the_one_named_before() -> None:
    facts = facts_of("Bộ Tư lệnh Vùng Cảnh sát biển 2 họp. Bộ Tư lệnh Vùng đã tổng kết.")
    assert named(facts) == {"Bộ Tư lệnh Vùng Cảnh sát biển 2"}


def test_small_letters_name_a_department_only_with_its_province() -> None:
    assert named(facts_of("Xã phối hợp với sở khoa học và công nghệ tỉnh Hà Nam.")) == {
        "Sở khoa học và công nghệ tỉnh Hà Nam"
    }
    assert named(facts_of("Xã phối hợp với sở khoa học và công nghệ.")) == set()


def test_a_defence_area_is_called_by_its_number_and_its_seat() -> None:
    facts = facts_of("Quân khu 4 kiểm tra tại Ban Chỉ huy Phòng thủ khu vực 3 - Bến Mới và Hải đoàn 21.")
    assert ("Quân khu 4", "Ban Chỉ huy Phòng thủ khu vực 3 - Bến Mới") in linked(facts, "supervises")


def test_the_units_of_a_command_are_inspected_where_they_are_counted_up() -> None:
    facts = facts_of(
        "Đoàn công tác Bộ Quốc phòng đã kiểm tra tại cơ quan Bộ Chỉ huy và các đơn vị trực thuộc Bộ đội Biên phòng "
        "tỉnh Hà Nam gồm: Đồn Biên phòng cửa khẩu quốc tế Bến Mới, Đồn Biên phòng Hoa Lúa."
    )
    assert linked(facts, "supervises") == {
        ("Bộ Quốc phòng", "Đồn Biên phòng cửa khẩu quốc tế Bến Mới"),
        ("Bộ Quốc phòng", "Đồn Biên phòng Hoa Lúa"),
    }
