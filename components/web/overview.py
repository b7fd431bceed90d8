"""Questions → what the API has of each: its charts, what one can choose in them, and the address of each format."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.datastructures import QueryParams
from starlette.responses import Response

from components.catalogue.catalogue import Catalogue
from components.plots.chart import Chart
from components.plots.choice import Choice, Value, write_value
from components.plots.questions import QUESTIONS
from components.reports.exhibit import Exhibit
from components.reports.formats import list_formats
from components.reports.selection_view import SelectionView
from components.web.answers import ROOT, send_json
from components.web.parameters import find_view


def answer_overview(path: Mapping[str, str], parameters: QueryParams, base: str) -> Response:
    """Return all questions with their charts; the addresses keep the selection that is asked for."""
    view = find_view(parameters, base)
    questions = [
        {
            "name": question.name,
            "label": question.label,
            "asks": question.asks,
            "charts": [_describe_chart(chart, view, base) for chart in question.charts],
        }
        for question in QUESTIONS
    ]
    return send_json(
        {
            "data": view.origin | {label.lower(): text for label, text in view.responsible},
            "selection": view.words,
            "questions": questions,
        }
    )


def _describe_chart(chart: Chart, view: SelectionView, base: str) -> dict[str, object]:
    exhibit = Exhibit(chart, view)
    query = exhibit.query and f"?{exhibit.query}"
    forms = [form.name for form in list_formats(exhibit) if form.write]
    return {
        "name": chart.name,
        "title": chart.title,
        "counts": chart.counts,
        "choices": [describe_choice(choice, exhibit.values[choice.name], view.whole) for choice in chart.choices],
        "formats": {form: f"{base}{ROOT}{chart.name}.{form}{query}" for form in forms},
        "page": exhibit.address,
    }


def describe_choice(choice: Choice, value: Value, whole: Catalogue) -> dict[str, object]:
    """Return what one can choose under a name, and the value that holds now."""
    span = {"low": choice.low, "high": choice.high, "step": choice.step} if choice.kind == "number" else {}
    return {
        "name": choice.name,
        "label": choice.label,
        "kind": choice.kind,
        "value": write_value(value) if choice.kind == "some" else value,
        "options": list(choice.list_options(whole)),
        **span,
    }
