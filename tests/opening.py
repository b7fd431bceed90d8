"""How long files take to open, phase by phase: `python -m tests.opening FILE …`.

Prints seconds and rows for unpacking, finding the header and reading, checking and converting, locating, and the cards
of the overview; the sum is what a visitor waits for between dropping files and seeing them, without the browser.
`--organisations N` makes a CORDIS export of N rows instead.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from components.catalogue.select import make_selection, select
from components.geocoding.locate import locate
from components.geocoding.strategy import make_strategy
from components.importing.imported import import_files
from components.importing.unpack import unpack
from components.reports.selection_view import SelectionView
from components.service.boards.overview import make_overview_cards

_COUNTRIES = ("BE", "FR", "DE", "IT", "EL", "PL", "NL", "ES", "SE", "AT")
_CITIES = ("Ghent", "Lille", "Bremen", "Bari", "Athina", "Gdańsk", "Utrecht", "Gijón", "Malmö", "Graz")
_HEADINGS = (
    "projectID;projectAcronym;organisationID;vatNumber;name;shortName;SME;activityType;street;postCode;city;country;"
    "nutsCode;geolocation;organizationURL;contactForm;contentUpdateDate;rcn;order;role;ecContribution;"
    "netEcContribution;totalCost;endOfParticipation;active"
)


def make_organisations(number: int, seed: int = 7) -> bytes:
    """Return so many rows as CORDIS has them: six partners a project, a tenth of the organisations in many projects."""
    chance = random.Random(seed)
    lines = [_HEADINGS]
    for row in range(number):
        organisation = int(number * chance.random() ** 3 / 2)
        place = organisation % len(_CITIES)
        role = "participant" if row % 6 else "coordinator"
        city, country = _CITIES[place], _COUNTRIES[place]
        cells = (
            row // 6, f"P-{row // 6}", 900_000_000 + organisation, "", f"ORGANISATION {organisation}", "", "false",
            "PRC", "", "", city, country, "", "", "", "", "", "", row % 6, role, "1000", "900,5", "1000.5", "false", "",
        )  # fmt: skip
        lines.append(";".join(f'"{cell}"' for cell in cells))
    return "\n".join(lines).encode()


@contextmanager
def _time(label: str, count: Callable[[], str] = lambda: "") -> Iterator[None]:
    began = time.perf_counter()
    yield
    print(f"{label:<28}{time.perf_counter() - began:7.2f} s  {count()}")


def main() -> None:
    """Open what the command line names, and print how long each phase took."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("files", type=Path, nargs="*")
    parser.add_argument("--organisations", type=int, metavar="N")
    arguments = parser.parse_args()
    files = {path.name: path.read_bytes() for path in arguments.files}
    if arguments.organisations:
        files["organization.csv"] = make_organisations(arguments.organisations)
    began = time.perf_counter()
    with _time("unpacking (also below)"):
        unpack(files)
    with _time("reading, checking, converting"):
        imported = import_files(files)
    catalogue = imported.loaded.catalogue
    with _time("locating"):
        catalogue = locate(catalogue, make_strategy()).catalogue
    with _time("cards of the overview"):
        selection = make_selection()
        make_overview_cards(SelectionView(select(catalogue, selection), catalogue, selection), None)
    print(f"{'in all':<28}{time.perf_counter() - began:7.2f} s  {len(catalogue.partners):,} partners shown")


if __name__ == "__main__":
    main()
