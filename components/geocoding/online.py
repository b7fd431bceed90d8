"""geopy's online services → a source for the strategy: off unless a setting names one.

Settings (environment variables, or a mapping): PILOT_CITIES_GEOCODER names the service ("nominatim", "photon", …),
PILOT_CITIES_GEOCODER_OPTIONS holds what its class in geopy takes, as JSON ({"domain": "localhost:8080"}), and
PILOT_CITIES_GEOCODER_PAUSE the seconds between two requests.
"""

from __future__ import annotations

import inspect
import json
import os
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from geopy.exc import (
    GeocoderAuthenticationFailure,
    GeocoderInsufficientPrivileges,
    GeocoderNotFound,
    GeocoderParseError,
    GeocoderQueryError,
    GeocoderQuotaExceeded,
    GeocoderRateLimited,
    GeocoderServiceError,
    GeopyError,
)
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import get_geocoder_for_service
from geopy.location import Location as GeopyLocation

from components.catalogue.borders import may_lie_in
from components.geocoding.countries import find_code, list_codes, name_country
from components.geocoding.location import Candidate, Location, Query, Source, accept, doubt
from components.geocoding.reading import names_no_place

SETTING = "PILOT_CITIES_GEOCODER"
_USER_AGENT = "pilot-cities/0.1 (dashboard of European cooperation projects)"
_TIMEOUT_SECONDS = 10.0
_PAUSES_SECONDS = (1.0, 2.0, 4.0)  # before the second, third and fourth attempt
_LONGEST_PAUSE_SECONDS = 30.0
_PUBLIC_NOMINATIM = "nominatim.openstreetmap.org"  # its rules allow one request a second
_HOPELESS = (
    GeocoderAuthenticationFailure, GeocoderInsufficientPrivileges, GeocoderQueryError, GeocoderParseError,
)  # fmt: skip
_PRECISIONS = {
    **dict.fromkeys(("city", "town", "village", "hamlet", "municipality", "locality", "borough"), "city"),
    "administrative": "city",
    **dict.fromkeys(("suburb", "district", "city_district", "quarter", "neighbourhood", "postcode"), "district"),
    **dict.fromkeys(("state", "county", "region", "province", "state_district", "island", "archipelago"), "region"),
    **dict.fromkeys(("house", "building", "road", "street", "amenity", "office", "place", "house_number"), "address"),
    "country": "country",
}  # fmt: skip
_COUNTRY_FIELDS = frozenset(
    {"country_code", "countrycode", "countryCode", "country_a", "country", "countryName", "Country"}
)


class SettingError(ValueError):
    """A setting of the online service is wrong; the message says which and what to do."""


@dataclass(frozen=True)
class Service:
    """A geocoder of geopy, ready to be asked: `ask` paces itself, `pauses` are those before further attempts."""

    name: str
    ask: Callable[..., Any]
    country_option: str
    options: Mapping[str, Any]
    pauses: tuple[float, ...] = _PAUSES_SECONDS


def make_online(
    settings: Mapping[str, str] | None = None, *, pauses: tuple[float, ...] = _PAUSES_SECONDS
) -> Source | None:
    """The source that asks the service of the settings; None when no service is named. Raises SettingError."""
    settings = os.environ if settings is None else settings
    name = settings.get(SETTING, "").strip().lower()
    if not name:
        return None
    service = _make_service(name, settings, pauses)

    def find_online(query: Query) -> Location | None:
        return None if names_no_place(query.place) else _find(service, query)

    return find_online


def _make_service(name: str, settings: Mapping[str, str], pauses: tuple[float, ...]) -> Service:
    options = _read_options(settings)
    try:
        geocoder = get_geocoder_for_service(name)(**_add_defaults(name, options))
    except GeocoderNotFound:
        raise SettingError(f"{SETTING} is '{name}', which geopy does not know. Try nominatim or photon.") from None
    except (GeopyError, TypeError) as error:
        raise SettingError(f"{SETTING}_OPTIONS do not fit {name}: {error}") from error
    pause = _read_pause(settings, is_public=_PUBLIC_NOMINATIM in str(getattr(geocoder, "api", "")))
    known = inspect.signature(geocoder.geocode).parameters
    wanted = {"addressdetails": True, "language": "en"}
    country_option = next((option for option in ("country_codes", "countries", "country") if option in known), "")
    return Service(
        name,
        RateLimiter(geocoder.geocode, min_delay_seconds=pause, max_retries=0, swallow_exceptions=False),
        country_option,
        {option: value for option, value in wanted.items() if option in known},
        pauses,
    )


