"""Steering committees, branches of banks and events: where their names end, and whose they are."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import held, linked, named


@pytest.mark.parametrize("matter", ["35", "Cải cách tư pháp", "Chuyển đổi số"])
def test_a_steering_committee_may_be_a_party_committees(matter: str) -> None:
    facts = facts_of(f"Ông Đỗ Văn Lúa, Trưởng Ban Chỉ đạo {matter} Tỉnh ủy Hà Nam, phát biểu.")
    board = f"Ban Chỉ đạo {matter} Tỉnh ủy Hà Nam"
    assert held(facts) == {("Đỗ Văn Lúa", "Trưởng ban", board, "current")}
    assert linked(facts, "part_of") == {(board, "Tỉnh ủy Hà Nam")}


def test_a_steering_committee_on_a_common_matter_is_of_the_province_that_the_text_is_about() -> None:
    facts = facts_of("Chủ tịch UBND tỉnh Hà Nam đã họp Ban Chỉ đạo phòng, chống dịch.")
    assert "Ban Chỉ đạo phòng, chống dịch tỉnh Hà Nam" in named(facts)


@pytest.mark.parametrize(
    "branch",
    [
        "Ngân hàng Phát triển Việt Nam - Chi nhánh Hà Nam",
        "Ngân hàng Chính sách xã hội chi nhánh tỉnh Hà Nam",
        "Agribank Chi nhánh Hà Nam",
        "Agribank Chi nhánh huyện Lý Nhân",
    ],
)
def test_a_banks_branch_is_called_by_its_place(branch: str) -> None:
    assert named(facts_of(f"{branch} đã khai trương.")) == {branch}


def test_a_company_in_small_letters_is_one_where_its_form_is_named_and_a_capital_ends_it() -> None:
    assert named(facts_of("Đoàn đến công ty cổ phần xây dựng Hoa Lúa.")) == {"Công ty cổ phần xây dựng Hoa Lúa"}
    assert not named(facts_of("Đoàn đến công ty cổ phần xây dựng của tỉnh."))


def test_an_event_is_called_to_its_last_capital() -> None:
    facts = facts_of("Ban tổ chức Lễ hội Lúa Mới đã họp.")
    assert named(facts) == {"Ban tổ chức Lễ hội Lúa Mới"}


@pytest.mark.parametrize("hamlet", ["thôn Đông", "tổ dân phố số 5", "khu phố 3", "bản Nà Lúa"])
def test_a_hamlets_cell_and_its_fronts_board_are_called_by_it(hamlet: str) -> None:
    assert named(facts_of(f"Chi bộ {hamlet} đã họp.")) == {f"Chi bộ {hamlet}"}
    assert named(facts_of(f"Ban Công tác Mặt trận {hamlet} đã họp.")) == {f"Ban Công tác Mặt trận {hamlet}"}
    assert not named(facts_of("Đại diện Ban Công tác Mặt trận các thôn đã họp."))


def test_a_government_is_of_the_place_that_follows_the_classes_beside_it() -> None:
    facts = facts_of("Dự lễ có lãnh đạo UBND, các Ban, Ngành, Đoàn thể huyện Lý Nhân.")
    assert named(facts) == {"Ủy ban nhân dân huyện Lý Nhân"}


def test_a_firms_name_ends_before_its_verb_and_before_anothers_name() -> None:
    assert named(facts_of("Công ty Hoa Lúa tổ chức lễ.")) == {"Công ty Hoa Lúa"}
    assert "Tập đoàn Hoa Lúa" in named(facts_of("Tập đoàn Hoa Lúa và Bến Mới phối hợp."))
    assert named(facts_of("Xí nghiệp Khoan và Sửa giếng Hoa Lúa họp.")) == {"Xí nghiệp Khoan và Sửa giếng Hoa Lúa"}


def test_a_town_may_be_named_after_its_farm() -> None:
    assert named(facts_of("UBND thị trấn Nông trường Hoa Lúa đã họp.")) == {
        "Ủy ban nhân dân thị trấn Nông trường Hoa Lúa"
    }


def test_a_trade_union_of_a_branch_of_work_is_the_provinces() -> None:
    assert "Công đoàn ngành Y tế tỉnh Hà Nam" in named(facts_of("UBND tỉnh Hà Nam mời Công đoàn ngành Y tế dự."))


def test_a_squad_called_by_initials_keeps_its_number() -> None:
    office = "Cục Quản lý thị trường tỉnh Hà Nam"
    assert f"Đội Quản lý thị trường số 5 {office}" in named(facts_of("Đội QLTT số 5, Cục QLTT tỉnh Hà Nam, đã họp."))
