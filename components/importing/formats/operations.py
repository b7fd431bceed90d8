"""National lists of operations: a row an operation, or a share of one, with the beneficiary who leads it.

The regulations (Article 115 of (EU) No 1303/2013, Article 49 of (EU) 2021/1060) say what a list has to tell, not how
to head it: headings stand in the country's language and in English, parted by "/". An operation that is in several
regions or funds has a row for each, with its share of the money.
"""

from __future__ import annotations

import re

from components.catalogue.identifiers import find_nuts
from components.importing.cells import read_amount, read_coordinates, read_date, read_nuts, read_text, read_vat
from components.importing.form import FormField, SheetForm
from components.importing.sheets import make_format
from components.importing.split_operations import join_operations

_NUMBERED = re.compile(r"\d{1,3}\s*[-–]\s*")  # "122-Evaluation and studies": a code of the programme before its name
_BENEFICIARY = ("Beneficiary name", "Name of beneficiary", "Name of the beneficiary", "Beneficiary")
_OPERATION = ("Operation name", "Name of operation", "Name of the operation", "Operation title")
_PLACE = ("Postcode or other appropriate location indicator",
          "Operation postcode or other appropriate location indicator", "Operation postcode",
          "Operation postcode or other appropriate location indicator of the operation",
          "Location indicator or geolocation for the operation", "Location indicator")  # fmt: skip


def _read_named(cell: str) -> str:
    """Return a name without the code before it.

    >>> _read_named("122-Evaluation and studies"), _read_named("Transport")
    ('Evaluation and studies', 'Transport')
    """
    return _NUMBERED.sub("", read_text(cell), count=1)


def _read_postcode(cell: str) -> str:
    """Return a location indicator where it is a postal code.

    >>> _read_postcode("9000"), _read_postcode("EL24-Central Greece"), _read_postcode("51.2, 4.4")
    ('9000', '', '')
    """
    text = read_text(cell)
    is_code = re.search(r"\d", text) and len(text) <= 10 and not find_nuts(re.split(r"[\s/–-]", text)[0])
    return text if is_code and not read_coordinates(text)[0] else ""


def _read_area(cell: str) -> str:
    """Return the name that stands in a location indicator; "" for codes alone, and for several regions.

    >>> _read_area("EL24-Central Greece"), _read_area("EL111,EL112 (Macedonia)"), _read_area("Lazio")
    ('Central Greece', '', 'Lazio')
    """
    code, mark, name = read_text(cell).partition("-")
    if mark and find_nuts(code):
        return name.strip()
    return "" if re.search(r"\d", cell) else read_text(cell)


OPERATIONS = SheetForm(
    "operation",
    marks=(_OPERATION, _BENEFICIARY, (
        "Operation start date", "Start date", "Total eligible expenditure allocated to the operation",
        "Total eligible expenditure", "Total cost of the operation", "Operation summary", *_PLACE,
    )),
    fields=(
        FormField("identifier", ("Operation ID", "Operation code", "Operation number", "Project number")),
        FormField("title", _OPERATION),
        FormField("programme", ("Operational programme", "Programme", "Programme name"), _read_named),
        FormField("objective", ("Operation summary", "Summary of the operation", "Purpose of the operation",
                                "Purpose of the operation and its expected or actual achievements")),
        FormField("start", ("Operation start date", "Start date of the operation", "Start date"), read_date),
        FormField("end", ("Operation end date", "End date of the operation", "End date",
                          "Expected or actual date of completion of the operation"), read_date),
        FormField("project_budget_eur", ("Total eligible expenditure allocated to the operation",
                                         "Total eligible expenditure", "Total cost of the operation",
                                         "Total cost"), read_amount),
        FormField("project_eu_funding_eur", ("Union support", "EU support", "EU funding", "EU contribution"),
                  read_amount),
        FormField("theme", ("Name of category of intervention for the operation",
                            "Name of category of intervention", "Category of intervention",
                            "Type of intervention for the operation", "Type of intervention"), _read_named),
        FormField("partner", _BENEFICIARY),
        FormField("role", _BENEFICIARY, lambda cell: "lead" if read_text(cell) else ""),
        FormField("vat", ("Beneficiary VAT number", "VAT number", "Beneficiary tax number"), read_vat),
        FormField("postcode", _PLACE, _read_postcode),
        FormField("region", _PLACE, _read_area),
        FormField("nuts", _PLACE, read_nuts),
        FormField("country", ("Country", "Country of the operation")),
    ),
)  # fmt: skip
FORMAT = make_format("A list of operations", "list of operations", flat=(OPERATIONS,), mend=join_operations)
