"""Public geodata → data/geo: run once by hand (`python -m components.geocoding.build`), never by the page."""
