from pathlib import Path

from loaders.base import Severity
from loaders.contacts import is_contact_field, without_contacts
from loaders.options import Options
from loaders.pipeline import load
from loaders.report import Outcome

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_every_example_loads_without_a_rejected_row() -> None:
    report = load([EXAMPLES / "uk_organogram"], None, Options(dry_run=True))
    assert report.rows.rejected == 0
    assert report.rows.read == 566
    assert {Path(file.file).suffix: file.outcome for file in report.files} == {
        ".csv": Outcome.LOADED,
        ".md": Outcome.SKIPPED,
    }
    assert {tally.severity for tally in report.tallies} == {Severity.NOTICE}


def test_two_editions_of_two_departments_are_there() -> None:
    report = load([EXAMPLES / "uk_organogram"], None, Options(dry_run=True))
    sources = {source for file in report.files for source in file.sources}
    days = {"2011-03-31", "2011-09-30"}
    assert sources >= {
        f"source:uk-organogram:{b}:senior:{d}" for b in ("cabinet-office", "scotland-office") for d in days
    }


def test_examples_hold_no_contacts_and_their_attribution() -> None:
    assert "Open Government Licence v3.0" in (EXAMPLES / "uk_organogram" / "ATTRIBUTION.md").read_text(encoding="utf-8")
    for path in (EXAMPLES / "uk_organogram").glob("*.csv"):
        text = path.read_text(encoding="utf-8")
        assert not [name for name in text.splitlines()[0].split('","') if is_contact_field(name)]
        assert all(without_contacts(cell) == cell for cell in text.split('","'))
