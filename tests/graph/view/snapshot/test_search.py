"""Search finds by any name, blind to accents and order, forgiving, and always in the same order."""

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import BadParameter
from graph.model.attributes import Value
from graph.model.identifiers import made
from graph.model.names import plain
from graph.model.statements import Statement, check
from graph.view.opening import Graph
from graph.view.port import View
from graph.view.snapshot.builder import build
from graph.view.snapshot.initials import Initials
from graph.view.snapshot.names import Names
from graph.view.snapshot.spelling import Spelling
from graph.view.snapshot.tables import Recording, Tables
from graph.view.snapshot.texts import Texts

FINISHED = {1: "2020-01-01T00:00:00Z", 2: "2020-02-01T00:00:00Z"}
NAMES = [
    "Nguyễn Văn Á",
    "Trần Thị Bích Ngọc",
    "Lê Quang Đạo",
    "Permanent Secretary",
    "Director of Finance",
    "Chief Scientific Adviser",
    "Ủy ban nhân dân tỉnh Nghệ An",
    "Ministry of Defence",
    "Phạm Hoàng Giang",
]


def say(relation: str, start: str, end: str, **attributes: Value) -> Statement:
    source = end if relation == "STATED_IN" else "source:s"
    return check(Statement(relation=relation, start=start, end=end, source=source, attributes=attributes))


def named(id: str, name: str, source: str = "source:s") -> Statement:
    return say("STATED_IN", id, source, name=name)


def view_of(*statements: Statement) -> View:
    return Graph.over(Tables.of(statements, FINISHED[1])).view()


def people(names: Sequence[str]) -> View:
    told = {name: named(made("Person", "x", name), name) for name in names}
    return view_of(*told.values())


def _names(names: Sequence[str]) -> Names:
    told = [named(made("Person", "x", name), name) for name in names]
    return build(Tables.of(told, FINISHED[1])).names


def found(view: View, query: str, **options: object) -> list[str]:
    """The names found."""
    hits = view.search(query, **options)  # type: ignore[arg-type]  # options by name
    return [each.name for each in view.describe([node for node, _ in hits])]


def ids(view: View, query: str, **options: object) -> list[str]:
    return view.ids([node for node, _ in view.search(query, **options)])  # type: ignore[arg-type]  # options by name


def misspelled(name: str) -> Iterator[str]:
    """The name with one typing error, at every place and of every kind."""
    for place in range(len(name)):
        yield name[:place] + name[place + 1 :]
        yield name[:place] + "x" + name[place:]
        yield name[:place] + "x" + name[place + 1 :]
        yield name[:place] + name[place : place + 2][::-1] + name[place + 2 :]


@pytest.mark.parametrize("name", NAMES)
def test_one_typing_error_anywhere_is_forgiven(name: str) -> None:
    view = people(NAMES)
    missed = [typed for typed in misspelled(plain(name)) if found(view, typed)[:1] != [name]]
    assert missed == []


@pytest.mark.parametrize(
    "typed", ["permanant secretery", "secratary permanent", "drector of finnance", "trna thi bihc ngoc"]
)
def test_two_typing_errors_are_forgiven(typed: str) -> None:
    view = people(NAMES)
    assert found(view, typed)[0] in ("Permanent Secretary", "Director of Finance", "Trần Thị Bích Ngọc")


@given(st.lists(st.sampled_from(NAMES), unique=True, min_size=1), st.data())
def test_accents_case_and_order_of_words_do_not_matter(names: list[str], data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(names))
    words = data.draw(st.permutations(plain(name).split()))
    typed = data.draw(st.sampled_from([" ".join(words), " ".join(words).upper(), f"  {', '.join(words)}  "]))
    assert found(people(names), typed)[0] == name


def test_accents_tell_apart_where_they_are_typed() -> None:
    view = people(["Tân Thành", "Tân Thạnh", "Tan Thanh"])
    assert [found(view, typed)[0] for typed in ("Tân Thạnh", "tân thành", "tan thanh")] == [
        "Tân Thạnh",
        "Tân Thành",
        "Tan Thanh",
    ]
    assert len(found(view, "tan thanh")) == 3


def test_exact_comes_before_beginning_before_the_rest() -> None:
    view = people(["Finance Board", "Finance", "Financf", "Board of Finance", "Finances"])
    assert found(view, "finance") == ["Finance", "Finances", "Finance Board", "Board of Finance", "Financf"]


