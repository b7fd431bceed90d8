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
from components.importing.form import Field, Form
from components.importing.sheets import make_format

#: Letters of the kind of an organisation → what they stand for.
_ACTIVITIES = {
    "HES": "higher or secondary education", "PRC": "private company", "PUB": "public body",
    "REC": "research organisation", "OTH": "other",
}  # fmt: skip

PROJECTS = Form(
    "project",
    marks=(("id",), ("acronym",), ("title",), ("startDate", "fundingScheme", "frameworkProgramme")),
    fields=(
        Field("identifier", ("id",)),
        Field("acronym", ("acronym",)),
        Field("title", ("title",)),
        Field("start", ("startDate",), read_date),
        Field("end", ("endDate",), read_date),
        Field("budget_eur", ("totalCost",), read_amount),
        Field("eu_funding_eur", ("ecMaxContribution",), read_amount),
        Field("programme", ("frameworkProgramme",)),
        Field("call", ("masterCall", "subCall")),
        Field("objective", ("objective",)),
        Field("theme", ("keywords",), lambda cell: read_text(cell).replace(";", "|").replace(",", "|")),
    ),
)
PARTNERS = Form(
    "partner",
    marks=(("projectID",), ("organisationID",), ("name",)),
    fields=(
        Field("identifier", ("projectID",)),
        Field("acronym", ("projectAcronym",)),
        Field("partner", ("name",)),
        Field("role", ("role",)),
        Field("organisation_type", ("activityType",), lambda cell: _ACTIVITIES.get(cell, read_text(cell))),
        Field("pic", ("organisationID",)),
        Field("vat", ("vatNumber",), read_vat),
        Field("city", ("city",)),
        Field("postcode", ("postCode",)),
        Field("nuts", ("nutsCode",), read_nuts),
        Field("country", ("country",)),
        Field("latitude", ("geolocation",), read_latitude),
        Field("longitude", ("geolocation",), read_longitude),
        Field("website", ("organizationURL",), read_website),
        Field("budget_eur", ("totalCost",), read_amount),
        Field("eu_funding_eur", ("netEcContribution", "ecContribution"), read_amount),
        Field("ended", ("endOfParticipation",), lambda cell: "yes" if cell.lower() == "true" else ""),
    ),
)
FORMAT = make_format("A CORDIS export", "CORDIS", projects=(PROJECTS,), partners=(PARTNERS,))
