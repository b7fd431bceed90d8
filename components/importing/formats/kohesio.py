"""Kohesio: the operations of a country, and its beneficiaries (https://kohesio.ec.europa.eu).

An operation has one beneficiary, who leads it. A list of beneficiaries names no project: it only tells more of those of
operations. Its links to Wikidata are right in above nine of ten cases, which is too little to take them over unseen.
The headings of operations are those of public files; those of beneficiaries are not verified.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from components.catalogue.issues import Issue, quote
from components.catalogue.spelling import fold_case
from components.importing.assemble import assemble
from components.importing.cells import (
    read_amount,
    read_date,
    read_latitude,
    read_longitude,
    read_nuts,
    read_text,
    read_vat,
    read_website,
)  # fmt: skip
from components.importing.form import FormField, Records, SheetForm
from components.importing.format import ImportFormat, Part
from components.importing.reading import ImportReading
from components.importing.sheets import fill_forms, fits_any, list_known_headings

_WORDS = "A Kohesio export"
_POINT = "Location_Indicator_latitude_longitude"
_OF_BENEFICIARIES = ("partner", "organisation_type", "vat", "city", "postcode", "website")
_OF_SEATS = ("city", "postcode", "nuts", "latitude", "longitude")  # where a beneficiary's own are known, they win


def _read_item(cell: str) -> str:
    """Return the number out of the address of an item.

    >>> _read_item("https://linkedopendata.eu/entity/Q7361953")
    'Q7361953'
    """
    return read_text(cell).rstrip("/").rpartition("/")[2]


def _read_one(cell: str) -> str:
    """Return a name; "" for several, none of which is the place."""
    text = read_text(cell)
    return "" if re.search(r"[|;]", text) else text


OPERATIONS = SheetForm(
    "operation",
    marks=(("Operation_Unique_Identifier",), ("Operation_Name_English", "Operation_Name_Programme_Language")),
    fields=(
        FormField("identifier", ("Operation_Unique_Identifier",), _read_item),
        FormField("title", ("Operation_Name_English", "Operation_Name_Programme_Language"), falls_back=True),
        FormField("programme", ("Programme_Name",)),
        FormField("objective", ("Operation_Summary_English", "Operation_Summary_Programme_Language"), falls_back=True),
        FormField("start", ("Operation_Start_Date",), read_date),
        FormField("end", ("Operation_End_Date",), read_date),
        FormField("project_budget_eur", ("Total_Eligible_Expenditure_amount",), read_amount),
        FormField("project_eu_funding_eur", ("Project_EU_Budget",), read_amount),
        FormField("currency", ("Total_Eligible_Expenditure_Currency",)),
        FormField("theme", ("Category_Label",)),
        FormField("partner", ("Beneficiary_Name",)),
        FormField("beneficiary", ("Beneficiary_Unique_Identifier",), _read_item),
        FormField("vat", ("Beneficiary_Local_Identifier",), read_vat),
        FormField("city", ("LAU_Labels", "LAU_Label"), _read_one),
        FormField("postcode", ("Postal_Code",), _read_one),
        FormField("nuts", ("NUTS3_Code",), read_nuts),
        FormField("country", ("Country", "CountryCode")),
        FormField("latitude", (_POINT,), read_latitude),
        FormField("longitude", (_POINT,), read_longitude),
        FormField("points", (_POINT,)),
    ),
)
BENEFICIARIES = SheetForm(
    "beneficiary",
    marks=(("Beneficiary_Unique_Identifier", "Beneficiary"),
           ("Beneficiary_Name", "Beneficiary_Name_English", "Beneficiary_Label")),
    fields=(
        FormField("beneficiary", ("Beneficiary_Unique_Identifier", "Beneficiary"), _read_item),
        FormField("partner", ("Beneficiary_Name", "Beneficiary_Name_English", "Beneficiary_Label"), falls_back=True),
        FormField("organisation_type", ("Beneficiary_Type", "Type")),
        FormField("vat", ("Beneficiary_Local_Identifier", "VAT"), read_vat),
        FormField("city", ("Beneficiary_City", "City")),
        FormField("postcode", ("Beneficiary_Postal_Code", "Postal_Code")),
        FormField("website", ("Beneficiary_Website", "Website"), read_website),
    ),
)  # fmt: skip
_FORMS = (OPERATIONS, BENEFICIARIES)


def _read_parts(parts: Sequence[Part]) -> ImportReading:
    of_operations, of_beneficiaries = fill_forms(_FORMS, parts)
    issues = [issue for records in (*of_operations, *of_beneficiaries) for issue in _report_links(records)]
    known = _index(of_beneficiaries)
    operations = []
    for records in of_operations:
        in_euros, told = _leave_out_currencies(records)
        issues += [*told, *_report_places(records)]
        operations.append(_name_leads(_add_beneficiaries(in_euros, known)))
    named = {number for records in operations for number in records.get("beneficiary")}
    for records in of_beneficiaries:
        issues += _report_unused(records, named, bool(operations))
    reading = assemble(_WORDS, "Kohesio", flat=operations)
    accounts = [*reading.accounts, *(records.account for records in of_beneficiaries)]
    return replace(reading, accounts=accounts, issues=[*issues, *reading.issues])


def _index(lists: Sequence[Records]) -> dict[str, tuple[Records, int]]:
    """Return number of a beneficiary → where it stands first."""
    known: dict[str, tuple[Records, int]] = {}
    for records in lists:
        for row, number in enumerate(records.get("beneficiary")):
            known.setdefault(number, (records, row))
    known.pop("", None)
    return known


def _add_beneficiaries(records: Records, known: Mapping[str, tuple[Records, int]]) -> Records:
    """Return operations with what lists of beneficiaries tell of theirs; a seat of its own replaces the operation's."""
    met = [known.get(number) for number in records.get("beneficiary")]
    if not any(met):
        return records
    cells = {name: list(texts) for name, texts in records.cells.items()}
    headings = dict(records.headings)
    for row, place in enumerate(met):
        if place is None:
            continue
        told = {name: text for name in _OF_BENEFICIARIES if (text := place[0].get(name)[place[1]])}
        if "city" in told:
            told = dict.fromkeys(_OF_SEATS, "") | told
        for name, text in told.items():
            if name != "partner" or not records.get("partner")[row]:
                cells.setdefault(name, [""] * len(records))[row] = text
                headings.setdefault(name, place[0].headings.get(name, ""))
    return replace(records, cells=cells, headings=headings)


