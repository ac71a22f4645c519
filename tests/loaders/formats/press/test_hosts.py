"""Bodies named short: the host, the place or the owner that the words beside them tell."""

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import held, linked, named


def test_a_place_at_the_end_of_a_list_of_titles_is_every_titles() -> None:
    facts = facts_of("Dự có bà Lê Thị Mận, nguyên Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh, Trưởng đoàn ĐBQH tỉnh Nam Định.")
    assert held(facts) == {
        ("Lê Thị Mận", "Bí thư", "Tỉnh ủy Nam Định", "former"),
        ("Lê Thị Mận", "Chủ tịch", "Hội đồng nhân dân tỉnh Nam Định", "former"),
        ("Lê Thị Mận", "Trưởng đoàn", "Đoàn đại biểu Quốc hội tỉnh Nam Định", "former"),
    }


def test_a_bare_party_committee_is_hosted_by_the_body_named_beside_it() -> None:
    facts = facts_of("Dự có ông Đỗ Văn Lúa, Bí thư Đảng ủy, Hiệu trưởng Trường Đại học Sông Xanh.")
    assert ("Đỗ Văn Lúa", "Bí thư", "Đảng ủy Trường Đại học Sông Xanh", "current") in held(facts)
    assert ("Đảng ủy Trường Đại học Sông Xanh", "Trường Đại học Sông Xanh") not in linked(facts, "part_of")


def test_a_bare_secretary_beside_a_chairman_is_of_that_levels_committee() -> None:
    facts = facts_of("Bà Lê Thị Mận, Phó Bí thư, Chủ tịch HĐND tỉnh Hà Nam, tặng hoa.")
    assert ("Lê Thị Mận", "Phó Bí thư", "Tỉnh ủy Hà Nam", "current") in held(facts)


def test_without_any_place_the_short_name_stays() -> None:
    facts = facts_of("Ông Đỗ Văn Lúa, Bí thư Tỉnh ủy, phát biểu.")
    assert held(facts) == {("Đỗ Văn Lúa", "Bí thư", "Tỉnh ủy", "current")}
    assert facts.holds[0].grade.mark == "C"


def test_the_sites_address_gives_a_place_that_the_text_leaves_out() -> None:
    facts = facts_of("Ông Đỗ Văn Lúa, Bí thư Tỉnh ủy, phát biểu.", url="https://baohanam.vn/tin")
    assert held(facts) == {("Đỗ Văn Lúa", "Bí thư", "Tỉnh ủy Hà Nam", "current")}
    assert facts.place_source == "url"
    assert "address" in " ".join(facts.holds[0].grade.reasons)


def test_a_short_name_of_another_level_is_no_organisation_where_the_article_has_a_place() -> None:
    facts = facts_of("Sở Y tế thành phố Hải Phòng họp về các Huyện ủy trực thuộc Tỉnh ủy.")
    assert {organ.organ.name for organ in facts.organs} == {"Sở Y tế thành phố Hải Phòng"}


def test_a_regional_office_of_a_central_body_keeps_its_number() -> None:
    facts = facts_of("Kiểm toán Nhà nước khu vực II họp.")
    assert "Kiểm toán Nhà nước khu vực II" in {organ.organ.name for organ in facts.organs}


def test_a_school_may_bear_a_persons_name() -> None:
    facts = facts_of("Chi bộ Trường Tiểu học Nguyễn Huệ họp.")
    assert "Chi bộ Trường Tiểu học Nguyễn Huệ" in {organ.organ.name for organ in facts.organs}
    assert facts.people == ()


def test_the_front_shares_the_level_named_after_the_unions() -> None:
    facts = facts_of("Sở Y tế tỉnh Hà Nam gặp lãnh đạo các cơ quan Đảng, MTTQ, và các đoàn thể tỉnh.")
    assert "Mặt trận Tổ quốc Việt Nam tỉnh Hà Nam" in {organ.organ.name for organ in facts.organs}