def _read_options(settings: Mapping[str, str]) -> dict[str, Any]:
    text = settings.get(f"{SETTING}_OPTIONS", "").strip() or "{}"
    try:
        options = json.loads(text)
    except json.JSONDecodeError as error:
        raise SettingError(f"{SETTING}_OPTIONS is no JSON ({error}).") from error
    if not isinstance(options, dict):
        raise SettingError(f'{SETTING}_OPTIONS must be a JSON object such as {{"timeout": 10}}.')
    return options


def _add_defaults(name: str, options: Mapping[str, Any]) -> dict[str, Any]:
    accepted = inspect.signature(get_geocoder_for_service(name).__init__).parameters
    defaults = {"user_agent": _USER_AGENT, "timeout": _TIMEOUT_SECONDS}
    return {option: value for option, value in defaults.items() if option in accepted} | dict(options)


def _read_pause(settings: Mapping[str, str], *, is_public: bool) -> float:
    text = settings.get(f"{SETTING}_PAUSE", "").strip() or "0"
    try:
        pause = float(text)
    except ValueError:
        raise SettingError(f"{SETTING}_PAUSE is '{text}', which is no number of seconds.") from None
    return max(pause, 1.0) if is_public else pause


def _find(service: Service, query: Query) -> Location | None:
    text = ", ".join(part for part in (query.place, query.region, query.country) if part)
    code = find_code(query.country)
    options = dict(service.options)
    if code and service.country_option:
        options[service.country_option] = code.lower()
    answer, problem = _ask(service, text, options)
    if problem:
        return Location(
            query.place, query.country, source=service.name, reason=f"{service.name} did not answer: {problem}."
        )
    return _judge(service, query, code, answer) if answer is not None else None


def _ask(service: Service, text: str, options: Mapping[str, Any]) -> tuple[GeopyLocation | None, str]:
    """The service's answer (None: nothing found) and what went wrong, after several attempts."""
    problem = ""
    for pause in (0.0, *service.pauses):
        time.sleep(pause)
        try:
            return service.ask(text, **options), ""
        except _HOPELESS as error:
            return None, _describe(error)
        except (GeocoderRateLimited, GeocoderQuotaExceeded) as error:
            problem = _describe(error)
            if pause is not service.pauses[-1]:
                time.sleep(min(float(getattr(error, "retry_after", None) or 0), _LONGEST_PAUSE_SECONDS))
        except GeocoderServiceError as error:
            problem = _describe(error)
        except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
            return None, f"its answer cannot be read ({type(error).__name__})"
    return None, problem


def _describe(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")


def _judge(service: Service, query: Query, code: str, answer: GeopyLocation) -> Location | None:
    """The answer is sure when it lies in the country asked for; without a country it never is."""
    try:
        latitude, longitude, raw = float(answer.latitude), float(answer.longitude), answer.raw or {}
    except (TypeError, ValueError, AttributeError):
        return None
    there = next(_list_countries(raw), "") or find_code(str(answer.address).rpartition(",")[2])
    name = str(answer.address).partition(",")[0] or query.place
    kind = next((str(raw[key]) for key in ("addresstype", "type", "fcode") if raw.get(key)), "")
    candidate = Candidate(
        name, name_country(there or code), round(latitude, 5), round(longitude, 5), _PRECISIONS.get(kind, "city"),
        id=f"{service.name}:{latitude:.4f},{longitude:.4f}",
    )  # fmt: skip
    if not code:
        return doubt(
            [candidate], service.name, f"{service.name} found a place, but no country is given to check it by."
        )
    inside = there in list_codes(code) if there else may_lie_in(name_country(code), latitude, longitude)
    if inside:
        return accept(candidate, service.name)
    where = name_country(there) if there else "another country"
    return doubt([candidate], service.name, f"{service.name} found '{name}' in {where}, not in {name_country(code)}.")


def _list_countries(raw: object) -> Iterator[str]:
    """Codes of the countries that an answer names, wherever its service puts them."""
    if isinstance(raw, dict):
        for key, value in raw.items():
            if key in _COUNTRY_FIELDS and isinstance(value, str) and find_code(value):
                yield find_code(value)
            else:
                yield from _list_countries(value)