def test_equal_hits_are_in_order_of_name_and_id() -> None:
    view = view_of(*(named(f"org:x:{id}", "Finance") for id in ("c", "a", "b")), named("org:x:0", "Finance X"))
    assert ids(view, "finance") == ["org:x:a", "org:x:b", "org:x:c", "org:x:0"]
    scores = [score for _, score in view.search("finance")]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 100 for score in scores)


def test_every_form_that_any_source_used_is_found() -> None:
    view = view_of(
        named("org:x:a", "Ministry of War", "source:1"),
        named("org:x:a", "Ministry of Defence", "source:2"),
        say("STATED_IN", "post:x:a", "source:1", name="Secretary of State", title="Minister"),
    )
    assert ids(view, "ministry of war") == ids(view, "ministry of defence") == ["org:x:a"]
    assert ids(view, "secretary of state")[0] == ids(view, "minister")[0] == "post:x:a"


def test_a_post_is_found_by_its_title_and_what_it_is_in() -> None:
    view = view_of(
        named("org:x:treasury", "Treasury"),
        named("org:x:office", "Cabinet Office"),
        named("org:x:hr", "Human Resources"),
        say("PART_OF", "org:x:hr", "org:x:office"),
        say("STATED_IN", "post:x:a", "source:s", title="Director"),
        say("STATED_IN", "post:x:b", "source:s", title="Director"),
        say("POST_IN", "post:x:a", "org:x:treasury"),
        say("POST_IN", "post:x:b", "org:x:hr"),
    )
    assert ids(view, "director treasury")[0] == ids(view, "tresury director")[0] == "post:x:a"
    assert ids(view, "human resources director")[0] == ids(view, "director cabinet office")[0] == "post:x:b"
    assert ids(view, "director") == ["post:x:a", "post:x:b"]


def test_only_the_kinds_asked_for_are_found() -> None:
    view = view_of(
        named("org:x:a", "Finance"),
        named("person:x:a", "Finance"),
        say("STATED_IN", "post:x:a", "source:s", title="Finance"),
    )
    assert ids(view, "finance", labels=["Post"]) == ["post:x:a"]
    assert ids(view, "finance", labels=["Person", "Organization"]) == ["org:x:a", "person:x:a"]
    assert ids(view, "org:x:a", labels=["Post"]) == []
    with pytest.raises(BadParameter):
        view.search("finance", labels=["Source"])


def test_a_kind_is_not_crowded_out_by_better_hits_of_another() -> None:
    titles = [say("STATED_IN", f"post:x:{number}", "source:s", title=f"Finance {number}") for number in range(500)]
    view = view_of(*titles, named("org:x:a", "Office for Finances of State"))
    assert ids(view, "finance", labels=["Organization"]) == ["org:x:a"]


def test_an_id_that_is_typed_comes_first() -> None:
    view = view_of(named("org:x:board", "Council"), named("person:x:a", "org x board"))
    assert ids(view, "org:x:board") == ["org:x:board", "person:x:a"]
    assert view.search(" org:x:board ")[0][1] == 100


def test_no_more_than_the_limit_is_found_and_less_is_the_beginning_of_more() -> None:
    view = people([f"Nguyễn Văn {letter}" for letter in "ABCDEFGHIK"])
    everyone = ids(view, "nguyen van", limit=100)
    assert len(everyone) == 10
    for limit in (1, 3, 10):
        assert ids(view, "nguyen van", limit=limit) == everyone[:limit]
    with pytest.raises(BadParameter):
        view.search("nguyen", limit=0)


@pytest.mark.parametrize("query", ["", "   ", "--", "zzzzzzzz", "?", "%"])
def test_nothing_is_found_by_nothing(query: str) -> None:
    assert people(NAMES).search(query) == []


def test_only_names_known_at_the_revision_are_found() -> None:
    history: list[Recording] = [
        (named("org:x:a", "Ministry of War"), 1, 2),
        (named("org:x:a", "Ministry of Defence"), 2, None),
        (say("STATED_IN", "post:x:a", "source:s", title="Director"), 1, None),
        (say("POST_IN", "post:x:a", "org:x:a"), 1, None),
        (named("person:x:an", "An"), 2, None),
    ]
    graph = Graph.over(Tables.from_statements(history, FINISHED))
    then, now = graph.view(known_at=1), graph.view(known_at=2)
    assert ids(then, "ministry war") == ids(now, "ministry defence") == ["org:x:a"]
    assert ids(then, "defence") == ids(now, "war") == ids(then, "an", labels=["Person"]) == []
    assert ids(now, "director war") == ids(now, "director")
    assert ids(then, "director war")[0] == "post:x:a"
    assert then.search("director war")[0][1] > now.search("director war")[0][1]


