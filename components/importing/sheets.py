"""Exports that are sheets of projects and of partners → a format, made of their forms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from components.catalogue.issues import Issue
from components.importing.assemble import assemble
from components.importing.form import Records, SheetForm, fill
from components.importing.format import ImportFormat, Part
from components.importing.given_fields import list_given_fields
from components.importing.reading import ImportReading
from components.importing.sheet import Headed

#: What a format does with the records of a sheet before they are assembled: the records, and what is to be said.
Mend = Callable[[Records], tuple[Records, Sequence[Issue]]]


def make_format(
    words: str,
    source: str,
    *,
    projects: Sequence[SheetForm] = (),
    partners: Sequence[SheetForm] = (),
    flat: Sequence[SheetForm] = (),
    mend: Mend = lambda records: (records, ()),
) -> ImportFormat:
    """Return the format of an export: a sheet is read by the first form that it fits."""
    forms = (*projects, *partners, *flat)

    def read(parts: Sequence[Part]) -> ImportReading:
        mended = [[mend(each) for each in records] for records in fill_forms(forms, parts)]
        issues = [issue for sheets in mended for _, told in sheets for issue in told]

        def list_records(wanted: Sequence[SheetForm]) -> list[Records]:
            return [each for form, sheets in zip(forms, mended, strict=True) if form in wanted for each, _ in sheets]

        reading = assemble(words, source, list_records(projects), list_records(partners), list_records(flat))
        return replace(reading, issues=[*issues, *reading.issues])

    return ImportFormat(words, lambda part: fits_any(part, forms), read, list_known_headings(forms))


def fits_any(part: Part, forms: Sequence[SheetForm]) -> bool:
    """Tell whether a sheet is of one of some forms."""
    return isinstance(part, Headed) and any(form.fits(part) for form in forms)


def fill_forms(forms: Sequence[SheetForm], parts: Sequence[Part]) -> list[list[Records]]:
    """Return for each form the records of the sheets that it is the first to fit."""
    filled: list[list[Records]] = [[] for _ in forms]
    for part in parts:
        if isinstance(part, Headed):
            number = next(number for number, form in enumerate(forms) if form.fits(part))
            filled[number].append(fill(forms[number], part, list_given_fields(part)))
    return filled


def list_known_headings(forms: Sequence[SheetForm]) -> frozenset[str]:
    """Return the headings of forms, folded."""
    return frozenset().union(*(form.known for form in forms))
