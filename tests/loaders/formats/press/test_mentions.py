"""Recognisers find what stands in the words, and nothing else."""

import pytest

from loaders.formats.press.mentions.kinds import Body, Person, Post
from loaders.formats.press.mentions.scan import scan
from loaders.formats.press.words.sentences import cut
from loaders.formats.press.words.tokens import tokenise


def _scanned(text: str) -> list[object]:
    tokens = tokenise(text)
    return [mention for sentence in cut(tokens) for mention in scan(tokens, sentence)]


def _bodies(text: str) -> list[str]:
    tokens = tokenise(text)
    found = [mention for sentence in cut(tokens) for mention in scan(tokens, sentence)]
    return [tokens.surface(body.start, body.stop) for body in found if isinstance(body, Body)]


@pytest.mark.parametrize(
    "name",
    [
        "UBND huyện Lý Nhân",
        "Ban Thường vụ Tỉnh ủy Hà Nam",
        "Sở Văn hóa, Thể thao và Du lịch tỉnh Hà Nam",
        "Vụ Địa phương 2, Ban Tổ chức Trung ương",
        "Cục Đào tạo (Bộ Công an)",
        "Ban cán sự đảng UBND tỉnh Hà Nam",
        "Đoàn kiểm tra số 7 của Ban Bí thư",
        "Ban Quản lý dự án Cảng Bến Mới",
        "Quận ủy quận 8",
        "Đảng ủy Khối Doanh nghiệp tỉnh Hà Nam",
    ],
)
def test_a_bodys_name_goes_as_far_as_its_words(name: str) -> None:
    assert _bodies(f"{name} đã họp.") == [name]


def test_a_persons_name_after_a_body_is_not_part_of_it() -> None:
    found = _scanned("Chủ tịch UBND huyện Nguyễn Văn Lúa họp.")
    assert [type(each) for each in found] == [Post, Person]


def test_an_organising_committee_is_no_party_organ() -> None:
    (body,) = [each for each in _scanned("Ban tổ chức Hội thảo cảm ơn.") if isinstance(each, Body)]
    assert body.field == "Ban tổ chức Hội thảo"


@pytest.mark.parametrize("name", ["Đoàn Thị Lúa", "Trường Văn Lúa", "Lê Công Tráng", "Nguyễn Hữu Nguyên", "Kpă Thuyên"])
def test_words_of_bodies_occur_in_names(name: str) -> None:
    people = [each.name for each in _scanned(f"Dự có đồng chí {name}, Bí thư Huyện ủy.") if isinstance(each, Person)]
    assert people == [name]


def test_a_name_broken_over_two_lines_is_one_name() -> None:
    text = "Hội nghị đã nghe báo cáo rất dài của đồng chí Nguyễn Văn\nLúa, Bí thư Huyện ủy Lý Nhân."
    assert [each.name for each in _scanned(text) if isinstance(each, Person)] == ["Nguyễn Văn Lúa"]


@pytest.mark.parametrize("text", ["Ảnh: Hoàng Văn Lúa", "Theo Báo Hà Nam", "(Cổng thông tin điện tử tỉnh Hà Nam)"])
def test_a_credit_mentions_nobody(text: str) -> None:
    assert _scanned(text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ban Tổ chức Tỉnh ủy: Hà Nam, Nam Định", 2),
        ("Ban Nội chính các tỉnh ủy, thành ủy Hà Nội, Hải Dương, Hà Nam", 3),
        ("HĐND các tỉnh Hà Nam, Nam Định và Thái Bình", 3),
        ("Ủy ban Kiểm tra: Tỉnh ủy Hà Nam, Thành ủy Hà Nội", 2),
        ("Công an tỉnh Hà Nam, Nam Định", 2),
    ],
)
def test_one_name_may_stand_for_bodies_of_several_places(text: str, count: int) -> None:
    assert len([each for each in _scanned(text) if isinstance(each, Body)]) == count


def test_a_class_of_bodies_is_collective() -> None:
    (body,) = [each for each in _scanned("Hội nghị giao các Huyện ủy thực hiện.") if isinstance(each, Body)]
    assert body.collective


@pytest.mark.parametrize(
    ("text", "title", "head"),
    [
        ("Trưởng Ban Tổ chức Tỉnh ủy", "Trưởng ban", "Ban Tổ chức"),
        ("Phó Trưởng ban Thường trực Ban Tổ chức Tỉnh ủy", "Phó Trưởng ban Thường trực", "Ban Tổ chức"),
        ("Chánh Văn phòng Tỉnh ủy", "Chánh Văn phòng", "Văn phòng"),
        ("Trưởng phòng Nội vụ huyện Lý Nhân", "Trưởng phòng", "Phòng"),
        ("Tỉnh ủy viên", "Ủy viên", "Ban Chấp hành"),
        ("Bí thư Trung ương Đảng", "Bí thư", "Ban Chấp hành Trung ương Đảng"),
        ("Thủ tướng Chính phủ", "Thủ tướng", "Chính phủ"),
        ("Trưởng Công an huyện Lý Nhân", "Trưởng Công an", "Công an"),
        ("Chủ tịch tỉnh Hà Nam", "Chủ tịch", "Ủy ban nhân dân"),
    ],
)
def test_a_title_keeps_its_generic_noun_and_finds_its_body(text: str, title: str, head: str) -> None:
    (post,) = [each for each in _scanned(f"Đó là {text}.") if isinstance(each, Post)]
    assert post.title == title
    assert post.body is not None
    assert post.body.head == head
