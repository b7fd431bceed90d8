"""What each number counts, in words: for the page, for workbooks and for the README of an archive."""

from __future__ import annotations

import re

DEFINITIONS = (
    ("project", "a row of projects.csv: a funded cooperation with a name, partners and an end"),
    (
        "participation",
        "one organisation in one project, a row of partners.csv; an organisation in three projects has three",
    ),
    ("partner", "a participation, whatever its role; roles that no source states stay empty and count all the same"),
    (
        "organisation",
        "partners of one PIC, VAT number, ROR or Wikidata number, else of one name, also one that the column "
        "identity gives; without these, other spellings of a name count apart until the file is corrected",
    ),
    (
        "place",
        "a town, county or region in which a partner has its seat or a measure was piloted, as the place finder tells "
        "them apart; a city and the region around it are two, a whole country is none",
    ),
    (
        "region",
        "a province, county or Land; in countries with more than 25 of them the larger region that they belong to. "
        "A place is in the region that it surely lies in; an area over several regions is in none",
    ),
    ("pilot", "one measure tried in one place, a row of pilot_cities.csv; two measures in a city are two pilots"),
    (
        "pilot area",
        "a city or region in which a project pilots; a place that lies in another pilot area of the same project is "
        "part of it (Norfolk, with Norwich)",
    ),
    ("kind of measure", "what pilots try, as a shared term for the mode of their rows"),
    ("theme", "a shared term for what a project or a place works on; the wording that was recorded stands beside it"),
    (
        "challenge reported",
        "a project, or one of its places, says in a row of challenges.csv that something is difficult; where "
        "none does, that proves nothing",
    ),
    (
        "challenge shared",
        "a challenge reported in two or more of the projects that are selected, be it by a project as a whole or by "
        "one of its places; themes, places, countries and organisations are shared alike",
    ),
    (
        "none recorded here",
        "no row of what is selected says anything of the kind, which is not nought and does not mean that there is "
        "none: a filter may hide it, or no source tell it",
    ),
    (
        "distance",
        "the shortest way over ground (geodesic) between two points; a region counts at its middle, a whole country "
        "not at all",
    ),
    (
        "peer",
        "another place with a challenge that the asking place ticked, a theme or a kind of measure that it looks for; "
        "what only a project of the place claims gives half the points",
    ),
    (
        "pilot alongside",
        "a pilot in a place that names a challenge or theme, or, where a project names it as a whole, a pilot of that "
        "project; that the measure was made against it is not recorded",
    ),
    (
        "together",
        "organisations are together in the projects that both take part in, places in those with a partner or pilot "
        "in both; projects share the organisations that take part in both",
    ),
    (
        "pair that meets only here",
        "two projects with one organisation (or place) in common and no other: without it, nothing would connect them",
    ),
)


def find_definitions(text: str) -> tuple[tuple[str, str], ...]:
    """Return the definitions of the words that a text uses.

    >>> [word for word, _ in find_definitions("Challenges by place")]
    ['place', 'challenge reported', 'challenge shared']
    """
    return tuple((word, meaning) for word, meaning in DEFINITIONS if re.search(rf"(?i)\b{word.split()[0]}", text))
