"""Posts that reports on assemblies and teams tell of: who holds them, in which body, since which act."""

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import held, linked, named


def test_a_team_and_its_leaders_unit_belong_to_the_one_inspection_that_the_text_speaks_of() -> None:
    facts = facts_of(
        "Thanh tra tỉnh Hà Nam công bố quyết định.\n\nĐoàn thanh tra do ông Lê Văn Ba, Phó Trưởng phòng Nghiệp vụ 4, "
        "làm trưởng đoàn."
    )
    assert held(facts) == {
        ("Lê Văn Ba", "Phó Trưởng phòng", "Phòng Nghiệp vụ 4 Thanh tra tỉnh Hà Nam", "current"),
        ("Lê Văn Ba", "Trưởng đoàn", "Đoàn thanh tra Thanh tra tỉnh Hà Nam", "current"),
    }


def test_a_team_belongs_to_whoever_founded_it() -> None:
    facts = facts_of("UBND tỉnh Hà Nam cũng quyết định thành lập Tổ công tác liên ngành gồm năm người.")
    assert linked(facts, "part_of") == {
        ("Tổ công tác liên ngành Ủy ban nhân dân tỉnh Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam")
    }


def test_whoever_signs_an_election_is_not_elected() -> None:
    facts = facts_of("Thủ tướng Lê Văn Ba ký quyết định phê chuẩn kết quả bầu Chủ tịch UBND tỉnh Hà Nam.")
    assert held(facts) == {("Lê Văn Ba", "Thủ tướng", "Chính phủ", "current")}


def test_two_whose_titles_stand_before_their_names_take_one_office_together() -> None:
    facts = facts_of(
        "Quốc hội thành lập Đoàn giám sát, phân công Chủ nhiệm Ủy ban Kinh tế Lê Văn Ba và Trưởng Ban Dân nguyện "
        "Trần Thị Mơ làm Phó Trưởng đoàn."
    )
    assert held(facts) == {
        ("Lê Văn Ba", "Chủ nhiệm", "Ủy ban Kinh tế Quốc hội", "current"),
        ("Trần Thị Mơ", "Trưởng ban", "Ban Dân nguyện", "current"),
        ("Lê Văn Ba", "Phó Trưởng đoàn", "Đoàn giám sát Quốc hội", "appointed"),
        ("Trần Thị Mơ", "Phó Trưởng đoàn", "Đoàn giám sát Quốc hội", "appointed"),
    }


def test_a_bare_chairman_is_of_the_commission_that_the_sentence_names() -> None:
    facts = facts_of("Dưới sự chủ trì của Chủ nhiệm Lê Văn Ba, Ủy ban Kiểm tra Trung ương đã họp.")
    assert held(facts) == {("Lê Văn Ba", "Chủ nhiệm", "Ủy ban Kiểm tra Trung ương", "current")}


def test_a_seat_in_an_assembly_is_held_and_otherwise_names_nothing() -> None:
    text = "Các đại biểu HĐND tỉnh Hà Nam họp. Kỳ họp miễn nhiệm chức vụ đại biểu HĐND tỉnh đối với ông Lê Văn Ba."
    assert held(facts_of(text)) == {("Lê Văn Ba", "Đại biểu", "Hội đồng nhân dân tỉnh Hà Nam", "removed")}
    assert named(facts_of("Các đại biểu Quốc hội và Thủ tướng họp.")) == set()


def test_titles_may_follow_a_name_without_a_comma() -> None:
    facts = facts_of("Đồng chí Lê Văn Ba Tỉnh ủy viên, Bí thư Huyện ủy Lý Nhân, tỉnh Hà Nam, kết luận.")
    assert held(facts) == {
        ("Lê Văn Ba", "Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Hà Nam", "current"),
        ("Lê Văn Ba", "Bí thư", "Huyện ủy Lý Nhân", "current"),
    }


def test_a_post_is_taken_by_all_whom_the_list_after_it_names() -> None:
    facts = facts_of(
        "HĐND tỉnh Hà Nam miễn nhiệm chức danh Ủy viên UBND tỉnh đối với các ông: Lê Văn Ba, nguyên Chánh Thanh tra "
        "tỉnh, do nghỉ hưu; Trần Văn Tư, nguyên Giám đốc Sở Y tế."
    )
    assert {hold.person for hold in facts.holds if hold.title == "Ủy viên" and hold.status.value == "removed"} == {
        "Lê Văn Ba",
        "Trần Văn Tư",
    }


def test_counted_titles_are_held_in_the_unit_named_before_them() -> None:
    facts = facts_of("Tại Sở Tài chính tỉnh Hà Nam, 2 Phó giám đốc gồm: ông Lê Văn Ba và bà Trần Thị Mơ.")
    assert {(person, organ) for person, _, organ, _ in held(facts)} == {
        ("Lê Văn Ba", "Sở Tài chính tỉnh Hà Nam"),
        ("Trần Thị Mơ", "Sở Tài chính tỉnh Hà Nam"),
    }


def test_a_bare_standing_committee_beside_a_council_is_the_party_committees() -> None:
    facts = facts_of("Ông Lê Văn Ba - Ủy viên Ban Thường vụ, Phó Chủ tịch HĐND huyện Lý Nhân làm trưởng đoàn.")
    assert ("Lê Văn Ba", "Ủy viên", "Ban Thường vụ Huyện ủy Lý Nhân", "current") in held(facts)
