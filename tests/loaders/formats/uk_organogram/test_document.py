import gzip
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import UnreadableFile
from loaders.base import Severity
from loaders.formats.uk_organogram import loader
from tests.loaders.making import JUNIOR, SENIOR, junior, junior_file, main_of, senior, senior_file, table, written
from tests.loaders.reading import Yielded, read

POST = "post:uk-organogram:ministry-of-lamps:"


def seniors(folder: Path, *rows: Mapping[str, str]) -> Yielded:
    return read(loader, senior_file(folder, rows))


def juniors(folder: Path, *rows: Mapping[str, str]) -> Yielded:
    return read(loader, junior_file(folder, rows))


def attributes(found: Yielded, post: str) -> Mapping[str, object]:
    (stated,) = found.of("STATED_IN", POST + post)
    return stated.attributes


def bosses(found: Yielded) -> dict[str, str]:
    return {each.start.removeprefix(POST): each.end.removeprefix(POST) for each in found.of("REPORTS_TO")}


def test_an_edition_says_what_it_is_and_what_it_covers(tmp_path: Path) -> None:
    (source,) = seniors(tmp_path, senior("1", "XX")).sources
    assert source.id == "source:uk-organogram:ministry-of-lamps:senior:2011-03-31"
    assert source.complete
    said = dict(source.attributes)
    assert len(str(said.pop("sha256"))) == 64
    assert said == {
        "title": "Ministry of Lamps: senior posts, 2011-03-31",
        "publisher": "Ministry of Lamps",
        "licence": "Open Government Licence v3.0",
        "published": "2011-03-31",
        "series": "uk-organogram:ministry-of-lamps:senior",
        "edition": "2011-03-31",
        "rhythm": 6,
        "covers": ("HOLDS", "POST_IN", "REPORTS_TO", "STATED_IN"),
        "rows": 1,
        "rejected": 0,
    }


def test_a_junior_edition_is_a_series_of_its_own_that_says_nothing_of_holders(tmp_path: Path) -> None:
    (source,) = juniors(tmp_path, junior()).sources
    assert source.attributes["series"] == "uk-organogram:ministry-of-lamps:junior"
    assert source.attributes["covers"] == ("POST_IN", "REPORTS_TO", "STATED_IN")


def test_everything_is_observed_on_the_editions_day_and_says_where_it_stands(tmp_path: Path) -> None:
    found = seniors(tmp_path, senior("1", "XX", name="Jo Smith"), senior("2", "1"))
    assert {each.observed for each in found.statements} == {"2011-03-31"}
    assert all(each.locator and each.locator.startswith("row ") for each in found.statements)
    (line,) = found.of("REPORTS_TO")
    assert (line.locator, line.quote) == ("row 3, Reports to Senior Post", "1")


def test_references_are_kept_to_the_letter(tmp_path: Path) -> None:
    found = seniors(tmp_path, senior("00170772", "XX"), senior("SCS1-05 a/b", "00170772"), senior("170772", "00170772"))
    assert bosses(found) == {"SCS1-05~20a~2Fb": "00170772", "170772": "00170772"}


def test_xx_states_the_top_and_no_line(tmp_path: Path) -> None:
    found = seniors(tmp_path, senior("1", "XX"), senior("2", "1"))
    assert attributes(found, "1")["top"] is True
    assert "top" not in attributes(found, "2")
    assert bosses(found) == {"2": "1"}


def test_a_person_is_local_to_the_post_and_keeps_the_published_form(tmp_path: Path) -> None:
    found = seniors(tmp_path, senior("1", "XX", name="Sir Jo Smith KCB"), senior("2", "1", name="Jo Smith"))
    people = {each.start: each.attributes["name"] for each in found.of("STATED_IN") if each.start.startswith("person")}
    assert people == {
        "person:uk-organogram:ministry-of-lamps:1:jo-smith": "Sir Jo Smith KCB",
        "person:uk-organogram:ministry-of-lamps:2:jo-smith": "Jo Smith",
    }


def test_who_stays_in_post_is_one_person_in_all_editions(tmp_path: Path) -> None:
    first = read(loader, senior_file(tmp_path, [senior("1", "XX", name="Maj Gen T R Urch")]))
    later = read(loader, senior_file(tmp_path, [senior("1", "XX", name="Lt Gen T R Urch CBE")], day="2011-09-30"))
    assert [each.start for each in first.of("HOLDS")] == [each.start for each in later.of("HOLDS")]


