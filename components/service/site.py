"""What is shown → the files of a static site: a page a question, sheets, downloads, and figures for each project.

A site needs no server of ours: the figures of each project are made beforehand and lie beside the pages, so that
a browser filters by fetching them. Files of a figure stand under addresses as those of the API, so that the page's
own board, table and download dialogue work there as they are.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from components.catalogue.characters import replace_forbidden
from components.catalogue.item_key import ItemKey
from components.catalogue.schema import FILTERS
from components.catalogue.select import list_featured, make_selection, select
from components.catalogue.settings.logo import Logo
from components.language.phrases import join_some
from components.measures.engine import name_projects
from components.plots.chart import Chart
from components.plots.questions import QUESTIONS, Question
from components.plots.style import find_palettes
from components.reports.chapters import Chapter, make_opening
from components.reports.csvw import ENDING
from components.reports.documents import ARCHIVE, DOCUMENTS, MOST_SHEETS, Document
from components.reports.exhibit import CREDITS, Exhibit
from components.reports.failures import tell_failure
from components.reports.formats import FORMATS, Format, describe_csv
from components.reports.profiles.find import find_profile
from components.reports.report import illustrate
from components.reports.selection_view import ALL, SelectionView, make_slug
from components.reports.sheet import KINDS, write_sheet
from components.reports.sheets import list_sheets, name_files
from components.service.assets import ICON, list_assets, read_style
from components.service.cards import make_chart_card
from components.service.page_parts import write_colours, write_script

_log = logging.getLogger(__name__)
_TEMPLATES = Path(__file__).parent / "templates"
MOST_PARTS = 100  # projects with figures of their own: each takes about 2 s and 1 MB in 110 files
_EVERYWHERE = ("csv", "json")  # formats that each project has; the others are made for the whole site only
_WHOLE = ("csv", "json", "xlsx", "geojson", "pdf", "parquet")


@dataclass(frozen=True)
class SiteFile:
    """One file of the site, made when it is its turn."""

    path: str
    write: Callable[[], bytes]


@dataclass(frozen=True)
class Step:
    """A part of the work, which makes its files when it is its turn and keeps none of them."""

    says: str
    weight: float  #: roughly its seconds
    list_files: Callable[[], Iterator[SiteFile]]


@dataclass(frozen=True)
class Site:
    """What is published, and the parts of it that one can choose: name in addresses → (label, its projects)."""

    view: SelectionView
    parts: Mapping[str, tuple[str, tuple[str, ...]]]
    sheets: Mapping[ItemKey, str]  #: key of a place or project → its file
    limits: tuple[str, ...] = ()  #: what this site is too large for, in sentences
    missing: list[str] = field(default_factory=list)  #: files that could not be made, filled on the way


def make_site(view: SelectionView) -> Site:
    """Return the site of a selection: all of it, the featured projects, and each project unless there are too many."""
    projects = view.catalogue.projects
    names = name_projects(view.catalogue)
    featured = tuple(list_featured(view.catalogue))
    parts: dict[str, tuple[str, tuple[str, ...]]] = {ALL: ("All projects", ())}
    if 1 < len(featured) < len(projects):
        parts["featured"] = ("Featured: " + join_some([names[each] for each in featured], 6, "project"), featured)
    sheets = name_files(list_sheets(view))
    if len(projects) <= MOST_PARTS:
        for project in sorted(projects["project"], key=lambda each: names[each].casefold()):
            parts[_name_part(project, parts)] = (names[project], (project,))
    return Site(view, parts, sheets, tuple(_list_limits(len(projects), len(sheets))))


def _list_limits(projects: int, sheets: int) -> Iterator[str]:
    """Yield what is left out of a large site, and where the same is to be had."""
    if projects > MOST_PARTS:
        yield (
            f"Figures stand for all {projects:,} projects together: figures of each project are made for up to "
            f"{MOST_PARTS} projects, and each project has a page of its own."
        )
    if sheets > MOST_SHEETS:
        yield (
            f"The {sheets:,} pages of places and projects are not put into a ZIP, which is made of up to "
            f"{MOST_SHEETS:,}: each is here by itself."
        )


def list_steps(site: Site) -> list[Step]:
    """Return the work of which a site is made."""
    return [
        *(_make_step(f"{each.name}.html", 2, partial(_write_question, each, site)) for each in QUESTIONS),
        *(_make_step(path, 0.1, partial(_write_sheet, key, site)) for key, path in site.sheets.items()),
        *(Step(label, 2, partial(_list_part, name, site)) for name, (label, _) in site.parts.items()),
        *(_make_step(f"files/{each.file}", 15, partial(each.write, site.view)) for each in _list_documents(site)),
        Step("assets", 0.1, partial(_list_assets, site)),
        _make_step("index.html", 3, partial(_write_index, site)),  # last, for it links to all that could be made
    ]


def _list_documents(site: Site) -> list[Document]:
    """Return the documents of a site: its sheets come as a ZIP, too, unless they are too many."""
    return [each for each in (*DOCUMENTS, ARCHIVE) if each.name != "sheets" or len(site.sheets) <= MOST_SHEETS]


def _make_step(path: str, weight: float, write: Callable[[], bytes]) -> Step:
    """Return the step of a single file."""
    return Step(path, weight, lambda: iter([SiteFile(path, write)]))


def _list_logos(site: Site) -> dict[str, Logo | None]:
    return {"logo": site.view.whole.branding.logo, "logo_dark": site.view.whole.branding.logo_dark}


def _name_logos(site: Site) -> dict[str, str]:
    """Return each logo's file; "" where there is none."""
    return {name: f"assets/{name}{logo.ending}" if logo else "" for name, logo in _list_logos(site).items()}


