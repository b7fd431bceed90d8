"""keep.eu, the public JSON of a project (https://keep.eu/api/project/<id>/): one, or a list of them.

A budget of a partner may be published, published as 0.00, or not published: 0 stays 0, and nothing stays empty. It is
other money than the total of the project.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from components.importing.cells import read_date, read_nuts, read_text, read_vat, read_website
from components.importing.nested import (
    NestedField,
    find_value,
    list_objects,
    read_money,
    read_name,
    read_names,
    write_scalar,
)  # fmt: skip
from components.importing.nested_projects import Listing, NestedForm, make_nested_format
from components.importing.sheet import NestedDocument, Value

_TELLING = frozenset({"partnerships", "union_co_financing_rate", "eu_funding", "programme", "priority", "translations"})
_ENOUGH = 4  # of these keys; or the first
_ROLES = {"lead": "lead", "lead partner": "lead", "partner": "partner"}


def _read_point(value: Value, *names: str) -> str:
    """Return degrees out of an object, which may stand there as text."""
    if isinstance(value, str) and value.lstrip().startswith("{"):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return ""
    return next(filter(None, (write_scalar(find_value(value, name)) for name in names)), "")


def _read_role(value: Value) -> str:
    text = read_text(write_scalar(value))
    return _ROLES.get(text.lower(), text)


def _read_country(value: Value) -> str:
    return read_text(write_scalar(find_value(value, "code"))) or read_name(value)


def _read_translation(value: Value) -> str:
    """Return the English name out of translations."""
    return read_name({"translations": value})


_PROJECT = (
    NestedField("identifier", ("project_id",)),
    NestedField("acronym", ("acronym",)),
    NestedField("title", ("translations", "name", "title"),
                lambda value: _read_translation(value) if isinstance(value, Mapping) else read_name(value)),
    NestedField("programme", ("programme",), read_name),
    NestedField("objective", ("specific_objective", "priority"), read_name),
    NestedField("call", ("call", "call_sn"), read_name),
    NestedField("start", ("start_date",), lambda value: read_date(write_scalar(value))),
    NestedField("end", ("end_date",), lambda value: read_date(write_scalar(value))),
    NestedField("budget_eur", ("total_budget",), read_money),
    NestedField("eu_funding_eur", ("eu_funding",), read_money),
    NestedField("website", ("website",), lambda value: read_website(write_scalar(value))),
    NestedField("theme", ("themes", "thematics"), read_names),
)  # fmt: skip
_PARTNER = (
    NestedField("partner", ("partner",), read_name),
    NestedField("role", ("type",), _read_role),
    NestedField("organisation_type", ("organisation_type", "legal_status"), lambda value: read_name(value).lower()),
    NestedField("pic", ("pic",)),
    NestedField("vat", ("beneficiary_id",), lambda value: read_vat(write_scalar(value))),
    NestedField("city", ("town",), read_name),
    NestedField("postcode", ("postcode", "postal_code")),
    NestedField("nuts", ("nuts3", "nuts2"), lambda value: read_nuts(write_scalar(find_value(value, "code") or value))),
    NestedField("country", ("country",), _read_country),
    NestedField("latitude", ("location_json",), lambda value: _read_point(value, "lat", "latitude")),
    NestedField("longitude", ("location_json",), lambda value: _read_point(value, "lng", "lon", "longitude")),
    NestedField("website", ("website",), lambda value: read_website(write_scalar(value))),
    NestedField("budget_eur", ("total_budget",), read_money),
    NestedField("eu_funding_eur", ("co_financing_eur",), read_money),
)


def _find_listings(document: NestedDocument) -> list[Listing]:
    root = document.root
    listed = root["results"] if isinstance(root, Mapping) and isinstance(root.get("results"), list) else root
    keys = [_TELLING & each.keys() for each in list_objects(listed)]
    return [(listed, {})] if any("partnerships" in each or len(each) >= _ENOUGH for each in keys) else []


FORMAT = make_nested_format(
    "Projects of keep.eu as JSON", "keep.eu", NestedForm(_PROJECT, _PARTNER, "partnerships"), _find_listings
)
