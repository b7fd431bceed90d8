"""Documents of projects that hold their partners → records of both, and their format."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from components.catalogue.issues import Issue
from components.importing.assemble import assemble
from components.importing.form import Records
from components.importing.format import ImportFormat, Part
from components.importing.nested import Element, NestedField, list_elements, list_entries, make_records
from components.importing.reading import ImportReading
from components.importing.sheet import NestedDocument, Value

#: A list of projects, and what stands around it and is theirs: their programme.
Listing = tuple[Value, Mapping[str, str]]
_OF_PROJECT = ("element", "programme", "identifier", "acronym", "title")  # by which a partner finds its project


@dataclass(frozen=True)
class NestedForm:
    """What is read of a project and of a partner, and the key under which a project holds its partners."""

    projects: tuple[NestedField, ...]
    partners: tuple[NestedField, ...]
    key: str


def make_nested_format(
    words: str, source: str, form: NestedForm, find_listings: Callable[[NestedDocument], Sequence[Listing]]
) -> ImportFormat:
    """Return the format of documents; `find_listings` finds nothing in those that are something else."""

    def read_documents(parts: Sequence[Part]) -> ImportReading:
        read = [
            _read_listings(part.label, find_listings(part), form) for part in parts if isinstance(part, NestedDocument)
        ]
        reading = assemble(words, source, [projects for projects, _, _ in read], [partners for _, partners, _ in read])
        return replace(reading, issues=[*(issue for _, _, told in read for issue in told), *reading.issues])

    return ImportFormat(
        words, lambda part: isinstance(part, NestedDocument) and bool(find_listings(part)), read_documents
    )


def _read_listings(
    label: str, listings: Sequence[Listing], form: NestedForm
) -> tuple[Records, Records, Sequence[Issue]]:
    of_projects, of_partners = f"{label} › projects", f"{label} › partners"
    elements: list[Element] = []
    issues: list[Issue] = []
    number = 1
    for listed, given in listings:
        found, told = list_elements(listed, of_projects, number)
        elements += [replace(each, given={**given, "element": f"{label} {each.row}"}) for each in found]
        issues += told
        number += len(list_entries(listed))
    holds_partners = NestedField("partners", (form.key,), lambda _: "")
    projects = make_records(of_projects, "project", elements, (*form.projects, holds_partners))
    partners: list[Element] = []
    number = 1
    for row, element in enumerate(elements):
        named = {name: projects.get(name)[row] for name in _OF_PROJECT}
        found, told = list_elements(element.values.get(form.key), of_partners, number, named)
        partners += found
        issues += told
        number += len(list_entries(element.values.get(form.key)))
    return projects, make_records(of_partners, "partner", partners, form.partners), issues