def test_a_name_in_brackets_and_a_bare_kind_of_body_mean_the_one_named_in_full() -> None:
    facts = facts_of(
        "Cục Thanh tra, giải quyết khiếu nại, tố cáo (Cục X) kiểm tra Bệnh viện Mắt Hà Nam. Cục X mời bà Lê Thị "
        "Mận, Bí thư Đảng ủy, Giám đốc Bệnh viện."
    )
    assert held(facts) == {
        ("Lê Thị Mận", "Bí thư", "Đảng ủy Bệnh viện Mắt Hà Nam", "current"),
        ("Lê Thị Mận", "Giám đốc", "Bệnh viện Mắt Hà Nam", "current"),
    }
    assert {organ.organ.name for organ in facts.organs} == {
        "Cục Thanh tra, giải quyết khiếu nại, tố cáo",
        "Bệnh viện Mắt Hà Nam",
        "Đảng ủy Bệnh viện Mắt Hà Nam",
    }


def test_a_bare_block_is_the_one_named_before() -> None:
    facts = facts_of("Đảng bộ Khối các cơ quan tỉnh Hà Nam họp. Đảng ủy Khối cảm ơn.")
    assert "Đảng ủy Khối các cơ quan tỉnh Hà Nam" in {organ.organ.name for organ in facts.organs}


def test_a_bare_kind_of_body_that_nothing_names_gives_no_post() -> None:
    assert facts_of("Bà Lê Thị Mận, Giám đốc Bệnh viện, tặng quà.").holds == ()


def test_a_word_in_small_letters_is_no_department() -> None:
    assert facts_of("Đó là vụ Việt Hưng.").organs == ()


def test_the_owner_in_brackets_is_shared_by_the_bodies_of_titles_too() -> None:
    facts = facts_of("Ông Đỗ Văn Lúa từng là Trưởng phòng Giá, Trưởng phòng Ngân sách (Sở Tài chính tỉnh Hà Nam).")
    assert {name for _, _, name, _ in held(facts)} == {
        "Phòng Giá Sở Tài chính tỉnh Hà Nam",
        "Phòng Ngân sách Sở Tài chính tỉnh Hà Nam",
    }


def test_a_party_committee_beside_a_commune_council_is_the_communes() -> None:
    facts = facts_of("Bà Lê Thị Mận giữ chức Bí thư Đảng ủy, Chủ tịch HĐND phường Bến Mới.")
    assert {name for _, _, name, _ in held(facts)} == {"Đảng ủy phường Bến Mới", "Hội đồng nhân dân phường Bến Mới"}


def test_a_party_committee_beside_an_organ_has_the_same_host() -> None:
    facts = facts_of("Tập thể Đảng ủy, Ban Giám đốc Công an tỉnh Hà Nam phải đoàn kết.")
    assert "Đảng ủy Công an tỉnh Hà Nam" in {each.organ.name for each in facts.organs}


def test_the_border_guard_without_a_place_is_the_nations() -> None:
    facts = facts_of("Ông Đỗ Văn Lúa, Chính ủy BĐBP tỉnh Hà Nam, gặp ông Trần Văn Ngô, Chính ủy BĐBP.")
    assert {name for _, _, name, _ in held(facts)} == {"Bộ đội Biên phòng tỉnh Hà Nam", "Bộ đội Biên phòng"}


def test_a_place_after_its_levels_word_is_nobody() -> None:
    assert facts_of("Bổ nhiệm Phó Chủ tịch UBND 6 phường thuộc thị xã Sa Pa.").people == ()


def test_a_communes_party_committee_is_the_communes_and_not_its_offices() -> None:
    facts = facts_of("Ông Lê Văn Ba, Đảng ủy viên, Phó Bí thư Đảng ủy, Chủ tịch UBND xã Hòa Hậu, phát biểu.")
    assert held(facts) == {
        ("Lê Văn Ba", "Ủy viên", "Ban Chấp hành Đảng bộ xã Hòa Hậu", "current"),
        ("Lê Văn Ba", "Phó Bí thư", "Đảng ủy xã Hòa Hậu", "current"),
        ("Lê Văn Ba", "Chủ tịch", "Ủy ban nhân dân xã Hòa Hậu", "current"),
    }


