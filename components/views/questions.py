"""The list of questions: the tabs, and with them every chart that can be shown, downloaded or asked for.

A further question is one module each in measures/, plots/ and views/, and one line here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from components.plots.challenges import ALL_CHALLENGES, SHARED_CHALLENGES
from components.plots.chart import Chart
from components.plots.coverage import ORGANISATION_TYPES, PARTNERS_BY_COUNTRY
from components.plots.gaps import GAPS
from components.plots.places import PLACES
from components.plots.projects import FUNDING, PROJECT_TIMELINE
from components.plots.themes import ALL_THEMES, THEMES_BY_PROJECT
from components.views.about import show_about
from components.views.cards import Card
from components.views.challenges import make_challenges
from components.views.coverage import make_coverage
from components.views.data import show_data
from components.views.map import make_map
from components.views.overview import make_overview
from components.views.shown import Shown
from components.views.themes import make_themes


@dataclass(frozen=True)
class Question:
    """A tab: its label, the cards it shows for a selection and a chosen item, its charts.

    `show` draws what is no card (tables, text) with Streamlit's own elements, below the cards.
    """

    label: str
    make_cards: Callable[[Shown, Card | None], list[Card]] | None = None
    charts: tuple[Chart, ...] = ()
    show: Callable[[Shown], None] | None = None


QUESTIONS = (
    Question("Overview", make_overview),
    Question("Map", make_map, (PLACES,)),
    Question("Coverage", make_coverage, (PARTNERS_BY_COUNTRY, ORGANISATION_TYPES, PROJECT_TIMELINE, FUNDING, GAPS)),
    Question("Themes", make_themes, (THEMES_BY_PROJECT, ALL_THEMES)),
    Question("Challenges", make_challenges, (SHARED_CHALLENGES, ALL_CHALLENGES)),
    Question("Data", show=show_data),
    Question("About", show=show_about),
)

CHARTS = tuple(chart for question in QUESTIONS for chart in question.charts)