def _list_assets(site: Site) -> Iterator[SiteFile]:
    names = _name_logos(site)
    yield from (SiteFile(names[name], partial(bytes, logo.content)) for name, logo in _list_logos(site).items() if logo)
    yield from (SiteFile(f"assets/{name}", path.read_bytes) for name, path in list_assets().items())
    yield from (SiteFile(f"assets/{name}", (_TEMPLATES / name).read_bytes) for name in ("site.js", "site.css"))
    yield SiteFile("assets/board.css", lambda: read_style().encode())
    yield SiteFile(f"assets/{ICON.name}", ICON.read_bytes)


def _list_part(name: str, site: Site) -> Iterator[SiteFile]:
    """Yield the figures of a part of the site, with all there is to take away of them."""
    projects = site.parts[name][1]
    view = _narrow(site.view, list(projects)) if projects else site.view
    for question in QUESTIONS:
        for chart in question.charts:
            yield SiteFile(f"data/{name}/{chart.name}/card.json", partial(_write_card, chart, question, name, view))
            yield from _list_downloads(chart, name, view, site.missing)


def _narrow(view: SelectionView, projects: list[str]) -> SelectionView:
    """Return what is shown of some projects only."""
    values = {each.name: view.selection.get(each.name) for each in FILTERS} | {"project": projects}
    selection = make_selection(values, period=view.selection.period)
    return replace(view, catalogue=select(view.whole, selection), selection=selection)


def _name_part(project: str, taken: Mapping[str, object]) -> str:
    """Return a project as a name of a folder that is legal everywhere and not taken."""
    slug = make_slug(project) or "project"
    return next(each for each in (slug, *(f"{slug}-{i}" for i in range(2, len(taken) + 3))) if each not in taken)


def _list_downloads(chart: Chart, part: str, view: SelectionView, missing: list[str]) -> list[SiteFile]:
    """Return the files of a chart to download: none where it is empty, or fails, which its card tells."""
    place = f"data/{part}/{chart.name}"
    exhibit = Exhibit(chart, view)
    try:
        return [] if exhibit.table.empty else list(_list_forms(exhibit, part, place))
    except Exception:
        _log.exception("left out of the site: %s", place)
        missing.append(place)
        return []


