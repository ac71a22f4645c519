"""Attribute values: checked against the vocabulary and brought to their canonical form."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from graph.errors import BadDate, BadStatement
from graph.model.dates import bound
from graph.model.names import composed
from graph.model.vocabulary import Attribute, Kind, Relation

_MAX_DIGITS = 100
"""More than any figure of an organisation has; a few letters such as 1e999999 would fill the memory."""

Value = str | bool | int | tuple[str, ...]


def checked(relation: Relation, label: str, values: Mapping[str, object]) -> dict[str, Value]:
    """The attributes of a statement that starts at `label`, canonical; defaults and empty values left out.

    Raises:
        BadStatement: an attribute that is unknown, missing, not of its kind or not of its values.
    """
    found: dict[str, Value] = {}
    for name in sorted(values):
        attribute = relation.attribute(name)
        if attribute is None or (attribute.labels and label not in attribute.labels):
            known = ", ".join(a.name for a in relation.attributes if not a.labels or label in a.labels)
            raise BadStatement(
                f"{relation.name} of a {label} has no attribute {name!r}; it takes {known or 'none'}", name
            )
        value = _canonical(attribute, values[name])
        if value not in (None, "", (), attribute.default):
            found[name] = value
    for attribute in relation.attributes:
        if attribute.required and attribute.name not in found:
            raise BadStatement(f"{relation.name} needs the attribute {attribute.name!r}", attribute.name)
    return found


def _canonical(attribute: Attribute, value: object) -> Value:
    match attribute.kind, value:
        case Kind.BOOLEAN, bool():
            return value
        case Kind.INTEGER, int() if not isinstance(value, bool):
            return value
        case Kind.DECIMAL, str() | int() if not isinstance(value, bool):
            return _decimal(attribute, str(value))
        case Kind.DATE, str():
            return _date(attribute, value)
        case Kind.TEXT, str():
            return _one_of(attribute, composed(value))
        case Kind.TEXTS, str():
            return (_one_of(attribute, composed(value)),)
        case Kind.TEXTS, list() | tuple() if all(isinstance(each, str) for each in value):
            return tuple(sorted(_one_of(attribute, composed(each)) for each in value))
    raise BadStatement(f"{attribute.name} is {value!r}; it has to be {_described(attribute)}", attribute.name)


def _decimal(attribute: Attribute, value: str) -> str:
    try:
        number = Decimal(value)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or abs(number.adjusted()) > _MAX_DIGITS:
        raise BadStatement(f"{attribute.name} is {value!r}; it has to be a number", attribute.name)
    if not number:
        return "0"
    plain = f"{number:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _date(attribute: Attribute, value: str) -> str:
    try:
        bound(value)
    except BadDate as error:
        raise BadStatement(f"{attribute.name}: {error}", attribute.name) from error
    return value


def _one_of(attribute: Attribute, value: str) -> str:
    if attribute.values and value not in attribute.values:
        allowed = ", ".join(attribute.values)
        raise BadStatement(f"{attribute.name} is {value!r}; it has to be one of {allowed}", attribute.name)
    return value


def _described(attribute: Attribute) -> str:
    return {
        Kind.TEXT: "a text",
        Kind.TEXTS: "a list of texts",
        Kind.BOOLEAN: "true or false",
        Kind.INTEGER: "a whole number",
        Kind.DECIMAL: 'a decimal number, best as a text such as "0.5"',
        Kind.DATE: "a date",
    }[attribute.kind]
