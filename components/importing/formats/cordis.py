"""CORDIS: project.csv and organization.csv of a framework programme, alone or together (https://cordis.europa.eu)."""

from __future__ import annotations

from components.importing.cells import (
    read_amount,
    read_date,
    read_latitude,
    read_longitude,
    read_nuts,
    read_text,
    read_vat,
    read_website,
)
from components.importing.form import FormField, SheetForm
from components.importing.sheets import make_format

#: Letters of the kind of an organisation → what they stand for.
_ACTIVITIES = {
    "HES": "higher or secondary education", "PRC": "private company", "PUB": "public body",
    "REC": "research organisation", "OTH": "other",
}  # fmt: skip

PROJECTS = SheetForm(
    "project",
    marks=(("id",), ("acronym",), ("title",), ("startDate", "fundingScheme", "frameworkProgramme")),
    fields=(
        FormField("identifier", ("id",)),
        FormField("acronym", ("acronym",)),
        FormField("title", ("title",)),
        FormField("start", ("startDate",), read_date),
        FormField("end", ("endDate",), read_date),
        FormField("budget_eur", ("totalCost",), read_amount),
        FormField("eu_funding_eur", ("ecMaxContribution",), read_amount),
        FormField("programme", ("frameworkProgramme",)),
        FormField("call", ("masterCall", "subCall")),
        FormField("objective", ("objective",)),
        FormField("theme", ("keywords",), lambda cell: read_text(cell).replace(";", "|").replace(",", "|")),
    ),
)
PARTNERS = SheetForm(
    "partner",
    marks=(("projectID",), ("organisationID",), ("name",)),
    fields=(
        FormField("identifier", ("projectID",)),
        FormField("acronym", ("projectAcronym",)),
        FormField("partner", ("name",)),
        FormField("role", ("role",)),
        FormField("organisation_type", ("activityType",), lambda cell: _ACTIVITIES.get(cell, read_text(cell))),
        FormField("pic", ("organisationID",)),
        FormField("vat", ("vatNumber",), read_vat),
        FormField("city", ("city",)),
        FormField("postcode", ("postCode",)),
        FormField("nuts", ("nutsCode",), read_nuts),
        FormField("country", ("country",)),
        FormField("latitude", ("geolocation",), read_latitude),
        FormField("longitude", ("geolocation",), read_longitude),
        FormField("website", ("organizationURL",), read_website),
        FormField("budget_eur", ("totalCost",), read_amount),
        FormField("eu_funding_eur", ("netEcContribution", "ecContribution"), read_amount),
        FormField("ended", ("endOfParticipation",), lambda cell: "yes" if cell.lower() == "true" else ""),
    ),
)
FORMAT = make_format("A CORDIS export", "CORDIS", projects=(PROJECTS,), partners=(PARTNERS,))
