"""Whole loads into a store: on both servers where the store's answer matters."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from graph.errors import BadSetting, StoreBusy
from graph.store.dump import dump
from graph.store.store import Store
from loaders.base import Rows, Severity
from loaders.options import Options
from loaders.pipeline import load
from loaders.report import Counts, Outcome, Report, Step
from tests.loaders.making import SENIOR, junior, junior_file, main_of, senior, senior_file, table, written

SUPPLEMENT = f"{main_of()}:supplement"
ROWS = [senior("1", "XX", name="Jo Smith"), senior("2", "1", name="Al Jones"), senior("3", "1", name="Vacant")]
POST = "post:uk-organogram:ministry-of-lamps:"


def lines(store: Store) -> list[dict[str, Any]]:
    return [json.loads(line) for line in dump(store, times=False)]


def held(store: Store, source: str) -> list[dict[str, Any]]:
    """What a source holds open."""
    said = [line for line in lines(store) if line.get("source") == source and "relation" in line]
    return [line for line in said if "retracted" not in line]


def version(store: Store, source: str) -> dict[str, Any]:
    """The attributes of a source's current version."""
    (found,) = [line for line in held(store, source) if line["relation"] == "LOADED_IN"]
    return found


def posts(store: Store, source: str) -> set[str]:
    """The posts that a source names."""
    stated = [line["start"] for line in held(store, source) if line["relation"] == "STATED_IN"]
    return {start.removeprefix(POST) for start in stated if start.startswith(POST)}