def test_several_rows_of_one_reference_are_a_job_share_with_an_occupancy_each(tmp_path: Path) -> None:
    rows = [
        senior("1", "XX", name=name, fte=fte) for name, fte in (("Jo Smith", "0.6"), ("N/D", "0.4"), ("Vacant", "1"))
    ]
    found = seniors(tmp_path, *rows)
    assert attributes(found, "1")["occupancy"] == ("named", "undisclosed", "vacant")
    assert attributes(found, "1")["fte"] == "2"
    assert len(found.of("HOLDS")) == 1
    assert found.of("STATED_IN", POST + "1")[0].locator == "rows 2-4"


def test_two_names_in_one_cell_hold_the_post_both(tmp_path: Path) -> None:
    found = seniors(tmp_path, senior("1", "XX", name="Heather Hill / Caroline Page (Job Share)"))
    assert len(found.of("HOLDS")) == 2
    assert attributes(found, "1")["occupancy"] == ("named", "named")
    assert found.issue("several-in-one-cell").value == "Heather Hill / Caroline Page (Job Share)"


def test_eliminated_posts_stand_with_their_line(tmp_path: Path) -> None:
    found = seniors(tmp_path, senior("1", "XX"), senior("2", "1", name="'Eliminated'"), senior("3", "2"))
    assert attributes(found, "2")["occupancy"] == ("eliminated",)
    assert bosses(found) == {"2": "1", "3": "2"}


def test_a_row_that_names_neither_post_nor_person_is_told_and_used(tmp_path: Path) -> None:
    found = seniors(tmp_path, senior("1", "XX"), senior("0", "1", title="Not in post"), senior("", "1", title="N/A"))
    assert found.rules() == ["names-neither", "names-neither"]
    assert (found.rows.read, found.rows.used) == (3, 3)
    assert {each.start for each in found.of("POST_IN")} == {POST + "1"}


def test_a_post_without_a_reference_gets_an_id_from_what_it_is(tmp_path: Path) -> None:
    rows = [
        senior("1", "XX"),
        senior("0", "1", title="Head of Wicks", name="Jo Smith"),
        senior("", "1", title="Head of wicks"),
    ]
    found = seniors(tmp_path, *rows)
    (post,) = {each.start for each in found.of("POST_IN")} - {POST + "1"}
    assert post.startswith(POST + "senior:")
    assert [each.end for each in found.of("HOLDS")] == [post]
    assert found.rules() == ["no-reference", "no-reference"]


def test_a_boss_in_other_letter_case_is_linked_and_told(tmp_path: Path) -> None:
    found = seniors(tmp_path, senior("DFE-1", "XX"), senior("2", "DfE-1"))
    assert bosses(found) == {"2": "DFE-1"}
    issue = found.issue("boss-in-other-case")
    assert (issue.row, issue.column, issue.value, issue.severity) == (
        3,
        "Reports to Senior Post",
        "DfE-1",
        Severity.WARNING,
    )
    assert "DFE-1" in issue.action


def test_a_boss_that_two_references_resemble_is_not_guessed(tmp_path: Path) -> None:
    found = seniors(tmp_path, senior("DFE-1", "XX"), senior("DfE-1", "XX"), senior("2", "dfe-1"), senior("3", "DfE-1"))
    assert bosses(found) == {"2": "dfe-1", "3": "DfE-1"}
    assert found.rules() == ["undeclared-boss"]


def test_an_undeclared_boss_is_told_and_the_line_leads_there(tmp_path: Path) -> None:
    found = seniors(tmp_path, senior("1", "XX"), senior("2", "99"))
    assert bosses(found) == {"2": "99"}
    assert not found.of("STATED_IN", POST + "99")
    assert (found.issue("undeclared-boss").row, found.issue("undeclared-boss").value) == (3, "99")


def test_a_row_without_a_post_still_has_its_undeclared_boss_told(tmp_path: Path) -> None:
    found = seniors(tmp_path, senior("1", "XX"), senior("0", "JCP2", title="Not in post"))
    assert sorted(found.rules()) == ["names-neither", "undeclared-boss"]
    assert bosses(found) == {}


@pytest.mark.parametrize(("reference", "boss"), [("7", "7"), ("DFE-7", "DfE-7")])
def test_a_post_that_reports_to_itself_is_told_and_has_no_line(tmp_path: Path, reference: str, boss: str) -> None:
    found = seniors(tmp_path, senior(reference, boss))
    assert bosses(found) == {}
    assert found.issue("reports-to-itself").value == boss


def test_a_post_without_a_boss_is_told_and_is_no_top(tmp_path: Path) -> None:
    found = seniors(tmp_path, senior("1", "0"), senior("2", "N/A"))
    assert found.rules() == ["no-boss", "no-boss"]
    assert "top" not in attributes(found, "1")


