"""Settings → a service of geopy, ready to be asked, at the pace and with the patience that it needs.

Settings have the names of variables of the environment: PILOT_CITIES_GEOCODER is the service ("nominatim", "photon"),
PILOT_CITIES_GEOCODER_OPTIONS holds what its class in geopy takes, as JSON ({"domain": "localhost:8080"}), and
PILOT_CITIES_GEOCODER_PAUSE the seconds between two requests.
"""

from __future__ import annotations

import inspect
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from geopy.exc import (
    GeocoderAuthenticationFailure,
    GeocoderInsufficientPrivileges,
    GeocoderNotFound,
    GeocoderParseError,
    GeocoderQueryError,
    GeocoderServiceError,
    GeocoderUnavailable,
    GeopyError,
)
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import get_geocoder_for_service
from geopy.location import Location as GeopyLocation

SETTING = "PILOT_CITIES_GEOCODER"
PAUSES_SECONDS = (1.0, 2.0, 4.0)  # before the second, third and fourth attempt
_USER_AGENT = "pilot-cities/0.1 (dashboard of European cooperation projects)"
_TIMEOUT_SECONDS = 10.0
_LONGEST_PAUSE_SECONDS = 30.0
_PUBLIC_NOMINATIM = "nominatim.openstreetmap.org"  # its rules allow one request a second
_HOPELESS = (
    GeocoderAuthenticationFailure, GeocoderInsufficientPrivileges, GeocoderQueryError, GeocoderParseError,
)  # fmt: skip
_UNREADABLE = (KeyError, IndexError, TypeError, ValueError, AttributeError)  # what geopy raises at a strange answer


class SettingError(ValueError):
    """A setting of the online service is wrong; the message says which and what to do."""


@dataclass(frozen=True)
class Service:
    """A geocoder of geopy: `geocode` paces itself, `pauses` are those before further attempts."""

    name: str
    geocode: Callable[..., GeopyLocation | None]
    country_option: str
    options: Mapping[str, object]
    pauses: tuple[float, ...]

    def ask(self, text: str, code: str) -> tuple[GeopyLocation | None, str]:
        """Its answer (None: nothing found) within the country of the code, and what went wrong after all attempts."""
        options = {self.country_option: code.lower()} if code and self.country_option else {}
        problem = ""
        for pause in (*self.pauses, 0.0):
            try:
                return self.geocode(text, **self.options, **options), ""
            except _HOPELESS as error:
                return None, _describe(error)
            except GeocoderServiceError as error:
                problem = _describe(error)
                if pause:
                    time.sleep(max(pause, _read_wait(error)))
            except _UNREADABLE as error:
                return None, f"its answer cannot be read ({type(error).__name__})"
        return None, problem


def _describe(error: GeopyError) -> str:
    message = (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")
    if isinstance(error, GeocoderUnavailable):  # the cause stands at the end, after the address and what was asked
        cause = message.rpartition(": ")[2].rstrip("\"')")
        return f"it cannot be reached ({cause})"
    return message


def _read_wait(error: GeocoderServiceError) -> float:
    """The seconds for which a service that is asked too often wants to be left alone, within reason."""
    return min(float(getattr(error, "retry_after", None) or 0), _LONGEST_PAUSE_SECONDS)


def make_service(name: str, settings: Mapping[str, str], pauses: tuple[float, ...]) -> Service:
    """The service of this name in geopy with the options of the settings. Raises SettingError."""
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
    return Service(
        name,
        RateLimiter(geocoder.geocode, min_delay_seconds=pause, max_retries=0, swallow_exceptions=False),
        next((option for option in ("country_codes", "countries", "country") if option in known), ""),
        {option: value for option, value in wanted.items() if option in known},
        pauses,
    )


def _read_options(settings: Mapping[str, str]) -> dict[str, object]:
    text = settings.get(f"{SETTING}_OPTIONS", "").strip() or "{}"
    try:
        options = json.loads(text)
    except json.JSONDecodeError as error:
        raise SettingError(f"{SETTING}_OPTIONS is no JSON ({error}).") from error
    if not isinstance(options, dict):
        raise SettingError(f'{SETTING}_OPTIONS must be a JSON object such as {{"timeout": 10}}.')
    return options


def _add_defaults(name: str, options: Mapping[str, object]) -> dict[str, object]:
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
