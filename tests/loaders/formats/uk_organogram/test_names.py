import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.identifiers import check, join
from loaders.formats.uk_organogram.names import bare, is_acting, people, person_part

# Published forms of one person's name, which make one person.
SAME = [
    ["Sir Gus O'Donnell KCB", "Gus O’Donnell", "sir gus o'donnell"],
    [
        "Mr. Jeremy Heywood",
        "Mr Jeremy Heywood",
        "JEREMY HEYWOOD",
        "Heywood, Jeremy",
        "Heywood,Jeremy",
        "Rt Hon Jeremy Heywood",
    ],
    ["Lt Gen Sir Chris Deverell", "Deverell, Chris Maj Gen", "Chris Deverell MBE", "General Chris Deverell CB OBE"],
    ["R Adm I M Jess", "R.Adm I M Jess", "RAdm I M Jess", "Rear Admiral I M Jess CBE", "I. M. Jess"],
    ["Surg V Adm P Raffaelli", "Surg Vice Admiral P Raffaelli", "P Raffaelli"],
    ["AVM Susan Gray", "Gray, Susan AVM", "Air Vice-Marshal Susan Gray", "Air Vice Marshall Susan Gray"],
    ["MACLENNAN, Sheila [Dr]", "Dr Sheila Maclennan", "Sheila MacLennan"],
    ["The Reverend Scott J Brown QHC BD", "The Rev Scott J Brown", "Scott J Brown"],
    ["Gen Sir Nick Parker KCB CBE ADC Gen", "Nick Parker"],
    ["Rear Admiral David Steel CBE, BA, FCIPD, FCILT, Barrister-at-Law", "David Steel"],
    ["Lt Gen (Ret'd) D Bill", "D Bill"],
    ["Emecz, Mr Attila (Atti)", "Attila Emecz"],
    ["Dame Lynne Brindley", "Lynne Brindley DBE"],
    ["Mathews, Andrew Sir VAdm", "Andrew Mathews"],
]


@pytest.mark.parametrize("forms", SAME, ids=lambda forms: forms[-1])
def test_honours_rank_and_order_make_nobody_another_person(forms: list[str]) -> None:
    assert len({person_part(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jo Smith", "Jo Smyth"),
        ("J Smith", "Jo Smith"),
        ("Nguyễn Văn Á", "Nguyễn Văn A"),
        ("John Major", "John"),
        ("Jack Ma", "Jack"),
        ("Philip Head", "Philip"),
    ],
)
def test_a_name_is_never_shortened_into_another(one: str, other: str) -> None:
    assert person_part(one) != person_part(other)


@pytest.mark.parametrize("name", ["Major", "Dr", "Sir", "General", "CBE", "(acting)", "Lord Lord", "Mr"])
def test_a_name_of_titles_alone_keeps_a_word(name: str) -> None:
    assert person_part(name)


def test_a_surname_that_is_a_title_stays_behind_the_given_name() -> None:
    assert bare("Mr John Major") == "John Major"
    assert bare("Dean Lord") == "Dean Lord"


@given(st.text(max_size=40).filter(lambda name: name.strip()))
def test_any_name_gives_the_same_well_formed_part_each_time(name: str) -> None:
    assert person_part(name) == person_part(name)
    if part := person_part(name):
        check(join("Person", "uk-organogram", part))


def test_a_slash_between_two_full_names_is_a_job_share() -> None:
    assert people("Heather Hill / Caroline Page (Job Share)") == ["Heather Hill", "Caroline Page (Job Share)"]
    assert people("Collins, Rory/Peto, Richard") == ["Collins, Rory", "Peto, Richard"]


@pytest.mark.parametrize("name", ["Jo Smith", "Jo Smith/", "Jo/Joanna Smith", "A/g Director"])
def test_another_slash_divides_nobody(name: str) -> None:
    assert len(people(name)) == 1


@pytest.mark.parametrize(
    ("name", "acting"), [("Jo Smith (Acting)", True), ("Acting Jo Smith", True), ("Jo Smith", False)]
)
def test_who_only_acts_is_told_by_the_cell(name: str, acting: bool) -> None:
    assert is_acting(name) is acting
    assert person_part(name) == "jo-smith"
