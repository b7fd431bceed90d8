"""Jems: the workbook of all partners of a programme, with headings in the language of the export.

A title stands above the headings, and what is said of a project repeats with each of its partners. The order and the
sense of the columns are those of its code (InterregCE, plugin_V8); their headings are not verified, in no language.
Names, telephone numbers and e-mail addresses of persons are left out.
"""

from __future__ import annotations

import re

from components.importing.cells import read_amount, read_nuts, read_text, read_vat, read_website
from components.importing.form import FormField, Read, SheetForm
from components.importing.formats.jems import read_country_with_code
from components.importing.jems_headings import list_headings, list_leads, list_main_headings
from components.importing.sheets import make_format

_BRACKETED = re.compile(r"\(([A-Z]{2}[0-9A-Z]{0,3})\)$")  # "Graz (AT221)"
_LEADS = list_leads()


def read_nuts_with_name(cell: str) -> str:
    """Return a NUTS code, where it stands behind its name or before it.

    >>> read_nuts_with_name("Graz (AT221)"), read_nuts_with_name("AT221"), read_nuts_with_name("Graz")
    ('AT221', 'AT221', '')
    """
    match = _BRACKETED.search(cell.strip())
    return match[1] if match else read_nuts(cell)


def _read_number(cell: str) -> str:
    """Return the role that a number says: LP1 leads, PP2 does not."""
    text = read_text(cell).upper()
    return "lead" if text.startswith("LP") else "partner" if text.startswith("PP") else ""


def _read_role(cell: str) -> str:
    text = read_text(cell).lower()
    return "lead" if text in _LEADS else "partner" if text else ""


def _make_address_fields(name: str, field: str, read: Read = read_text) -> tuple[FormField, FormField]:
    """A column of the address: without a prefix it may be that of a department, so the main one wins."""
    return FormField(name, list_headings(field), read), FormField(name, list_main_headings(field), read)


_NAMES = ("english name", "own name", "short name")
_ADDRESS = ("country", "nuts 3", "nuts 2", "city", "postcode")
PARTNERS = SheetForm(
    "partner",
    marks=(
        (*list_headings("identifier"), *list_headings("acronym")),
        tuple(heading for name in _NAMES for heading in list_headings(name)),
        (*list_headings("number"), *(heading for field in _ADDRESS for heading in list_main_headings(field))),
    ),
    fields=(
        FormField("identifier", list_headings("identifier")),
        FormField("acronym", list_headings("acronym")),
        FormField("title", list_headings("title")),
        FormField("objective", list_headings("objective")),
        FormField("partner", tuple(heading for name in _NAMES for heading in list_headings(name)), falls_back=True),
        FormField("role", list_headings("number"), _read_number),
        FormField("role", list_headings("role"), _read_role),
        FormField("organisation_type", list_headings("organisation_type")),
        FormField("pic", list_headings("pic")),
        FormField("vat", list_headings("vat"), read_vat),
        *_make_address_fields("country", "country", read_country_with_code),
        *_make_address_fields("nuts", "nuts 2", read_nuts_with_name),
        *_make_address_fields("nuts", "nuts 3", read_nuts_with_name),
        *_make_address_fields("city", "city"),
        *_make_address_fields("postcode", "postcode"),
        *_make_address_fields("website", "website", read_website),
        FormField("budget_eur", list_headings("budget_eur"), read_amount),
    ),
)
FORMAT = make_format("A Jems workbook of partners", "Jems", partners=(PARTNERS,))