def test_equal_junior_rows_are_one_post_of_many_seats(tmp_path: Path) -> None:
    rows = [
        junior(fte="1.5", floor="100", ceiling="200"),
        junior(title="Other"),
        junior(title="TRIMMER", fte="2", floor="90", ceiling="250"),
    ]
    found = juniors(tmp_path, *rows)
    assert len(found.of("POST_IN")) == 2
    (post,) = [each for each in found.of("STATED_IN") if each.attributes.get("title") == "Trimmer"]
    assert post.start.startswith(POST + "junior:")
    assert post.attributes == {
        "title": "Trimmer",
        "grade": "EO",
        "seats": "many",
        "fte": "3.5",
        "pay_floor": "90",
        "pay_ceiling": "250",
    }
    assert post.locator == "rows 2, 4"
    assert all(line.end == POST + "1" for line in found.of("REPORTS_TO"))


@pytest.mark.parametrize(
    "other", [{"unit": "Oil"}, {"boss": "2"}, {"grade": "AO"}, {"title": "Filler"}, {"profession": "Law"}]
)
def test_junior_posts_differ_by_unit_boss_grade_title_and_profession(tmp_path: Path, other: dict[str, str]) -> None:
    assert len(juniors(tmp_path, junior(), junior(**other)).of("POST_IN")) == 2


def test_a_cell_that_is_no_number_costs_the_value_only(tmp_path: Path) -> None:
    found = juniors(tmp_path, junior(floor="band-2", ceiling="N/A", fte="1"))
    issue = found.issue("not-a-number")
    assert (issue.row, issue.column, issue.value) == (2, "Payscale Minimum (£)", "band-2")
    assert found.rows.rejected == 0
    assert seniors(tmp_path, senior("1", "XX", floor="0", ceiling="0")).issues == []


def test_lost_characters_are_told_and_kept(tmp_path: Path) -> None:
    found = seniors(tmp_path, senior("1", "XX", function="the customer\ufffds lamp"))
    assert found.issue("lost-characters").column == "Job/Team Function"
    assert attributes(found, "1")["function"] == "the customer\ufffds lamp"


def test_a_file_of_a_header_alone_is_told_and_is_no_edition(tmp_path: Path) -> None:
    found = seniors(tmp_path)
    assert found.rules() == ["header-only"]
    assert found.statements == []
    assert "series" not in found.sources[0].attributes
    assert "edition" not in found.sources[0].attributes


def test_a_column_that_nobody_reads_is_told(tmp_path: Path) -> None:
    path = written(tmp_path / "a-2011-03-31-senior.csv", table([*SENIOR, "Shoe size"], [senior("1", "XX")]))
    assert read(loader, path).issue("unread-column").column == "Shoe size"


def test_more_rows_than_any_edition_had_are_told(tmp_path: Path) -> None:
    found = seniors(tmp_path, *[senior(str(number), "XX") for number in range(2_001)])
    assert "2001 rows" in found.issue("unexpected-volume").message


def test_a_row_of_the_wrong_width_is_rejected_and_every_row_is_counted(tmp_path: Path) -> None:
    path = senior_file(tmp_path, [senior("1", "XX")], extra='2,"cut off\r\n3,too short\r\n')
    found = read(loader, path)
    assert (found.rows.read, found.rows.used, found.rows.rejected) == (3, 1, 2)
    assert [(each.issue.row, each.issue.severity) for each in found.rejected] == [
        (3, Severity.REJECTED),
        (4, Severity.REJECTED),
    ]
    assert found.sources[0].attributes["rejected"] == 2


def test_a_name_too_long_for_an_id_costs_its_row(tmp_path: Path) -> None:
    found = seniors(tmp_path, senior("1", "XX"), senior("9" * 2000, "1"), senior("3", "1", unit="U" * 2000))
    assert [each.issue.row for each in found.rejected] == [3, 4]


def test_contacts_are_nowhere_even_where_a_row_is_shifted(tmp_path: Path) -> None:
    cells = [senior("1", "XX").get(name, "") for name in SENIOR]
    shifted = ",".join(["2", "one cell too many", *cells[1:]])
    found = read(loader, senior_file(tmp_path, [senior("1", "XX")], extra=shifted + "\r\n"))
    said = repr(found.statements) + repr(found.issues) + repr(found.sources) + found.document.quarantine().header
    said += "".join(each.text for each in found.rejected)
    for secret in ("7946", "someone@", "Contact Phone", "Contact E-mail"):
        assert secret not in said


