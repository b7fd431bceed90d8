"""The exports of the field, a module each: how it is recognised, and what is read of it. A new one is a line here."""

from __future__ import annotations

from components.importing.format import ImportFormat
from components.importing.formats import (
    cordis,
    interreg,
    jems,
    jems_partners,
    keep_eu,
    keep_eu_api,
    kohesio,
    operations,
)

FORMATS: tuple[ImportFormat, ...] = (
    keep_eu.FORMAT,
    keep_eu_api.FORMAT,
    cordis.FORMAT,
    kohesio.FORMAT,
    jems.FORMAT,
    jems_partners.FORMAT,
    interreg.FORMAT,
    operations.FORMAT,
)
