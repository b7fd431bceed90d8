"""The tables as data: columns, keys, links between them, and what one can filter by.

Everything that reads, checks, converts, selects or documents a table asks this module, so that a new
column or filter is one line here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: What a claim is about: a row of themes.csv or of challenges.csv.
ClaimKind = Literal["theme", "challenge"]


@dataclass(frozen=True)
class Column:
    """One column of a file: its name, what its cells may hold (`kind`) and what they mean.

    Kinds: text, key, project, country, role, place type, certainty, date, number, latitude, longitude,
    url, flag, source, and the schemes of identifiers: nuts, pic, vat, ror, wikidata.
    """

    name: str
    kind: str
    meaning: str
    required: bool = False  # the column must be there and no cell may be empty
    tells: str = ""  # what the dashboard can tell by it; a file without the column is warned of that
    other_names: tuple[str, ...] = ()  # how people also head it


@dataclass(frozen=True)
class Table:
    """One CSV file: `name` is the attribute of the Catalogue, `row_is` says what one row stands for."""

    name: str
    row_is: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    tells: str = ""  # what nothing says without the file, where that is not plain
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
    Where `seats_aside`, the seat of a network puts no project into what is chosen.
    """

    name: str
    label: str
    columns: tuple[tuple[str, str], ...]
    whole_project: tuple[str, ...] = ()
    seats_aside: bool = False


#: Shared term for organisations that have their seat in one city and their members in many.
NETWORK = "network"

ROLES = {
    "lead": (
        "lead partner", "leadpartner", "coordinator", "lead applicant", "lead beneficiary", "chef de file",
        "coordinateur", "koordinator", "federführender partner", "capofila", "coordinatore", "socio principal",
        "jefe de fila", "beneficiario principal", "coordinador", "líder", "lider", "partner wiodący",
        "hlavní partner", "vedoucí partner", "hlavný partner", "vodilni partner", "vodeći partner",
        "vezető partner", "penvoerder", "hoofdpartner", "επικεφαλής εταίρος", "водещ партньор", "lead-partner",
    ),
    "partner": (
        "participant", "project partner", "projektpartner", "partenaire", "partenaire du projet", "socio", "parceiro",
        "partner projektu", "projektni partner", "projectpartner", "partener", "εταίρος", "партньор", "beneficiary",
    ),
    "associated partner": (
        "associatedpartner", "associate", "associated", "assoziierter partner", "partenaire associé", "socio asociado",
    ),
    "third party": ("thirdparty", "affiliated entity"),
    "international partner": ("internationalpartner",),
    "advisory": ("adviser", "advisor", "advisory board"),
}  # role → other wordings of it, as spreadsheets and exports have them  # fmt: skip

PLACE_TYPES = ("city", "district", "county", "region", "country")
CERTAINTIES = ("certain", "medium", "low", "conflict")

_START, _END = ("begin", "beginn", "from"), ("finish", "until", "to")
_WEBSITE = ("url", "homepage", "link")
_NUTS = Column("nuts", "nuts", "code of the NUTS region: BE, BE2, BE21 or BE212", other_names=("nuts code",))

_PROJECT = Column("project", "project", "short name of the project, as in projects.csv", required=True,
                  other_names=("acronym",))  # fmt: skip
_COUNTRY = Column("country", "country", "name or two-letter code of the country; empty if not known",
                  tells="in which country places lie", other_names=("land", "pays", "país", "paese"))  # fmt: skip
_LATITUDE = Column("latitude", "latitude", "degrees north, -90 to 90; wins over the place finder")
_LONGITUDE = Column("longitude", "longitude", "degrees east, -180 to 180; wins over the place finder",
                    other_names=("lng",))  # fmt: skip
_EVIDENCE = Column("evidence", "text", "what the source says, in a few words", tells="what the sources say")
_NOTE = Column("note", "text", "what a reader must know to read the row rightly", other_names=("comment", "remark"))
_CERTAINTY = Column("certainty", "certainty", "certain, medium, low, or conflict between sources; empty: certain")
_SOURCE = Column("source", "source", "where it stands: addresses or titles, joined by ' | '", required=True,
                 other_names=("reference", "url", "link"))  # fmt: skip
_CLAIM_PLACE = Column("place", "text", "the place that claims it; empty if the whole project does",
                      tells="which places claim something", other_names=("city", "town"))  # fmt: skip

