"""Lives told period by period, and those of somebody who has died."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import held

LUA = "Đỗ Văn Lúa"


def test_each_line_of_a_life_tells_posts_that_are_past_and_the_last_one_what_is_held_now() -> None:
    facts = facts_of(
        "Ông Đỗ Văn Lúa sinh năm 1967 tại tỉnh Hà Nam.\n\nQuá trình công tác:\n\n"
        "9-1993 - 12-1996: Chuyên viên, Phó Trưởng phòng Giáo dục huyện Lý Nhân.\n"
        "1-1997 (tái lập tỉnh) - 3-2001: Phó Bí thư, Bí thư Tỉnh đoàn Hà Nam; Tỉnh ủy viên từ tháng 12-2000.\n"
        "Từ 3-2019 đến nay: Phó Chủ tịch UBND tỉnh Hà Nam."
    )
    assert held(facts) == {
        (LUA, "Phó Trưởng phòng", "Phòng Giáo dục huyện Lý Nhân", "former"),
        (LUA, "Phó Bí thư", "Tỉnh đoàn Hà Nam", "former"),
        (LUA, "Bí thư", "Tỉnh đoàn Hà Nam", "former"),
        (LUA, "Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Hà Nam", "former"),
        (LUA, "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "current"),
    }


def test_periods_between_semicolons_are_of_the_one_named_before() -> None:
    facts = facts_of(
        "Sơ lược về ông Đỗ Văn Lúa: kỹ sư; 2004-2010, Giám đốc Sở Y tế tỉnh Hà Nam; 2011-2016, Phó Chủ tịch UBND tỉnh."
    )
    assert held(facts) == {
        (LUA, "Giám đốc", "Sở Y tế tỉnh Hà Nam", "former"),
        (LUA, "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "former"),
    }


def test_a_period_without_a_post_right_behind_it_says_nothing() -> None:
    facts = facts_of(
        "Ông Đỗ Văn Lúa đến dự. 2016 - 2020: Hà Nam có 30 dự án, Giám đốc Sở Y tế tỉnh Hà Nam cho biết như vậy."
    )
    assert held(facts) == set()


@pytest.mark.parametrize("between", ["\n", "\n(tức Ba Lúa)\n", "\nSinh ngày 10/2/1929 tại huyện Lý Nhân.\n"])
def test_the_posts_below_the_name_of_somebody_who_died_are_all_past(between: str) -> None:
    facts = facts_of(
        "TIN BUỒN\n\nSở Y tế tỉnh Hà Nam thương tiếc báo tin:\n\nĐồng chí ĐỖ VĂN LÚA"
        + between
        + "Nguyên Giám đốc Sở Y tế tỉnh Hà Nam, nguyên Bí thư Huyện ủy Lý Nhân, Chủ tịch UBND huyện Lý Nhân.\n"
    )
    assert held(facts) == {
        (LUA, "Giám đốc", "Sở Y tế tỉnh Hà Nam", "former"),
        (LUA, "Bí thư", "Huyện ủy Lý Nhân", "former"),
        (LUA, "Chủ tịch", "Ủy ban nhân dân huyện Lý Nhân", "former"),
    }


def test_a_nickname_by_birth_is_the_person_whose_given_name_it_has() -> None:
    facts = facts_of(
        "Ông Đỗ Văn Lúa sinh ở tỉnh Hà Nam, bà con gọi là anh Hai Lúa.\n\n2011 - 2016: Giám đốc Sở Y tế tỉnh Hà Nam."
    )
    assert held(facts) == {(LUA, "Giám đốc", "Sở Y tế tỉnh Hà Nam", "former")}


def test_a_street_named_after_somebody_is_not_who_died() -> None:
    facts = facts_of(
        "TIN BUỒN\n\nĐồng chí ĐỖ VĂN LÚA\nTrú tại số 27 đường Phan Bội Châu, tỉnh Hà Nam.\n"
        "Nguyên Giám đốc Sở Y tế tỉnh Hà Nam.\nĐã từ trần."
    )
    assert held(facts) == {(LUA, "Giám đốc", "Sở Y tế tỉnh Hà Nam", "former")}
