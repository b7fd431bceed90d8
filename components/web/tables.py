"""Address → the rows of a table behind the figures, as selected: CSV, JSON or Parquet, a page of rows at a time."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from starlette.datastructures import QueryParams
from starlette.responses import Response

from components.reports.csvw import MEDIA_TYPE, add_query, link_to_metadata, write_csv_metadata
from components.reports.extracts import EXTRACTS, FORMS, Extract, make_extract
from components.reports.parameters import PARAMETERS, refuse_unknown, suggest_known
from components.web.answers import FRESH, ROOT, send_json
from components.web.parameters import DATA, MOST_DIGITS, PAGE, BadRequestError, UnknownAddressError, find_view

MOST_ROWS = 10_000  # of one answer
PAGING = ("limit", "offset")


def make_table_list(path: Mapping[str, str], parameters: QueryParams, base: str) -> Response:
    """Return which tables there are, what a row of each is, and how many rows are selected."""
    view = find_view(parameters, base)
    extracts = [make_extract(name, view) for name in EXTRACTS]
    query = view.query and f"?{view.query}"
    tables = [
        {
            "name": extract.name,
            "row_is": extract.row_is,
            "rows": len(extract.rows),
            "formats": {form: f"{base}{ROOT}tables/{extract.name}.{form}{query}" for form in FORMS},
        }
        for extract in extracts
    ]
    return send_json({"data": view.origin, "selection": view.words, "tables": tables})


def make_table(path: Mapping[str, str], parameters: QueryParams, base: str) -> Response:
    """Return rows of a table; `limit` and `offset` choose which, and the header Link leads to the next ones."""
    name, form = path["table"], path["form"]
    if name not in EXTRACTS:
        raise UnknownAddressError(f"There is no table {name!r}.{suggest_known(name, EXTRACTS)}")
    if form not in FORMS:
        raise UnknownAddressError(f"There is no format {form!r} of tables.{suggest_known(form, FORMS)}")
    refuse_unknown(parameters, (*PARAMETERS, *PAGING, *DATA, *PAGE))
    view = find_view(QueryParams([pair for pair in parameters.multi_items() if pair[0] not in PAGING]), base)
    limit = _read_number(parameters, "limit", MOST_ROWS, least=1, most=MOST_ROWS)
    offset = _read_number(parameters, "offset", 0, least=0)
    extract = make_extract(name, view)
    page = extract.take(offset, limit)
    following = _find_next(extract, offset + limit, parameters, f"{base}{ROOT}tables/{name}.{form}")
    content = FORMS[form].write(page, {"total": len(extract.rows), "offset": offset, "next": following})
    links = [f'<{following}>; rel="next"'] if following else []
    if form == "csv":
        query = urlencode([pair for pair in parameters.multi_items() if pair[0] not in PAGING])
        links.append(link_to_metadata(f"{base}{ROOT}tables/{name}.csv", query))
    headers = {
        "content-disposition": f'inline; filename="{extract.file}.{form}"',
        "x-total-rows": f"{len(extract.rows)}",
    } | ({"link": ", ".join(links)} if links else {})
    return Response(content, media_type=FORMS[form].media_type, headers=FRESH | headers)


def make_table_metadata(path: Mapping[str, str], parameters: QueryParams, base: str) -> Response:
    """Return what the CSV file of a table means: its columns, and what is selected."""
    name = path["table"]
    if name not in EXTRACTS:
        raise UnknownAddressError(f"There is no table {name!r}.{suggest_known(name, EXTRACTS)}")
    extract = make_extract(name, find_view(parameters, base))
    content = write_csv_metadata(extract.columns, extract.provenance, file=add_query(f"{name}.csv", str(parameters)))
    return Response(content, media_type=MEDIA_TYPE, headers=FRESH)


def _find_next(extract: Extract, offset: int, parameters: QueryParams, address: str) -> str:
    """Return the address of the rows that follow, "" after the last."""
    if offset >= len(extract.rows):
        return ""
    kept = [pair for pair in parameters.multi_items() if pair[0] != "offset"]
    return f"{address}?{urlencode([*kept, ('offset', offset)])}"


def _read_number(parameters: QueryParams, name: str, otherwise: int, *, least: int, most: int = 10**9) -> int:
    text = parameters.get(name, str(otherwise))
    if not (text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS and least <= int(text) <= most):
        known = f"a whole number from {least}" + (f" to {most:,}" if name == "limit" else "")
        more = " The next rows are at the address in the header Link." if name == "limit" else ""
        raise BadRequestError(f"Parameter {name}: {text!r} is not {known}.{more}")
    return int(text)
