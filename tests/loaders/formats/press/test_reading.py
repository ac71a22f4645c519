"""Files are read right or refused by name."""

import io
import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter

from graph.errors import UnreadableFile
from loaders.formats.press.reading.dating import address_day, dateline, mentioned_day
from loaders.formats.press.reading.encodings import decode
from loaders.formats.press.reading.files import files_in, read_bytes, read_file
from loaders.formats.press.words.phrases import rows

TEXT = (
    "Đồng chí Lê Thị Mận, Bí thư Huyện ủy, Chủ tịch Hội đồng nhân dân huyện, phát biểu tại hội nghị "
    "về công tác tổ chức của Đảng bộ và các chi bộ. "
) * 2


def _tcvn3(text: str) -> bytes:
    codes = {letter: int(code, 16) for code, letter in rows("tcvn3")}
    return bytes(codes.get(letter, ord(letter) if ord(letter) < 128 else 63) for letter in text)


def _vni(text: str) -> bytes:
    pairs = {letter: written for written, letter in rows("vni")}
    capitals = {letter.upper(): written[0].upper() + written[1:] for letter, written in pairs.items()}
    return "".join(pairs.get(each) or capitals.get(each) or each for each in text).encode("latin-1")


def _windows_1258(text: str) -> bytes:
    out = b""
    for letter in text:
        try:
            out += letter.encode("cp1258")
        except UnicodeEncodeError:
            base, *marks = list(unicodedata.normalize("NFD", letter))
            tone = next(mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323")
            shape = unicodedata.normalize("NFC", base + "".join(mark for mark in marks if mark != tone))
            out += shape.encode("cp1258") + tone.encode("cp1258")
    return out


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (unicodedata.normalize("NFD", TEXT).encode(), "utf-8"),
        (TEXT.encode("utf-16"), "utf-16"),
        (_tcvn3(TEXT), "tcvn3"),
        (_vni(TEXT), "vni"),
        (_windows_1258(TEXT), "windows-1258"),
        (TEXT.encode().decode("latin-1").encode(), "utf-8, mojibake"),
        (TEXT.encode()[:-3] + "ộ".encode()[:2], "utf-8, damaged"),
    ],
)
def test_vietnamese_is_read_in_every_encoding_it_was_written_in(data: bytes, encoding: str) -> None:
    text, name = decode(data, "a.txt")
    assert name == encoding
    assert text[:150] == TEXT[:150]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n\t",
        b"\x00\x01\x02",
        b"This report is about a committee and the people who sit on it in another country.",
        "会议组织部委员会的决定".encode(),
        bytes(range(128, 256)) * 20,
    ],
)
def test_what_is_no_vietnamese_text_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"a\.txt"):
        decode(data, "a.txt")


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text, _ = decode(data, "a.txt")
    except UnreadableFile as refusal:
        text = refusal.reason
    assert text.strip()
    assert unicodedata.is_normalized("NFC", text)


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=40)
@given(st.integers(0, len(TEXT.encode())), st.integers(0, len(TEXT.encode())))
def test_any_cut_of_an_article_is_read_or_refused(first: int, second: int) -> None:
    data = TEXT.encode()[min(first, second) : max(first, second)]
    try:
        article = read_bytes(data, "a.txt", "a")
    except UnreadableFile:
        return
    assert article.text.strip()


def test_a_web_page_gives_its_headline_its_text_and_its_day() -> None:
    page = (
        "<html><head><title>Hội nghị cán bộ huyện</title>"
        '<meta property="article:published_time" content="2020-05-06"></head>'
        f"<body><nav>Trang chủ</nav><article><p>{TEXT}</p><p>{TEXT[::1]} Kết thúc.</p></article></body></html>"
    )
    article = read_bytes(page.encode(), "a.html", "a")
    assert article.text.startswith("Hội nghị cán bộ huyện\n\n")
    assert (article.published, article.published_by) == ("2020-05-06", "page")
    assert article.extractor.startswith("trafilatura ")


def test_a_page_without_an_article_is_refused() -> None:
    with pytest.raises(UnreadableFile, match=r"a\.html"):
        read_bytes(b"<html><body></body></html>", "a.html", "a")


def test_a_scan_without_text_is_refused() -> None:
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 200)
    writer.write(out)
    with pytest.raises(UnreadableFile, match="scan"):
        read_bytes(out.getvalue(), "a.pdf", "a")


def test_a_damaged_pdf_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="damaged"):
        read_bytes(b"%PDF-1.7 nothing follows", "a.pdf", "a")


def test_json_lines_are_articles_named_by_their_line(tmp_path: Path) -> None:
    file = tmp_path / "news.jsonl"
    line = {"url": "https://example.org/1", "title": "Tin", "published": "2019-04-05T10:00", "text": TEXT}
    file.write_text(json.dumps(line, ensure_ascii=False) + "\n\n", encoding="utf-8")
    (article,) = read_file(file)
    assert (article.name, article.published, article.title) == ("news-1", "2019-04-05", "Tin")
    assert article.text.startswith("Tin\n\n")


@pytest.mark.parametrize("line", ["{", "[]", '{"text": 3}', '{"url": "x"}'])
def test_a_bad_line_is_refused_with_its_number(tmp_path: Path, line: str) -> None:
    file = tmp_path / "news.jsonl"
    file.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(UnreadableFile, match="line 1"):
        list(read_file(file))


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="no such"):
        files_in(tmp_path / "absent")


def test_the_day_is_that_of_a_line_with_a_time_of_day() -> None:
    assert dateline("Tít\nThứ Năm, 09/08/2018, 15:34\nSáng nay") == "2018-08-09"


def test_a_pages_header_without_a_time_gives_no_day() -> None:
    assert dateline("Thứ Năm, ngày 28 tháng 5 năm 2020\n\nTít") is None


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/2020/07/15/tin.html", "2020-07-15"),
        ("https://example.org/tin-20250824175143130.htm", "2025-08-24"),
        ("https://example.org/tin-185251115134436741.htm", "2025-11-15"),
        ("https://example.org/202203/tin", None),
        ("https://example.org/20209999/tin", None),
        (None, None),
    ],
)
def test_an_address_gives_a_day_only_in_full(url: str | None, day: str | None) -> None:
    assert address_day(url) == day


def test_a_mentioned_day_reads_other_dates_only() -> None:
    assert mentioned_day("Sáng ngày 26/10/2021, hội thảo") == "2021-10-26"
    assert read_bytes(("Sáng ngày 26/10/2021, " + TEXT).encode(), "a.txt", "a").published is None


def test_a_text_under_its_address_is_read_from_below_it() -> None:
    article = read_bytes(f"\nhttps://baohanam.vn/2020/07/15/tin \n\n{TEXT}".encode(), "a.txt", "a")
    assert (article.url, article.text, article.published) == ("https://baohanam.vn/2020/07/15/tin", TEXT, "2020-07-15")


def test_an_address_within_a_text_is_its_own_words() -> None:
    text = f"{TEXT}\nhttps://baohanam.vn/tin\n"
    article = read_bytes(text.encode(), "a.txt", "a")
    assert (article.url, article.text) == (None, text)
