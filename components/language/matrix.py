"""Claims of a term by projects → the words of a mark in a matrix, and beside a row."""

from __future__ import annotations

from components.language.messages import say
from components.language.notes import join_remarks
from components.language.phrases import count_of


def describe_claims(claims: int, places: int) -> str:
    """Say how many claims a project has of a term, and in how many places.

    >>> describe_claims(3, 2), describe_claims(1, 0)
    ('3 claims · 2 places', '1 claim')
    """
    return join_remarks(count_of(claims, "claim"), count_of(places, "place") if places else "")


def tell_sharing_projects(projects: int) -> str:
    """Say beside a row in how many of many projects its term is."""
    return say("in {projects:,}", projects=projects)


def tell_sharing_of_few(projects: int, whole: int) -> str:
    """Say beside a row in how many of a few projects its term is; "" for a single one.

    >>> [tell_sharing_of_few(*numbers) for numbers in ((2, 2), (3, 3), (2, 3), (1, 3))]
    ['both', 'all 3', '2 of 3', '']
    """
    if projects == 1:
        return ""
    if projects < whole:
        return say("{projects} of {whole}", projects=projects, whole=whole)
    return say("both") if whole == 2 else say("all {whole}", whole=whole)
