from pathlib import Path

import pytest

from graph.errors import BadSetting, UnreadableFile
from loaders import registry
from loaders.files import File
from loaders.finding import checked_settings, chosen, find, loader_of
from loaders.quarantine import QuarantineFile
from tests.loaders.making import senior, senior_file, written
from tests.loaders.reading import read

LOADERS = registry.loaders()


def test_folders_are_walked_in_the_order_of_names_and_hidden_files_left_out(tmp_path: Path) -> None:
    for name in ("b/2.csv", "a/1.csv", ".hidden/3.csv", "b/.4.csv", "0.csv"):
        written(tmp_path / name, "x")
    assert [each.path.relative_to(tmp_path).as_posix() for each in find([tmp_path])] == ["0.csv", "a/1.csv", "b/2.csv"]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    path = written(tmp_path / "1.csv", "x")
    found = find([path, tmp_path, tmp_path / "." / "1.csv"])
    assert [(each.path, each.named) for each in found] == [(path, True)]


def test_a_path_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadSetting, match="absent is not there"):
        find([tmp_path / "absent"])


def test_a_file_of_no_format_is_passed_over_in_a_folder_and_refused_by_name(tmp_path: Path) -> None:
    file = File(written(tmp_path / "README.md", "Hello"))
    assert loader_of(file, LOADERS, named=False) is None
    with pytest.raises(UnreadableFile, match="no loader recognises it; the formats are"):
        loader_of(file, LOADERS, named=True)


def test_a_file_whose_ending_means_a_format_is_refused_in_a_folder_too(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="no loader recognises it"):
        loader_of(File(written(tmp_path / "broken.csv", "\0\1")), LOADERS, named=False)


def test_an_unknown_format_or_setting_names_those_that_are_known() -> None:
    with pytest.raises(BadSetting, match=r"'xlsx' is no format; the formats are .*uk_organogram"):
        chosen("xlsx", LOADERS)
    with pytest.raises(BadSetting, match="'colour' is no setting of the format; it takes body, date"):
        checked_settings({"colour": "red"}, [LOADERS["uk_organogram"]])
    assert chosen(None, LOADERS) is None


def rejected(folder: Path, quarantine: Path | None, extra: str) -> QuarantineFile:
    found = read(LOADERS["uk_organogram"], senior_file(folder, [senior("1", "XX")], extra=extra))
    file = QuarantineFile(quarantine, folder / f"aside-{extra.strip()}")
    for each in found.rejected:
        file.add(found.document, each.text)
    return file


def test_rejected_rows_are_kept_once_and_a_mended_file_is_never_written_over(tmp_path: Path) -> None:
    folder = tmp_path / "quarantine"
    first = rejected(tmp_path, folder, "2,short\r\n").keep()
    assert first == folder / "ministry_of_lamps-2011-03-31-senior.quarantine.csv"
    (tmp_path / "aside-2,short").unlink()
    assert rejected(tmp_path, folder, "2,short\r\n").keep() == first
    mended = first.read_text(encoding="utf-8").replace("short", "mended")
    first.write_text(mended, encoding="utf-8")
    second = rejected(tmp_path, folder, "3,short\r\n").keep()
    assert second == folder / "ministry_of_lamps-2011-03-31-senior.quarantine.2.csv"
    assert first.read_text(encoding="utf-8") == mended


def test_without_a_folder_no_rows_are_kept(tmp_path: Path) -> None:
    assert rejected(tmp_path, None, "2,short\r\n").keep() is None


def test_a_quarantine_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    blocked = written(tmp_path / "file", "x") / "folder"
    with pytest.raises(BadSetting, match="cannot be written"):
        rejected(tmp_path, blocked, "2,short\r\n").keep()
