"""A number and a noun → both in the form that the number asks for: the templates of each noun stand here once.

A number with its noun is a value of a sentence where the sentence's own form follows another number.
"""

from __future__ import annotations

from collections.abc import Callable

from components.language.messages import say_number

#: Noun → the number with it; "more" stands before what comes beside things that are named.
NOUNS: dict[str, Callable[[int], str]] = {
    "alike case": lambda number: say_number("{number:,} alike case", "{number:,} alike cases", number),
    "bar": lambda number: say_number("{number:,} bar", "{number:,} bars", number),
    "challenge": lambda number: say_number("{number:,} challenge", "{number:,} challenges", number),
    "challenge claim": lambda number: say_number("{number:,} challenge claim", "{number:,} challenge claims", number),
    "claim": lambda number: say_number("{number:,} claim", "{number:,} claims", number),
    "column": lambda number: say_number("{number:,} column", "{number:,} columns", number),
    "country": lambda number: say_number("{number:,} country", "{number:,} countries", number),
    "decision": lambda number: say_number("{number:,} decision", "{number:,} decisions", number),
    "error": lambda number: say_number("{number:,} error", "{number:,} errors", number),
    "file": lambda number: say_number("{number:,} file", "{number:,} files", number),
    "kind": lambda number: say_number("{number:,} kind", "{number:,} kinds", number),
    "kind of measure": lambda number: say_number("{number:,} kind of measure", "{number:,} kinds of measures", number),
    "month": lambda number: say_number("{number:,} month", "{number:,} months", number),
    "network": lambda number: say_number("{number:,} network", "{number:,} networks", number),
    "organisation": lambda number: say_number("{number:,} organisation", "{number:,} organisations", number),
    "pair": lambda number: say_number("{number:,} pair", "{number:,} pairs", number),
    "participation": lambda number: say_number("{number:,} participation", "{number:,} participations", number),
    "partner": lambda number: say_number("{number:,} partner", "{number:,} partners", number),
    "partner city": lambda number: say_number("{number:,} partner city", "{number:,} partner cities", number),
    "peer": lambda number: say_number("{number:,} peer", "{number:,} peers", number),
    "pilot": lambda number: say_number("{number:,} pilot", "{number:,} pilots", number),
    "place": lambda number: say_number("{number:,} place", "{number:,} places", number),
    "project": lambda number: say_number("{number:,} project", "{number:,} projects", number),
    "region": lambda number: say_number("{number:,} region", "{number:,} regions", number),
    "report": lambda number: say_number("{number:,} report", "{number:,} reports", number),
    "row": lambda number: say_number("{number:,} row", "{number:,} rows", number),
    "wording": lambda number: say_number("{number:,} wording", "{number:,} wordings", number),
    "set": lambda number: say_number("{number:,} set", "{number:,} sets", number),
    "source": lambda number: say_number("{number:,} source", "{number:,} sources", number),
    "theme": lambda number: say_number("{number:,} theme", "{number:,} themes", number),
    "theme claim": lambda number: say_number("{number:,} theme claim", "{number:,} theme claims", number),
    "more challenge": lambda number: say_number("{number:,} more challenge", "{number:,} more challenges", number),
    "more country": lambda number: say_number("{number:,} more country", "{number:,} more countries", number),
    "more kind": lambda number: say_number("{number:,} more kind", "{number:,} more kinds", number),
    "more kind of measure": lambda number: say_number(
        "{number:,} more kind of measure", "{number:,} more kinds of measures", number
    ),
    "more name": lambda number: say_number("{number:,} more name", "{number:,} more names", number),
    "more network": lambda number: say_number("{number:,} more network", "{number:,} more networks", number),
    "more organisation": lambda number: say_number(
        "{number:,} more organisation", "{number:,} more organisations", number
    ),
    "more pair": lambda number: say_number("{number:,} more pair", "{number:,} more pairs", number),
    "more partner": lambda number: say_number("{number:,} more partner", "{number:,} more partners", number),
    "more pilot": lambda number: say_number("{number:,} more pilot", "{number:,} more pilots", number),
    "more place": lambda number: say_number("{number:,} more place", "{number:,} more places", number),
    "more project": lambda number: say_number("{number:,} more project", "{number:,} more projects", number),
    "more region": lambda number: say_number("{number:,} more region", "{number:,} more regions", number),
    "more row": lambda number: say_number("{number:,} more row", "{number:,} more rows", number),
    "more set": lambda number: say_number("{number:,} more set", "{number:,} more sets", number),
    "more source": lambda number: say_number("{number:,} more source", "{number:,} more sources", number),
    "more theme": lambda number: say_number("{number:,} more theme", "{number:,} more themes", number),
}
