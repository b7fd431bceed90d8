"""Public geodata → data/geo: run once by hand (`python -m tests.geodata`), never by the page."""