def test_the_same_bytes_give_the_same_whatever_folder_and_packing(tmp_path: Path) -> None:
    rows: Sequence[Mapping[str, str]] = [senior("1", "XX", name="Jo Smith"), senior("2", "1")]
    plain = senior_file(tmp_path / "one", rows)
    packed = tmp_path / "two" / (plain.name + ".gz")
    packed.parent.mkdir()
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    one, two = read(loader, plain), read(loader, packed)
    assert one.statements == two.statements
    assert one.sources == two.sources


def test_a_mended_row_loads_as_a_supplement_of_its_source(tmp_path: Path) -> None:
    broken = read(loader, senior_file(tmp_path, [senior("1", "XX")], extra="2,Jo Smith\r\n"))
    form = broken.document.quarantine()
    assert form.header.startswith("Quarantine: source,Quarantine: row,Quarantine: reason,Post Unique Reference,Name,")
    assert form.stem == "ministry_of_lamps-2011-03-31-senior.quarantine"
    header = [name for name in SENIOR if "Contact" not in name]
    mended = {"Quarantine: source": main_of(), "Quarantine: row": "3"} | senior("2", "1", name="Jo Smith")
    path = written(
        tmp_path / "mended.csv",
        table(["Quarantine: source", "Quarantine: row", "Quarantine: reason", *header], [mended]),
    )
    found = read(loader, path)
    (supplement,) = found.sources
    assert supplement.id == f"{main_of()}:supplement"
    assert supplement.attributes["supplements"] == main_of()
    assert supplement.attributes["edition"] == "2011-03-31"
    assert supplement.attributes["rows"] == 1
    assert bosses(found) == {"2": "1"}
    assert found.issues == []


def test_quarantined_rows_left_unmended_are_rejected_again(tmp_path: Path) -> None:
    broken = read(loader, senior_file(tmp_path, [senior("1", "XX")], extra="2,Jo Smith\r\n"))
    text = broken.document.quarantine().header + "".join(each.text for each in broken.rejected)
    again = read(loader, written(tmp_path / "unmended.csv", text))
    assert (again.rows.read, again.rows.rejected) == (1, 1)
    assert again.rejected[0].text.startswith(f"{main_of()}:supplement,")


@pytest.mark.parametrize("source", ["", "source:other:1", "source:uk-organogram:a:senior:2011"])
def test_a_supplement_that_names_no_edition_is_refused(tmp_path: Path, source: str) -> None:
    header = ["Quarantine: source", *SENIOR]
    path = written(tmp_path / "x.csv", table(header, [{"Quarantine: source": source} | senior("1", "XX")]))
    with pytest.raises(UnreadableFile, match="not the id of an edition"):
        read(loader, path)


def test_a_supplement_mends_one_source(tmp_path: Path) -> None:
    header = ["Quarantine: source", *SENIOR]
    rows = [{"Quarantine: source": main_of(day)} | senior("1", "XX") for day in ("2011-03-31", "2011-09-30")]
    with pytest.raises(UnreadableFile, match="row 3 names another source"):
        read(loader, written(tmp_path / "x.csv", table(header, rows)))


LINES = table(SENIOR, [senior("1", "XX", name="Jo Smith"), senior("2", "1"), senior("2", "dfe", title='a "b", c')])


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.integers(0, len(LINES) - 1), st.sampled_from(['"', ",", "\r\n", "\n", "ế", "x", "", "'"])),
        max_size=8,
    ),
    st.integers(0, len(LINES)),
)
def test_mangled_files_never_crash_and_lose_no_row(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, str]], cut: int
) -> None:
    text = list(LINES)
    for at, letter in changes:
        text[at] = letter
    path = written(tmp_path_factory.mktemp("mangled") / "a-2011-03-31-senior.csv", "".join(text[: max(cut, 20)]))
    try:
        found = read(loader, path)
    except UnreadableFile as error:
        refused = error.file
    else:
        refused = str(path)
        assert found.rows.read == found.rows.used + found.rows.rejected
        assert found.rows.rejected == len(found.rejected)
    assert refused == str(path)


@given(st.lists(st.fixed_dictionaries({name: st.text(max_size=5) for name in JUNIOR}), max_size=4))
@settings(max_examples=40)
def test_any_junior_cells_are_used_or_rejected(
    tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, str]]
) -> None:
    path = tmp_path_factory.mktemp("any") / "a-2011-03-31-junior.csv"
    path.write_bytes(table(JUNIOR, rows).encode("utf-8", "replace").replace(b"\0", b""))
    found = read(loader, path)
    assert found.rows.read == found.rows.used + found.rows.rejected
    stated = {each.start for each in found.of("STATED_IN")}
    assert {each.start for each in found.statements} <= stated
