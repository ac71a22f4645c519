"""Names that end in numbers, countries and purposes, and what only looks like one."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import held, linked, named


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bệnh viện Quân y 175 đã tiếp đoàn.", "Bệnh viện Quân y 175"),
        ("Trung đoàn Gia Định đã tiếp đoàn.", "Trung đoàn Gia Định"),
        ("Trường Đại học Sông Xanh tổ chức đại hội.", "Trường Đại học Sông Xanh"),
        ("Quỹ BTTEVN hy vọng.", "Quỹ BTTEVN"),
        ("Bộ trưởng Công an Đỗ Văn Lúa đã tiếp đoàn.", "Bộ Công an"),
        (
            "Ban Chỉ đạo Phòng, chống COVID-19 tỉnh Hà Nam đã tiếp đoàn.",
            "Ban Chỉ đạo Phòng, chống COVID-19 tỉnh Hà Nam",
        ),
        ("Phòng khám Đa khoa An Bình đã tiếp đoàn.", "Phòng khám Đa khoa An Bình"),
        ("Tổng giám đốc EVNNPC Đỗ Văn Lúa tiếp đoàn.", "Tổng công ty Điện lực miền Bắc"),
        ("Ban Quản lý Dự án An Phú đã tiếp đoàn.", "Ban Quản lý dự án An Phú"),
        ("UBND xã B'Lá đã tiếp đoàn.", "Ủy ban nhân dân xã B'Lá"),
        (
            "Công ty TNHH MTV Thoát nước và Xử lý nước thải đã tiếp đoàn.",
            "Công ty TNHH MTV Thoát nước và Xử lý nước thải",
        ),
        ("Công ty 319 đã khởi công.", "Công ty 319"),
        ("Trường Quân sự Quân khu 7 họp.", "Trường Quân sự Quân khu 7"),
        ("Bộ Tư lệnh Cảnh sát biển Việt Nam họp.", "Bộ Tư lệnh Cảnh sát biển Việt Nam"),
        ("Hội Kiến trúc sư Việt Nam họp.", "Hội Kiến trúc sư Việt Nam"),
        ("Liên đoàn Bóng đá Việt Nam họp.", "Liên đoàn Bóng đá Việt Nam"),
        ("Đại hội Công đoàn tỉnh Hà Nam đã bế mạc.", "Công đoàn tỉnh Hà Nam"),
        ("Tạp chí điện tử Hoa Lúa trực tuyến bị phạt.", "Tạp chí điện tử Hoa Lúa trực tuyến"),
        ("Bí thư Đảng ủy khối Doanh nghiệp công nghiệp Trung ương tại TPHCM Đỗ Văn Lúa họp.",
         "Đảng ủy khối Doanh nghiệp công nghiệp Trung ương tại Thành phố Hồ Chí Minh"),
        ("Ủy ban ATGT Quốc gia họp.", "Ủy ban An toàn giao thông Quốc gia"),
        ("Cục CSGT Bộ Công an họp.", "Cục Cảnh sát giao thông Bộ Công an"),
        ("Ban Chỉ đạo của Bộ Quốc phòng về chuyển đổi số, thực hiện Đề án 06 và cải cách hành chính họp.",
         "Ban Chỉ đạo Bộ Quốc phòng về chuyển đổi số, thực hiện Đề án 06 và cải cách hành chính"),
        ("Ban Chỉ đạo phòng, chống dịch tỉnh Hà Nam họp.", "Ban Chỉ đạo phòng, chống dịch tỉnh Hà Nam"),
        ("Đoàn kiểm tra cải cách hành chính tỉnh Hà Nam do ông Đỗ Văn Lúa làm trưởng đoàn đã họp.",
         "Đoàn kiểm tra cải cách hành chính tỉnh Hà Nam"),
        ("Sở An toàn thực phẩm tỉnh Hà Nam họp.", "Sở An toàn thực phẩm tỉnh Hà Nam"),
        ("Trường Chính trị Đỗ Văn Lúa họp.", "Trường Chính trị Đỗ Văn Lúa"),
        ("Chi cục Thuế khu vực Kim Bảng - Lý Nhân họp.", "Chi cục Thuế khu vực Kim Bảng - Lý Nhân"),
        ("Đồn Biên phòng Sơn Lúa họp.", "Đồn Biên phòng Sơn Lúa"),
        ("Hội Nuôi chim cảnh đẹp tỉnh Hà Nam họp.", "Hội Nuôi chim cảnh đẹp tỉnh Hà Nam"),
        ("Ngân hàng Chính sách xã hội tỉnh Hà Nam họp.", "Ngân hàng Chính sách xã hội tỉnh Hà Nam"),
        ("Bệnh viện 20-5 đã khánh thành.", "Bệnh viện 20-5"),
        ("Sáng 5/3, đoàn đã làm việc với Đài Phát thanh và Truyền hình tỉnh Hà Nam.",
         "Đài Phát thanh và Truyền hình tỉnh Hà Nam"),
        ("Lữ đoàn 146 Vùng 4 Hải quân họp.", "Lữ đoàn 146 Vùng 4 Hải quân"),
        ("Công đoàn Bộ Y tế họp.", "Công đoàn Bộ Y tế"),
        ("Bí thư Đoàn Thanh niên Bộ Tài chính Đỗ Văn Lúa nói.", "Đoàn Thanh niên Bộ Tài chính"),
        ("Hội Phụ nữ Công an tỉnh Hà Nam họp.", "Hội Phụ nữ Công an tỉnh Hà Nam"),
        ("Bà Lê Thị Mận, Trưởng Trạm Y tế phường Hoa Lúa, nói.", "Trạm Y tế phường Hoa Lúa"),
        ("Văn phòng Cơ quan Cảnh sát điều tra Công an tỉnh Hà Nam họp.",
         "Văn phòng Cơ quan Cảnh sát điều tra Công an tỉnh Hà Nam"),
        ("Thanh tra Công an tỉnh Hà Nam họp.", "Thanh tra Công an tỉnh Hà Nam"),
        ("Vụ Pháp luật Văn phòng Quốc hội họp.", "Vụ Pháp luật Văn phòng Quốc hội"),
        ("Tòa án quân sự Quân khu 7 xét xử.", "Tòa án quân sự Quân khu 7"),
        ("Ngân hàng TMCP Hoa Lúa - Chi nhánh Hà Nam họp.", "Ngân hàng TMCP Hoa Lúa - Chi nhánh Hà Nam"),
        ("Đại sứ quán Việt Nam tại Lào họp.", "Đại sứ quán Việt Nam tại Lào"),
        ("Ban Dân tộc - Tôn giáo HĐND tỉnh Hà Nam họp.", "Ban Dân tộc - Tôn giáo Hội đồng nhân dân tỉnh Hà Nam"),
        ("Sở Quy hoạch - Kiến trúc nghiên cứu đồ án ở Hà Nam.", "Sở Quy hoạch - Kiến trúc tỉnh Hà Nam"),
    ],
)  # fmt: skip
def test_a_name_goes_to_its_end(text: str, name: str) -> None:
    assert name in named(facts_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "Tại Lễ hội Xuân, khách rất đông.",
        "Công đoàn các cấp xây dựng quỹ Mái ấm cho người nghèo.",
        "Thứ trưởng Sơn nói với báo chí.",
        "Người phát ngôn Bộ Ngoại giao Trung Quốc trả lời.",
        "Tàu ra quần đảo Trường Sa, xe qua dãy Trường Sơn.",
        "Số chi từ quỹ Bảo hiểm y tế tăng.",
        "Ban Tổ chức Lễ hội phối hợp với các tỉnh ủy, thành ủy rà soát.",
    ],
)
def test_other_words_are_no_bodies(text: str) -> None:
    assert not {name for name in named(facts_of(text)) if "Lễ hội" not in name}


def test_a_committee_of_a_block_is_the_longer_one_named_before() -> None:
    facts = facts_of(
        "Đảng ủy khối Doanh nghiệp công nghiệp Trung ương tại TPHCM họp. "
        "Ông Đỗ Văn Lúa, Phó Bí thư đảng ủy khối doanh nghiệp công nghiệp, nói về giàn khoan Hải Dương 99."
    )
    assert len(named(facts)) == 1
    assert {(person, title) for person, title, *_ in held(facts)} == {("Đỗ Văn Lúa", "Phó Bí thư")}


def test_an_abbreviation_stands_for_what_the_text_introduced_it_for() -> None:
    facts = facts_of("Đại học Hoa Lúa (ĐHHL) họp. Ông Đỗ Văn Mận, Giám đốc ĐHHL, chủ trì.")
    assert held(facts) == {("Đỗ Văn Mận", "Giám đốc", "Đại học Hoa Lúa", "current")}


def test_a_department_named_alone_is_of_the_central_body_that_the_text_is_about() -> None:
    facts = facts_of(
        "Văn phòng Chính phủ trao quyết định nghỉ hưu. Dự có ông Đỗ Văn Lúa, nguyên Phó Vụ trưởng Vụ Hành chính."
    )
    assert ("Vụ Hành chính Văn phòng Chính phủ", "Văn phòng Chính phủ") in linked(facts, "part_of")


def test_of_two_ministries_that_may_have_a_department_the_one_spoken_of_most_has_it() -> None:
    told = "Bộ Y tế họp. Bộ Y tế nêu ý kiến. Bộ Y tế cảm ơn Bộ Nội vụ. Vụ Pháp chế đã góp ý."
    assert "Vụ Pháp chế Bộ Y tế" in named(facts_of(told))
    assert "Vụ Pháp chế" in named(facts_of("Bộ Y tế cảm ơn Bộ Nội vụ. Vụ Pháp chế đã góp ý."))


def test_a_party_committee_beside_a_union_has_its_host() -> None:
    facts = facts_of("Dự có đại diện Ban Thường vụ Đảng ủy, Công đoàn Văn phòng Chính phủ và các đơn vị.")
    assert linked(facts, "part_of") == {
        ("Ban Thường vụ Đảng ủy Văn phòng Chính phủ", "Đảng ủy Văn phòng Chính phủ"),
    }


def test_a_department_is_of_the_one_ministry_that_its_sentence_has_named_before() -> None:
    text = (
        "Bộ Y tế làm việc với Bộ Tài chính.\n\n"
        "Bộ trưởng Bộ Y tế bổ nhiệm ông Đỗ Văn Lúa, Phó Vụ trưởng Vụ Pháp chế giữ chức Vụ trưởng Vụ Kế hoạch."
    )
    assert {"Vụ Pháp chế Bộ Y tế", "Vụ Kế hoạch Bộ Y tế"} <= named(facts_of(text))


def test_an_institute_of_the_whole_country_is_no_ministrys_by_its_name() -> None:
    text = "Bộ Y tế họp.\n\nViện Khoa học Thủy lợi Việt Nam có Giám đốc mới."
    assert "Viện Khoa học Thủy lợi Việt Nam" in named(facts_of(text))


def test_a_title_counts_up_the_bodies_after_a_colon() -> None:
    text = "Tỉnh ủy Gia Lai họp. Dự có các đồng chí Chủ nhiệm UBKT Tỉnh ủy: Đắk Lắk, Kon Tum."
    heads = {name for name in named(facts_of(text)) if name.startswith("Ủy ban Kiểm tra")}
    assert heads == {"Ủy ban Kiểm tra Tỉnh ủy Đắk Lắk", "Ủy ban Kiểm tra Tỉnh ủy Kon Tum"}


def test_a_chi_cuc_named_alone_is_the_one_that_the_text_gives_a_place() -> None:
    text = "Dự có Chi cục trưởng Chi cục Kiểm lâm Đỗ Văn Lúa. Hạt B thuộc Chi cục Kiểm lâm tỉnh Hà Nam."
    assert {hold.organ.name for hold in facts_of(text).holds} == {"Chi cục Kiểm lâm tỉnh Hà Nam"}


def test_a_team_of_the_police_is_part_of_the_police_of_its_district() -> None:
    facts = facts_of("Đội Cảnh sát kinh tế Công an huyện Kim Bảng đã vào cuộc.")
    parts = {("Đội Cảnh sát kinh tế Công an huyện Kim Bảng", "Công an huyện Kim Bảng")}
    assert linked(facts, "part_of") == parts


def test_who_sums_up_and_reports_has_no_longer_name() -> None:
    assert named(facts_of("Ban Chỉ huy PCTT tỉnh Hà Nam họp. Văn phòng Ban Chỉ huy tổng hợp, báo cáo UBND tỉnh.")) == {
        "Ban Chỉ huy Phòng, chống thiên tai tỉnh Hà Nam",
        "Văn phòng Ban Chỉ huy Phòng, chống thiên tai tỉnh Hà Nam",
        "Ủy ban nhân dân tỉnh Hà Nam",
    }


def test_a_headline_does_not_run_into_the_line_that_names_the_site() -> None:
    text = "Phê chuẩn kết quả bầu Chủ tịch UBND tỉnh Hà Nam\n(Trang tin) - Phó Thủ tướng Đỗ Văn Lúa vừa ký quyết định."
    assert {hold.title for hold in facts_of(text).holds} == {"Phó Thủ tướng"}
