"""The vocabulary is whole: what it names exists, and everything in it says what it means."""

from graph.model.vocabulary import ENTITIES, LABELS, RELATIONS, WALKED, Kind


def test_every_end_of_a_relation_is_a_label() -> None:
    for relation in RELATIONS.values():
        assert relation.starts
        assert relation.ends
        assert {*relation.starts, *relation.ends} <= LABELS.keys()


def test_everything_says_what_it_means() -> None:
    for label in LABELS.values():
        assert len(label.meaning) > 3
    for relation in RELATIONS.values():
        assert len(relation.meaning) > 3
        for attribute in relation.attributes:
            assert len(attribute.meaning) > 3, (relation.name, attribute.name)


def test_names_and_prefixes_are_used_once() -> None:
    assert len({label.prefix for label in LABELS.values()}) == len(LABELS)
    for relation in RELATIONS.values():
        names = [attribute.name for attribute in relation.attributes]
        assert len(set(names)) == len(names)


def test_labels_that_limit_an_attribute_are_starts_of_its_relation() -> None:
    for relation in RELATIONS.values():
        for attribute in relation.attributes:
            assert set(attribute.labels) <= set(relation.starts), (relation.name, attribute.name)


def test_a_default_is_a_value_of_its_attribute() -> None:
    for relation in RELATIONS.values():
        for attribute in relation.attributes:
            if attribute.default is None:
                continue
            assert not attribute.required, "what has a default need not be given"
            assert isinstance(attribute.default, bool) == (attribute.kind is Kind.BOOLEAN)
            assert not attribute.values or attribute.default in attribute.values


def test_what_separates_links_is_part_of_their_meaning() -> None:
    for relation in RELATIONS.values():
        for attribute in relation.attributes:
            if attribute.distinguishes:
                assert attribute.semantic
                assert attribute.required or attribute.default is not None


def test_paths_walk_between_entities_only() -> None:
    for name in WALKED:
        assert {*RELATIONS[name].starts, *RELATIONS[name].ends} <= set(ENTITIES)


def test_standard_iris_are_absolute() -> None:
    iris = [label.iri for label in LABELS.values()] + [relation.iri for relation in RELATIONS.values()]
    assert all(iri is None or iri.startswith(("http://", "https://")) for iri in iris)