def test_a_host_that_is_named_is_not_replaced_by_another() -> None:
    facts = facts_of("Ông Lê Văn Ba, Chủ tịch UBND xã Hòa Hậu, Bí thư Chi bộ Bến Mới, phát biểu.")
    assert not any("Chi bộ Ủy ban" in hold.organ.name for hold in facts.holds)


def test_a_bare_party_committee_is_of_the_only_host_the_text_speaks_of() -> None:
    facts = facts_of(
        "Đại hội Đảng bộ Văn phòng Trung ương Đảng đã bầu Ban Chấp hành mới. "
        "Ông Đỗ Văn Lúa được bầu giữ chức Bí thư Đảng ủy."
    )
    assert held(facts) == {("Đỗ Văn Lúa", "Bí thư", "Đảng ủy Văn phòng Trung ương Đảng", "appointed")}


def test_a_family_name_after_a_city_is_no_place() -> None:
    facts = facts_of("Dự có Chủ tịch UBND thành phố Lê Trung Lúa.")
    assert [person.name for person in facts.people] == ["Lê Trung Lúa"]


def test_a_bare_cell_under_another_is_a_class_and_no_name() -> None:
    facts = facts_of("Quyết định thành lập Đảng bộ trực thuộc Đảng bộ UBND tỉnh Hà Nam.")
    assert {each.organ.name for each in facts.organs} == {"Đảng bộ Ủy ban nhân dân tỉnh Hà Nam"}


def test_numbered_wards_share_one_name_and_a_numbered_district_is_told_by_the_address() -> None:
    facts = facts_of("HĐND quận giám sát UBND Phường 3, 5 và 12 về việc tuyển quân.", url="https://hdndquan10.vn/tin")
    assert linked(facts, "supervises") == {
        ("Hội đồng nhân dân Quận 10", f"Ủy ban nhân dân Phường {number}") for number in (3, 5, 12)
    }
    facts = facts_of("HĐND quận giám sát UBND Phường 3, 5 người dự.", url="https://hdndquan10.vn/tin")
    assert len(linked(facts, "supervises")) == 1


def test_a_board_is_part_of_its_firm_be_it_that_the_list_names_it_with_another_post() -> None:
    facts = facts_of("Ông Lê Văn Ba, Chủ tịch Hội đồng quản trị, Tổng Giám đốc Công ty cổ phần Hoa Lúa, dự.")
    assert held(facts) == {
        ("Lê Văn Ba", "Chủ tịch", "Hội đồng quản trị Công ty cổ phần Hoa Lúa", "current"),
        ("Lê Văn Ba", "Tổng Giám đốc", "Công ty cổ phần Hoa Lúa", "current"),
    }
    assert linked(facts, "part_of") == {("Hội đồng quản trị Công ty cổ phần Hoa Lúa", "Công ty cổ phần Hoa Lúa")}


def test_a_board_without_a_firm_is_no_body() -> None:
    assert named(facts_of("Quy chế phối hợp với HĐQT, giám đốc công ty được Sở Y tế tỉnh Hà Nam sửa.")) == {
        "Sở Y tế tỉnh Hà Nam"
    }


def test_a_chair_and_a_faculty_are_parts_of_the_school_that_the_text_names() -> None:
    facts = facts_of("Hiệu trưởng Trường Đại học Hoa Lúa tiếp ông Lê Văn Ba, Trưởng Bộ môn Toán học, Khoa Kinh tế.")
    chair = "Bộ môn Toán học Khoa Kinh tế Trường Đại học Hoa Lúa"
    assert held(facts) == {("Lê Văn Ba", "Trưởng bộ môn", chair, "current")}


