"""Schools, hospitals, firms and the army: their boards, unions, cells and staffs, which texts name by a noun alone."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import held, linked, named

_SCHOOL = "Trường Đại học Hoa Lúa"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Chủ tịch Hội đồng trường", f"Hội đồng trường {_SCHOOL}"),
        ("Chủ tịch Công đoàn trường", f"Công đoàn {_SCHOOL}"),
        ("Bí thư Đảng ủy nhà trường", f"Đảng ủy {_SCHOOL}"),
        ("Bí thư Đoàn Thanh niên Trường", f"Đoàn Thanh niên {_SCHOOL}"),
        ("Ủy viên Ban Thường vụ Đảng ủy trường", f"Ban Thường vụ Đảng ủy {_SCHOOL}"),
    ],
)
def test_an_organ_of_a_school_is_of_the_school_that_was_named(written: str, name: str) -> None:
    facts = facts_of(f"{_SCHOOL} tổ chức hội nghị. Ông Đỗ Văn Lúa, {written}, phát biểu.")
    assert {org for _, _, org, _ in held(facts)} == {name}


def test_the_noun_of_schools_is_of_the_one_that_the_text_is_about() -> None:
    facts = facts_of(
        "Trường THPT Hoa Lúa khai giảng. Trường THPT Hoa Lúa có 20 lớp. Trường THPT Bến Mới đến dự. "
        "Công đoàn nhà trường và Ban Giám hiệu chúc mừng."
    )
    assert named(facts) >= {"Công đoàn Trường THPT Hoa Lúa", "Ban Giám hiệu Trường THPT Hoa Lúa"}


@pytest.mark.parametrize("school", ["Đại học Hoa Lúa", "Trường Đại học Hoa Lúa", "Học viện Hoa Lúa"])
def test_a_schools_board_is_called_by_the_school(school: str) -> None:
    facts = facts_of(f"Hội đồng {school} đã họp.")
    assert linked(facts, "part_of") == {(f"Hội đồng {school}", school)}


def test_a_board_that_no_title_goes_before_is_of_any_school() -> None:
    assert named(facts_of(f"{_SCHOOL} họp về việc công nhận Hội đồng trường.")) == {_SCHOOL}


def test_a_branch_is_told_by_its_seat_and_is_its_schools() -> None:
    facts = facts_of("Phân hiệu Đại học Hoa Lúa tại Hà Nam khai giảng.")
    assert linked(facts, "part_of") == {("Phân hiệu Đại học Hoa Lúa tại Hà Nam", "Đại học Hoa Lúa")}


@pytest.mark.parametrize("school", ["Trường THCS phường Lúa Mới", "Trường PTDTBT THCS xã Lúa Mới"])
def test_a_school_may_be_named_by_its_place_alone(school: str) -> None:
    assert named(facts_of(f"{school} khai giảng.")) == {school}


def test_an_armys_staff_is_its_own_and_shares_its_owner_with_the_divisions_beside_it() -> None:
    facts = facts_of("Bộ Tham mưu, Cục Chính trị và Cục Kỹ thuật Quân khu 5 đã họp.")
    staffs = {"Bộ Tham mưu Quân khu 5", "Cục Chính trị Quân khu 5", "Cục Kỹ thuật Quân khu 5"}
    assert linked(facts, "part_of") == {(each, "Quân khu 5") for each in staffs}


def test_a_depot_goes_by_its_call_sign_and_is_part_of_whom_the_text_says() -> None:
    facts = facts_of("Kho K12 thuộc Tổng cục Hậu cần sáp nhập Kho T8. Kho lúa đầy.")
    assert named(facts) == {"Kho K12", "Kho T8", "Tổng cục Hậu cần"}
    assert linked(facts, "part_of") == {("Kho K12", "Tổng cục Hậu cần")}


def test_a_depot_beside_its_division_has_that_in_its_name() -> None:
    facts = facts_of("Đoàn đến Kho K12, Phòng Kỹ thuật, Bộ CHQS tỉnh Hà Nam.")
    division = "Phòng Kỹ thuật Bộ Chỉ huy Quân sự tỉnh Hà Nam"
    assert (f"Kho K12 {division}", division) in linked(facts, "part_of")


def test_a_standing_board_beside_a_government_is_the_councils() -> None:
    facts = facts_of("Thường trực HĐND, UBND, Ủy ban MTTQ huyện Lý Nhân đã họp.")
    council = "Hội đồng nhân dân huyện Lý Nhân"
    assert linked(facts, "part_of") == {(f"Thường trực {council}", council)}
    assert "Ủy ban nhân dân huyện Lý Nhân" in named(facts)


@pytest.mark.parametrize("between", [" (", ", ", " - ", " thuộc "])
def test_a_college_has_its_universitys_name_in_its_own(between: str) -> None:
    closed = ")" if "(" in between else ""
    facts = facts_of(f"Trường ĐH Ngoại ngữ{between}Đại học Hoa Lúa{closed} đã họp.")
    assert linked(facts, "part_of") == {("Trường Đại học Ngoại ngữ Đại học Hoa Lúa", "Đại học Hoa Lúa")}


def test_a_command_is_part_of_the_force_that_the_text_names_too() -> None:
    assert not facts_of("Bộ Tư lệnh Quân khu 5 họp.").links
    facts = facts_of("Bộ Tư lệnh Quân khu 5 họp. Ông Đỗ Văn Lúa, Tư lệnh Quân khu 5, phát biểu.")
    assert linked(facts, "part_of") == {("Bộ Tư lệnh Quân khu 5", "Quân khu 5")}


@pytest.mark.parametrize("house", ["Kho bạc Nhà nước", "Ngân hàng Nhà nước Chi nhánh", "Trường PTDTNT THPT"])
def test_a_house_keeps_its_place_as_it_is_printed(house: str) -> None:
    assert named(facts_of(f"{house} Hà Nam đã họp.")) == {f"{house} Hà Nam"}
    assert named(facts_of(f"{house} tỉnh Hà Nam đã họp.")) == {f"{house} tỉnh Hà Nam"}


def test_a_team_is_of_the_office_that_deals_with_the_same() -> None:
    facts = facts_of("Cục Quản lý thị trường tỉnh Hà Nam họp. Đội Quản lý thị trường số 3 đã báo cáo.")
    office = "Cục Quản lý thị trường tỉnh Hà Nam"
    assert linked(facts, "part_of") == {(f"Đội Quản lý thị trường số 3 {office}", office)}


def test_a_firms_shorter_name_is_that_of_the_only_one_named_at_length() -> None:
    facts = facts_of("Tổng công ty Đường sắt Việt Nam họp. Ông Đỗ Văn Lúa, Chủ tịch Tổng công ty Đường sắt, dự.")
    assert named(facts) == {"Tổng công ty Đường sắt Việt Nam"}


def test_the_unions_committee_is_not_the_partys() -> None:
    facts = facts_of("Ông Đỗ Văn Lúa, Ủy viên Ban Chấp hành Trung ương Đoàn, phát biểu.")
    assert {org for _, _, org, _ in held(facts)} == {"Ban Chấp hành Trung ương Đoàn"}
