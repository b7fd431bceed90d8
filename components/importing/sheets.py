"""Exports that are sheets of projects and of partners → a format, made of their forms."""

from __future__ import annotations

from collections.abc import Sequence

from components.importing.assemble import assemble
from components.importing.form import Records, SheetForm, fill
from components.importing.format import ImportFormat, Part
from components.importing.reading import ImportReading
from components.importing.sheet import Headed


def make_format(
    words: str,
    source: str,
    *,
    projects: Sequence[SheetForm] = (),
    partners: Sequence[SheetForm] = (),
    flat: Sequence[SheetForm] = (),
) -> ImportFormat:
    """Return the format of an export: a sheet is read by the first form that it fits."""
    forms = (*projects, *partners, *flat)

    def claims(part: Part) -> bool:
        return isinstance(part, Headed) and any(form.fits(part) for form in forms)

    def read(parts: Sequence[Part]) -> ImportReading:
        filled: dict[int, list[Records]] = {number: [] for number in range(len(forms))}
        for part in parts:
            if isinstance(part, Headed):
                number = next(number for number, form in enumerate(forms) if form.fits(part))
                filled[number].append(fill(forms[number], part))

        def list_records(wanted: Sequence[SheetForm]) -> list[Records]:
            return [records for number, form in enumerate(forms) if form in wanted for records in filled[number]]

        return assemble(words, source, list_records(projects), list_records(partners), list_records(flat))

    return ImportFormat(words, claims, read, frozenset().union(*(form.known for form in forms)))