@given(st.text(max_size=40), st.integers(1, 5))
def test_any_text_is_answered_the_same_way_twice(query: str, limit: int) -> None:
    hits = people(NAMES).search(query, limit=limit)
    assert hits == people(NAMES).search(query, limit=limit)
    assert len(hits) <= limit


def test_words_written_together_or_apart_are_read_as_words_in_use() -> None:
    spelling = Spelling(Texts.of(["a", "an", "van", "office", "nguyen", "cabinet"]))
    readings = [
        ("cabinetoffice", ["cabinet", "office"]),
        ("nguyenvanan", ["nguyen", "van", "an"]),
        ("cabinetxoffice", ["cabinet", "office"]),
        ("cab inet office", ["cabinet", "office"]),
        ("nguye nvan", ["nguyen", "van"]),
    ]
    for typed, meant in readings:
        assert meant in spelling.readings(typed.split())
    assert spelling.readings(["van", "an"]) == [["van", "an"]]
    assert spelling.readings(["zzz"]) == [["zzz"]]


BODIES = [
    "Ủy ban nhân dân tỉnh Nghệ An",
    "Hội đồng nhân dân tỉnh Nghệ An",
    "Ủy ban Kiểm tra Tỉnh ủy Nghệ An",
    "Ban Thường vụ Tỉnh ủy Nghệ An",
    "Ban Chấp hành Đảng bộ tỉnh Nghệ An",
    "Ban Tổ chức Tỉnh ủy Nghệ An",
    "Ban Tổ chức Thành ủy Thành phố Hồ Chí Minh",
    "Ủy ban nhân dân Thành phố Hồ Chí Minh",
    "Ministry of Defence",
    "Nguyễn Thanh Tú",
]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("UBND tỉnh Nghệ An", "Ủy ban nhân dân tỉnh Nghệ An"),
        ("ubnd tinh nghe an", "Ủy ban nhân dân tỉnh Nghệ An"),
        ("HĐND Nghệ An", "Hội đồng nhân dân tỉnh Nghệ An"),
        ("hdnd nghe an", "Hội đồng nhân dân tỉnh Nghệ An"),
        ("UBKT Tỉnh ủy Nghệ An", "Ủy ban Kiểm tra Tỉnh ủy Nghệ An"),
        ("btv tinh uy nghe an", "Ban Thường vụ Tỉnh ủy Nghệ An"),
        ("BCH Đảng bộ tỉnh Nghệ An", "Ban Chấp hành Đảng bộ tỉnh Nghệ An"),
        ("Ban Tổ chức TU Nghệ An", "Ban Tổ chức Tỉnh ủy Nghệ An"),
        ("Ban Tổ chức TU TPHCM", "Ban Tổ chức Thành ủy Thành phố Hồ Chí Minh"),
        ("UBND TPHCM", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        ("ubnd tp.hcm", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        ("MoD", "Ministry of Defence"),
    ],
)
def test_an_abbreviation_finds_the_name_whose_words_begin_so(typed: str, meant: str) -> None:
    assert found(people(BODIES), typed)[0] == meant


def test_a_word_that_names_hold_is_no_abbreviation_unless_it_alone_is_in_capitals() -> None:
    assert Initials(_names(BODIES)).readings("nguyen thanh tu") == []
    assert Initials(_names(BODIES)).readings("NGUYEN THANH TU") == []
    assert ["ban", "tinh", "uy"] in Initials(_names(BODIES)).readings("ban TU")


def test_an_abbreviation_does_not_reach_over_the_end_of_a_name() -> None:
    assert Initials(_names(["Xã Yên", "Zuân Quế"])).phrases("xyz") == []


def test_a_name_as_typed_comes_before_one_that_an_abbreviation_is_read_as() -> None:
    assert found(people(["Mod", "Ministry of Defence"]), "mod") == ["Mod"]
    assert found(people(["MOD", "Ministry of Defence"]), "MoD")[0] == "MOD"


def test_an_error_in_the_first_letter_of_a_word_is_no_worse_than_elsewhere() -> None:
    view = people(["Trần Văn Truyền", "Trần Văn Huyến", "Trần Văn Chuyện"])
    assert found(view, "Trần Văn ruyền")[0] == "Trần Văn Truyền"


def test_a_short_word_is_not_taken_for_one_that_shares_half_its_letters() -> None:
    view = people(["Ban Dân vận", "Udon Land", "Rod Clark"])
    assert found(view, "udno") == ["Udon Land"]
    assert found(view, "uldn") == []
    assert found(view, "rcod") == ["Rod Clark"]
