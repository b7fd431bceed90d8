"""Which country a query means: the one given, if anybody knows it, else the one written in the cell ("Perth (UK)")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from components.catalogue.countries import suggest_country
from components.catalogue.spelling import ask_meaning
from components.geocoding.index.countries import find_code, find_whole, name_country_code
from components.geocoding.location import Location, Query, Source, doubt, list_likely
from components.geocoding.reading.readings import names_no_place

_PREFIX = re.compile(r"(?P<country>[A-Z]{1,3})(?:\s?[-–]\s?|\s?(?=\d{4}))(?P<place>.+)")  # "A-1010 Wien", "D-München"
_BESIDE = (
    re.compile(r"(?P<place>.+?)\s*[(\[](?P<country>[^()\[\]]+)[)\]]"),
    re.compile(r"(?P<place>.+?)(?:\s*[,/|]|\s[-–])\s*(?P<country>[^,/|]+)"),
    re.compile(r"(?P<country>[^,:/|–-]+?)\s*[,:/|–-]\s*(?P<place>.+)"),
)
_CODE = 3  # letters of the longest code: what is longer is a name


def heed_country(query: Query, find: Source) -> Location | None:
    """The answer of `find` in the country that is meant; never sure where the country given is not known."""
    if names_no_place(query.country):
        return _find_beside(replace(query, country=""), find)
    return find(query) if find_code(query.country) else _find_in_unknown(query, find)


def _find_in_unknown(query: Query, find: Source) -> Location | None:
    """The country that is likely meant is asked, else all of them."""
    country = suggest_country(query.country)
    answer = find(replace(query, country=country))
    if answer is None or answer.status != "found":
        return answer
    advice = ask_meaning(country, f"'{query.place}' may lie elsewhere.")
    return doubt(list_likely(answer), answer.source, f"The country '{query.country}' is not known. {advice}")


def _find_beside(query: Query, find: Source) -> Location | None:
    """A code beside the name may mean something else ("Bergamo (BG)"), a country's name hardly does."""
    text = query.place.strip()
    if text.isalpha() or find_whole(text):
        return find(query)
    for place, country in _split_country(text):
        answer = find(replace(query, place=place, country=country))
        if answer and (answer.status == "found" or len(country) > _CODE):
            return answer
        if len(country) > _CODE:
            return _say_elsewhere(find(query), place, country)
    return find(query)


def _split_country(text: str) -> Iterator[tuple[str, str]]:
    """(place, country) for each way in which a country stands before or after a place.

    >>> list(_split_country("Perth (UK)")), list(_split_country("Riga, Vilnius"))
    ([('Perth', 'UK')], [])
    """
    prefix = _PREFIX.fullmatch(text)
    if prefix and find_code(prefix["country"]):
        yield prefix["place"], prefix["country"]
    for pattern in _BESIDE:
        beside = pattern.fullmatch(text)
        code = _read_country(beside["country"].strip()) if beside else ""
        if beside and code and find_whole(beside["place"]) in {"", code}:
            yield beside["place"], beside["country"].strip()


def _read_country(text: str) -> str:
    return find_whole(text) if len(text) > _CODE or text.isupper() else ""


def _say_elsewhere(answer: Location | None, place: str, country: str) -> Location | None:
    """A namesake in another country than the one written is never sure."""
    if answer is None or answer.status != "found":
        return answer
    reason = f"'{place}' is not known in {name_country_code(find_code(country))}, but in {answer.country}."
    return doubt(list_likely(answer), answer.source, reason)
