"""What separates links between the same two nodes (line, mode, acting), as one small number.

The number counts through the values that the vocabulary allows, defaults first, so that 0 is what a
statement means that says nothing of them.
"""

from collections.abc import Mapping
from functools import cache

from graph.model.attributes import Value
from graph.model.vocabulary import RELATIONS, Attribute, Kind


def code_of(relation: str, attributes: Mapping[str, Value]) -> int:
    """The number of a statement's distinguishing attributes."""
    code = 0
    for name, values in _distinguishing(relation):
        code = code * len(values) + values.index(attributes.get(name, values[0]))
    return code


def attributes_of(relation: str, code: int) -> dict[str, Value]:
    """The distinguishing attributes that a number stands for, defaults included."""
    found: dict[str, Value] = {}
    for name, values in reversed(_distinguishing(relation)):
        code, place = divmod(code, len(values))
        found[name] = values[place]
    return dict(sorted(found.items()))


def separates(relation: str) -> bool:
    """Whether links of this relation can differ in anything but their ends."""
    return bool(_distinguishing(relation))


@cache
def _distinguishing(relation: str) -> tuple[tuple[str, tuple[Value, ...]], ...]:
    attributes = RELATIONS[relation].attributes
    return tuple((each.name, _values(each)) for each in attributes if each.distinguishes)


def _values(attribute: Attribute) -> tuple[Value, ...]:
    if attribute.kind is Kind.BOOLEAN:
        return (False, True)
    first = () if attribute.default is None else (attribute.default,)
    return (*first, *(value for value in attribute.values if value != attribute.default))
