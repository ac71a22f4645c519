import pytest

from loaders.contacts import is_contact_field, without_contacts


@pytest.mark.parametrize(
    "name",
    [
        "Contact Phone",
        "Contact E-mail",
        "email",
        "Mobile",
        "Fax no.",
        "Điện thoại",
        "Số ĐIỆN THOẠI",
        "spouse",
        "Religion",
        "e_mail",
    ],
)
def test_contact_columns_are_known_in_any_spelling(name: str) -> None:
    assert is_contact_field(name)


@pytest.mark.parametrize(
    "name",
    [
        "Name",
        "Job Title",
        "Unit",
        "Reports to Senior Post",
        "Salary Cost of Reports (£)",
        "Notes",
        "",
        "title",
        "locator",
    ],
)
def test_other_columns_are_no_contacts(name: str) -> None:
    assert not is_contact_field(name)


@pytest.mark.parametrize(
    "contact", ["jo.smith@example.gov.uk", "020 7946 0123", "+44 20 7946 0123", "(020) 79460123", "0084.912.345.678"]
)
def test_contacts_are_taken_out_wherever_they_stand(contact: str) -> None:
    assert without_contacts(f"Director, {contact}, tel") == "Director, [contact], tel"


@pytest.mark.parametrize(
    "kept", ["00170772", "1591926", "85000", "SCS2-01-06", "2011-03-31", "Force Elements @ Readiness", "post 00009000"]
)
def test_references_dates_and_amounts_are_left_alone(kept: str) -> None:
    assert without_contacts(kept) == kept
