import gzip
import hashlib
from pathlib import Path

import pytest

from graph.errors import UnreadableFile
from loaders.files import File

TEXT = "a,b\r\nđ,2\r\n"


def lines(path: Path) -> list[str]:
    with File(path).content() as content:
        return list(content.lines())


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_plain_and_gzipped_give_the_same_lines_and_checksum(tmp_path: Path, pack: type[bytes]) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(pack(TEXT.encode()))
    with File(path).content() as content:
        assert list(content.lines()) == ["a,b\r\n", "đ,2\r\n"]
        assert content.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


def test_a_byte_order_mark_is_left_out_of_the_text_and_kept_in_the_checksum(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(b"\xef\xbb\xbfa\n")
    with File(path).content() as content:
        assert list(content.lines()) == ["a\n"]
        assert content.sha256 == hashlib.sha256(b"\xef\xbb\xbfa\n").hexdigest()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (gzip.compress(b"a,b\n" * 9999)[:-20], "ends too early"),
        (gzip.compress(b"a,b\n" * 9999)[:40] + b"\x00" * 40, "gzip data"),
        (b"a\x00b\n", "NUL byte"),
        ("a\nTrường\n".encode("utf-16"), "UTF-16"),
        ("ok\nPay £5\n".encode("cp1252"), "line 2 is not UTF-8"),
        (b"PK\x03\x04rest\n", "zip archive"),
        (b"a" * ((1 << 20) + 1), "longer than a mebibyte"),
    ],
    # Named, since gzip writes the time into its bytes and all workers of a run have to find the same tests.
    ids=["cut gzip", "spoilt gzip", "binary", "UTF-16", "cp1252", "zip", "one endless line"],
)
def test_what_is_no_utf8_text_is_refused_with_name_and_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "bad-file.csv"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile, match=reason) as caught:
        lines(path)
    assert caught.value.file == str(path)


def test_a_folder_or_absent_file_is_refused_not_crashed_on(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "absent"):
        with pytest.raises(UnreadableFile, match="cannot be read"):
            lines(path)
        assert File(path).head() == b""


def test_the_reading_is_heard_up_to_the_size_on_disk(tmp_path: Path) -> None:
    path = tmp_path / "file.txt"
    path.write_bytes(b"0123456\n" * 50_000)
    heard: list[int] = []
    with File(path, heard.append).content() as content:
        assert sum(1 for _ in content.lines()) == 50_000
    assert heard == sorted(heard)
    assert heard[-1] <= path.stat().st_size < heard[-1] + (1 << 17)


@pytest.mark.parametrize("name", ["body-2011-03-31-senior.csv", "body-2011-03-31-senior.csv.gz", "BODY.CSV.GZ"])
def test_stem_and_suffix_leave_the_packing_out(name: str) -> None:
    file = File(Path("folder") / name)
    assert file.stem == name.split(".", maxsplit=1)[0]
    assert file.suffix == ".csv"
