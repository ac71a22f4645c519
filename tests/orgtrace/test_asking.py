"""Questions by command, asked of the examples: answers, names for ids, and what a person mistypes."""

import json
from pathlib import Path

import pytest

from tests.orgtrace.conftest import Ask

pytestmark = pytest.mark.xdist_group("examples")

FINANCE = "post:uk-organogram:cabinet-office:COI7"
DAY = "2011-09-30"

CHAIN = """\
Above Director of Finance (post:uk-organogram:cabinet-office:COI7)
as of 2011-09-30 · revision 1 · links that are certain or possible
0 Director of Finance · holder undisclosed
└─ 1 Director of HRD · Emma Lochhead
   └─ 2 CEO · vacant
      └─ 3 Chief Operating Officer, Efficiency and Reform Group · Ian Watmore
         └─ 4 Cabinet Secretary and Head of the Home Civil Service · Sir Gus
            O'Donnell — the top
"""


def test_a_chain_is_drawn_to_its_top(asked: Ask) -> None:
    ran = asked("superiors", FINANCE, "--as-of", DAY)
    assert (ran.status, ran.out, ran.err) == (0, CHAIN, "")


def test_a_name_serves_where_an_id_is_meant(asked: Ask) -> None:
    assert asked("superiors", "director of finance", "--as-of", DAY).out == CHAIN


def test_latest_is_the_last_day_that_sources_speak_of_the_entity(asked: Ask) -> None:
    assert asked("superiors", FINANCE, "--as-of", "latest").out == CHAIN


def test_a_name_of_several_entities_lists_them_and_exits_2(asked: Ask) -> None:
    ran = asked("superiors", "Chris Wormald")
    assert (ran.status, ran.out) == (2, "")
    for number in (10, 15, 216):
        assert f"person:uk-organogram:cabinet-office:{number}:chris-wormald" in ran.err
    assert "Democracy, Constitution and Law" in ran.err


def test_whoever_asks_an_empty_store_is_told_that_it_is_empty(asked: Ask, tmp_path: Path) -> None:
    ran = asked("superiors", "Chris Wormald", "--store", f"embedded:{tmp_path / 'store'}")
    assert ran.status == 1
    assert "is empty; `orgtrace load` fills it" in ran.told