def test_a_division_named_alone_is_of_the_one_party_organ_that_the_text_names() -> None:
    facts = facts_of("Ban Tổ chức Trung ương họp. Cục Bảo vệ chính trị nội bộ báo cáo.")
    assert ("Cục Bảo vệ chính trị nội bộ Ban Tổ chức Trung ương", "Ban Tổ chức Trung ương") in linked(facts, "part_of")


def test_a_cell_of_an_office_staff_keeps_the_word() -> None:
    assert "Đảng bộ cơ quan Tạp chí Cộng sản" in named(facts_of("Đảng bộ cơ quan Tạp chí Cộng sản đã họp."))


def test_a_standing_committee_named_alone_is_of_the_one_cell_that_the_text_is_about() -> None:
    facts = facts_of("Đại hội Đảng bộ cơ quan Tạp chí Cộng sản bầu xong. Có Ban Thường vụ, Ủy ban Kiểm tra.")
    cell = "Đảng ủy cơ quan Tạp chí Cộng sản"
    assert linked(facts, "part_of") == {(f"Ban Thường vụ {cell}", cell), (f"Ủy ban Kiểm tra {cell}", cell)}


def test_a_branch_of_a_ministry_beside_a_department_is_no_part_of_it() -> None:
    assert not linked(facts_of("Cục Thuế, Sở Y tế tỉnh Hà Nam họp."), "part_of")


def test_a_hospital_named_after_somebody_keeps_the_name() -> None:
    assert "Đảng ủy Bệnh viện Lê Lợi" in named(facts_of("Kỷ luật Đảng ủy Bệnh viện Lê Lợi nhiệm kỳ 2015-2020."))


def test_a_bare_party_committee_is_no_provinces_and_not_of_the_cell_that_its_commission_inspects() -> None:
    facts = facts_of(
        "Đảng bộ xã Liêm Tuyền (tỉnh Hà Nam) họp. Ông Đỗ Văn Lúa, Ủy viên Ban Chấp hành Đảng bộ tỉnh, giữ chức Bí thư "
        "Đảng ủy. Ủy ban Kiểm tra Đảng ủy giám sát Chi bộ Trường THPT Lý Nhân."
    )
    assert ("Đỗ Văn Lúa", "Bí thư", "Đảng ủy xã Liêm Tuyền", "appointed") in held(facts)
    assert "Ủy ban Kiểm tra Đảng ủy xã Liêm Tuyền" in named(facts)


def test_among_several_party_cells_a_bare_one_is_of_the_host_that_the_text_is_about() -> None:
    facts = facts_of(
        "Đảng bộ xã Liêm Tuyền họp. Đảng bộ xã Liêm Tuyền được lập từ Đảng bộ xã Liêm Tiết. Đảng ủy xã Liêm Tuyền họp."
        "\n\nÔng Đỗ Văn Lúa giữ chức Bí thư Đảng ủy."
    )
    assert ("Đỗ Văn Lúa", "Bí thư", "Đảng ủy xã Liêm Tuyền", "appointed") in held(facts)


def test_a_bare_ministry_is_the_one_that_the_text_is_about_whatever_it_names_on_the_way() -> None:
    facts = facts_of(
        "Bộ Y tế công bố quyết định\n\nBộ Y tế họp, tiếp nhận việc của Bộ Nội vụ. Bà Lê Thị Mận giữ chức Chánh "
        "Văn phòng Bộ."
    )
    assert ("Lê Thị Mận", "Chánh Văn phòng", "Văn phòng Bộ Y tế", "appointed") in held(facts)


def test_a_council_and_its_government_have_the_place_that_the_list_ends_with() -> None:
    facts = facts_of("HĐND, UBND, Ủy ban MTTQ Việt Nam tỉnh Hà Nam chúc mừng.")
    assert {"Hội đồng nhân dân tỉnh Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam"} <= named(facts)


def test_a_division_is_of_the_hospital_rather_than_of_the_ministry_before_it() -> None:
    facts = facts_of("Bộ Y tế giao ông Đỗ Văn Lúa phụ trách Bệnh viện Sông Xanh; bà Lê Thị Mận, Trưởng phòng Kế toán.")
    assert ("Lê Thị Mận", "Trưởng phòng", "Phòng Kế toán Bệnh viện Sông Xanh", "current") in held(facts)


