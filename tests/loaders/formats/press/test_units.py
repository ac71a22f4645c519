"""Units whose names no table has, lists of them whose noun is said once, and whose part they are."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import held, linked, named


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vụ Thông tin lúa gạo và Nông sản sạch Bộ Tư pháp họp.", "Vụ Thông tin lúa gạo và Nông sản sạch Bộ Tư pháp"),
        ("Ông Đỗ Văn Lúa, Cục trưởng Cục Tiếp liệu vùng xa, Bộ Y tế, phát biểu.",
         "Cục Tiếp liệu vùng xa Bộ Y tế"),
        ("Phòng Canh gác kho thóc thuộc Sở Y tế tỉnh Hà Nam họp.", "Phòng Canh gác kho thóc Sở Y tế tỉnh Hà Nam"),
        ("Trung đoàn 907, Quân khu 3 ra quân.", "Trung đoàn 907 Quân khu 3"),
        ("Phòng Tham mưu, Bộ Chỉ huy quân sự tỉnh Hà Nam họp.", "Phòng Tham mưu Bộ Chỉ huy Quân sự tỉnh Hà Nam"),
        ("Ban Khu kinh tế tỉnh Hà Nam họp.", "Ban Khu kinh tế tỉnh Hà Nam"),
        ("Ban Chấp hành Thị đoàn Nghĩa Lộ họp.", "Thị đoàn Nghĩa Lộ"),
        ("Thanh tra Bộ Giáo dục kết luận.", "Thanh tra Bộ Giáo dục và Đào tạo"),
        ("Bà Lê Thị Mận, Chánh án Tòa án nhân dân khu vực 2 - Hà Nội, dự.",
         "Tòa án nhân dân khu vực 2 thành phố Hà Nội"),
        ("Thuế tỉnh Hà Nam họp báo.", "Thuế tỉnh Hà Nam"),
        ("Ban Thường vụ Trung ương Hội Nông dân Việt Nam họp.", "Ban Thường vụ Trung ương Hội Nông dân Việt Nam"),
        ("Đại đội Cứu kéo cơ giới thuộc Trung đoàn 907 ra quân.", "Đại đội Cứu kéo cơ giới Trung đoàn 907"),
        ("Sở Y tế tỉnh Hà Nam có 2 phòng: Phòng Điều phối, Phòng Dược.", "Phòng Điều phối Sở Y tế tỉnh Hà Nam"),
        ("Ban Quản lý dự án và Trật tự xây dựng huyện Lý Nhân họp.",
         "Ban Quản lý dự án và Trật tự xây dựng huyện Lý Nhân"),
        ("Kiểm tra Công ty CP Thức ăn gia súc Hoa Lúa.", "Công ty CP Thức ăn gia súc Hoa Lúa"),
        ("Bà Lê Thị Mận, Trưởng khoa Nội, Bệnh viện Đa khoa tỉnh Hà Nam, dự.",
         "Khoa Nội Bệnh viện Đa khoa tỉnh Hà Nam"),
        ("Kho bạc Nhà nước khu vực IV họp báo.", "Kho bạc Nhà nước khu vực IV"),
        ("Ban Thường vụ Công đoàn ngành Giáo dục tỉnh Hà Nam họp.",
         "Ban Thường vụ Công đoàn ngành Giáo dục tỉnh Hà Nam"),
        ("Thanh tra Chính phủ họp. Cục trưởng Cục IV Lê Thị Mận báo cáo.", "Cục IV Thanh tra Chính phủ"),
    ],
)  # fmt: skip
def test_a_unit_is_named_by_its_shape(text: str, name: str) -> None:
    assert name in named(facts_of(text))


@pytest.mark.parametrize(
    "text",
    ["Cục Thuế triển khai kế hoạch mới.", "Phòng Nội vụ tham gia hội thi.", "Vụ Pháp chế rà soát văn bản, đề án."],
)
def test_a_predicate_is_no_part_of_a_name(text: str) -> None:
    assert named(facts_of(text)) == {" ".join(text.split()[: 2 if "Thuế" in text else 3])}


def test_what_all_of_a_list_deal_with_is_said_once() -> None:
    facts = facts_of("Thanh tra tỉnh Gia Lai thanh tra 3 ban quản lý rừng phòng hộ gồm: Bắc Lúa, Ia Lúa và Chư Mận.")
    assert linked(facts, "supervises") == {
        ("Thanh tra tỉnh Gia Lai", f"Ban Quản lý rừng phòng hộ {name}") for name in ("Bắc Lúa", "Ia Lúa", "Chư Mận")
    }


def test_a_bare_noun_may_begin_the_list_of_its_divisions() -> None:
    facts = facts_of("Trung tâm Khuyến nông tỉnh Hà Nam họp. Trung tâm có 2 phòng chuyên môn, gồm: Kế toán, Kỹ thuật.")
    owner = "Trung tâm Khuyến nông tỉnh Hà Nam"
    assert linked(facts, "part_of") == {(f"Phòng {field} {owner}", owner) for field in ("Kế toán", "Kỹ thuật")}


def test_a_place_after_its_level_is_no_association() -> None:
    assert named(facts_of("UBND tỉnh Quảng Nam họp tại trung tâm thành phố Hội An.")) == {
        "Ủy ban nhân dân tỉnh Quảng Nam"
    }


def test_a_congresss_board_is_no_body() -> None:
    assert named(facts_of("Đại hội bầu Ban Kiểm phiếu, Ban Thư ký. UBND tỉnh Hà Nam chúc mừng.")) == {
        "Ủy ban nhân dân tỉnh Hà Nam"
    }


def test_governments_of_many_places_are_none() -> None:
    facts = facts_of("UBND các địa phương báo cáo Sở Nội vụ tỉnh Hà Nam.")
    assert named(facts) == {"Sở Nội vụ tỉnh Hà Nam"}
    assert not linked(facts, "reports_to")


def test_cells_among_those_counted_are_parts() -> None:
    facts = facts_of("Đảng bộ xã Lê Hồ có 9 chi bộ trực thuộc, trong đó có Chi bộ Công an xã, Chi bộ Quân sự xã.")
    assert ("Chi bộ Công an xã Lê Hồ", "Đảng bộ xã Lê Hồ") in linked(facts, "part_of")


def test_a_noun_said_once_is_everyones_of_the_list() -> None:
    facts = facts_of("Sở Y tế tỉnh Hà Nam có 3 phòng: Tổ chức - Hành chính, Nghiệp vụ Y, Kế hoạch tài chính.")
    assert linked(facts, "part_of") == {
        (f"Phòng {field} Sở Y tế tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam")
        for field in ("Tổ chức - Hành chính", "Nghiệp vụ Y", "Kế hoạch tài chính")
    }


def test_a_list_may_say_whose_it_is_before_its_items() -> None:
    facts = facts_of("UBND tỉnh Hà Nam lập 2 chi cục trực thuộc Sở Công Thương gồm Thủy lợi (gọi tắt là A), Thú y.")
    links = {(f"Chi cục {field} tỉnh Hà Nam", "Sở Công Thương tỉnh Hà Nam") for field in ("Thủy lợi", "Thú y")}
    assert linked(facts, "part_of") == links


def test_an_office_may_stand_among_the_divisions_of_a_list() -> None:
    facts = facts_of("Sở Y tế tỉnh Hà Nam có các phòng: Văn phòng, Phòng Nghiệp vụ Y.")
    assert ("Văn phòng Sở Y tế tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam") in linked(facts, "part_of")


def test_communes_are_counted_after_districts_in_one_list() -> None:
    facts = facts_of("Đoàn đến Ban CHQS các huyện Thuận Bắc, Bác Ái và 2 xã: Lợi Hải, Phước Chính.")
    assert {f"Ban Chỉ huy Quân sự {place}" for place in ("huyện Bác Ái", "xã Lợi Hải", "xã Phước Chính")} <= named(
        facts
    )


def test_a_unit_is_named_by_what_a_sentence_says_it_is_part_of() -> None:
    facts = facts_of("Cục Báo chí họp. Cục Báo chí là tổ chức hành chính thuộc Bộ Tư pháp. Cục Báo chí nhận nhiệm vụ.")
    assert named(facts) == {"Cục Báo chí Bộ Tư pháp", "Bộ Tư pháp"}


def test_a_governments_centre_is_named_by_their_place() -> None:
    facts = facts_of("Trung tâm Dịch vụ đô thị thuộc UBND phường Lê Hồng Phong họp.")
    parts = linked(facts, "part_of")
    assert parts == {("Trung tâm Dịch vụ đô thị phường Lê Hồng Phong", "Ủy ban nhân dân phường Lê Hồng Phong")}


def test_a_short_owner_is_the_one_named_before() -> None:
    facts = facts_of(
        "Sở Y tế tỉnh Hà Nam họp. Ông Đỗ Văn Lúa, Chánh Văn phòng Sở, và bà Lê Thị Mận, Phó Giám đốc sở, dự."
    )
    assert held(facts) == {
        ("Đỗ Văn Lúa", "Chánh Văn phòng", "Văn phòng Sở Y tế tỉnh Hà Nam", "current"),
        ("Lê Thị Mận", "Phó Giám đốc", "Sở Y tế tỉnh Hà Nam", "current"),
    }


def test_a_short_owner_that_was_never_named_makes_no_body() -> None:
    assert named(facts_of("UBND tỉnh Hà Nam họp. Thanh tra Sở vắng mặt.")) == {"Ủy ban nhân dân tỉnh Hà Nam"}


def test_a_bare_minister_is_of_the_one_ministry_of_the_text() -> None:
    facts = facts_of("Bộ Tư pháp họp báo. Thứ trưởng Lê Thị Mận chủ trì.")
    assert held(facts) == {("Lê Thị Mận", "Thứ trưởng", "Bộ Tư pháp", "current")}
    assert not held(facts_of("Bộ Tư pháp và Bộ Y tế họp báo. Thứ trưởng Lê Thị Mận chủ trì."))


def test_a_head_of_a_unit_takes_office_in_it() -> None:
    facts = facts_of("Bộ Tư pháp bổ nhiệm bà Lê Thị Mận giữ chức Vụ trưởng Vụ Pháp chế.")
    assert held(facts) == {("Lê Thị Mận", "Vụ trưởng", "Vụ Pháp chế Bộ Tư pháp", "appointed")}


def test_a_companys_division_belongs_to_it() -> None:
    facts = facts_of("Ông Đỗ Văn Lúa, Trưởng phòng Kỹ thuật, Công ty Điện lực Hà Nam, phát biểu.")
    assert ("Phòng Kỹ thuật Công ty Điện lực Hà Nam", "Công ty Điện lực Hà Nam") in linked(facts, "part_of")


def test_an_offices_secretary_is_its_own_party_committees() -> None:
    facts = facts_of("Đồng chí Đỗ Văn Lúa, Bí thư Đảng ủy, Chánh Văn phòng UBND tỉnh Hà Nam, phát biểu.")
    committee = "Đảng ủy Văn phòng Ủy ban nhân dân tỉnh Hà Nam"
    assert ("Đỗ Văn Lúa", "Bí thư", committee, "current") in held(facts)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Sở Tài chính, Xây dựng và Nội vụ tỉnh Hà Nam họp.",
            {"Sở Tài chính tỉnh Hà Nam", "Sở Xây dựng tỉnh Hà Nam", "Sở Nội vụ tỉnh Hà Nam"},
        ),
        (
            "Sở Y tế tỉnh Hà Nam có 4 phòng gồm: Văn phòng, Thanh tra, Nghiệp vụ Y, Tổ chức cán bộ.",
            {
                "Sở Y tế tỉnh Hà Nam",
                "Văn phòng Sở Y tế tỉnh Hà Nam",
                "Thanh tra Sở Y tế tỉnh Hà Nam",
                "Phòng Nghiệp vụ Y Sở Y tế tỉnh Hà Nam",
                "Phòng Tổ chức cán bộ Sở Y tế tỉnh Hà Nam",
            },
        ),
        (
            "Phòng Tư pháp, Thanh tra huyện Lý Nhân cùng dự.",
            {"Phòng Tư pháp huyện Lý Nhân", "Thanh tra huyện Lý Nhân"},
        ),
        (
            "Đoàn đến các trường tiểu học: Hoa Lư 1A, Hoa Lư 2.",
            {"Trường Tiểu học Hoa Lư 1A", "Trường Tiểu học Hoa Lư 2"},
        ),
        (
            "Trưởng phòng Nghiệp vụ III, Vụ Pháp chế Bộ Y tế cùng dự.",
            {"Phòng Nghiệp vụ III Vụ Pháp chế Bộ Y tế", "Vụ Pháp chế Bộ Y tế", "Bộ Y tế"},
        ),
    ],
)
def test_a_noun_said_once_goes_for_the_units_of_its_list(text: str, names: set[str]) -> None:
    assert named(facts_of(text)) == names


def test_what_is_merged_is_no_part_of_what_comes_of_it() -> None:
    facts = facts_of(
        "Sở Y tế tỉnh Hà Nam họp. Chi cục Chăn nuôi và Thú y tỉnh Hà Nam được thành lập trên cơ sở sáp nhập "
        "Phòng Chăn nuôi và Chi cục Thú y."
    )
    assert "Phòng Chăn nuôi Sở Y tế tỉnh Hà Nam" in named(facts)


def test_a_bare_name_is_none_of_several_places_that_have_it() -> None:
    facts = facts_of("Cục Thuế tỉnh Hà Nam và Cục Thuế tỉnh Nam Định thành Chi cục Thuế khu vực X, thuộc Cục Thuế.")
    assert linked(facts, "part_of") == {("Chi cục Thuế khu vực X Cục Thuế", "Cục Thuế")}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Trường Tiểu học Hoa Sen dạy thêm.", "Trường Tiểu học Hoa Sen"),
        ("Hợp tác xã Nông nghiệp Hoa Sen kéo dài.", "Hợp tác xã Nông nghiệp Hoa Sen"),
        ("Công ty Điện lực Hoa Sen xây dựng 2 phương án.", "Công ty Điện lực Hoa Sen"),
        ("Công ty TNHH Hoa Sen đầu tư 3 tỷ đồng.", "Công ty TNHH Hoa Sen"),
        ("Công ty cổ phần Than Khoáng chất Việt Nam họp.", "Công ty cổ phần Than Khoáng chất Việt Nam"),
    ],
)
def test_two_capitals_are_a_whole_name_before_small_words_that_go_on(said: str, name: str) -> None:
    assert named(facts_of(said)) == {name}


def test_a_board_of_a_zone_and_the_department_listed_after_it_are_two() -> None:
    facts = facts_of("Thanh tra tỉnh Hà Nam kiểm tra Ban Quản lý Khu kinh tế cửa khẩu Hoa Sen, Sở Y tế.")
    assert "Sở Y tế tỉnh Hà Nam" in named(facts)
    assert not linked(facts, "part_of")


def test_an_office_of_the_bank_for_social_policies_is_a_districts() -> None:
    facts = facts_of("Đoàn đến Phòng giao dịch Ngân hàng Chính sách xã hội huyện Lý Nhân.")
    assert "Phòng giao dịch Ngân hàng Chính sách xã hội huyện Lý Nhân" in named(facts)


def test_a_board_and_the_inspection_listed_after_it_are_two() -> None:
    facts = facts_of("Tỉnh Hà Nam kiểm tra Ban Quản lý khu kinh tế Hoa Sen, Thanh tra tỉnh.")
    assert {"Ban Quản lý khu kinh tế Hoa Sen", "Thanh tra tỉnh Hà Nam"} <= named(facts)


def test_a_group_that_inspects_is_no_name_and_is_the_one_named_at_length() -> None:
    facts = facts_of(
        "Đảng ủy Tập đoàn Hoa Sen họp. Ủy ban Kiểm tra Đảng ủy Tập đoàn kiểm tra Đảng ủy Công ty Than Hoa Lúa."
    )
    assert "Ủy ban Kiểm tra Đảng ủy Tập đoàn Hoa Sen" in named(facts)
    assert not any(name.endswith("kiểm tra") for name in named(facts))


def test_a_customs_branch_is_named_by_its_gate() -> None:
    facts = facts_of("Ông Đỗ Văn Lúa giữ chức Chi cục trưởng Chi cục Hải quan cửa khẩu quốc tế Lào Cai.")
    assert held(facts) == {
        ("Đỗ Văn Lúa", "Chi cục trưởng", "Chi cục Hải quan cửa khẩu quốc tế Lào Cai", "appointed"),
    }


def test_a_board_of_projects_is_the_one_named_at_length() -> None:
    facts = facts_of(
        "Huyện Lý Nhân có Ban Quản lý dự án đầu tư xây dựng huyện. Ông Đỗ Văn Lúa, Giám đốc Ban Quản lý dự án, dự."
    )
    assert ("Đỗ Văn Lúa", "Giám đốc", "Ban Quản lý dự án đầu tư xây dựng huyện Lý Nhân", "current") in held(facts)


def test_a_district_office_names_the_departments_of_its_sentence() -> None:
    facts = facts_of(
        "Xã Nhân Khang, huyện Lý Nhân và xã Mộc Bắc họp. UBND huyện Duy Tiên giao Phòng Nội vụ kiểm tra Trường Hoa Sen."
    )
    assert "Phòng Nội vụ huyện Duy Tiên" in named(facts)
