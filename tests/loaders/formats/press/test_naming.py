"""Names never met before: bodies named by a rule, and whose a unit is that the text names without its owner."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import held, linked, named


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Trưởng ban Quản lý khu kinh tế tỉnh Hà Nam Đỗ Văn Lúa.", "Ban Quản lý khu kinh tế tỉnh Hà Nam"),
        ("Đoàn làm việc tại Ban Quản lý các khu công nghiệp Hà Nam.", "Ban Quản lý các khu công nghiệp tỉnh Hà Nam"),
        ("Ban quản lý dự án Thủy lợi và Phòng chống lụt bão tỉnh Hà Nam họp.",
         "Ban Quản lý dự án Thủy lợi và Phòng chống lụt bão tỉnh Hà Nam"),
        ("Sở Kế hoạch & Đầu tư tỉnh Hà Nam đã họp.", "Sở Kế hoạch và Đầu tư tỉnh Hà Nam"),
        ("Sở Giáo dục Đào tạo tỉnh Hà Nam đã họp.", "Sở Giáo dục và Đào tạo tỉnh Hà Nam"),
        ("Ban Chính sách - Luật pháp Hội LHPN tỉnh Hà Nam họp.",
         "Ban Chính sách - Luật pháp Hội Liên hiệp Phụ nữ tỉnh Hà Nam"),
        ("Ban Phong trào Ủy ban MTTQ Việt Nam tỉnh Hà Nam họp.",
         "Ban Phong trào Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hà Nam"),
        ("Thanh tra Kiểm toán Nhà nước đã kết luận.", "Thanh tra Kiểm toán Nhà nước"),
        ("Hội đồng kỷ luật của Sở Y tế tỉnh Hà Nam đã họp.", "Hội đồng kỷ luật Sở Y tế tỉnh Hà Nam"),
    ],
)  # fmt: skip
def test_a_body_is_named_in_full(text: str, name: str) -> None:
    assert name in named(facts_of(text))


def test_an_owner_of_the_same_name_everywhere_is_a_units_only_by_place() -> None:
    facts = facts_of("UBND tỉnh Hà Nam giao Ban Quản lý dự án đầu tư xây dựng công trình giao thông, Chi cục Thú y.")
    assert {
        "Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh Hà Nam",
        "Chi cục Thú y tỉnh Hà Nam",
    } <= named(facts)


def test_a_short_department_is_the_one_named_in_full_before() -> None:
    facts = facts_of("Sở Nông nghiệp và Môi trường tỉnh Hà Nam họp. Sở Nông nghiệp đã báo cáo.")
    assert named(facts) == {"Sở Nông nghiệp và Môi trường tỉnh Hà Nam"}


def test_divisions_that_are_counted_up_are_their_bodys() -> None:
    facts = facts_of("Thanh tra tỉnh Hà Nam có 02 phòng trực thuộc gồm: Phòng Tổng hợp, Phòng Nghiệp vụ 1.")
    assert linked(facts, "part_of") == {
        ("Phòng Tổng hợp Thanh tra tỉnh Hà Nam", "Thanh tra tỉnh Hà Nam"),
        ("Phòng Nghiệp vụ 1 Thanh tra tỉnh Hà Nam", "Thanh tra tỉnh Hà Nam"),
    }


def test_a_bodys_own_division_is_of_the_body_named_before_it() -> None:
    facts = facts_of("Sở Y tế tỉnh Hà Nam đã kỷ luật ông Đỗ Văn Lúa, Trưởng phòng Tổ chức cán bộ.")
    assert held(facts) == {
        ("Đỗ Văn Lúa", "Trưởng phòng", "Phòng Tổ chức cán bộ Sở Y tế tỉnh Hà Nam", "current"),
    }


def test_a_division_that_districts_have_is_of_no_department() -> None:
    facts = facts_of("Sở Y tế tỉnh Hà Nam làm việc với Phòng Nội vụ huyện Lý Nhân.")
    assert "Phòng Nội vụ huyện Lý Nhân" in named(facts)


def test_an_organ_beside_a_councils_is_the_councils() -> None:
    facts = facts_of("HĐND tỉnh Hà Nam họp. Kế hoạch của Ban Pháp chế và Ban Dân tộc được thông qua.")
    assert "Ban Dân tộc Hội đồng nhân dân tỉnh Hà Nam" in named(facts)


def test_a_team_is_sent_by_the_only_body_that_sends_teams_be_it_named_later() -> None:
    facts = facts_of("Đoàn thanh tra do bà Lê Thị Mận làm Trưởng đoàn. Thanh tra tỉnh Hà Nam cho biết như vậy.")
    assert held(facts) == {("Lê Thị Mận", "Trưởng đoàn", "Đoàn thanh tra Thanh tra tỉnh Hà Nam", "current")}


def test_a_councils_organ_sends_the_team_that_its_decision_founds() -> None:
    facts = facts_of(
        "Ban Pháp chế HĐND tỉnh Hà Nam đã ban hành Quyết định số 06/QĐ-BPC về việc thành lập Đoàn giám sát. "
        "Đoàn giám sát do ông Đỗ Văn Lúa làm Trưởng đoàn."
    )
    sender = "Ban Pháp chế Hội đồng nhân dân tỉnh Hà Nam"
    assert (f"Đoàn giám sát {sender}", sender) in linked(facts, "part_of")
    assert held(facts) == {("Đỗ Văn Lúa", "Trưởng đoàn", f"Đoàn giám sát {sender}", "current")}


def test_a_number_without_its_word_numbers_a_team_and_all_of_the_same_sender() -> None:
    facts = facts_of("Đoàn giám sát 1402 của Tỉnh ủy Hà Nam họp. Tỉnh ủy Hà Nam thành lập Đoàn giám sát.")
    assert {name for name in named(facts) if name.startswith("Đoàn")} == {"Đoàn giám sát 1402 Tỉnh ủy Hà Nam"}


def test_cells_are_listed_by_their_hosts() -> None:
    facts = facts_of("Kiểm tra các chi bộ Thanh tra huyện Lý Nhân, Phòng Nội vụ huyện Lý Nhân.")
    assert {"Chi bộ Thanh tra huyện Lý Nhân", "Chi bộ Phòng Nội vụ huyện Lý Nhân"} <= named(facts)


def test_a_cell_is_of_the_body_where_the_sentence_is_set() -> None:
    facts = facts_of("Cũng tại Sở Y tế tỉnh Hà Nam, bà Lê Thị Mận, Phó Bí thư Chi bộ, bị khiển trách.")
    assert ("Lê Thị Mận", "Phó Bí thư", "Chi bộ Sở Y tế tỉnh Hà Nam", "current") in held(facts)


def test_one_name_stands_for_places_of_several_kinds() -> None:
    facts = facts_of("Khảo sát tại UBND thành phố Phủ Lý và các huyện Lý Nhân, Bình Lục.")
    assert named(facts) == {
        f"Ủy ban nhân dân {place}" for place in ("thành phố Phủ Lý", "huyện Lý Nhân", "huyện Bình Lục")
    }


def test_a_province_is_no_person_though_it_begins_with_a_family_name() -> None:
    assert not facts_of("Tại Hà Nam, Thủ tướng Chính phủ đã ký quyết định.").people


def test_a_headline_in_capitals_names_no_places() -> None:
    facts = facts_of("HỘI LIÊN HIỆP PHỤ NỮ HUYỆN KIỂM TRA CÔNG TÁC HỘI TẠI CƠ SỞ")
    assert named(facts) == set()


def test_a_rank_between_name_and_title_hides_no_title() -> None:
    facts = facts_of("Ông Đỗ Văn Lúa, Đại tá, Giám đốc Công an tỉnh Hà Nam.")
    assert held(facts) == {("Đỗ Văn Lúa", "Giám đốc", "Công an tỉnh Hà Nam", "current")}


@pytest.mark.parametrize("text", ["Công tác phòng Covid-19 được làm tốt.", "Nhiệm vụ của Hội cơ sở được nêu rõ."])
def test_words_that_are_also_others_name_no_unit(text: str) -> None:
    assert named(facts_of(text)) == set()


@pytest.mark.parametrize(
    ("url", "committee"),
    [
        ("https://thanhtra.example/tin/ha-nam-thanh-tra-quy-hoach-1.html", "Tỉnh ủy Hà Nam"),
        ("https://thanhtra.example/tin/ha-nam-va-nam-dinh-1.html", "Tỉnh ủy"),
    ],
)
def test_an_address_tells_the_one_province_that_its_words_name(url: str, committee: str) -> None:
    assert committee in named(facts_of("Ban Thường vụ Tỉnh ủy đã họp.", url=url))


def test_a_companys_name_tells_the_province_where_nothing_else_does() -> None:
    assert "Tỉnh ủy Hà Nam" in named(facts_of("Ủy ban Kiểm tra Tỉnh ủy kiểm tra Công ty Cấp nước Hà Nam."))


def test_cells_listed_as_somebodys_are_its_parts() -> None:
    facts = facts_of(
        "Kiểm tra 04 tổ chức đảng thuộc Thị ủy Duy Tiên, cụ thể: các chi bộ Thanh tra thị xã, Phòng Nội vụ thị xã; "
        "các đảng ủy phường Hòa Mạc, phường Đồng Văn."
    )
    assert {child for child, parent in linked(facts, "part_of") if parent == "Thị ủy Duy Tiên"} == {
        "Chi bộ Thanh tra thị xã Duy Tiên",
        "Chi bộ Phòng Nội vụ thị xã Duy Tiên",
        "Đảng ủy phường Hòa Mạc",
        "Đảng ủy phường Đồng Văn",
    }


def test_whose_a_school_is_stands_in_no_name_that_a_place_ends() -> None:
    facts = facts_of("Trường Cao đẳng nghề Hà Nam trực thuộc UBND tỉnh Hà Nam.")
    assert linked(facts, "part_of") == {("Trường Cao đẳng nghề Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam")}


def test_a_councils_standing_members_share_the_level_of_what_is_listed_beside() -> None:
    facts = facts_of("Thường trực HĐND, Ban Pháp chế HĐND xã Nhân Khang họp.")
    assert "Thường trực Hội đồng nhân dân xã Nhân Khang" in named(facts)


def test_divisions_of_a_house_are_named_right_before_it() -> None:
    facts = facts_of("Khoa Nội Bệnh viện Đa khoa tỉnh Hà Nam họp.")
    assert "Khoa Nội Bệnh viện Đa khoa tỉnh Hà Nam" in named(facts)


def test_a_text_that_ends_in_a_units_noun_names_no_unit() -> None:
    assert named(facts_of("Sở đã bổ nhiệm ông Đỗ Văn Lúa làm trưởng phòng")) == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bí thư Thành đoàn TP.HCM Đỗ Văn Lúa phát biểu.", "Thành đoàn Thành phố Hồ Chí Minh"),
        ("Bí thư Thành đoàn Đà Nẵng Đỗ Văn Lúa phát biểu.", "Thành đoàn Đà Nẵng"),
        ("Giám đốc Cảnh sát PCCC TP.HCM Đỗ Văn Lúa phát biểu.", "Cảnh sát PCCC Thành phố Hồ Chí Minh"),
        ("Chủ nhiệm Tổng cục Chính trị QĐND VN Đỗ Văn Lúa dự.", "Tổng cục Chính trị Quân đội nhân dân Việt Nam"),
        ("Cục Cạnh tranh và Bảo vệ người tiêu dùng (Bộ Công Thương) họp.",
         "Cục Cạnh tranh và Bảo vệ người tiêu dùng Bộ Công Thương"),
        ("Vụ Truyền thông và Thi đua, khen thưởng (Bộ Y tế) họp.", "Vụ Truyền thông và Thi đua, khen thưởng Bộ Y tế"),
    ],
)  # fmt: skip
def test_names_are_written_in_full(text: str, name: str) -> None:
    assert name in named(facts_of(text))


@pytest.mark.parametrize(
    "told",
    [
        "Sở Y tế tỉnh Hà Nam tổ chức kiểm tra tại Trung tâm Y tế huyện Lý Nhân. Đoàn kiểm tra",
        "Sở Y tế tỉnh Hà Nam thành lập 02 đoàn. Đoàn kiểm tra",
    ],
)
def test_a_team_without_a_sender_is_of_the_one_body_that_was_told_to_do_what_it_does(told: str) -> None:
    facts = facts_of(f"{told} do ông Đỗ Văn Lúa làm Trưởng đoàn.")
    assert {hold.organ.name for hold in facts.holds} == {"Đoàn kiểm tra Sở Y tế tỉnh Hà Nam"}


def test_an_audit_team_is_of_the_regional_audit_beside_the_state_audit() -> None:
    facts = facts_of(
        "Kiểm toán Nhà nước họp. Về phía Kiểm toán Nhà nước khu vực X có ông Đỗ Văn Lúa, Trưởng đoàn kiểm toán."
    )
    assert {hold.organ.name for hold in facts.holds} == {"Đoàn kiểm toán Kiểm toán Nhà nước khu vực X"}


def test_a_communes_bodies_are_of_the_commune_that_the_text_is_about() -> None:
    facts = facts_of(
        "Đảng bộ xã Nhân Khang (tỉnh Hà Nam) tổ chức đại hội. Ông Đỗ Văn Lúa là Chủ tịch UBND xã Nhân Khang. "
        "Đảng bộ xã Nhân Khang được thành lập từ Đảng bộ xã Nhân Mỹ, có Chi bộ Công an xã.\n\n"
        "UBND xã phối hợp với UBND xã Nhân Mỹ. Bà Lê Thị Mận làm Chủ nhiệm Ủy ban Kiểm tra Đảng ủy."
    )
    assert "Chi bộ Công an xã Nhân Khang" in named(facts)
    assert ("Lê Thị Mận", "Chủ nhiệm", "Ủy ban Kiểm tra Đảng ủy xã Nhân Khang", "appointed") in held(facts)


def test_a_party_committee_that_inspects_a_cell_is_not_of_its_host() -> None:
    facts = facts_of("Ủy ban Kiểm tra Đảng ủy giám sát Chi bộ Trường Trung học cơ sở Hoa Lúa.")
    assert not any(name.startswith("Đảng ủy Trường") for name in named(facts))


@pytest.mark.parametrize("opening", ["Thị xã Kinh Môn", "Về phía thị xã Kinh Môn"])
def test_a_committee_is_of_the_place_whose_people_its_sentence_begins_to_name(opening: str) -> None:
    facts = facts_of(f"UBND tỉnh Hải Dương họp. {opening} có ông Đỗ Văn Lúa, Phó Bí thư Thị ủy.")
    assert ("Đỗ Văn Lúa", "Phó Bí thư", "Thị ủy Kinh Môn", "current") in held(facts)
