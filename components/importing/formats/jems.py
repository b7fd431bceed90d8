"""Jems, the monitoring system of Interreg programmes: what it sends to keep.eu, as JSON and as XML.

A programme holds projects, and a project its partners. In the XML lists are not wrapped: an element stands once, or
repeats. Written for its version 8 by the names that stand in its code (InterregCE, plugin_V8); later ones may differ,
so all is matched by name and may be absent. E-mail addresses are of persons, and are left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from components.importing.cells import read_date, read_text, read_vat, read_website
from components.importing.nested import (
    NestedField,
    list_objects,
    read_money,
    read_names,
    read_translated,
    write_scalar,
)  # fmt: skip
from components.importing.nested_projects import Listing, NestedForm, make_nested_format
from components.importing.sheet import NestedDocument, Value

_CODE = re.compile(r"\(([A-Z]{2})\)$")  # "Österreich (AT)"
_ROLES = {"lead": "lead", "project": "partner", "lead_partner": "lead", "partner": "partner"}


def _pick_main(value: Value) -> Mapping[str, Value]:
    """Return the main address of some, else the first."""
    addresses = list_objects(value)
    main = (each for each in addresses if write_scalar(each.get("main_or_department")).lower() == "main")
    return next(main, addresses[0] if addresses else {})


def read_country_with_code(cell: str) -> str:
    """Return a country by its code, where that stands behind its name.

    >>> read_country_with_code("Österreich (AT)"), read_country_with_code("Austria")
    ('AT', 'Austria')
    """
    text = read_text(cell)
    match = _CODE.search(text)
    return match[1] if match else text


def _read_role(value: Value) -> str:
    text = read_text(write_scalar(value))
    return _ROLES.get(text.lower().replace(" ", "_"), text)


_PROJECT = (
    NestedField("identifier", ("project_id",)),
    NestedField("acronym", ("acronym",)),
    NestedField("title", ("multi_languages_name",), read_translated),
    NestedField("objective", ("multi_languages_description", "priority_specific_objective"), read_translated),
    NestedField("call", ("call_serial_number",)),
    NestedField("start", ("project_start_date",), lambda value: read_date(write_scalar(value))),
    NestedField("end", ("project_end_date",), lambda value: read_date(write_scalar(value))),
    NestedField("budget_eur", ("total_budget",), read_money),
    NestedField("eu_funding_eur", ("eu_funding_amount",), read_money),
    NestedField("website", ("website",), lambda value: read_website(write_scalar(value))),
    NestedField("theme", ("intervention_type",), read_names),
)
_PARTNER = (
    NestedField("partner", ("multi_languages_organisation_name",), read_translated),
    NestedField("role", ("partner_type",), _read_role),
    NestedField("organisation_type", ("organisation_type",)),
    NestedField("pic", ("participant_identification_code",)),
    NestedField("vat", ("participant_id_no_pic",), lambda value: read_vat(write_scalar(value))),
    NestedField("city", ("address",), lambda value: read_text(write_scalar(_pick_main(value).get("town")))),
    NestedField("postcode", ("address",), lambda value: read_text(write_scalar(_pick_main(value).get("postal_code")))),
    NestedField("country", ("address",),
                lambda value: read_country_with_code(write_scalar(_pick_main(value).get("country")))),
    NestedField("website", ("website",), lambda value: read_website(write_scalar(value))),
    NestedField("budget_eur", ("total_eligible_budget",), read_money),
    NestedField("eu_funding_eur", ("cofinancing_amount",), read_money),
)  # fmt: skip


def _find_listings(document: NestedDocument) -> list[Listing]:
    programmes = [each for root in list_objects(document.root) for each in list_objects(root.get("programme"))]
    return [(each.get("project"), {"programme": read_text(write_scalar(each.get("programme_name")))})
            for each in programmes if "programme_name" in each or "project" in each]  # fmt: skip


FORMAT = make_nested_format("A Jems export", "Jems", NestedForm(_PROJECT, _PARTNER, "partner"), _find_listings)