def test_an_unknown_name_is_told_with_the_nearest_and_exits_1(asked: Ask) -> None:
    ran = asked("superiors", "post:uk-organogram:cabinet-office:COI99")
    assert (ran.status, ran.out) == (1, "")
    assert ran.told.startswith("error: no entity 'post:uk-organogram:cabinet-office:COI99' is known")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["superiors", FINANCE, "--as-of", "30.9.2011"], "--as-of: '30.9.2011' is not a full date"),
        (["superiors", FINANCE, "--as-of", "2011-02-30"], "--as-of: '2011-02-30' is not a day of the calendar"),
        (["superiors", FINANCE, "--depth", "-1"], "--depth: -1 is below nought"),
        (["superiors", ""], "ENTITY: it is empty"),
        (["superiors", FINANCE, "--known-at", "99"], "--known-at: 99 is no revision; the newest is 1"),
        (["superiors", FINANCE, "--known-at", "2099-01-01"], "--known-at: '2099-01-01' is still to come"),
        (["paths", FINANCE, "Scotland Office", "--relation", "KNOWS"], "--relation: "),
        (["common-superior", FINANCE, FINANCE], "ENTITY: it takes two or more entities, each once"),
        (
            ["paths", FINANCE, "Scotland Office", "--time", "same", "--as-of", DAY],
            "--as-of: with time same paths range",
        ),
        (["paths", FINANCE, "Scotland Office", "--as-of", "latest"], "--as-of: latest is the last day of one entity"),
        (["supervision", FINANCE, "--mode", "spying"], "--mode: "),
        (["timeline", FINANCE, "--kind", "mood"], "--kind: 'mood' is none of name"),
        (["changes", "--from", "2011-9-30", "--to", DAY], "--from: '2011-9-30' is not a full date"),
        (["changes", "--from", DAY, "--to", "2011-03-31"], "--from: 2011-09-30 is after 2011-03-31"),
        (["changes", "--from", DAY, "--to", DAY, "--known-to", "99"], "--known-to: 99 is no revision"),
        (["changes", "--from", DAY, "--to", DAY, "--known-from", "1", "--known-to", "0"], "--known-from: revision 1"),
        (["changes", "--from", DAY, "--to", DAY, "--under", ""], "--under: it is empty"),
        (["search", " "], "TEXT: it is empty"),
        (["search", "finance", "--cursor", "nonsense"], "--cursor: it is not a cursor"),
    ],
)
def test_what_cannot_be_taken_is_told_by_its_option_and_exits_2(asked: Ask, arguments: list[str], told: str) -> None:
    ran = asked(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert told in ran.told


@pytest.mark.parametrize(
    "arguments",
    [["superiors"], ["superiors", FINANCE, "--line", "wavy"], ["superiors", FINANCE, "--depth", "two"], ["frobnicate"]],
)
def test_a_command_line_that_cannot_be_parsed_exits_2(asked: Ask, arguments: list[str]) -> None:
    ran = asked(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert "Error" in ran.err


def test_a_wide_chart_is_folded_with_its_number_and_drawn_whole_on_request(asked: Ask) -> None:
    folded = asked("chart", "Cabinet Office", "--as-of", "latest").out
    whole = asked("chart", "Cabinet Office", "--as-of", "latest", "--all").out
    data = json.loads(asked("chart", "Cabinet Office", "--as-of", "latest", "--json").out)["data"]
    assert "more here" in folded
    assert "--all draws them" in folded
    hidden = drawn = 0
    for line in folded.splitlines()[2:]:
        if "…" in line:
            numbers = [int(word.replace(",", "")) for word in line.split("…")[1].split() if word[0].isdigit()]
            hidden += sum(numbers)
        elif line.lstrip(" │├└─")[:1].isdigit():
            drawn += 1
    assert drawn + hidden == data["total"]
    assert len(whole.splitlines()) > len(folded.splitlines())
    assert "…" not in whole


@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize(
    "arguments",
    [
        ["superiors", FINANCE, "--as-of", DAY],
        ["superiors", FINANCE, "--as-of", DAY, "--from-top", "--ids"],
        ["subordinates", "post:uk-organogram:cabinet-office:1", "--as-of", DAY],
        ["chart", "Cabinet Office", "--as-of", DAY],
        ["paths", "Margaret Porteous", "Kate Richards", "--as-of", DAY, "--ids"],
        ["paths", "Margaret Porteous", "Kate Richards", "--time", "ordered", "--ids"],
        ["common-superior", "Emma Lochhead", FINANCE, "--as-of", DAY, "--ids"],
        ["common-superior", "Emma Lochhead", "Margaret Porteous", "--as-of", DAY],
        ["entity", FINANCE, "--as-of", DAY],
        ["timeline", FINANCE, "--ids"],
        ["changes", "--from", "2011-03-31", "--to", DAY, "--under", "Cabinet Office"],
        ["changes", "--from", "2011-03-31", "--to", DAY, "--under", "Scotland Office", "--every-post", "--ids"],
        ["search", "finance"],
        ["sources"],
        ["loads"],
        ["supervision", "Scotland Office", "--as-of", DAY],
        ["audit", "--under", "Scotland Office", "--as-of", DAY],
    ],
)
def test_every_drawing_fits_its_terminal(asked: Ask, arguments: list[str], columns: int) -> None:
    ran = asked(*arguments, columns=columns)
    assert ran.status == 0
    assert max(len(line) for line in ran.out.splitlines()) <= columns


def test_a_path_is_drawn_hop_by_hop_with_the_words_of_a_source(asked: Ask) -> None:
    out = asked("paths", "Margaret Porteous", "Kate Richards", "--as-of", DAY).out
    assert "Path 1: 4 links, certain" in out
    assert "   ↓ holds · observed 2011-09-30\n" in out
    assert "Scotland Office: senior posts, 2011-09-30, row 5, Name: “Margaret Porteous”" in out


def test_that_there_is_no_path_is_said_to_be_proved(asked: Ask) -> None:
    out = asked("paths", "Scotland Office", "Cabinet Office", "--as-of", DAY).out
    assert "No path ties them: everything that could be reached was looked at." in out


def test_evidence_shows_source_version_locator_and_quote(asked: Ask) -> None:
    found = json.loads(asked("paths", "Margaret Porteous", "Scotland Office", "--as-of", DAY, "--json").out)
    key = found["data"]["paths"][0]["hops"][0]["links"][0]["statements"][0]
    out = asked("evidence", key).out
    assert "Recorded in revision 1, stands" in out
    for name, value in (("quote", "Margaret Porteous"), ("locator", "row 5"), ("title", "Scotland Office: senior")):
        assert any(line.split()[:1] == [name] and value in line for line in out.splitlines()), name


def test_an_unknown_key_is_told_and_exits_1(asked: Ask) -> None:
    ran = asked("evidence", f"{FINANCE}@00000000000000000000")
    assert (ran.status, ran.out) == (1, "")
    assert f"{FINANCE}@00000000000000000000" in ran.told


def test_an_absent_entity_is_answered_with_its_last_day_and_what_to_ask(asked: Ask) -> None:
    ran = asked("superiors", "post:uk-organogram:cabinet-office:137", "--as-of", DAY)
    assert ran.status == 0
    told = " ".join(ran.out.split())
    assert "absent that day — last spoken of on 2011-03-31" in told
    assert "Ask with --as-of latest." in told


def test_a_stale_answer_says_so(asked: Ask) -> None:
    told = " ".join(asked("superiors", FINANCE, "--as-of", "2020-01-01").out.split())
    assert "note: Nothing here was observed within a year of 2020-01-01; the last day observed is 2011-09-30." in told


def test_what_is_only_possible_is_marked_and_left_out_on_request(asked: Ask) -> None:
    between = asked("superiors", FINANCE, "--as-of", "2011-06-30").out
    certain = asked("superiors", FINANCE, "--as-of", "2011-06-30", "--certainty", "certain").out
    assert "[possibly]" in between
    assert "[possibly]" not in certain
    assert "only possible" in certain


def test_a_kind_is_named_however_it_is_capitalised(asked: Ask) -> None:
    assert asked("search", "finance", "--kind", "Post").out == asked("search", "finance", "--kind", "post").out != ""


def test_search_goes_on_where_it_was_cut(asked: Ask) -> None:
    first = json.loads(asked("search", "director", "--limit", "5", "--json").out)
    cursor = first["cut"]["next"]
    second = json.loads(asked("search", "director", "--limit", "5", "--cursor", cursor, "--json").out)
    both = json.loads(asked("search", "director", "--limit", "10", "--json").out)
    assert first["data"]["hits"] + second["data"]["hits"] == both["data"]["hits"]
    assert cursor in "".join(asked("search", "director", "--limit", "5").out.split())


def test_a_chart_for_another_program_is_printed_as_it_is(asked: Ask) -> None:
    out = asked("chart", "Scotland Office", "--as-of", "latest", "--format", "svg", columns=40).out
    assert out.lstrip().startswith("<")
    assert out.rstrip().endswith("</svg>")


def test_the_entity_page_names_its_ties_and_its_sources(asked: Ask) -> None:
    out = asked("entity", "post:uk-organogram:scotland-office:1", "--as-of", DAY).out
    assert "Held by\n" in out
    assert "Alisdair McIntosh" in out
    assert "source:uk-organogram:scotland-office:senior:2011-03-31" in out.replace("\n", "")


def test_a_timeline_tells_days_surely_and_possibly_first_and_last_included(asked: Ask) -> None:
    out = asked("timeline", "post:uk-organogram:cabinet-office:3", "--kind", "name", "--kind", "holder").out
    assert "2011-03-31  called “Permanent Secretary, Efficiency and Reform Group” · stated" in out
    assert "2011-03-31  held by Ian Watmore · surely 2011-03-31 to 2011-09-30, possibly … to" in out
    assert "entries of other kinds, told with --kind: " in out


def test_a_timeline_goes_on_where_it_was_cut(asked: Ask) -> None:
    first = json.loads(asked("timeline", FINANCE, "--limit", "2", "--json").out)
    rest = json.loads(asked("timeline", FINANCE, "--cursor", first["cut"]["next"], "--json").out)
    whole = json.loads(asked("timeline", FINANCE, "--json").out)
    assert first["data"]["entries"] + rest["data"]["entries"] == whole["data"]["entries"]


def test_changes_are_told_by_kind_and_those_that_read_alike_once(asked: Ask) -> None:
    out = asked("changes", "--from", "2011-03-31", "--to", DAY, "--under", "Office of the Parliamentary Counsel").out
    assert "from 2011-03-31 to 2011-09-30 · revision 1 · links that are certain or possible" in out
    assert "Ended (2)\n   Parliamentary Counsel · Adrian Hogarth\n" in out
    assert "Moved (33)\n   Assistant Parliamentary Counsel × 8\n" in out
    assert "      reports to First Parliamentary Counsel → Parliamentary Counsel\n" in out


def test_changes_go_on_where_they_were_cut(asked: Ask) -> None:
    days = ["changes", "--from", "2011-03-31", "--to", DAY, "--under", "Cabinet Office", "--json"]
    first = json.loads(asked(*days, "--limit", "100").out)
    rest = json.loads(asked(*days, "--cursor", first["cut"]["next"]).out)
    whole = json.loads(asked(*days).out)
    assert first["data"]["changes"] + rest["data"]["changes"] == whole["data"]["changes"]
    assert whole["before"]["as_of"] == "2011-03-31"


def test_nothing_changed_is_said(asked: Ask) -> None:
    out = asked("changes", "--from", DAY, "--to", DAY).out
    assert out == (f"Changes\nas of {DAY} · revision 1 · links that are certain or possible\n\nNothing changed.\n")


def test_sources_and_loads_are_listed(asked: Ask) -> None:
    assert "6 sources loaded" in asked("sources").out
    one = asked("sources", "source:uk-organogram:scotland-office:senior:2011-03-31").out
    assert "Open Government Licence" in one
    assert asked("sources", "source:nothing").status == 1
    assert "uk_organogram" in asked("loads").out


def test_a_variable_that_is_no_setting_is_told(asked: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORGTRACE_STOER", "x")
    ran = asked("sources")
    assert ran.status == 0
    assert (
        "warning: ORGTRACE_STOER is no setting of orgtrace and was not used; did you mean ORGTRACE_STORE?" in ran.told
    )


def test_the_store_itself_answers_what_the_snapshot_answers(asked: Ask) -> None:
    told = {}
    for engine in ("snapshot", "cypher"):
        answer = json.loads(asked("superiors", FINANCE, "--as-of", DAY, "--engine", engine, "--json").out)
        assert answer["view"].pop("engine") == engine
        told[engine] = answer
    assert told["cypher"] == told["snapshot"]


def test_a_name_is_no_use_to_the_store_itself(asked: Ask) -> None:
    ran = asked("superiors", "Director of Finance", "--engine", "cypher")
    assert (ran.status, ran.out) == (2, "")
    assert "give an id" in ran.told
