"""Oversight through what contains an entity: told apart from stated oversight, with the bodies it runs through."""

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.query.entities import Link
from graph.query.supervision import supervision
from graph.view.port import View
from tests.graph.query.test_supervision import side
from tests.graph.query.worlds import id_of, name_of, names, view_of

WORLD = """
    PART_OF Nets Fish
    PART_OF Fish State
    POST_IN weaver Nets
    POST_IN chief Audit
    STATED_IN chief title=Chief is_head=true
    HOLDS @ann chief
    SUPERVISES Audit Fish mode=audit
    SUPERVISES Board Nets mode=guidance
    SUPERVISES Assembly State mode=supervision
"""


def over(
    view: View, name: str, containment: bool | None = None
) -> dict[tuple[str, str], tuple[tuple[str, ...], str, list[str]]]:
    """Of each link over an entity its overseer and overseen, with basis, certainty and the bodies it runs through."""
    answer = supervision(view, id_of(name), direction=["over"], containment=containment)
    return {
        (name_of(link.start), name_of(link.end)): (link.basis, link.certainty, names(link.through))
        for link in answer.links
    }


def test_who_oversees_a_body_oversees_its_parts_and_posts_through_it() -> None:
    assert over(view_of(WORLD), "weaver") == {
        ("Board", "weaver"): (("containment",), "certain", ["Nets"]),
        ("Audit", "weaver"): (("containment",), "certain", ["Nets", "Fish"]),
        ("Assembly", "weaver"): (("containment",), "certain", ["Nets", "Fish", "State"]),
    }


def test_stated_oversight_stays_beside_what_is_reached_through_containment() -> None:
    found = over(view_of(WORLD), "Nets")
    assert found["Board", "Nets"] == (("stated",), "certain", [])
    assert found["Audit", "Nets"] == (("containment",), "certain", ["Fish"])


def test_a_link_through_containment_rests_on_the_statements_of_every_link_it_runs_through() -> None:
    (link,) = (
        each
        for each in supervision(view_of(WORLD), id_of("weaver"), direction=["over"]).links
        if each.start == id_of("Audit")
    )
    assert sorted(key.rpartition("@")[0] for key in link.statements) == [
        id_of("Audit"),
        id_of("Nets"),
        id_of("weaver"),
    ]


def test_containment_is_left_out_where_it_is_not_wanted() -> None:
    assert over(view_of(WORLD), "Nets", containment=False).keys() == {("Board", "Nets")}


def test_under_an_entity_containment_is_followed_only_where_it_is_wanted() -> None:
    view = view_of(WORLD)
    assert side(supervision(view, id_of("Audit")), "under") == {"Audit": 0, "Fish": 1}
    answer = supervision(view, id_of("Audit"), containment=True)
    assert side(answer, "under") == {"Audit": 0, "Fish": 1, "Nets": 1, "weaver": 1}
    assert (answer.containment, supervision(view, id_of("Audit")).containment) == (("over", "under"), ("over",))


def test_the_overseeing_body_is_shown_with_the_person_who_heads_it() -> None:
    answer = supervision(view_of(WORLD), id_of("weaver"), direction=["over"])
    (audit,) = (each.entity for each in answer.entities if each.entity.id == id_of("Audit"))
    assert [(head.id, names(holder.id for holder in head.holders)) for head in audit.heads] == [
        (id_of("chief"), ["@ann"])
    ]


def test_nobody_oversees_himself_through_the_body_he_is_in() -> None:
    view = view_of("PART_OF Audit Fish\nPART_OF Nets Fish\nSUPERVISES Audit Fish mode=audit\nPOST_IN a Audit")
    assert over(view, "Audit") == {}
    assert over(view, "Nets").keys() == {("Audit", "Nets")}
    assert over(view, "a").keys() == {("Audit", "a")}


