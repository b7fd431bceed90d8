"""Public geodata → data/geo: run once by hand (`python -m data.geo.build`), never by the page."""
