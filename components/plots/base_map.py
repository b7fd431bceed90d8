"""The map below the marks: land, borders and regions from shapes of our own, so that no tile server is asked.

Made with Natural Earth. The names "@geo/…" are files that the page's server (or the file a visitor took
away) holds; colours follow the theme.
"""

from __future__ import annotations

from typing import Any

COUNTRIES = "@geo/countries.json"
REGIONS = "@geo/regions.json"
_REGIONS_FROM_ZOOM = 4.2  # below it, region borders are clutter


def make_base_map() -> dict[str, Any]:
    """Return a MapLibre style (specification version 8) without fonts, sprites or tiles."""
    return {
        "version": 8,
        "sources": {name: {"type": "geojson", "data": data, "tolerance": 0.2} for name, data in
                    (("countries", COUNTRIES), ("regions", REGIONS))},
        "layers": [
            {"id": "sea", "type": "background", "paint": {"background-color": "@sea"}},
            {"id": "land", "type": "fill", "source": "countries", "paint": {"fill-color": "@land"}},
            {"id": "inner", "type": "line", "source": "regions", "minzoom": _REGIONS_FROM_ZOOM,
             "paint": {"line-color": "@inner", "line-width": 0.7}},
            {"id": "border", "type": "line", "source": "countries",
             "paint": {"line-color": "@border", "line-width": 0.9}},
        ],
    }  # fmt: skip