def test_a_province_that_became_a_city_is_the_province_where_the_text_names_it() -> None:
    text = "Tỉnh Thừa Thiên Huế họp.\n\nFestival ở Huế. Đường về Huế.\n\nÔng Đỗ Văn Lúa, Chủ tịch UBND tỉnh, phát biểu."
    assert held(facts_of(text)) == {("Đỗ Văn Lúa", "Chủ tịch", "Ủy ban nhân dân tỉnh Thừa Thiên Huế", "current")}


def test_a_line_that_begins_with_a_place_speaks_of_that_place() -> None:
    text = (
        "UBND phường Mũi Né họp. Đảng ủy phường Mũi Né họp.\n\n"
        "* Phường Phan Thiết: HĐND phường miễn nhiệm ông Đỗ Văn Lúa, Phó Chủ tịch UBND phường."
    )
    assert {hold.organ.name for hold in facts_of(text).holds} == {"Ủy ban nhân dân phường Phan Thiết"}


def test_a_judge_is_a_person_by_that_word() -> None:
    assert [each.name for each in facts_of("Hội đồng xét xử do Thẩm phán Vũ Huy Khánh làm chủ tọa.").people] == [
        "Vũ Huy Khánh"
    ]


def test_who_joins_the_committee_of_the_text_does_not_join_that_of_the_union_he_leads() -> None:
    text = (
        "Ban Chấp hành Đảng bộ huyện Kim Bảng họp. Hội nghị bầu bổ sung bà Lê Thị Mận, Chủ tịch Hội LHPN huyện, "
        "vào Ban Chấp hành."
    )
    joined = {hold.organ.name for hold in facts_of(text).holds if hold.title == "Ủy viên"}
    assert joined == {"Ban Chấp hành Đảng bộ huyện Kim Bảng"}


def test_a_department_of_the_district_is_none_of_the_tax_office_that_is_listed_after_it() -> None:
    text = "UBND huyện Kim Bảng chỉ đạo Phòng Tài chính - Kế hoạch, Chi cục Thuế khu vực Kim Bảng - Lý Nhân."
    assert "Phòng Tài chính - Kế hoạch huyện Kim Bảng" in named(facts_of(text))


def test_the_office_of_a_delegation_is_no_other_office_of_the_text() -> None:
    text = "Văn phòng HĐND và UBND huyện Kim Bảng họp với Đoàn ĐBQH tỉnh Hà Nam. Văn phòng Đoàn ĐBQH báo cáo Quốc hội."
    assert linked(facts_of(text), "reports_to") == {("Văn phòng Đoàn đại biểu Quốc hội tỉnh Hà Nam", "Quốc hội")}


def test_a_commission_is_of_the_cell_that_the_text_is_about_and_of_none_that_it_inspects() -> None:
    text = (
        "Đảng ủy Bộ Y tế họp. Ông Đỗ Văn Lúa, Bí thư Đảng ủy Bộ Y tế, chủ trì.\n\n"
        "Ủy ban Kiểm tra Đảng ủy đã kiểm tra Chi bộ Vụ Pháp chế, Đảng bộ Trường Đại học Sông Xanh."
    )
    sources = {link.source.name for link in facts_of(text).links if link.relation == "supervises"}
    assert sources == {"Ủy ban Kiểm tra Đảng ủy Bộ Y tế"}


