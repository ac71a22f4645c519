"""Divisions that a text names without their owner: whose each is by what such bodies have."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import held, linked, named


def test_a_police_division_is_of_the_province_and_not_of_the_district_named_beside_it() -> None:
    facts = facts_of(
        "Công an tỉnh Hà Nam họp. Ông Đỗ Văn Lúa, Trưởng Công an huyện Lý Nhân giữ chức Trưởng phòng Cảnh sát hình sự."
    )
    assert ("Phòng Cảnh sát hình sự Công an tỉnh Hà Nam", "Công an tỉnh Hà Nam") in linked(facts, "part_of")


def test_a_team_before_a_division_is_part_of_it() -> None:
    facts = facts_of(
        "Công an tỉnh Hà Nam họp. Bà Lê Thị Mận, Đội trưởng Đội Tổng hợp, Phòng Tổ chức cán bộ, phát biểu."
    )
    assert "Đội Tổng hợp Phòng Tổ chức cán bộ Công an tỉnh Hà Nam" in named(facts)


def test_a_faculty_in_a_list_of_titles_is_of_the_hospital_named_after_it() -> None:
    facts = facts_of("Ông Đỗ Văn Lúa từng là Trưởng khoa Ngoại, Phó Giám đốc Bệnh viện Đa khoa Hoa Lúa.")
    assert ("Đỗ Văn Lúa", "Trưởng khoa", "Khoa Ngoại Bệnh viện Đa khoa Hoa Lúa", "former") in held(facts)


def test_a_department_is_of_the_general_department_rather_than_of_its_ministry() -> None:
    facts = facts_of(
        "Tổng cục Thuế họp. Tổng cục Thuế trao quyết định của Bộ Tài chính cho Vụ trưởng Vụ Thanh tra Đỗ Văn Lúa."
    )
    assert "Vụ Thanh tra Tổng cục Thuế" in named(facts)


def test_a_ministry_named_in_short_is_the_one_named_at_length() -> None:
    facts = facts_of(
        "Giám sát tại Bộ Nông nghiệp\n\nĐoàn làm việc với Bộ Nông nghiệp và Môi trường. Vụ Pháp chế báo cáo."
    )
    assert named(facts) == {"Bộ Nông nghiệp và Môi trường", "Vụ Pháp chế Bộ Nông nghiệp và Môi trường"}


def test_a_ministry_named_by_its_noun_alone_is_the_one_the_text_is_about() -> None:
    facts = facts_of(
        "Bộ Y tế công bố quyết định. Bộ Y tế được tổ chức lại, nhận nhiệm vụ của Bộ Nội vụ.\n\n"
        "Các vụ, cục, đơn vị thuộc diện sắp xếp, kiện toàn đã có người đứng đầu, gồm các ông, bà sau đây được trao "
        "quyết định tại buổi lễ sáng nay:\n\nÔng Đỗ Văn Lúa giữ chức Chánh Văn phòng Bộ."
    )
    assert held(facts) == {("Đỗ Văn Lúa", "Chánh Văn phòng", "Văn phòng Bộ Y tế", "appointed")}


def test_the_council_of_a_school_is_named_by_the_school() -> None:
    facts = facts_of("Hội đồng Trường Đại học Hoa Lúa bầu ông Đỗ Văn Mận giữ chức Hiệu trưởng.")
    assert held(facts) == {("Đỗ Văn Mận", "Hiệu trưởng", "Trường Đại học Hoa Lúa", "appointed")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("UBND xã Nga Lúa lập Phòng Kinh tế, Phòng Văn hóa - Xã hội, Văn phòng HĐND và UBND xã.",
         "Phòng Văn hóa - Xã hội xã Nga Lúa"),
        ("UBND thành phố Phủ Lý có lỗi: Phòng Nội vụ, Ban Quản lý dự án đầu tư xây dựng, Trung tâm Y tế thành phố.",
         "Ban Quản lý dự án đầu tư xây dựng thành phố Phủ Lý"),
        ("Ban Thường vụ Huyện ủy Lý Nhân giao bà Lê Thị Mận giữ chức Trưởng Ban Dân vận.",
         "Ban Dân vận Huyện ủy Lý Nhân"),
        ("Dự lễ có lãnh đạo Tổng cục Chính trị, Cục Cứu hộ - Cứu nạn, Bộ Tư lệnh Công binh, Học viện Lục quân.",
         "Bộ Tư lệnh Công binh"),
        ("Ông Đỗ Văn Lúa, Phó Trưởng phòng Phòng An ninh kinh tế Công an tỉnh Hà Nam, nói.",
         "Phòng An ninh kinh tế Công an tỉnh Hà Nam"),
        ("Giám đốc Công ty Điện lực Hà Nam Đỗ Văn Lúa phát biểu.", "Công ty Điện lực Hà Nam"),
    ],
)  # fmt: skip
def test_a_unit_in_a_list_is_named_by_what_it_belongs_to(text: str, name: str) -> None:
    assert name in named(facts_of(text))


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Dự có ông Đỗ Văn Lúa, Phó Chủ tịch HĐND tỉnh Hà Nam, Ủy viên BCH Đảng bộ tỉnh, Bí thư Đảng đoàn.",
         ("Bí thư", "Đảng đoàn Hội đồng nhân dân tỉnh Hà Nam")),
        ("Tổng công ty Hoa Lúa họp. Ông Đỗ Văn Lúa, Bí thư Đảng ủy, Chủ tịch HĐTV Tổng công ty, chủ trì.",
         ("Bí thư", "Đảng ủy Tổng công ty Hoa Lúa")),
        ("Ban Chỉ đạo phòng, chống dịch tỉnh Hà Nam họp. Ông Đỗ Văn Lúa, Trưởng Ban Chỉ đạo, chủ trì.",
         ("Trưởng ban", "Ban Chỉ đạo phòng, chống dịch tỉnh Hà Nam")),
        ("Sở Giáo dục và Đào tạo Hà Nam họp. Bà Lê Thị Mận, Trưởng phòng Giáo dục Trung học, phát biểu.",
         ("Trưởng phòng", "Phòng Giáo dục Trung học Sở Giáo dục và Đào tạo tỉnh Hà Nam")),
        ("Bộ Tư lệnh Quân khu 1 họp. Đại tá Đỗ Văn Lúa, Phó Tư lệnh Quân khu, chủ trì.", ("Phó Tư lệnh", "Quân khu 1")),
    ],
)  # fmt: skip
def test_a_post_in_a_short_name_is_held_where_the_text_names_it_at_length(text: str, post: tuple[str, str]) -> None:
    assert post in {(title, body) for _, title, body, _ in held(facts_of(text))}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Công ty TNHH Dịch vụ công ích quận 7 vi phạm.", "Công ty TNHH Dịch vụ công ích quận 7"),
        ("Trung tâm Xúc tiến Đầu tư, Thương mại, Du lịch thành phố Hà Nội họp.",
         "Trung tâm Xúc tiến Đầu tư, Thương mại, Du lịch thành phố Hà Nội"),
        ("Cảng vụ Hàng hải Quảng Ngãi họp.", "Cảng vụ Hàng hải Quảng Ngãi"),
        ("Đồn Biên phòng cửa khẩu cảng Hoa Lúa họp.", "Đồn Biên phòng cửa khẩu cảng Hoa Lúa"),
        ("Bác sĩ Đỗ Văn Lúa, Phó Giám đốc Bệnh viện TP Thủ Đức, nói.", "Bệnh viện thành phố Thủ Đức"),
        ("UBND huyện Lý Nhân họp. Chi bộ Hạt Kiểm lâm bị khiển trách.", "Chi bộ Hạt Kiểm lâm huyện Lý Nhân"),
        ("Cục CSĐT tội phạm về ma túy (C04), Bộ Công an họp.", "Cục Cảnh sát điều tra tội phạm về ma túy Bộ Công an"),
    ],
)  # fmt: skip
def test_a_branch_has_its_place_in_its_name(text: str, name: str) -> None:
    assert name in named(facts_of(text))


def test_a_person_after_a_firms_noun_is_no_firm() -> None:
    assert named(facts_of("Chủ tịch HĐTV Công ty Đỗ Văn Lúa báo cáo.")) == set()


def test_a_numbered_division_is_of_the_prosecutors_of_the_province() -> None:
    facts = facts_of(
        "Viện kiểm sát nhân dân tỉnh Hà Nam họp với Viện kiểm sát nhân dân huyện Lý Nhân. "
        "Ông Đỗ Văn Lúa, Trưởng phòng 11, phát biểu."
    )
    assert ("Đỗ Văn Lúa", "Trưởng phòng", "Phòng 11 Viện kiểm sát nhân dân tỉnh Hà Nam", "current") in held(facts)


def test_a_court_has_divisions_and_benches() -> None:
    facts = facts_of(
        "Về phía Tòa án nhân dân tỉnh Hà Nam có Trưởng phòng Tổ chức cán bộ Đỗ Văn Lúa; bà Lê Thị Mận, Chánh tòa "
        "Tòa Dân sự Tòa án nhân dân tỉnh."
    )
    assert held(facts) == {
        ("Đỗ Văn Lúa", "Trưởng phòng", "Phòng Tổ chức cán bộ Tòa án nhân dân tỉnh Hà Nam", "current"),
        ("Lê Thị Mận", "Chánh tòa", "Tòa Dân sự Tòa án nhân dân tỉnh Hà Nam", "current"),
    }


def test_a_board_of_a_university_is_named_by_it() -> None:
    facts = facts_of("Ban Thanh tra và Pháp chế Đại học Hà Nam sẽ họp.")
    assert ("Ban Thanh tra và Pháp chế Đại học Hà Nam", "Đại học Hà Nam") in linked(facts, "part_of")


def test_the_unit_of_a_teams_leader_is_the_senders_where_such_bodies_have_one() -> None:
    facts = facts_of(
        "Đoàn kiểm tra của Ban Tổ chức Trung ương do ông Đỗ Văn Lúa, Vụ trưởng Vụ Địa phương I làm trưởng đoàn."
    )
    assert ("Đỗ Văn Lúa", "Vụ trưởng", "Vụ Địa phương I Ban Tổ chức Trung ương", "current") in held(facts)
