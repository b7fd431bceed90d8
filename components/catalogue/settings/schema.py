"""The settings of an installation as data: what each is called, what it may hold and what it does.

Everything that reads, checks, documents or writes site.toml asks this module, so that a setting is one entry here.
"""

from __future__ import annotations

from dataclasses import dataclass

SITE_FILE = "site.toml"
SOURCES_SECTION = "sources"  # any name may stand under this heading


@dataclass(frozen=True)
class Setting:
    """One setting: its key as in site.toml ("uploads.allowed" stands under [uploads]), its kind and what it does.

    Kinds: text, page (an address of a web page, or of mail), logo, colour, colours, names, query, framers, flag,
    number,
    folder (a flag, or a folder's path), table. `environment` is the variable that wins over the file.
    """

    key: str
    kind: str
    meaning: str
    example: str  #: as TOML, for the template and the documentation
    environment: str = ""

    @property
    def section(self) -> str:
        """The heading it stands under, "" for none."""
        return self.key.rpartition(".")[0]

    @property
    def name(self) -> str:
        """Its name below that heading."""
        return self.key.rpartition(".")[2]


@dataclass(frozen=True)
class SettingGroup:
    """A heading of site.toml, and what stands under it in a sentence."""

    name: str
    meaning: str


SECTIONS = (
    SettingGroup("", "Name, logo and what visitors see first"),
    SettingGroup(
        "colours", "Colours as #rrggbb; those that cannot be read or told apart are named, with the nearest that can"
    ),
    SettingGroup("uploads", "What visitors may do with files of their own"),
    SettingGroup("places", "Where places are decided by hand"),
    SettingGroup(
        "geocoder", "An online place finder, asked by commands only; without a name nothing leaves the machine"
    ),
    SettingGroup("links", "Links that keep showing the data of their day"),
    SettingGroup("frames", "Figures on pages of other sites"),
    SettingGroup(
        SOURCES_SECTION,
        "Tables at addresses, such as a shared sheet published as CSV or XLSX: the name of the table, and where "
        "it is; it stands for the file of that name (PILOT_CITIES_SOURCES wins over all of them)",
    ),
)

SETTINGS = (
    Setting("title", "text", "name of the dashboard, on the page and on all that is taken away", '"Our project"'),
    Setting("subtitle", "text", "a line below the name", '"Where we work, and what our cities share"'),
    Setting("logo", "logo", "SVG or PNG file in this folder, at most 500 kB", '"logo.svg"'),
    Setting("logo_dark", "logo", "the logo for the dark theme; without it the logo stands on white there",
            '"logo-white.svg"'),
    Setting("licence", "text", "on what terms others may use the data", '"CC BY 4.0"'),
    Setting("contact", "page", "whom to ask: a page or an e-mail address of an office, not of a person",
            '"https://www.example.eu/contact"'),
    Setting("imprint", "page", "the page that says who is responsible", '"https://www.example.eu/imprint"'),
    Setting("start", "query", 'what is seen first: all that follows "?" in the address of a view you like',
            '"tab=Map&project=all"'),
    Setting("tabs", "names", "the tabs that are shown, in this order; a link to another one still opens it",
            '["Overview", "Map", "Themes", "Data", "About"]'),
    Setting("watch", "flag", "whether open pages follow the files by themselves, as with --watch", "true",
            "PILOT_CITIES_WATCH"),
    Setting("colours.accent", "colour", "of links, buttons, bars and headings", '"#00667f"'),
    Setting("colours.accent_dark", "colour", "the same for the dark theme; made from the other where it is not set",
            '"#4bb7d6"'),
    Setting("colours.projects", "colours", "of the first projects in projects.csv, at most eight",
            '["#00708f", "#c4500a"]'),
    Setting("colours.projects_dark", "colours",
            "the same for the dark theme; made from the others where they are not set", '["#35a7c7", "#f08a4b"]'),
    Setting("uploads.allowed", "flag", "whether visitors may open files of their own, for themselves alone", "true",
            "PILOT_CITIES_UPLOAD"),
    Setting("uploads.megabytes", "number", "how much a visitor may open at once", "200"),
    Setting("uploads.keep", "folder", "whether visitors may keep their files on this server, behind a link that they "
            "alone know, or the folder that keeps them", "false", "PILOT_CITIES_KEEP"),
    Setting("places.save", "flag", "whether visitors may save in places.csv what they decide, for everybody", "false",
            "PILOT_CITIES_SAVE_PLACES"),
    Setting("geocoder.name", "text", "one of geopy's services", '"nominatim"', "PILOT_CITIES_GEOCODER"),
    Setting("geocoder.options", "table", "what it is called with", '{ domain = "nominatim.example.org" }',
            "PILOT_CITIES_GEOCODER_OPTIONS"),
    Setting("geocoder.pause", "number", "seconds between two questions to it", "1", "PILOT_CITIES_GEOCODER_PAUSE"),
    Setting("links.keep", "folder", "whether states of the data are kept, or the folder that keeps them", "true",
            "PILOT_CITIES_FREEZE"),
    Setting("frames.allowed", "framers", "the sites that may show figures in a frame: * for all, 'none' for none",
            '"https://www.example.eu"', "PILOT_CITIES_FRAME_ANCESTORS"),
)  # fmt: skip

_BY_KEY = {setting.key: setting for setting in SETTINGS}


def find_setting(key: str) -> Setting | None:
    """Return the setting of a key."""
    return _BY_KEY.get(key)