def test_a_body_that_was_not_there_that_day_contains_nothing() -> None:
    world = """
        STATED_IN Fish observed=2016-01-01 valid_to=2017-01-01
        PART_OF Nets Fish undeclared
        SUPERVISES Audit Fish mode=audit undeclared
    """
    view = view_of(world)
    assert view.present([view.node(id_of("Fish"))]).tolist() == [False]
    assert over(view, "Nets") == {}


def test_depth_counts_steps_of_oversight_not_of_containment() -> None:
    answer = supervision(view_of(WORLD), id_of("weaver"), direction=["over"], depth=1)
    assert side(answer, "over") == {"weaver": 0, "Board": 1, "Audit": 1, "Assembly": 1}


def test_possible_containment_left_out_is_told() -> None:
    view = view_of("PART_OF Nets Fish observed=2017-01-01\nSUPERVISES Audit Fish mode=audit", certainty="certain")
    (end,) = supervision(view, id_of("Nets"), direction=["over"]).ends
    assert end.reason == "oversight only possible"


BODIES = [f"B{n}" for n in range(6)]
POSTS = [f"p{n}" for n in range(4)]
few = settings(max_examples=60, deadline=None)
Flagged = dict[tuple[str, str], bool]


def flagged(near: list[str], far: list[str], size: int) -> st.SearchStrategy[Flagged]:
    """Some links between names, each of them certain or only possible."""
    pairs = st.tuples(st.sampled_from(near), st.sampled_from(far)).filter(lambda pair: pair[0] != pair[1])
    return st.dictionaries(pairs, st.booleans(), max_size=size)


def world(contained: Flagged, overseen: Flagged) -> str:
    """The statements of a drawn world; what is only possible was seen a year before."""

    def dated(certain: bool) -> str:
        return "" if certain else " observed=2017-01-16"

    said = [f"STATED_IN {name} undated=yes" for name in [*BODIES, *POSTS]]
    said += [
        f"{'PART_OF' if inner in BODIES else 'POST_IN'} {inner} {outer}{dated(certain)}"
        for (inner, outer), certain in contained.items()
    ]
    said += [f"SUPERVISES {start} {end} mode=audit{dated(certain)}" for (start, end), certain in overseen.items()]
    return "\n".join(said)


@few
@given(flagged(BODIES + POSTS, BODIES, 12), flagged(BODIES + POSTS, BODIES + POSTS, 8))
def test_links_through_containment_are_those_that_networkx_finds(contained: Flagged, overseen: Flagged) -> None:
    view = view_of(world(contained, overseen))
    every: nx.DiGraph[str] = nx.DiGraph(list(contained))
    sure: nx.DiGraph[str] = nx.DiGraph([pair for pair, certain in contained.items() if certain])
    every.add_nodes_from([*BODIES, *POSTS])
    sure.add_nodes_from([*BODIES, *POSTS])
    for name in [*BODIES, *POSTS]:
        expected = {}
        for (overseer, body), certain in overseen.items():
            if name in {overseer, body} or not nx.has_path(every, name, body):
                continue
            surely = nx.has_path(sure, name, body)
            steps = nx.shortest_path_length(sure if surely else every, name, body)
            expected[overseer, body] = ("certain" if surely and certain else "possible", steps)
        found = {}
        for link in supervision(view, id_of(name), direction=["over"], depth=1).links:
            if link.through and link.end == id_of(name):
                found[name_of(link.start), name_of(link.through[-1])] = (link.certainty, len(link.through))
        assert found == expected


@few
@given(flagged(BODIES + POSTS, BODIES, 12), flagged(BODIES + POSTS, BODIES + POSTS, 8))
def test_the_links_under_an_overseer_are_those_over_the_overseen(contained: Flagged, overseen: Flagged) -> None:
    view = view_of(world(contained, overseen))

    def links(direction: str) -> set[Link]:
        return {
            link
            for name in [*BODIES, *POSTS]
            for link in supervision(view, id_of(name), direction=[direction], containment=True, depth=1).links
            if id_of(name) == (link.end if direction == "over" else link.start)
        }

    assert links("over") == links("under")
