from pathlib import Path

import pytest

from graph.errors import BadSetting, UnreadableFile
from loaders.files import File
from loaders.formats.uk_organogram import loader
from loaders.formats.uk_organogram.columns import columns_of, part_of
from loaders.formats.uk_organogram.edition import Part, edition_of
from loaders.formats.uk_organogram.organisations import placing
from tests.loaders.making import JUNIOR, SENIOR, written


def edition(name: str, **settings: str) -> tuple[str, str]:
    found = edition_of(File(Path(name)), Part.SENIOR, settings)
    return found.body, found.date


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("cabinet_office-2011-03-31-senior.csv", "cabinet-office"),
        ("uk_anti-doping-2011-03-31-senior.csv.gz", "uk-anti-doping"),
        ("anywhere/else/Cabinet_Office-2011-03-31.csv", "cabinet-office"),
    ],
)
def test_body_and_day_are_told_by_the_files_name(name: str, body: str) -> None:
    assert edition(name) == (body, "2011-03-31")


def test_settings_tell_what_the_name_does_not_or_tells_wrongly() -> None:
    assert edition("export.csv", body="Cabinet Office", date="2011-03-31") == ("cabinet-office", "2011-03-31")
    assert edition("a-2010-01-01-senior.csv", date="2011-03-31") == ("a", "2011-03-31")


@pytest.mark.parametrize("name", ["export.csv", "senior.csv", "-2011-03-31-senior.csv"])
def test_a_name_that_tells_no_edition_is_refused_with_what_to_do(name: str) -> None:
    with pytest.raises(UnreadableFile, match="rename it, or give the settings"):
        edition(name)


def test_a_day_that_no_calendar_has_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="2011-02-30"):
        edition("a-2011-02-30-senior.csv")
    with pytest.raises(BadSetting, match="yesterday"):
        edition("a-2011-02-01-senior.csv", date="yesterday")


def test_the_part_is_told_by_the_header_not_by_the_name() -> None:
    assert part_of(SENIOR) is Part.SENIOR
    assert part_of([*JUNIOR, "source_file", "source_line"]) is Part.JUNIOR
    assert part_of(["Name", "Job Title", "FTE"]) is None


@pytest.mark.parametrize(
    "missing", ["Post Unique Reference", "Name", "Job Title", "Organisation", "Unit", "Reports to Senior Post"]
)
def test_a_missing_column_is_named(missing: str) -> None:
    with pytest.raises(UnreadableFile, match=f"{missing!r} is missing"):
        columns_of(File(Path("x.csv")), [name for name in SENIOR if name != missing])


def test_a_column_that_stands_twice_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="'Unit' stands twice"):
        columns_of(File(Path("x.csv")), [*SENIOR, "Unit"])


def test_columns_are_known_without_their_brackets_and_in_any_case() -> None:
    columns = columns_of(File(Path("x.csv")), [name.partition(" (")[0].upper() for name in SENIOR])
    assert columns.place == columns_of(File(Path("x.csv")), SENIOR).place


def test_contacts_are_no_columns_of_the_quarantine() -> None:
    columns = columns_of(File(Path("x.csv")), SENIOR)
    assert [name for name in columns.own(SENIOR) if "Contact" in name] == []
    assert columns.own([*SENIOR, "surplus"])[-1] == "surplus"


@pytest.mark.parametrize("header", [",".join(SENIOR), "\ufeff" + ",".join(JUNIOR)])
def test_a_file_is_recognised_by_its_header_whatever_its_name(tmp_path: Path, header: str) -> None:
    assert loader.detects(File(written(tmp_path / "export.csv", header + "\r\n")))
    assert not loader.detects(File(written(tmp_path / "other.csv", "id,name\r\n1,2\r\n")))


LAMPS, AGENCY = "org:uk-organogram:ministry-of-lamps", "org:uk-organogram:lamp-agency"


def test_a_unit_is_scoped_by_its_organisation_and_part_of_it() -> None:
    found = placing("Ministry of Lamps", "Lamp Agency", "Finance")
    assert found.place == f"{AGENCY}:finance"
    assert found.parts == ((f"{AGENCY}:finance", AGENCY), (AGENCY, LAMPS))


def test_levels_that_fold_equal_are_one() -> None:
    found = placing("Ministry of Lamps", "MINISTRY of  Lamps", "Finance")
    assert found.parts == ((f"{LAMPS}:finance", LAMPS),)
    assert {level.name for level in found.levels} == {"Finance", "MINISTRY of Lamps", "Ministry of Lamps"}
    assert placing("Ministry of Lamps", "Ministry of Lamps", "ministry of lamps").parts == ()


def test_a_unit_named_as_the_department_is_the_department() -> None:
    found = placing("Ministry of Lamps", "Lamp Agency", "ministry of lamps")
    assert found.place == LAMPS
    assert found.parts == ((AGENCY, LAMPS),)


@pytest.mark.parametrize("unit", ["N/A", "", "none", "Not in Post", "Unknown - Grouping Not Found"])
def test_a_unit_cell_that_says_nothing_is_no_level(unit: str) -> None:
    assert [level.name for level in placing("", "Lamps", unit).levels] == ["Lamps"]
