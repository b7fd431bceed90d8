"""The list of questions, each with its charts: tabs, downloads, addresses, the API and all documents follow it.

A further question is one module each in measures/, plots/ and views/, and one line here.
"""

from __future__ import annotations

from dataclasses import dataclass

from components.plots.bridges import BRIDGES
from components.plots.challenges import ALL_CHALLENGES, SHARED_CHALLENGES
from components.plots.chart import Chart
from components.plots.choice import Choice
from components.plots.co_located import REPORTS
from components.plots.comparison.items import COMMON_GROUND, SHARED_AND_OWN
from components.plots.comparison.periods import COMPARED_TIME
from components.plots.comparison.places import COMPARED_PLACES, NEAREST
from components.plots.comparison.totals import TOTALS
from components.plots.cooccurrence import TOGETHER
from components.plots.coverage import ORGANISATION_TYPES, PARTNERS_BY_COUNTRY
from components.plots.duplicates import DUPLICATES
from components.plots.flows import FLOWS
from components.plots.gaps import GAPS
from components.plots.joined import JOINED
from components.plots.network import NETWORK
from components.plots.peers.scores import PEER_MAP, PEER_SCORES
from components.plots.piloting import PILOTING
from components.plots.places import PLACES
from components.plots.projects import FUNDING, PROJECT_TIMELINE
from components.plots.quality import CERTAINTY, COMPLETENESS, FIRST_FILLS, LOST_PLACES, SOURCES
from components.plots.regions import AREAS, UNPILOTED
from components.plots.review import LOCATED
from components.plots.themes import ALL_THEMES, THEMES_BY_PROJECT
from components.plots.unaddressed import UNADDRESSED


@dataclass(frozen=True)
class Question:
    """What people ask of the data, answered by charts; its tab has the `label`."""

    name: str  #: in addresses, file names and commands: "challenges"
    label: str
    asks: str  #: the question in words
    charts: tuple[Chart, ...]

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What one chooses beside the filters: the choices of all its charts, each once."""
        return tuple(dict.fromkeys(choice for chart in self.charts for choice in chart.choices))


QUESTIONS = (
    Question("map", "Map", "Where do the projects work?", (PLACES,)),
    Question(
        "coverage",
        "Coverage",
        "Which countries, organisations and years do they cover, and with what money?",
        (AREAS, UNPILOTED, PARTNERS_BY_COUNTRY, ORGANISATION_TYPES, PILOTING, PROJECT_TIMELINE, FUNDING, GAPS),
    ),
    Question("themes", "Themes", "What do they work on?", (THEMES_BY_PROJECT, ALL_THEMES)),
    Question(
        "challenges",
        "Challenges",
        "Which challenges do they share, who pilots a measure alongside, and what does nobody address?",
        (SHARED_CHALLENGES, ALL_CHALLENGES, REPORTS, TOGETHER, UNADDRESSED),
    ),
    Question(
        "compare",
        "Compare",
        "What do two projects or more share, what has each alone, and where and when do they meet?",
        (COMMON_GROUND, TOTALS, SHARED_AND_OWN, COMPARED_PLACES, NEAREST, COMPARED_TIME),
    ),
    Question(
        "peers", "Peers", "Which place has the same challenges, and whom can one ask there?", (PEER_SCORES, PEER_MAP)
    ),
    Question("network", "Network", "Who works with whom?", (NETWORK, BRIDGES, FLOWS)),
    Question(
        "quality",
        "Quality",
        "How good are the data, and what is worth filling in first?",
        (FIRST_FILLS, DUPLICATES, JOINED, COMPLETENESS, CERTAINTY, LOST_PLACES, SOURCES),
    ),
    Question("review", "Places", "Which places are not found for sure?", (LOCATED,)),
)

CHARTS = tuple(chart for question in QUESTIONS for chart in question.charts)
CHOICES = tuple(dict.fromkeys(choice for question in QUESTIONS for choice in question.choices))