def test_the_place_of_somebodys_former_post_is_no_other_posts() -> None:
    text = (
        "Tỉnh ủy Hà Nam họp. Ông Đỗ Văn Lúa giữ chức Chủ tịch UBND tỉnh, ông Lê Văn Ngô - nguyên Chủ tịch UBND tỉnh "
        "Nam Định - giữ chức Chủ tịch HĐND tỉnh."
    )
    assert ("Đỗ Văn Lúa", "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "appointed") in held(facts_of(text))


def test_a_sentence_set_at_a_place_speaks_of_it() -> None:
    text = "UBND huyện Lý Nhân họp.\n\nTại huyện Kim Bảng, ông Đỗ Văn Lúa được bầu giữ chức Phó Chủ tịch UBND huyện."
    assert held(facts_of(text)) == {("Đỗ Văn Lúa", "Phó Chủ tịch", "Ủy ban nhân dân huyện Kim Bảng", "appointed")}


def test_a_team_is_of_whoever_wrote_the_plan_that_it_carries_out() -> None:
    text = (
        "Thực hiện Kế hoạch số 5 của Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, ngày 19/1, Đoàn kiểm tra số 5 "
        "kiểm tra Tỉnh ủy Hà Nam. Dự có đại diện UBKT Trung ương."
    )
    committee = "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng"
    assert linked(facts_of(text), "supervises") == {(committee, "Tỉnh ủy Hà Nam")}


def test_a_deputy_of_the_committee_is_of_the_one_named_before() -> None:
    text = (
        "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng họp. Ông Đỗ Văn Lúa, Phó Trưởng ban Thường trực Ban Chỉ đạo "
        "và bà Lê Thị Mận, Phó Trưởng ban Chỉ đạo Trung ương, Bí thư Tỉnh ủy Hà Nam, phát biểu."
    )
    committee = "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng"
    assert ("Đỗ Văn Lúa", "Phó Trưởng ban Thường trực", committee, "current") in held(facts_of(text))
    assert ("Lê Thị Mận", "Phó Trưởng ban", committee, "current") in held(facts_of(text))


def test_a_deputy_in_charge_is_one_of_the_body_named_next() -> None:
    facts = facts_of("Dự có ông Đỗ Văn Lúa, Phó Cục trưởng phụ trách Cục Thuế tỉnh Hà Nam.")
    assert held(facts) == {("Đỗ Văn Lúa", "Phó Cục trưởng", "Cục Thuế tỉnh Hà Nam", "current")}


def test_a_line_that_begins_with_a_board_tells_of_its_heads() -> None:
    text = (
        "Ban Tuyên giáo và Dân vận Tỉnh ủy Hà Nam: bà Lê Thị Mận, nguyên Trưởng Ban Tuyên giáo, làm Trưởng Ban; "
        "hai Phó Trưởng Ban là các ông Đỗ Văn Lúa, Vũ Văn Ngô."
    )
    assert {hold.organ.name for hold in facts_of(text).holds if hold.status.value == "appointed"} == {
        "Ban Tuyên giáo và Dân vận Tỉnh ủy Hà Nam"
    }


def test_an_investigating_agency_is_of_the_police_that_its_head_serves() -> None:
    text = "Dự có ông Đỗ Văn Lúa, Phó Giám đốc Công an tỉnh Hà Nam, Thủ trưởng Cơ quan CSĐT."
    agency = "Cơ quan Cảnh sát điều tra Công an tỉnh Hà Nam"
    assert ("Đỗ Văn Lúa", "Thủ trưởng", agency, "current") in held(facts_of(text))


def test_a_squad_is_of_the_office_that_has_its_field() -> None:
    text = "Cục Quản lý thị trường tỉnh Hà Nam họp. Đội Quản lý thị trường số 3 kiểm tra Công ty TNHH Sao Mai."
    assert "Đội Quản lý thị trường số 3 Cục Quản lý thị trường tỉnh Hà Nam" in named(facts_of(text))


def test_a_place_behind_another_decision_is_not_that_of_the_post_before_it() -> None:
    text = (
        "Thủ tướng phê chuẩn kết quả bầu Phó Chủ tịch UBND tỉnh Hà Nam đối với ông Đỗ Văn Lúa, Giám đốc Sở Y tế; "
        "phê chuẩn kết quả miễn nhiệm Phó Chủ tịch UBND tỉnh Lai Châu đối với bà Lê Thị Mận."
    )
    assert ("Đỗ Văn Lúa", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "current") in held(facts_of(text))
