"""What belongs to what, and where a short name gets its owner, its place or its number from."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import held, linked, named


def test_an_abbreviation_with_a_comma_is_the_body_that_is_meant() -> None:
    facts = facts_of("Ông Đỗ Văn Lúa là Giám đốc Sở VH-TT-DL tỉnh Hà Nam.")
    assert "Sở Văn hóa, Thể thao và Du lịch tỉnh Hà Nam" in named(facts)


def test_an_office_of_several_bodies_is_part_of_each() -> None:
    facts = facts_of("Văn phòng HĐND và UBND huyện Lý Nhân đã họp.")
    office = "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện Lý Nhân"
    bodies = {"Hội đồng nhân dân huyện Lý Nhân", "Ủy ban nhân dân huyện Lý Nhân"}
    assert linked(facts, "part_of") == {(office, each) for each in bodies}
    assert named(facts) == {office, *bodies}


def test_a_cells_committee_is_part_of_the_cell() -> None:
    facts = facts_of("Chi ủy Chi bộ Sở Y tế tỉnh Hà Nam kiểm điểm.")
    assert linked(facts, "part_of") == {("Chi ủy Chi bộ Sở Y tế tỉnh Hà Nam", "Chi bộ Sở Y tế tỉnh Hà Nam")}


def test_committees_of_several_provinces_are_each_one() -> None:
    facts = facts_of("Đoàn làm việc với Ban Thường vụ Tỉnh ủy các tỉnh: Hà Nam, Nam Định.")
    assert linked(facts, "part_of") == {
        ("Ban Thường vụ Tỉnh ủy Hà Nam", "Tỉnh ủy Hà Nam"),
        ("Ban Thường vụ Tỉnh ủy Nam Định", "Tỉnh ủy Nam Định"),
    }


def test_a_command_belongs_to_the_ministry_in_brackets_wherever_it_is_named() -> None:
    facts = facts_of("Bộ Tư lệnh Cảnh sát cơ động (Bộ Công an) họp. Bộ Tư lệnh Cảnh sát cơ động đã kết luận.")
    assert linked(facts, "part_of") == {("Bộ Tư lệnh Cảnh sát cơ động Bộ Công an", "Bộ Công an")}
    assert "Bộ Tư lệnh Cảnh sát cơ động" not in named(facts)


def test_numbered_teams_of_one_sender_keep_their_numbers() -> None:
    facts = facts_of(
        "Đoàn công tác số 1 của Ban Bí thư đến tỉnh Hà Nam. Đoàn công tác số 2 do ông Đỗ Văn Lúa, Giám đốc Sở Y tế "
        "tỉnh Nam Định, làm Trưởng đoàn."
    )
    assert "Đoàn công tác số 2 Ban Bí thư Trung ương Đảng" in named(facts)


def test_a_paragraph_that_turns_to_a_province_speaks_of_it() -> None:
    facts = facts_of(
        "UBND tỉnh Hà Nam và HĐND tỉnh Hà Nam họp. Tỉnh ủy Hà Nam dự. Tại Nam Định, HĐND tỉnh họp. "
        "Ông Đỗ Văn Lúa là Giám đốc Công an tỉnh."
    )
    assert {name for _, _, name, _ in held(facts)} == {"Công an tỉnh Nam Định"}


def test_without_any_place_a_provinces_party_stays_short() -> None:
    facts = facts_of("Ban Chấp hành Đảng bộ tỉnh họp, bàn công việc của năm.")
    assert linked(facts, "part_of") == {("Ban Chấp hành Đảng bộ tỉnh", "Đảng bộ tỉnh")}


def test_whoever_reads_out_a_decision_is_not_the_one_who_leaves() -> None:
    facts = facts_of(
        "Ông Đỗ Văn Lúa công bố quyết định về việc thôi giữ chức Bí thư Tỉnh ủy Hà Nam của ông Trần Văn Ngô."
    )
    assert held(facts) == {("Trần Văn Ngô", "Bí thư", "Tỉnh ủy Hà Nam", "removed")}


@pytest.mark.parametrize(
    ("arrived", "title"),
    [("Trường Đại học Bến Mới", "Hiệu trưởng"), ("Huyện ủy Lý Nhân", "Bí thư")],
)
def test_a_title_is_held_where_its_holder_comes_to_work(arrived: str, title: str) -> None:
    facts = facts_of(f"Ông Đỗ Văn Lúa được điều động đến nhận công tác tại {arrived} và giữ chức {title}.")
    assert held(facts) == {("Đỗ Văn Lúa", title, arrived, "appointed")}


def test_a_group_named_by_its_kind_alone_is_the_one_named_before() -> None:
    facts = facts_of("Đảng bộ Tập đoàn Than Bến Mới họp. Ban Chấp hành Đảng bộ Tập đoàn đã bàn kỹ.")
    assert linked(facts, "part_of") == {
        ("Ban Chấp hành Đảng bộ Tập đoàn Than Bến Mới", "Đảng bộ Tập đoàn Than Bến Mới"),
    }


def test_an_organ_is_of_the_committee_whose_people_are_told() -> None:
    facts = facts_of(
        "Đại diện Huyện ủy Lý Nhân có đồng chí Đỗ Văn Lúa, Phó Bí thư Huyện ủy; đồng chí Trần Văn Ngô, "
        "Phó Trưởng Ban Tổ chức."
    )
    assert ("Trần Văn Ngô", "Phó Trưởng ban", "Ban Tổ chức Huyện ủy Lý Nhân", "current") in held(facts)


def test_between_semicolons_a_company_is_all_that_stands_there() -> None:
    facts = facts_of(
        "Thành lập 2 đảng bộ trực thuộc Đảng bộ xã Bến Mới, gồm: Đảng bộ Công ty CP Gạch nung và ngói; "
        "Đảng bộ Công ty CP Thép."
    )
    assert {child for child, _ in linked(facts, "part_of")} == {
        "Đảng bộ Công ty CP Gạch nung và ngói",
        "Đảng bộ Công ty CP Thép",
    }


def test_who_leads_a_team_may_be_told_after_the_title() -> None:
    facts = facts_of(
        "Đoàn kiểm tra của Sở Y tế tỉnh Hà Nam đã đến xã. Trưởng đoàn là đồng chí Đỗ Văn Lúa - Phó Giám đốc Sở Y tế."
    )
    assert ("Đỗ Văn Lúa", "Trưởng đoàn", "Đoàn kiểm tra Sở Y tế tỉnh Hà Nam", "current") in held(facts)


def test_a_place_without_its_word_is_the_place_of_the_same_unit() -> None:
    facts = facts_of(
        "Thành lập Trung tâm Văn hóa, Thông tin và Thể thao huyện Lý Nhân. "
        "Trung tâm Văn hóa, Thông tin và Thể thao Lý Nhân trực thuộc UBND huyện Lý Nhân."
    )
    assert linked(facts, "part_of") == {
        ("Trung tâm Văn hóa, Thông tin và Thể thao huyện Lý Nhân", "Ủy ban nhân dân huyện Lý Nhân")
    }


def test_each_unit_founded_under_an_announced_owner_is_told_on_its_own() -> None:
    facts = facts_of(
        "UBND tỉnh Hà Nam thành lập 2 đơn vị trực thuộc Sở Nông nghiệp và Môi trường tỉnh Hà Nam. Ông Lúa phát biểu. "
        "Theo đó, Chi cục Kiểm lâm tỉnh Hà Nam được thành lập trên cơ sở Chi cục Lâm nghiệp. "
        "Chi cục Thủy lợi tỉnh Hà Nam được thành lập."
    )
    owner = "Sở Nông nghiệp và Môi trường tỉnh Hà Nam"
    assert {("Chi cục Kiểm lâm tỉnh Hà Nam", owner), ("Chi cục Thủy lợi tỉnh Hà Nam", owner)} <= linked(
        facts, "part_of"
    )


def test_a_committees_members_are_of_the_party_body_that_the_text_names_elsewhere() -> None:
    text = "Ông Đỗ Văn Lúa, Tỉnh ủy viên, Giám đốc Sở Y tế tỉnh Hà Nam, phát biểu."
    link = ("Ban Chấp hành Đảng bộ tỉnh Hà Nam", "Đảng bộ tỉnh Hà Nam")
    assert link not in linked(facts_of(text), "part_of")
    assert link in linked(facts_of(f"{text} Đại hội Đảng bộ tỉnh Hà Nam kết thúc."), "part_of")


def test_an_owner_of_a_national_body_has_its_own_owner() -> None:
    facts = facts_of("Bà Lê Thị Mận, Trưởng Ban Công tác đại biểu thuộc Ủy ban Thường vụ Quốc hội, phát biểu.")
    assert linked(facts, "part_of") == {
        ("Ban Công tác đại biểu Ủy ban Thường vụ Quốc hội", "Ủy ban Thường vụ Quốc hội"),
        ("Ủy ban Thường vụ Quốc hội", "Quốc hội"),
    }


def test_a_board_is_part_of_its_company_and_has_the_chairman() -> None:
    facts = facts_of("Ông Đỗ Văn Lúa được bổ nhiệm làm Chủ tịch Hội đồng thành viên Tập đoàn Điện lực Việt Nam.")
    board, company = "Hội đồng thành viên Tập đoàn Điện lực Việt Nam", "Tập đoàn Điện lực Việt Nam"
    assert held(facts) == {("Đỗ Văn Lúa", "Chủ tịch", board, "appointed")}
    assert (board, company) in linked(facts, "part_of")


def test_the_party_body_of_an_office_has_it_in_its_name() -> None:
    facts = facts_of("Ông Đỗ Văn Lúa được bầu làm Bí thư Đảng ủy cơ quan Tạp chí Cộng sản.")
    assert held(facts) == {("Đỗ Văn Lúa", "Bí thư", "Đảng ủy cơ quan Tạp chí Cộng sản", "appointed")}


def test_the_host_of_a_party_body_has_the_owner_that_the_text_tells() -> None:
    facts = facts_of("Bộ Y tế họp. Ủy ban Kiểm tra Trung ương cảnh cáo Đảng ủy Cục Quản lý Dược.")
    assert "Đảng ủy Cục Quản lý Dược Bộ Y tế" in named(facts)
