"""The tables as data: columns, keys, links between them, and what one can filter by.

Everything that reads, checks, converts, selects or documents a table asks this module, so that a new
column or filter is one line here.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """One column of a file: its name, what its cells may hold (`kind`) and what they mean.

    Kinds: text, key, project, country, role, place type, certainty, date, number, latitude, longitude,
    url, flag, source.
    """

    name: str
    kind: str
    meaning: str
    required: bool = False  # the column must be there and no cell may be empty


@dataclass(frozen=True)
class Table:
    """One CSV file: `name` is the attribute of the Catalogue, `row_is` says what one row stands for."""

    name: str
    row_is: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    optional: bool = False

    @property
    def file(self) -> str:
        """The file's name in the data folder."""
        return f"{self.name}.csv"


@dataclass(frozen=True)
class Link:
    """Each value of `table.column` is a key of `target_table.target_column`; selections follow it."""

    table: str
    column: str
    target_table: str
    target_column: str


@dataclass(frozen=True)
class Filter:
    """A choice of values: `name` in the address, `label` on the page, `columns` as (table, column).

    In the tables `whole_project` an empty cell speaks for the whole project, and stays whatever is chosen.
    """

    name: str
    label: str
    columns: tuple[tuple[str, str], ...]
    whole_project: tuple[str, ...] = ()


ROLES = {
    "lead": ("lead partner", "coordinator", "lead applicant"),
    "partner": ("participant", "project partner"),
    "associated partner": ("associatedpartner", "associate", "associated"),
    "third party": ("thirdparty", "affiliated entity"),
    "international partner": ("internationalpartner",),
    "advisory": ("adviser", "advisor", "advisory board"),
}  # role → other wordings of it

PLACE_TYPES = ("city", "district", "county", "region", "country")
CERTAINTIES = ("certain", "medium", "low", "conflict")

_PROJECT = Column("project", "project", "short name of the project, as in projects.csv", required=True)
_COUNTRY = Column("country", "country", "name or two-letter code of the country; empty if not known")
_LATITUDE = Column("latitude", "latitude", "degrees north, -90 to 90; wins over the place finder")
_LONGITUDE = Column("longitude", "longitude", "degrees east, -180 to 180; wins over the place finder")
_EVIDENCE = Column("evidence", "text", "what the source says, in a few words")
_NOTE = Column("note", "text", "what a reader must know to read the row rightly")
_CERTAINTY = Column("certainty", "certainty", "certain, medium, low, or conflict between sources; empty: certain")
_SOURCE = Column("source", "source", "where it stands: addresses or titles, joined by ' | '", required=True)
_CLAIM_PLACE = Column("place", "text", "the place that claims it; empty if the whole project does")

