"""The documentation as a page: rendered here from the OpenAPI document, so that it needs nothing from elsewhere."""

import json
import re
from collections.abc import Iterator, Mapping
from html import escape
from itertools import zip_longest
from typing import Any
from urllib.parse import quote, urlencode

from api.errors import ALL_KINDS

Samples = Mapping[str, Mapping[str, str]]

_CODE = re.compile(r"`([^`]+)`")


def page(document: Mapping[str, Any], samples: Samples) -> str:
    """The page.

    Args:
        document: OpenAPI 3.1.
        samples: by path, parameters of a call to be tried; empty where a token guards the data.
    """
    info = document["info"]
    calls = [(path, call) for path, methods in document["paths"].items() for call in methods.values()]
    return "\n".join(
        [
            '<!doctype html><html lang="en"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width,initial-scale=1">',
            f"<title>{escape(info['title'])} {escape(info['version'])}</title>",
            '<link rel="stylesheet" href="/docs/page.css"></head><body>',
            f"<header><h1>{escape(info['title'])} <small>{escape(info['version'])}</small></h1>",
            f"<p>{_worded(info['description'])}</p>",
            '<p>The same for machines: <a href="/openapi.json">OpenAPI</a>.</p>',
            '<p><label>Token, where the operator set one: <input id="token" type="password" autocomplete="off">',
            "</label></p></header>",
            f"<nav><ul>{''.join(map(_entry, calls))}</ul></nav><main>",
            *(_call(path, call, samples.get(path, {})) for path, call in calls),
            *_problems(),
            *_schemas(document["components"]["schemas"]),
            '</main><script src="/docs/page.js"></script></body></html>',
        ]
    )


def _entry(named: tuple[str, Mapping[str, Any]]) -> str:
    path, call = named
    return f'<li><a href="#{_anchor(path)}">{escape(path)}</a> {escape(call["summary"])}</li>'


def _call(path: str, call: Mapping[str, Any], sample: Mapping[str, str]) -> str:
    parameters = call.get("parameters", [])
    rows = "".join(_parameter(each, sample.get(each["name"], "")) for each in parameters)
    head = "<tr><th>parameter</th><th>value</th><th>meaning</th></tr>"
    return "\n".join(
        [
            f'<section id="{_anchor(path)}"><h2><code>GET {escape(path)}</code></h2>',
            f"<p><b>{escape(call['summary'])}</b></p><p>{_worded(call.get('description', ''))}</p>",
            f'<form data-path="{escape(path)}">',
            f"<table>{head}{rows}</table>" if rows else "",
            '<button>Ask</button> <code class="asked"></code></form>',
            *_tried(path, sample),
            '<div class="answer" hidden></div>',
            *_example(call),
            f"<p>Answers: {'; '.join(_status(*each) for each in sorted(call['responses'].items()))}.</p></section>",
        ]
    )


def _parameter(each: Mapping[str, Any], value: str) -> str:
    schema, name = each.get("schema", {}), escape(each["name"])
    needed = " required" if each.get("required") else ""
    field = "".join(
        f'<input name="{name}" data-in="{each["in"]}" value="{escape(given)}" '
        f'placeholder="{escape(str(schema.get("default", "")))}"{needed}>'
        for given, _ in zip_longest(value.splitlines(), range(schema.get("minItems", 1)), fillvalue="")
    )
    examples = schema.get("examples", [])
    shown = f" <small>such as {', '.join(map(_value, examples))}</small>" if examples else ""
    cells = (f"<code>{name}</code>{' *' if needed else ''}", field, _worded(each["description"]) + shown)
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _value(example: object) -> str:
    return f"<code>{escape(','.join(map(str, example)) if isinstance(example, list) else str(example))}</code>"


def _tried(path: str, sample: Mapping[str, str]) -> Iterator[str]:
    """A link that works without any script."""
    if sample or "{" not in path:
        within = {name: value for name, value in sample.items() if f"{{{name}}}" in path}
        url = path
        for name, value in within.items():
            url = url.replace(f"{{{name}}}", quote(value, safe=""))
        asked = [(name, each) for name, value in sample.items() if name not in within for each in value.splitlines()]
        query = urlencode(asked)
        url += f"?{query}" if query else ""
        yield f'<p>Try <a href="{escape(url)}">{escape(url)}</a></p>'


def _example(call: Mapping[str, Any]) -> Iterator[str]:
    example = call["responses"]["200"]["content"]["application/json"].get("example")
    if example is not None:
        shown = escape(json.dumps(example, indent=2, ensure_ascii=False))
        yield f"<details><summary>An answer, from an invented world</summary><pre>{shown}</pre></details>"


def _status(status: str, response: Mapping[str, Any]) -> str:
    return f"<code>{escape(status)}</code> {_worded(response['description'])}"


def _problems() -> Iterator[str]:
    yield '<section id="problems"><h2>Problems</h2><dl>'
    for kind in ALL_KINDS:
        yield f'<dt id="problem-{kind.slug}"><code>{kind.status.value}</code> {escape(kind.title)}</dt>'
        yield f"<dd>{_worded(kind.remedy)}</dd>"
    yield "</dl></section>"


def _schemas(schemas: Mapping[str, Any]) -> Iterator[str]:
    yield '<section id="fields"><h2>Fields of answers</h2>'
    for name, schema in schemas.items():
        rows = "".join(_field(*each) for each in schema.get("properties", {}).items())
        if rows:
            told = _worded(schema.get("description", ""))
            yield f'<details id="schema-{escape(name)}"><summary><code>{escape(name)}</code> {told}</summary>'
            yield f"<table>{rows}</table></details>"
    yield "</section>"


def _field(name: str, schema: Mapping[str, Any]) -> str:
    meaning = _worded(schema.get("description", ""))
    return f"<tr><td><code>{escape(name)}</code></td><td>{_type(schema)}</td><td>{meaning}</td></tr>"


def _type(schema: Mapping[str, Any]) -> str:
    if "$ref" in schema:
        name = escape(schema["$ref"].rpartition("/")[2])
        return f'<a href="#schema-{name}">{name}</a>'
    if "anyOf" in schema:
        return " or ".join(map(_type, schema["anyOf"]))
    if schema.get("type") == "array":
        return f"list of {_type(schema.get('items', {}))}"
    return escape(str(schema.get("type", "any")))


def _anchor(path: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", path.lower()).strip("-")


def _worded(text: str) -> str:
    return _CODE.sub(r"<code>\1</code>", escape(text))
