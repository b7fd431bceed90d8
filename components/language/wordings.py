"""Wordings under no shared term, and the terms that are near → the sentences that say so."""

from __future__ import annotations

from components.catalogue.nearest_terms import NearTerm
from components.language.messages import say, say_number
from components.language.phrases import count_of, join_words


def tell_open_wordings(number: int) -> str:
    """Say how many wordings stand under no shared term."""
    if not number:
        return say("Every wording stands under a shared term")
    return say_number(
        "{number:,} wording stands under no shared term, so it is never shown as shared",
        "{number:,} wordings stand under no shared term, so they are never shown as shared",
        number,
    )


def tell_shipped_vocabulary(known: int, wordings: int) -> str:
    """Say what the vocabulary that ships knows of the wordings of files that bring none."""
    return say_number(
        "no vocabulary came with the data: {number:,} of {wordings} stands under a shared term of this dashboard's own",
        "no vocabulary came with the data: {number:,} of {wordings} stand under shared terms of this dashboard's own",
        known,
        wordings=count_of(wordings, "wording"),
    )


def tell_nearness(near: NearTerm) -> str:
    """Say why a term is proposed for a wording; "" where nothing speaks for it.

    >>> tell_nearness(NearTerm("parking", "planning", 0.6, "words", "parking policy", ("parking",)))
    'shares “parking” with “parking policy”'
    """
    match near.likeness:
        case "spelling":
            return say("spelt nearly as “{nearest}”", nearest=near.nearest)
        case "words":
            shared = join_words([f"“{word}”" for word in near.shared])
            return say("shares {words} with “{nearest}”", words=shared, nearest=near.nearest)
        case "meaning":
            return say("means nearly the same as “{nearest}”", nearest=near.nearest)
        case "group":
            return say("shares words with its group “{group}”", group=near.nearest)
        case _:
            return ""