PROJECTS = Table(
    "projects",
    "a project",
    (
        Column("project", "key", "short name, the key", required=True, other_names=("acronym", "short name")),
        Column("name", "text", "name as shown", other_names=("project name", "title")),
        Column("full_title", "text", "the title written out"),
        Column("programme", "text", "funding programme with its period", tells="which programme funds a project"),
        Column("identifier", "text", "its number at its programme", other_names=("project id", "operation id")),
        Column("call", "text", "the call that it answered"),
        Column("objective", "text", "what it set out to do, or the objective of its programme that it serves"),
        Column("start", "date", "first day: 2020, 2020-03 or 2020-03-01",
               tells="when projects run", other_names=_START),
        Column("end", "date", "last day: 2022, 2022-09 or 2022-09-30", tells="when projects run", other_names=_END),
        Column("budget_eur", "number", "total budget in euros",
               tells="what projects cost", other_names=("cost", "total budget")),
        Column("eu_funding_eur", "number", "EU funding in euros",
               tells="what the EU pays", other_names=("funding", "grant")),
        Column("website", "url", "address of its website", other_names=_WEBSITE),
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
        Column("partner", "text", "name of the organisation, spelt alike in all its projects", required=True,
               other_names=("organisation", "institution", "name")),
        Column("role", "role", "lead, partner, …; empty if not stated", tells="who leads"),
        Column("organisation_type", "text", "kind of organisation, close to the words of the source",
               tells="which kinds of organisations take part", other_names=("type", "kind")),
        Column("pic", "pic", "its number in the participant register of the European Commission, nine digits"),
        Column("vat", "vat", "its VAT number, which begins with the two letters of its country"),
        Column("ror", "ror", "its identifier in the Research Organization Registry"),
        Column("wikidata", "wikidata", "its identifier in Wikidata, as Q12345"),
        Column("identity", "text", "the name of the organisation that it is, where the source calls it otherwise"),
        Column("city", "text", "town or city of its seat",
               tells="in which towns partners sit", other_names=("town", "place")),
        Column("postcode", "text", "postal code of its seat", other_names=("postal code", "zip")),
        Column("region", "text", "region, county or province", other_names=("county", "province")),
        _NUTS, _COUNTRY, _LATITUDE, _LONGITUDE,
        Column("website", "url", "address of its website", other_names=_WEBSITE),
        Column("budget_eur", "number", "its own budget in the project, in euros"),
        Column("eu_funding_eur", "number", "EU funding of its own budget, in euros"),
        Column("ended", "ended", "yes, or the day, if it left the project before the end"),
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
        Column("place", "text", "city or region", required=True, other_names=("city", "town")),
        Column("place_type", "place type", "city, district, county, region or country; empty: city",
               other_names=("type",)),
        _NUTS, _COUNTRY,
        Column("measure", "text", "what was tried", required=True, other_names=("action", "activity")),
        Column("mode", "text", "kind of measure, close to the words of the source",
               tells="which kinds of measures were piloted", other_names=("kind",)),
        Column("start", "date", "first day, as precisely as known",
               tells="when measures were piloted", other_names=_START),
        Column("end", "date", "last day, as precisely as known",
               tells="when measures were piloted", other_names=_END),
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
        Column("theme", "text", "the theme, close to the words of the source", required=True, other_names=("topic",)),
        _EVIDENCE, _NOTE, _CERTAINTY, _SOURCE,
    ),
)  # fmt: skip
CHALLENGES = Table(
    "challenges",
    "a challenge that a project or one of its places reported",
    (
        _PROJECT, _CLAIM_PLACE, _COUNTRY,
        Column("challenge", "text", "the challenge, close to the words of the source", required=True,
               other_names=("barrier",)),
        _EVIDENCE, _NOTE, _CERTAINTY, _SOURCE,
    ),
)  # fmt: skip
VOCABULARY = Table(
    "vocabulary",
    "a wording, with a shared term that it stands for; themes and challenges may stand for several, a row for each",
    (
        Column("kind", "text", "theme, challenge, organisation_type or mode", required=True),
        Column("wording", "text", "as the other tables have it", required=True),
        Column("term", "text", "the shared term", required=True),
        Column("group", "text", "the family of the term", tells="which terms belong together", other_names=("family",)),
    ),
    key=("kind", "wording", "term"),
    tells="which wordings mean the same, and nothing is shared",
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
#: and `division` the name of the region in which it lies for certain, else NO_REGION, "" without a place.
LOCATED = ("partners", "pilot_cities", "themes", "challenges")

NO_REGION = "no region for certain"

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
#: term, `<column>_wording` what was written and `<column>_group` the family of the term. In the tables of claims a row
#: stands once for each term of its wording; `claim` is the number that these rows share.
WORDED = (
    ("partners", "organisation_type"),
    ("pilot_cities", "mode"),
    ("themes", "theme"),
    ("challenges", "challenge"),
)

FILTERS = (
    Filter("project", "Project", (("projects", "project"),)),
    Filter("programme", "Programme", (("projects", "programme"),)),
    Filter("country", "Country", tuple((table, "country") for table in LOCATED), CLAIMS, seats_aside=True),
    Filter("region", "Region", tuple((table, "division") for table in LOCATED), CLAIMS, seats_aside=True),
    Filter("location", "Place", tuple((table, "location") for table in LOCATED), CLAIMS, seats_aside=True),
    Filter("theme", "Theme", (("themes", "theme"),)),
    Filter("challenge", "Challenge", (("challenges", "challenge"),)),
    Filter("organisation", "Organisation", (("partners", "partner"),)),
    Filter("organisation_type", "Organisation type", (("partners", "organisation_type"),)),
    Filter("role", "Role", (("partners", "role"),)),
)  # the period is a span of years, not a list of values: see select.py