PROJECTS = Table(
    "projects",
    "a project",
    (
        Column("project", "key", "short name, the key", required=True),
        Column("name", "text", "name as shown"),
        Column("full_title", "text", "the title written out"),
        Column("programme", "text", "funding programme with its period"),
        Column("start", "date", "first day: 2020, 2020-03 or 2020-03-01"),
        Column("end", "date", "last day: 2022, 2022-09 or 2022-09-30"),
        Column("budget_eur", "number", "total budget in euros"),
        Column("eu_funding_eur", "number", "EU funding in euros"),
        Column("website", "url", "address of its website"),
        Column("featured", "flag", "yes: shown when the dashboard opens"),
        _NOTE, _CERTAINTY, _SOURCE,
    ),
    key=("project",),
)  # fmt: skip
PARTNERS = Table(
    "partners",
    "an organisation in a project (a participation)",
    (
        _PROJECT,
        Column("partner", "text", "name of the organisation, spelt alike in all its projects", required=True),
        Column("role", "role", "lead, partner, …; empty if not stated"),
        Column("organisation_type", "text", "kind of organisation, as the source words it"),
        Column("city", "text", "town or city of its seat"),
        Column("region", "text", "region, county or province"),
        _COUNTRY, _LATITUDE, _LONGITUDE,
        Column("website", "url", "address of its website"),
        _NOTE, _CERTAINTY, _SOURCE,
    ),
    key=("project", "partner"),
)  # fmt: skip
PILOTS = Table(
    "pilot_cities",
    "a measure piloted in a city or region",
    (
        Column("pilot", "key", "short name, the key", required=True),
        _PROJECT,
        Column("place", "text", "city or region", required=True),
        Column("place_type", "place type", "city, district, county, region or country; empty: city"),
        _COUNTRY,
        Column("measure", "text", "what was tried", required=True),
        Column("mode", "text", "kind of measure, as the source words it"),
        Column("start", "date", "first day, as precisely as known"),
        Column("end", "date", "last day, as precisely as known"),
        Column("result", "text", "what came of it"),
        _LATITUDE, _LONGITUDE,
        _NOTE, _CERTAINTY, _SOURCE,
    ),
    key=("pilot",),
)  # fmt: skip
THEMES = Table(
    "themes",
    "a theme of a project, or of one place in it",
    (
        _PROJECT, _CLAIM_PLACE, _COUNTRY,
        Column("theme", "text", "the theme, as the source words it", required=True),
        _EVIDENCE, _NOTE, _CERTAINTY, _SOURCE,
    ),
)  # fmt: skip
CHALLENGES = Table(
    "challenges",
    "a challenge that a project or one of its places reported",
    (
        _PROJECT, _CLAIM_PLACE, _COUNTRY,
        Column("challenge", "text", "the challenge, as the source words it", required=True),
        _EVIDENCE, _NOTE, _CERTAINTY, _SOURCE,
    ),
)  # fmt: skip
VOCABULARY = Table(
    "vocabulary",
    "a wording of a source, with the shared term it stands for",
    (
        Column("kind", "text", "theme, challenge, organisation_type or mode", required=True),
        Column("wording", "text", "as the source words it", required=True),
        Column("term", "text", "the shared term", required=True),
        Column("group", "text", "the family of the term"),
    ),
    key=("kind", "wording"),
    optional=True,
)
ABOUT = Table(
    "about",
    "one fact about the data as a whole: title, date, licence, publisher, citation …",
    (
        Column("name", "key", "title, subtitle, date, licence, publisher, citation", required=True),
        Column("value", "text", "what it is", required=True),
    ),
    key=("name",),
    optional=True,
)

TABLES = (PROJECTS, PARTNERS, PILOTS, THEMES, CHALLENGES, VOCABULARY, ABOUT)

#: Files of the data folder that are no tables of the catalogue: the places that were decided before.
OTHER_FILES = ("places.csv",)

LINKS = (
    Link("partners", "project", "projects", "project"),
    Link("pilot_cities", "project", "projects", "project"),
    Link("themes", "project", "projects", "project"),
    Link("challenges", "project", "projects", "project"),
)

#: Tables whose rows may state a place; after geocoding their column `location` is a key of `places`.
LOCATED = ("partners", "pilot_cities", "themes", "challenges")

#: Tables of claims: without a place, a row claims something of the whole project.
CLAIMS = ("themes", "challenges")

#: Columns of `places`, which the geocoding fills, and the type of each.
PLACES = {
    "location": "str",
    "place": "str",
    "country": "str",
    "latitude": "float64",
    "longitude": "float64",
    "precision": "str",
    "status": "str",
    "shape": "str",
    "unit": "str",  # id of the smallest region that a found point lies in
    "source": "str",
    "reason": "str",
    "candidates": "str",
}

#: Columns whose wordings the vocabulary turns into shared terms. After conversion the column holds the
#: term, `<column>_wording` what was written and `<column>_group` the family of the term.
WORDED = (
    ("partners", "organisation_type"),
    ("pilot_cities", "mode"),
    ("themes", "theme"),
    ("challenges", "challenge"),
)

FILTERS = (
    Filter("project", "Project", (("projects", "project"),)),
    Filter("programme", "Programme", (("projects", "programme"),)),
    Filter("country", "Country", tuple((table, "country") for table in LOCATED), whole_project=CLAIMS),
    Filter("theme", "Theme", (("themes", "theme"),)),
    Filter("challenge", "Challenge", (("challenges", "challenge"),)),
    Filter("organisation_type", "Organisation type", (("partners", "organisation_type"),)),
    Filter("role", "Role", (("partners", "role"),)),
)  # the period is a span of years, not a list of values: see select.py

#: A place on the map: not a filter of the sidebar, yet it selects as they do.
LOCATION = Filter("location", "Place", tuple((table, "location") for table in LOCATED), whole_project=CLAIMS)
