"""Lists of operations of Interreg programmes (Article 49 of Regulation (EU) 2021/1060), in the two common layouts.

The common template has a sheet of operations and one of partners, who have no money there. Interreg Europe publishes
one sheet with a row a partner, in which what is said of a project repeats. Order and completeness of the headings are
not verified, so all are matched by name, and none but those that tell the layouts apart must be there.
"""

from __future__ import annotations

from components.importing.cells import (
    read_amount,
    read_date,
    read_nuts,
    read_text,
    read_vat,
    read_website,
)
from components.importing.form import FormField, SheetForm
from components.importing.sheets import make_format

_NUMBER = ("Operation ID", "Project ID", "Operation identifier", "Operation number")
_ACRONYM = ("Operation acronym", "Project acronym", "Acronym")
_TITLE = ("Operation name in English", "Operation name", "Operation title", "Project name", "Name of the operation")
_TOTAL = ("Total eligible cost", "Total eligible cost of the operation", "Total eligible expenditure",
          "Total eligible expenditure of the operation")  # fmt: skip
_FUNDING = ("Total EU funding (amount)", "Total EU funding", "EU funding", "EU funding (amount)", "Union support",
            "ERDF funding")  # fmt: skip
_NAME = ("Partner name in English", "Partner name", "Name of the partner", "Organisation name", "Beneficiary name",
         "Name of beneficiary")  # fmt: skip
_LEAD = ("Lead partner", "Lead partner (yes/no)", "Lead", "Lead or partner", "Partner role", "Role")
_LEADS = frozenset({"yes", "y", "true", "1", "x", "lp", "lead", "lead partner", "coordinator"})


def _read_lead(cell: str) -> str:
    """Return the role that a flag or a word says; "" where it says none.

    >>> _read_lead("Yes"), _read_lead("LP"), _read_lead("No"), _read_lead("")
    ('lead', 'lead', 'partner', '')
    """
    text = read_text(cell).lower()
    return "lead" if text in _LEADS else "partner" if text else ""


def _read_kind(cell: str) -> str:
    return read_text(cell).lower()


_PROJECT = (
    FormField("identifier", _NUMBER),
    FormField("acronym", _ACRONYM),
    FormField("title", _TITLE, falls_back=True),
    FormField("programme", ("Programme", "Programme name", "Interreg programme")),
    FormField("objective", ("Specific objective", "Purpose of the operation and its expected or actual achievements",
                            "Operation summary", "Summary of the operation", "Operation description",
                            "Operation purpose")),
    FormField("start", ("Start date of the operation", "Operation start date", "Start date"), read_date),
    FormField("end", ("Expected or actual date of completion of the operation", "End date of the operation",
                      "Operation end date", "Expected end date", "Completion date", "End date"), read_date),
    FormField("theme", ("Type of intervention", "Type of intervention for the operation", "Topic", "Theme")),
    FormField("call", ("Call", "Call for proposals")),
)  # fmt: skip
_PARTNER = (
    FormField("partner", _NAME, falls_back=True),
    FormField("role", _LEAD, _read_lead),
    FormField("organisation_type", ("Partner type", "Type of partner", "Type of organisation", "Legal status"),
              _read_kind),
    FormField("pic", ("PIC", "PIC code", "Participant Identification Code")),
    FormField("vat", ("Partner's IDs if not PIC", "Partner's ID if not PIC", "VAT number", "VAT"), read_vat),
    FormField("city", ("Town", "City", "Partner town", "Partner city")),
    FormField("postcode", ("Partner postal code", "Postal code", "Postcode", "Operation postal code"), read_text),
    FormField("nuts", ("NUTS3 code", "NUTS 3 code", "NUTS3", "NUTS2 code", "NUTS 2 code", "NUTS2"), read_nuts),
    FormField("country", ("Country", "Country code", "Partner country")),
    FormField("website", ("Partner website", "Website"), read_website),
)  # fmt: skip

OPERATIONS = SheetForm(
    "operation",
    marks=(("Operation ID", "Operation acronym", "Operation name", "Operation name in English"), _TOTAL,
           ("Number of partners", "Total EU funding (amount)")),
    fields=(
        *_PROJECT,
        FormField("budget_eur", _TOTAL, read_amount),
        FormField("eu_funding_eur", _FUNDING, read_amount),
        FormField("website", ("Operation website", "Project website", "Website"), read_website),
    ),
)  # fmt: skip
ROWS_OF_PARTNERS = SheetForm(
    "partner",
    marks=((*_NUMBER, *_ACRONYM, *_TITLE), ("Partner name", "Partner name in English"), _TOTAL),
    fields=(
        *_PROJECT,
        FormField("project_budget_eur", _TOTAL, read_amount),
        FormField("project_eu_funding_eur", _FUNDING, read_amount),
        FormField("project_website", ("Operation website", "Project website"), read_website),
        *_PARTNER,
        FormField("budget_eur", ("Partner total eligible budget", "Partner budget"), read_amount),
    ),
)
PARTNERS = SheetForm(
    "partner",
    marks=(("Operation ID", "Operation acronym", "Operation name", "Operation name in English"),
           ("Partner name", "Partner name in English"), ("Lead partner", "Partner type", "PIC", *_LEAD)),
    fields=(*_PROJECT, *_PARTNER),
)  # fmt: skip
FORMAT = make_format(
    "A list of operations of an Interreg programme", "list of operations", flat=(ROWS_OF_PARTNERS,),
    projects=(OPERATIONS,), partners=(PARTNERS,),
)  # fmt: skip
