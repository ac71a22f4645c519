"""Spellings and inferred places: names print what the text writes, ids meet, and a district tells its province."""

import pytest

from loaders.formats.press.extract import facts_of_article
from loaders.formats.press.grammar import facts_of
from loaders.formats.press.reading.article import Article
from loaders.formats.press.stating.identity import Ids
from tests.loaders.formats.press.told import named


def ids_of(text: str) -> set[str]:
    facts = facts_of_article(Article("one", text))
    return {Ids("one", facts).organization(each.organ).id for each in facts.organs}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sở Y tế tỉnh Đăk Nông đã họp.", "Sở Y tế tỉnh Đăk Nông"),
        ("Ngày 5/3, tại Đăk Nông, UBND tỉnh đã họp.", "Ủy ban nhân dân tỉnh Đăk Nông"),
        ("Sở Y tế TT Huế đã họp.", "Sở Y tế tỉnh Thừa Thiên Huế"),
        ("Trường THPT Hoa Lúa đã họp.", "Trường THPT Hoa Lúa"),
        ("Trường TH&THCS Hoa Lúa đã họp.", "Trường TH&THCS Hoa Lúa"),
        ("Công ty TNHH MTV Hoa Lúa đã họp.", "Công ty TNHH MTV Hoa Lúa"),
        ("Công ty TNHH MTV Cà phê Hoa Lúa đã họp.", "Công ty TNHH MTV Cà phê Hoa Lúa"),
        ("UBND tỉnh Hoà Bình đã họp.", "Ủy ban nhân dân tỉnh Hòa Bình"),
        ("Huyện ủy Đakrông đã họp.", "Huyện ủy Đakrông"),
    ],
)
def test_a_name_is_printed_as_the_text_spells_it(text: str, name: str) -> None:
    assert named(facts_of(text)) == {name}


@pytest.mark.parametrize(
    ("one", "another"),
    [
        ("Sở Y tế tỉnh Đăk Nông họp.", "Sở Y tế tỉnh Đắk Nông họp."),
        ("Tỉnh ủy Đắc Lắc họp.", "Tỉnh ủy Đắk Lắk họp."),
        ("Trường THPT Hoa Lúa họp.", "Trường Trung học phổ thông Hoa Lúa họp."),
        ("Công ty CP Hoa Lúa họp.", "Công ty cổ phần Hoa Lúa họp."),
    ],
)
def test_two_spellings_of_one_name_have_one_id(one: str, another: str) -> None:
    assert ids_of(one) == ids_of(another) != set()


def test_a_headline_in_capitals_names_the_same_place_as_the_text() -> None:
    text = "ĐẠI HỘI ĐẢNG BỘ HUYỆN LÝ NHÂN\n\nHuyện ủy Lý Nhân đã họp.\n\nDự có ông Đỗ Văn Lúa, Chủ tịch UBND huyện."
    names = {"Đảng bộ huyện Lý Nhân", "Huyện ủy Lý Nhân", "Ủy ban nhân dân huyện Lý Nhân"}
    assert named(facts_of(text)) == names


def test_a_body_spelled_in_two_ways_is_one() -> None:
    assert len(named(facts_of("UBND tỉnh Đăk Nông họp. Sau đó, UBND tỉnh Đắk Nông ra thông báo."))) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("HĐND tỉnh giám sát tại huyện Kim Bảng.", "Hội đồng nhân dân tỉnh Hà Nam"),
        ("UBND tỉnh họp.\n\nẢnh: http://hanam.gov.vn/anh/mot.jpg", "Ủy ban nhân dân tỉnh Hà Nam"),
        ("UBND tỉnh họp.\n\nẢnh: http://hanam.example.vn/anh/mot.jpg", "Ủy ban nhân dân tỉnh"),
    ],
)
def test_a_province_is_told_by_its_districts_or_its_own_site(text: str, name: str) -> None:
    assert name in named(facts_of(text))
