"""Workbooks of keep.eu, in the layout of 2019 and in the present one: a sheet of projects, and one of partners.

In the layout of 2019 an acronym is no key, not even within its programme, and a project with two lead partners stands
in two rows. Since 2021 there are project IDs (https://keep.eu, export of search results).
"""

from __future__ import annotations

from components.importing.cells import read_amount, read_date, read_nuts, read_region, read_text, read_vat, read_website
from components.importing.form import FormField, SheetForm
from components.importing.sheets import make_format

_PROJECT = (
    FormField("programme", ("Programme",)),
    FormField("identifier", ("Project ID",)),
    FormField("acronym", ("Project acronym", "Acronym")),
)


def _read_role(cell: str) -> str:
    return "lead" if read_text(cell).lower() == "yes" else "partner"


def _read_country(cell: str) -> str:
    """Return a country out of "DE Germany / DEUTSCHLAND": its code, which needs no list of names."""
    code, _, name = read_text(cell).partition(" ")
    return code if len(code) == 2 and name else read_text(cell)


PROJECTS = SheetForm(
    "project",
    marks=(("Programme",), ("Acronym", "Project acronym"), ("Project start", "EU Funding", "Project's EU funding")),
    fields=(
        *_PROJECT,
        FormField("title", ("Project name in English", "Project Name")),
        FormField("start", ("Project start",), read_date),
        FormField("end", ("Project end",), read_date),
        FormField("budget_eur", ("Project's total budget", "Budget"), read_amount),
        FormField("eu_funding_eur", ("Project's EU funding", "EU Funding"), read_amount),
        FormField("website", ("Website",), read_website),
        FormField("call", ("Call SN",)),
        FormField("objective", ("Specific Obj", "Specific objective")),
        *(FormField(f"theme {number}", (f"Theme {number}", f"Thematic{number}")) for number in (1, 2, 3)),
    ),
)
PARTNERS = SheetForm(
    "partner",
    marks=(("Programme",), ("Project Partner", "Organisation in English"), ("Lead partner",)),
    fields=(
        *_PROJECT,
        FormField("partner", ("Organisation in English", "Organisation", "Project Partner"), falls_back=True),
        FormField("role", ("Lead partner",), _read_role),
        FormField("organisation_type", ("Type of Organisation", "Legal Status"), lambda cell: read_text(cell).lower()),
        FormField("pic", ("Participant Identification Code",)),
        FormField("vat", ("Partner's ID if not PIC",), read_vat),
        FormField("city", ("Town",)),
        FormField("postcode", ("Postal code", "Postcode")),
        FormField("region", ("NUTS2 code (or equivalent)", "NUTS2 (or equivalent)"), read_region),
        FormField("nuts", ("NUTS3 code (or equivalent)", "NUTS3 (or equivalent)"), read_nuts),
        FormField("country", ("Country", "Country code"), _read_country),
        FormField("website", ("Website",), read_website),
        FormField("budget_eur", ("Partner's total eligible budget",), read_amount),
    ),
)
FORMAT = make_format("A keep.eu export", "keep.eu", projects=(PROJECTS,), partners=(PARTNERS,))
