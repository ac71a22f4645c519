"""A reader of JSON Schema that knows just what the documentation uses; it is apart from what makes the schemas."""

from typing import Any

_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
    "array": (list,),
    "object": (dict,),
}
_KNOWN = {
    *("$ref", "type", "anyOf", "items", "properties", "required", "additionalProperties", "title", "description"),
    *("default", "examples"),
}


class Schema:
    """The schemas of one OpenAPI document."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._schemas = document["components"]["schemas"]

    def check(self, value: Any, schema: Any, place: str = "$") -> None:
        """Fail where a value is not of a schema, or has a field that the schema does not tell of."""
        if schema is True:
            return
        assert set(schema) <= _KNOWN, f"{place}: {set(schema) - _KNOWN} is not read here"
        if "$ref" in schema:
            self.check(value, self._schemas[schema["$ref"].rpartition("/")[2]], place)
        elif "anyOf" in schema:
            self._any(value, schema["anyOf"], place)
        elif "type" in schema:
            self._typed(value, schema, place)

    def _any(self, value: Any, choices: list[Any], place: str) -> None:
        failures = []
        for choice in choices:
            try:
                self.check(value, choice, place)
            except AssertionError as failure:
                failures.append(str(failure))
            else:
                return
        raise AssertionError(f"{place}: {value!r} is none of its types: {failures}")

    def _typed(self, given: Any, schema: dict[str, Any], place: str) -> None:
        kind = schema["type"]
        is_flag = isinstance(given, bool) and kind != "boolean"
        assert isinstance(given, _TYPES[kind]), f"{place}: {given!r} is no {kind}"
        assert not is_flag, f"{place}: {given!r} is no {kind}"
        value: Any = given
        if kind == "array":
            for number, each in enumerate(value):
                self.check(each, schema.get("items", True), f"{place}[{number}]")
        if kind == "object":
            self._object(value, schema, place)

    def _object(self, value: dict[str, Any], schema: dict[str, Any], place: str) -> None:
        fields, rest = schema.get("properties", {}), schema.get("additionalProperties")
        assert set(schema.get("required", [])) <= set(value), f"{place}: {set(schema['required']) - set(value)} missing"
        for name, each in value.items():
            told = fields.get(name, rest)
            assert told not in (None, False), f"{place}.{name} is not documented"
            self.check(each, told, f"{place}.{name}")
