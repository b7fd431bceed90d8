"""Filters, choices, questions, formats, tables → the description of the API (OpenAPI 3.1), made from the same lists."""

from __future__ import annotations

from components.catalogue.schema import FILTERS
from components.plots.choice import Choice
from components.plots.questions import CHARTS, CHOICES
from components.reports.csvw import ENDING, MEDIA_TYPE
from components.reports.documents import DOCUMENTS
from components.reports.extracts import EXTRACTS, FORMS
from components.reports.formats import FORMATS, Format
from components.web.answers import ROOT
from components.web.parameters import PAGE, list_figures
from components.web.schemas import SCHEMAS, TEXT, Part, refer
from components.web.tables import MOST_ROWS

_DESCRIBED = 'of a CSV file, the address of what describes it, rel="describedby"'
_ABOUT = (
    "Every figure of the dashboard and the rows behind it, with the parameters of the page's address: what is "
    "selected on the page is what a program gets; without parameters it is all projects. No key is needed. Each answer "
    "has an ETag; with If-None-Match, what has not changed is answered by 304."
)

_UNUSED = "of the page's address: must be right, changes nothing here"
_MAP_VIEW = "what pictures show of a map: latitude, longitude, zoom, and where there are several maps the name of one"


def describe_api(base: str) -> Part:
    """Return the OpenAPI document for the server at the address `base`."""
    filters = [{"$ref": f"#/components/parameters/{name}"} for name in _list_parameters()]
    paths = {
        "openapi.json": _get("This description", _answer("application/json", {"type": "object"})),
        "questions": _get("The questions, their charts, choices and formats", _answer_json("Questions"), filters),
        **{f"{{figure}}.{form.name}": _describe_format(form, filters) for form in FORMATS if form.write},
        f"{{figure}}.csv{ENDING}": _describe_metadata(_place_figure(), filters),
        f"tables/{{table}}.csv{ENDING}": _describe_metadata(_place_table(), filters),
        "tables": _get("The tables, with their number of rows", _answer_json("Tables"), filters),
        **{f"tables/{{table}}.{name}": _describe_table(name, filters) for name in FORMS},
        "archive.zip": _get("Everything of a selection", _answer("application/zip"), filters),
        **{each.file: _get(each.label, _answer(each.media_type), filters) for each in DOCUMENTS},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Pilot Cities", "version": "1", "description": _ABOUT},
        "servers": [{"url": base.rstrip("/")}],
        "paths": {f"/{ROOT}{path}": {"get": described} for path, described in paths.items()},
        "components": {"parameters": _list_parameters(), "schemas": SCHEMAS, "responses": _REFUSALS},
    }


def _describe_format(form: Format, filters: list[Part]) -> Part:
    schema = refer("Figure") if form.name == "json" else None
    answer = _answer(form.media_type, schema)
    if form.name == "csv":
        answer["headers"] = {"link": {"description": _DESCRIBED, "schema": {"type": "string"}}}
    return _get(f"A figure as {form.label}: {form.good_for}", answer, [_place_figure(), *filters])


def _describe_metadata(place: Part, filters: list[Part]) -> Part:
    return _get("What a CSV file means, as CSV on the Web", _answer(MEDIA_TYPE), [place, *filters])


def _place_figure() -> Part:
    return _place("figure", list(list_figures()), "a chart, or a question, which stands for its first chart")


def _place_table() -> Part:
    return _place("table", list(EXTRACTS), "one of the tables behind the figures")


def _describe_table(name: str, filters: list[Part]) -> Part:
    schema = refer("Table") if name == "json" else None
    paging = [
        _ask("limit", {"type": "integer", "minimum": 1, "maximum": MOST_ROWS, "default": MOST_ROWS}, "rows at most"),
        _ask("offset", {"type": "integer", "minimum": 0, "default": 0}, "rows that are left out before"),
    ]
    answer = _answer(FORMS[name].media_type, schema)
    answer["headers"] = {
        "x-total-rows": {"description": "rows of the whole selection", "schema": {"type": "integer"}},
        "link": {"description": f'address of the next rows, rel="next"; {_DESCRIBED}', "schema": {"type": "string"}},
    }
    return _get("The selected rows of a table", answer, [_place_table(), *filters, *paging])


def _get(summary: str, answer: Part, parameters: list[Part] | None = None) -> Part:
    refusals = {code: {"$ref": f"#/components/responses/{name}"} for code, name in _CODES.items()}
    return {"summary": summary, "parameters": parameters or [], "responses": {"200": answer, **refusals}}


def _answer(media_type: str, schema: Part | None = None) -> Part:
    return {"description": "what was asked for", "content": {media_type: {"schema": schema} if schema else {}}}


def _answer_json(name: str) -> Part:
    return _answer("application/json", refer(name))


def _list_parameters() -> dict[str, Part]:
    """Return the parameters that select, by name."""
    several: Part = {"type": "array", "items": {"type": "string", "minLength": 1}}
    year: Part = {"type": "string", "pattern": "^[0-9]{4}$"}
    filters = [
        _ask(each.name, several, f"{each.label}: keep these; give it again for a further one") for each in FILTERS
    ]
    years = [_ask("from", year, "first year"), _ask("to", year, "last year")]
    state = _ask("data", TEXT, "hash of the content of kept data; without it the present data")
    page = [_ask(name, TEXT, _MAP_VIEW if name == "map" else _UNUSED) for name in PAGE]
    return {each["name"]: each for each in [*filters, *years, *map(_describe_choice, CHOICES), state, *page]}


def _describe_choice(choice: Choice) -> Part:
    kinds: dict[str, Part] = {
        "some": {"type": "array", "items": {"type": "string"}},
        "number": {"type": "number", "minimum": choice.low, "maximum": choice.high},
    }
    charts = ", ".join(chart.name for chart in CHARTS if choice in chart.choices)
    words = f"{choice.label}: changes {charts}; its values stand in /{ROOT}questions"
    return _ask(choice.name, kinds.get(choice.kind, {"type": "string"}), words)


def _ask(name: str, schema: Part, words: str) -> Part:
    return {"name": name, "in": "query", "description": words, "schema": schema}


def _place(name: str, known: list[str], words: str) -> Part:
    schema = {"type": "string", "enum": known}
    return {"name": name, "in": "path", "required": True, "description": words, "schema": schema}


_CODES = {"304": "Unchanged", "400": "Refused", "404": "Unknown", "500": "Failed"}
_ERROR = {"application/json": {"schema": refer("Error")}}
_REFUSALS = {
    "Unchanged": {"description": "the asker has it already"},
    "Refused": {"description": "a parameter that is not known, with the nearest one that is", "content": _ERROR},
    "Failed": {"description": "a fault of the program; its log has more under the number given", "content": _ERROR},
    "Unknown": {"description": "an address that leads nowhere, with the nearest one that does", "content": _ERROR},
}