def _name_leads(records: Records) -> Records:
    roles = ["lead" if partner else "" for partner in records.get("partner")]
    return replace(records, cells={**records.cells, "role": roles}, headings={**records.headings, "role": ""})


def _leave_out_currencies(records: Records) -> tuple[Records, list[Issue]]:
    """Return operations with their money in euros alone, and a sentence for each other amount."""
    name, amounts = "project_budget_eur", list(records.get("project_budget_eur"))
    codes = records.get("currency")
    foreign = [row for row, code in enumerate(codes) if code.upper() not in ("", "EUR") and amounts[row]]
    if not foreign:
        return records, []
    issues = []
    for row in foreign:
        problem = f"{quote(amounts[row])} is in {quote(codes[row])}, not in euros"
        issues.append(Issue("warning", records.account.label, records.rows[row], records.headings[name], problem,
                            "Convert it, at the rate of its day", "cell", "check_currency"))  # fmt: skip
        amounts[row] = ""
    return replace(records, cells={**records.cells, name: amounts}), issues


def _report_places(records: Records) -> Iterator[Issue]:
    """Say that a place is that of the operation, and which rows name several points, or none that can be read."""
    if any(records.get("latitude")) or any(records.get("nuts")):
        problem = "places are those of the operations, which need not be the seats of their beneficiaries"
        repair = "Bring the list of beneficiaries with it, where it has their towns"
        yield Issue("warning", records.account.label, None, "", problem, repair, "", "check_operation_places")
    for row, (points, latitude) in enumerate(zip(records.get("points"), records.get("latitude"), strict=True)):
        if points and not latitude:
            problem = f"{quote(points)} is no single point, so the operation has none here"
            yield Issue("warning", records.account.label, records.rows[row], _POINT, problem,
                        "Write one as latitude,longitude", "cell", "check_operation_points")  # fmt: skip


def _report_links(records: Records) -> Iterator[Issue]:
    for heading in records.account.left_out:
        if "wikidata" in fold_case(heading):
            problem = "links to Wikidata are left out, because up to one in ten of Kohesio's is wrong"
            repair = "Look up those that you need, and add them to partners.csv as wikidata"
            yield Issue("warning", records.account.label, None, heading, problem, repair, "column", "check_wikidata")


def _report_unused(records: Records, named: set[str], has_operations: bool) -> Iterator[Issue]:
    """Say of each row of a list of beneficiaries that tells of no operation here that it is not shown."""
    if not has_operations:
        problem = "this is a list of beneficiaries, which names no projects"
        repair = "Bring the operations of Kohesio with it: each names its beneficiary"
        yield Issue("error", records.account.label, None, "", problem, repair, "table", "check_beneficiaries")
    for row, number in enumerate(records.get("beneficiary")):
        if number not in named or not number:
            name = records.get("partner")[row] or number
            yield Issue("warning", records.account.label, records.rows[row], "",
                        f"the beneficiary {quote(name)} is of none of the operations here",
                        "Bring the operations that name it", "row", "check_beneficiaries")  # fmt: skip


FORMAT = ImportFormat(_WORDS, lambda part: fits_any(part, _FORMS), _read_parts, list_known_headings(_FORMS))
