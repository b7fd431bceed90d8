"""Names of the tabs of the page, in their order."""

from __future__ import annotations

from components.plots.questions import QUESTIONS

OVERVIEW, DATA, ABOUT = "Overview", "Data", "About"
TAB_NAMES = (OVERVIEW, *(question.label for question in QUESTIONS), DATA, ABOUT)
