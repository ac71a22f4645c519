"""Boards set up for one matter: who sits on them, by the lines below their name."""

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import held

LUA, MAN, NGO = "Đỗ Văn Lúa", "Lê Thị Mận", "Trần Văn Ngô"


def test_the_lines_below_a_jury_tell_who_sits_on_it() -> None:
    facts = facts_of(
        "Hội đồng thi tuyển chức danh Phó Giám đốc Sở Y tế tỉnh Hà Nam gồm 3 người:\n\n"
        "- Phó Chủ tịch UBND tỉnh Hà Nam Đỗ Văn Lúa, Chủ tịch Hội đồng.\n\n"
        "Các thành viên:\n\n"
        "- Giám đốc Sở Y tế tỉnh Hà Nam Lê Thị Mận.\n"
        "- Chánh Văn phòng UBND tỉnh Hà Nam Trần Văn Ngô."
    )
    jury = "Hội đồng thi tuyển chức danh Phó Giám đốc Sở Y tế tỉnh Hà Nam"
    assert {(person, title) for person, title, body, _ in held(facts) if body == jury} == {
        (LUA, "Chủ tịch"),
        (MAN, "Thành viên"),
        (NGO, "Thành viên"),
    }
    assert (LUA, "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "current") in held(facts)


def test_a_title_at_the_end_of_a_numbered_line_is_the_boards_and_no_other_bodys() -> None:
    facts = facts_of(
        "Danh sách Ban Lễ tang gồm các đồng chí:\n"
        "1. Đỗ Văn Lúa - Phó Bí thư Tỉnh ủy Hà Nam - Trưởng ban;\n"
        "2. Lê Thị Mận - Trưởng ban Tổ chức Tỉnh ủy - Phó Trưởng ban;\n"
        "3. Trần Văn Ngô - Giám đốc Sở Y tế - Ủy viên."
    )
    assert {
        (person, title, body) for person, title, body, _ in held(facts) if "ban" in title or title == "Ủy viên"
    } == {
        (LUA, "Trưởng ban", "Ban Lễ tang"),
        (MAN, "Trưởng ban", "Ban Tổ chức Tỉnh ủy Hà Nam"),
        (MAN, "Phó Trưởng ban", "Ban Lễ tang"),
        (NGO, "Ủy viên", "Ban Lễ tang"),
    }


def test_a_seat_before_a_colon_is_everyones_in_the_line() -> None:
    facts = facts_of(
        "BAN LỄ TANG\n"
        "- Trưởng ban: Đồng chí Đỗ Văn Lúa, Phó Bí thư Tỉnh ủy Hà Nam.\n"
        "- Các ủy viên: bà Lê Thị Mận, Giám đốc Sở Y tế tỉnh Hà Nam; ông Trần Văn Ngô."
    )
    assert {(person, title) for person, title, body, _ in held(facts) if body == "Ban lễ tang"} == {
        (LUA, "Trưởng ban"),
        (MAN, "Ủy viên"),
        (NGO, "Ủy viên"),
    }


def test_what_follows_the_list_is_no_part_of_it() -> None:
    facts = facts_of(
        "Ban Lễ tang gồm:\n- Ông Đỗ Văn Lúa - Trưởng ban.\nLễ viếng bắt đầu lúc 8 giờ.\n- Bà Lê Thị Mận, Trưởng ban."
    )
    assert {person for person, *_ in held(facts)} == {LUA}
