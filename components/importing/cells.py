"""Cells as the exports of the field write them → as our tables have them. What cannot be read stays as it is written.

A check of the catalogue then says what is wrong with it, in the words of the file.
"""

from __future__ import annotations

import re

from components.catalogue import identifiers
from components.catalogue.numbers import find_number
from components.catalogue.written_amounts import suggest_amount
from components.importing.written_dates import write_date
from components.importing.written_degrees import split_point

_NOTHING = re.compile(r"(n\.?\s?/?a\.?|n\.?d\.?|null|nan|none|-+|–|—|\?+|not available|not applicable)", re.IGNORECASE)
_POINT = re.compile(r"(-?\d+(?:\.\d+)?)\s*[,;]\s*(-?\d+(?:\.\d+)?)")  # also of whole degrees
_NOT_KNOWN = "1970-01-01"  # what systems write that count days from there


def read_text(cell: str) -> str:
    """Return a cell without words that say "nothing here".

    >>> read_text("N.a."), read_text("Gent  (BE)")
    ('', 'Gent (BE)')
    """
    text = " ".join(cell.split())
    return "" if _NOTHING.fullmatch(text) else text


def read_amount(cell: str) -> str:
    """Return money as digits with a point.

    >>> read_amount("892,228.58"), read_amount("960619,95"), read_amount("1.912,96 €"), read_amount("N.a.")
    ('892228.58', '960619.95', '1912.96', '')
    """
    text = read_text(cell)
    return text if not text or find_number(text) is not None else suggest_amount(text) or text


def read_date(cell: str) -> str:
    """Return a date in ISO form, day before month where that is open; "" for what stands for "not known".

    >>> read_date("2015/10/27"), read_date("31/12/2023"), read_date("1970-01-01"), read_date("2017-09-11 10:20:21")
    ('2015-10-27', '2023-12-31', '', '2017-09-11')
    """
    iso = write_date(read_text(cell), "day")
    return "" if iso == _NOT_KNOWN else iso


def read_coordinates(cell: str) -> tuple[str, str]:
    """Return latitude and longitude of "lat,lon", or of a point as databases write it (longitude first).

    >>> read_coordinates("51.525,-0.133"), read_coordinates("POINT(4.35 50.85)"), read_coordinates("unknown")
    (('51.525', '-0.133'), ('50.85', '4.35'), ('', ''))
    """
    if match := _POINT.fullmatch(cell.strip()):
        return match[1], match[2]
    return split_point(cell) or ("", "")


def read_nuts(cell: str) -> str:
    """Return the code of a NUTS cell, which may hold its name too; a name alone is no code, whatever its letters.

    >>> read_nuts("DEG01  / Erfurt, Kreisfreie Stadt"), read_nuts("UKI31"), read_nuts("Flanders"), read_nuts("GRAZ")
    ('DEG01', 'UKI31', '', '')
    """
    written = re.split(r"[\s/–-]", cell.strip(), maxsplit=1)[0]
    code = identifiers.find_nuts(written)
    is_code = any(map(str.isdigit, code)) or (written.isupper() and (len(code) <= 3 or code.endswith("ZZ")))
    return code if is_code else ""


def read_region(cell: str) -> str:
    """Return the name of a NUTS cell.

    >>> read_region("DEG01  / Erfurt, Kreisfreie Stadt"), read_region("Thuringia")
    ('Erfurt, Kreisfreie Stadt', 'Thuringia')
    """
    code, mark, name = cell.partition("/")
    return read_text(name if mark and identifiers.find_nuts(code) else cell)


def read_website(cell: str) -> str:
    """Return an address, without what people write where there is none."""
    return read_text(cell).strip("<>")


def read_latitude(cell: str) -> str:
    """Return degrees north out of a point."""
    return read_coordinates(cell)[0]


def read_longitude(cell: str) -> str:
    """Return degrees east out of a point."""
    return read_coordinates(cell)[1]


def read_vat(cell: str) -> str:
    """Return a VAT number; "" for other numbers, which organisations also give where they have no PIC."""
    return next((number for part in cell.split("|") if (number := identifiers.find_vat(part))), "")