def test_a_load_is_one_revision_and_loading_again_leaves_none(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "one"
    senior_file(folder, ROWS)
    senior_file(folder, ROWS[:2], day="2011-09-30")
    junior_file(folder, [junior(), junior(title="Filler")])
    first = load([folder], store)
    assert (first.revision, first.statements.unchanged, first.rows) == (1, 0, Rows(7, 7, 0))
    assert [file.outcome for file in first.files] == [Outcome.LOADED] * 3
    before = lines(store)

    again = load([folder], store)
    assert (again.revision, again.nothing_new) == (None, True)
    assert again.statements == Counts(0, first.statements.new, 0)
    assert [file.outcome for file in again.files] == [Outcome.UNCHANGED] * 3
    assert store.revision() == 1
    assert lines(store) == before


def test_the_same_files_from_another_folder_change_nothing(embedded_store: Store, tmp_path: Path) -> None:
    for name in ("one", "two"):
        senior_file(tmp_path / name, ROWS)
    load([tmp_path / "one"], embedded_store)
    report = load([tmp_path / "two"], embedded_store)
    assert (report.revision, report.nothing_new) == (None, True)


def test_what_a_source_states_no_more_is_withdrawn_and_others_are_left(store: Store, tmp_path: Path) -> None:
    senior_file(tmp_path, ROWS)
    junior_file(tmp_path, [junior()])
    load([tmp_path], store)
    juniors = held(store, main_of(part="junior"))
    senior_file(tmp_path, [ROWS[0], senior("3", "1", name="Bo Hill")])
    report = load([tmp_path], store)
    assert report.revision == 2
    assert posts(store, main_of()) == {"1", "3"}
    assert held(store, main_of(part="junior")) == juniors
    gone = [line for line in lines(store) if line.get("retracted") == 2]
    assert report.statements.withdrawn == len(gone)
    assert {line["start"] for line in gone} >= {f"{POST}2", f"{POST}3", main_of()}


def test_other_bytes_that_state_the_same_are_a_new_version_alone(embedded_store: Store, tmp_path: Path) -> None:
    path = senior_file(tmp_path, ROWS)
    load([path], embedded_store)
    path.write_bytes(path.read_bytes() + b"\r\n")
    report = load([path], embedded_store)
    assert report.statements.new == report.statements.withdrawn == 1
    assert version(embedded_store, main_of())["rows"] == 3


def test_refused_files_are_listed_while_the_rest_lands(embedded_store: Store, tmp_path: Path) -> None:
    senior_file(tmp_path, ROWS)
    bad = written(tmp_path / "ministry_of_lamps-2012-03-31-senior.csv", table([*SENIOR, "Unit"], ROWS))
    cut = junior_file(tmp_path, [junior(title=f"T{at}") for at in range(500)])
    cut.write_bytes(cut.read_bytes()[:-30])
    report = load([tmp_path], embedded_store)
    assert report.landed
    assert {file.file: file.outcome for file in report.files if file.outcome is not Outcome.LOADED} == {
        str(bad): Outcome.REFUSED,
        str(cut): Outcome.REFUSED,
    }
    assert all(file.reason for file in report.refused)
    assert report.rows.read == 3
    assert {line["source"] for line in lines(embedded_store) if "relation" in line} == {main_of()}
    assert (report.tallies[0].severity, report.tallies[0].count) == (Severity.REFUSED, 2)


def test_a_load_in_which_nothing_lands_claims_no_revision(embedded_store: Store, tmp_path: Path) -> None:
    report = load([written(tmp_path / "x.csv", "\0")], embedded_store)
    assert (report.landed, report.nothing_new, report.revision) == (False, False, None)
    assert embedded_store.loads() == []


def test_a_dry_run_counts_everything_and_writes_nothing(embedded_store: Store, tmp_path: Path) -> None:
    path = senior_file(tmp_path, ROWS, extra="9,short\r\n")
    options = Options(dry_run=True, quarantine=tmp_path / "quarantine")
    dry = load([path], embedded_store, options)
    assert embedded_store.loads() == []
    assert not (tmp_path / "quarantine").exists()
    wet = load([path], embedded_store)
    assert (dry.statements, dry.rows, dry.tallies) == (wet.statements, wet.rows, wet.tallies)
    assert load([path], embedded_store, options).statements == Counts(0, wet.statements.new, 0)
    assert load([path], None, options).statements == wet.statements
    with pytest.raises(BadSetting, match="needs a store"):
        load([path], None)


def test_every_issue_is_kept_in_the_report_file_with_its_place(tmp_path: Path) -> None:
    path = senior_file(tmp_path, [senior("1", "XX"), senior("2", "99"), *ROWS[2:]], extra="9,short\r\n")
    report = load([path], None, Options(dry_run=True, report=tmp_path / "issues.jsonl"))
    said = [json.loads(line) for line in (tmp_path / "issues.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(said) == sum(tally.count for tally in report.tallies) == 2
    assert {"rule": "undeclared-boss", "row": 3, "column": "Reports to Senior Post", "value": "99"}.items() <= said[
        1
    ].items()
    assert all(issue["file"] == str(path) for issue in said)
    for unwritable in (tmp_path, Path("/dev/full")):
        with pytest.raises(BadSetting, match=r"the report .* cannot be written"):
            load([path], None, Options(dry_run=True, report=unwritable))


def test_progress_never_goes_back_and_comes_to_its_end(embedded_store: Store, tmp_path: Path) -> None:
    senior_file(tmp_path, ROWS)
    junior_file(tmp_path, [junior(title=f"T{at}") for at in range(200)])
    steps: list[Step] = []
    report = load([tmp_path], embedded_store, progress=steps.append)
    for stage in ("read", "write"):
        told = [step for step in steps if step.stage == stage]
        assert [step.done for step in told] == sorted(step.done for step in told)
        assert told[-1].done == told[-1].total
    assert steps[-1].total == report.statements.new


def test_two_files_of_one_source_are_taken_once_or_refused(tmp_path: Path) -> None:
    one, two, three = (senior_file(tmp_path / name, ROWS) for name in ("one", "two", "three"))
    three.write_bytes(three.read_bytes() + b"\r\n")
    report = load([tmp_path], None, Options(dry_run=True))
    outcomes = {file.file: (file.outcome, file.reason or "") for file in report.files}
    assert outcomes[str(one)][0] is Outcome.LOADED
    assert outcomes[str(three)][0] is Outcome.REFUSED or outcomes[str(two)][0] is Outcome.REFUSED
    assert sorted(outcome for outcome, _ in outcomes.values()) == ["loaded", "refused", "skipped"]


def test_a_second_load_while_one_runs_is_refused_plainly(embedded_store: Store, tmp_path: Path) -> None:
    path = senior_file(tmp_path, ROWS)
    with embedded_store.claim("other"), pytest.raises(StoreBusy):
        load([path], embedded_store, Options(wait=0.0))
    assert load([path], embedded_store).landed


def test_the_log_of_loads_keeps_counts_alone(embedded_store: Store, tmp_path: Path) -> None:
    report = load([senior_file(tmp_path, ROWS)], embedded_store)
    (logged,) = embedded_store.loads()
    assert logged.loader == "uk_organogram"
    assert logged.counts == {
        "files": 1,
        "rows": {"read": 3, "used": 3, "rejected": 0},
        "statements": {"new": report.statements.new, "unchanged": 0, "withdrawn": 0},
    }


def test_the_scratch_folder_is_left_as_it_was(embedded_store: Store, tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    load([senior_file(tmp_path, ROWS, extra="9,short\r\n")], embedded_store, Options(scratch=scratch))
    assert list(scratch.iterdir()) == []
    with pytest.raises(BadSetting, match="scratch"):
        load([tmp_path], embedded_store, Options(scratch=tmp_path / "absent"))


# Statements of several sources, complete and not.

A, B = "source:t:a", "source:t:b"


def facts(folder: Path, *said: Mapping[str, Any], name: str = "facts.jsonl") -> Path:
    return written(folder / name, "".join(json.dumps(line) + "\n" for line in said))


def line(start: str, end: str, source: str = A) -> dict[str, Any]:
    return {"relation": "REPORTS_TO", "start": f"post:t:{start}", "end": f"post:t:{end}", "source": source}


def test_only_sources_declared_complete_withdraw(embedded_store: Store, tmp_path: Path) -> None:
    declared = {"source": A, "complete": True, "title": "A"}
    load([facts(tmp_path, declared, {"source": B, "title": "B"}, line("2", "1"), line("2", "1", B))], embedded_store)
    load([facts(tmp_path, declared, {"source": B, "title": "B"}, line("3", "1"), line("3", "1", B))], embedded_store)
    assert {each["start"] for each in held(embedded_store, A) if each["relation"] == "REPORTS_TO"} == {"post:t:3"}
    assert {each["start"] for each in held(embedded_store, B) if each["relation"] == "REPORTS_TO"} == {
        "post:t:2",
        "post:t:3",
    }


def test_a_file_that_only_adds_leaves_the_version_that_was_declared(embedded_store: Store, tmp_path: Path) -> None:
    load([facts(tmp_path, {"source": A, "title": "A"}, line("2", "1"))], embedded_store)
    load([facts(tmp_path, line("3", "1"), name="more.jsonl")], embedded_store)
    assert version(embedded_store, A)["title"] == "A"
    assert load([tmp_path], embedded_store).nothing_new


# Supplements: rejected rows, mended.


def quarantined(store: Store, folder: Path, rows: Sequence[Mapping[str, str]], extra: str) -> tuple[Path, Path, Report]:
    """Load an edition with broken rows; the edition, the quarantine file, and the report."""
    path = senior_file(folder, rows, extra=extra)
    report = load([path], store, Options(quarantine=folder / "quarantine"))
    (file,) = report.files
    assert file.quarantine is not None
    return path, file.quarantine, report


def mended(path: Path, *rows: Mapping[str, str]) -> Path:
    """The quarantine file with these rows in the place of the broken ones."""
    header = path.read_text(encoding="utf-8").splitlines()[0].split(",")
    return written(path.parent / "mended.csv", table(header, [{header[0]: main_of(), **row} for row in rows]))


def test_a_mended_row_lands_beside_its_source_and_lowers_what_is_rejected(store: Store, tmp_path: Path) -> None:
    path, quarantine, report = quarantined(store, tmp_path, ROWS, "4,short\r\n")
    assert report.rows == Rows(4, 3, 1)
    assert version(store, main_of())["rejected"] == 1
    load([mended(quarantine, senior("4", "1", name="Bo Hill"))], store)
    assert (version(store, SUPPLEMENT)["rows"], version(store, SUPPLEMENT)["supplements"]) == (1, main_of())
    assert posts(store, SUPPLEMENT) == {"4"}

    again = load([path], store)
    assert again.nothing_new
    assert posts(store, SUPPLEMENT) == {"4"}


def test_a_supplement_yields_where_its_source_comes_to_state_the_post(store: Store, tmp_path: Path) -> None:
    path, quarantine, _ = quarantined(store, tmp_path, ROWS, "4,short\r\n5,short\r\n")
    supplement = mended(quarantine, senior("4", "1", name="Bo Hill", unit="Oil"), senior("5", "1", name="Di Wood"))
    load([supplement], store)
    senior_file(tmp_path, [*ROWS, senior("4", "1", name="Bo Hill", unit="Oil")], extra="5,short\r\n")
    report = load([path], store)
    assert [tally.rule for tally in report.tallies if tally.rule == "supplement-yields"] == ["supplement-yields"]
    assert posts(store, SUPPLEMENT) == {"5"}
    assert version(store, SUPPLEMENT)["rows"] == 1
    assert not [each for each in held(store, SUPPLEMENT) if "bo-hill" in each["start"] or "oil" in each["start"]]
    assert posts(store, main_of()) == {"1", "2", "3", "4"}

    assert load([path], store).nothing_new
    assert load([supplement], store).nothing_new, "a supplement that yielded takes nothing back"
    assert load([path, supplement], store).nothing_new

    senior_file(tmp_path, [*ROWS, senior("4", "1", name="Bo Hill"), senior("5", "1", name="Di Wood")])
    load([path], store)
    assert posts(store, SUPPLEMENT) == set()
    assert version(store, SUPPLEMENT)["rows"] == 0
    assert load([supplement], store).nothing_new


def test_both_files_loaded_at_once_yield_as_one_after_the_other(embedded_store: Store, tmp_path: Path) -> None:
    path, quarantine, _ = quarantined(embedded_store, tmp_path, ROWS, "4,short\r\n5,short\r\n")
    supplement = mended(quarantine, senior("4", "1"), senior("5", "1"))
    load([supplement], embedded_store)
    senior_file(tmp_path, [*ROWS, senior("4", "1")], extra="5,short\r\n")
    load([supplement, path], embedded_store)
    assert posts(embedded_store, SUPPLEMENT) == {"5"}
    assert version(embedded_store, SUPPLEMENT)["rows"] == 1
    assert load([path, supplement], embedded_store).nothing_new


def test_a_job_share_keeps_the_row_that_was_mended(embedded_store: Store, tmp_path: Path) -> None:
    path, quarantine, _ = quarantined(embedded_store, tmp_path, ROWS, "2,short\r\n")
    supplement = mended(quarantine, senior("2", "1", name="Bo Hill"))
    load([supplement], embedded_store)
    assert posts(embedded_store, SUPPLEMENT) == {"2"}
    assert load([path], embedded_store).nothing_new
    assert load([supplement], embedded_store).nothing_new
    assert posts(embedded_store, SUPPLEMENT) == {"2"}

    senior_file(tmp_path, [*ROWS, senior("2", "1", name="Bo Hill")])
    load([path], embedded_store)
    assert posts(embedded_store, SUPPLEMENT) == set()
    assert len([each for each in held(embedded_store, main_of()) if each["relation"] == "HOLDS"]) == 3


def test_a_supplement_of_rows_that_its_source_states_by_now_brings_nothing(
    embedded_store: Store, tmp_path: Path
) -> None:
    path, quarantine, _ = quarantined(embedded_store, tmp_path, ROWS, "4,short\r\n")
    supplement = mended(quarantine, senior("4", "1"))
    senior_file(tmp_path, [*ROWS, senior("4", "1")])
    load([path], embedded_store)
    load([supplement], embedded_store)
    assert posts(embedded_store, SUPPLEMENT) == set()
    assert version(embedded_store, SUPPLEMENT)["rows"] == 0


def test_rows_that_a_supplement_rejects_are_mended_in_a_supplement_of_its_own(
    embedded_store: Store, tmp_path: Path
) -> None:
    _, quarantine, _ = quarantined(embedded_store, tmp_path, ROWS, "4,short\r\n5,short\r\n")
    text = quarantine.read_text(encoding="utf-8").splitlines(keepends=True)
    header = text[0].strip().split(",")
    half = table(header, [{header[0]: main_of()} | senior("4", "1")]) + text[2]
    report = load([written(tmp_path / "half.csv", half)], embedded_store, Options(quarantine=tmp_path / "quarantine"))
    again = report.files[0].quarantine
    assert again is not None
    assert again.read_text(encoding="utf-8").splitlines()[1].startswith(SUPPLEMENT)
    row = {header[0]: SUPPLEMENT} | senior("5", "1")
    load([written(tmp_path / "rest.csv", table(header, [row]))], embedded_store)
    assert posts(embedded_store, SUPPLEMENT) == {"4"}
    assert posts(embedded_store, f"{SUPPLEMENT}:supplement") == {"5"}
    assert version(embedded_store, f"{SUPPLEMENT}:supplement")["supplements"] == main_of()