def _list_forms(exhibit: Exhibit, part: str, place: str) -> Iterator[SiteFile]:
    """Yield the table of an exhibit and its other formats, and the offer of them."""
    forms = [form for form in FORMATS if form.name in (_WHOLE if part == ALL else _EVERYWHERE) and form.suits(exhibit)]
    offered = [form for form in FORMATS if form in forms or form.drawn]
    yield SiteFile(f"{place}/formats", partial(_write_offer, exhibit, offered))
    yield from (SiteFile(f"{place}.{form.name}", partial(_write_form, form, exhibit)) for form in forms)
    yield SiteFile(f"{place}.csv{ENDING}", partial(describe_csv, exhibit, f"{exhibit.chart.name}.csv"))


def _write_card(chart: Chart, question: Question, part: str, view: SelectionView) -> bytes:
    place = {"path": f"data/{part}/{chart.name}", "query": ""}
    card: dict[str, object] = {**make_chart_card(chart, view)}
    card |= {"published": True, "hint": "", "clicks": "", "link": f"{question.name}.html?part={part}"}
    return _write_json(card | {"api": place} if "api" in card else card)


def _write_form(form: Format, exhibit: Exhibit) -> bytes:
    assert form.write
    return form.write(exhibit)


def _write_offer(exhibit: Exhibit, forms: list[Format]) -> bytes:
    """Return what the download dialogue asks for: one scope, for another one chooses another part of the site."""
    scope = {"selection": exhibit.words, "rows": len(exhibit.table), "query": "", "file": exhibit.file}
    formats = [{name: getattr(form, name) for name in ("name", "label", "kind", "good_for")} for form in forms]
    return _write_json({"scopes": [scope, scope], "formats": formats})


def _write_json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def _write_index(site: Site) -> bytes:
    titled = [(key.kind, path, _find_title(key, site)) for key, path in site.sheets.items()
              if path not in site.missing]  # fmt: skip
    groups = [(kind, [(path, title) for each, path, title in titled if each == kind]) for kind in reversed(KINDS)]
    files = [(f"files/{each.file}", each.label, each.good_for) for each in _list_documents(site)]
    files = [file for file in files if file[0] not in site.missing]
    findings = {each.name: _find_finding(Exhibit(each.charts[0], site.view)) for each in QUESTIONS}
    return _fill("site_index.html", site, title=site.view.title, groups=groups, files=files, findings=findings)


def _find_finding(exhibit: Exhibit) -> str:
    """Return the finding, or why there is none: the index leads to the other questions nevertheless."""
    try:
        return exhibit.finding
    except Exception:
        return tell_failure(f"The figure “{exhibit.chart.title}”")


def _find_title(key: ItemKey, site: Site) -> str:
    profile = find_profile(key, site.view.whole)
    return profile.title if profile else key.name


def _write_question(question: Question, site: Site) -> bytes:
    """Return the page of a question; its still figures are there for who opens it as a file or without scripts."""
    chapter = Chapter(question, site.view)
    stills = [(exhibit, illustrate(exhibit)) for exhibit in chapter.exhibits]
    known = {"charts": [chart.name for chart in question.charts], "palettes": find_palettes(),
             "sheets": {str(key): path for key, path in site.sheets.items()},
             "pages": {each.label: f"{each.name}.html" for each in QUESTIONS}}  # fmt: skip
    return _fill("site_question.html", site, title=f"{question.asks} – {site.view.title}", question=question,
                 stills=stills, gaps=chapter.gaps, known=write_script(known))  # fmt: skip


def _write_sheet(key: ItemKey, site: Site) -> bytes:
    page = write_sheet(
        key, site.view.whole, home="../index.html",
        find_link=lambda to: f"../{site.sheets[to]}" if to and to in site.sheets else "",
        base=site.view.base,
    )  # fmt: skip
    assert page
    return page


def _fill(template: str, site: Site, **parts: object) -> bytes:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    page = environment.get_template(template).render(
        view=site.view, logos=_name_logos(site), limits=site.limits, questions=QUESTIONS,
        parts={name: label for name, (label, _) in site.parts.items()},
        colours=Markup(write_colours("auto")), credits=CREDITS, **make_opening(site.view), **parts,
    )  # fmt: skip
    return replace_forbidden(page).encode()
