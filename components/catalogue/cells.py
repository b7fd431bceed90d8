"""Rules about what one cell says: text → what is wrong with it and what to do, or None.

`cell_rule` makes of such a judgement a rule about tables, as validate.py runs them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import wraps

from components.catalogue import dates, identifiers, numbers
from components.catalogue.addresses import complete_address, is_whole, suggest_address
from components.catalogue.characters import is_hidden
from components.catalogue.countries import find_country, list_countries, suggest_country
from components.catalogue.issues import Issue, Severity, quote, shorten
from components.catalogue.rule import Rule, Tables, Verdict, ask_whether, group_rows, list_cells, report
from components.catalogue.schema import TABLES, Column
from components.catalogue.spelling import suggest
from components.catalogue.vocabulary import WORDS_OF_KIND, find_word
from components.catalogue.written_amounts import suggest_amount

_COLUMNS = tuple((table, column) for table in TABLES for column in table.columns)
_WRITTEN = ("text", "key", "project", "source")  # kinds of columns where people may write anything
_CHOSEN = ("country", *WORDS_OF_KIND)  # kinds that are read whatever signs stand around their words
_HARMLESS_SIGN = re.compile(
    r"[+-] ?[0-9][0-9.,]* ?%?(\s[^()|!=+*/]*)?"  # a negative number, a telephone number
    r"|[+@-] ?(?![A-Za-z]{1,3}[0-9])[^\W\d_]{3,}[^()|!=+*/<>]*"  # a name: "+Health", "@home"
)
_MARKUP = re.compile(r"<[A-Za-z/!?]|javascript:|\]\([^)]*\)", re.IGNORECASE)  # of HTML and of Markdown
_TAG = re.compile(r"</?(?!(?:script|style)\b)[A-Za-z][^<>]*>", re.IGNORECASE)  # around words that are meant to be seen
_WORDS = re.compile(r"[^\W\d_]{2}[\w\s,.'&-]*")  # what may stand behind a sign that should not be there
_LIKE_URL = re.compile(r"www\.|[a-z][a-z0-9+.-]*://|(http|https|javascript|vbscript|data|file):", re.IGNORECASE)


def cell_rule(*kinds: str, kept: Severity | None = None) -> Callable[[Callable[[str, Column], Verdict | None]], Rule]:
    """Make a rule of a function that judges one cell, not empty, in a column of these kinds.

    `kept`: bad cells stay, and are reported as this.
    """

    def make_rule(judge: Callable[[str, Column], Verdict | None]) -> Rule:
        @wraps(judge)
        def rule(tables: Tables) -> Iterator[Issue]:
            for table, column in _COLUMNS:
                texts = group_rows(tables, table.name, column.name) if column.kind in kinds else {}
                for text, rows in texts.items():
                    if verdict := judge(text, column):
                        issues = (report(table, row, column, text, verdict) for row in rows)
                        yield from (replace(issue, severity=kept, loss="") if kept else issue for issue in issues)

        return rule

    return make_rule


def check_required_cells(tables: Tables) -> Iterator[Issue]:
    """Cells that may not be empty."""
    for table, column in _COLUMNS:
        if column.required and column.name in tables.get(table.name, ()):
            for row, text in list_cells(tables, table.name, column.name):
                if not text:
                    yield report(table, row, column, "", Verdict("the cell is empty", f"Fill it in ({column.meaning})"))


@cell_rule("country")
def check_countries(text: str, column: Column) -> Verdict | None:
    """Countries by name, in any official language, or by code."""
    if find_country(text) or not list_countries():
        return None
    otherwise = "Write the English name or the two-letter code, or leave it empty"
    return ask_whether(f"{quote(text)} is not a country", suggest_country(text), otherwise)


@cell_rule("date")
def check_dates(text: str, column: Column) -> Verdict | None:
    """Dates that exist, in ISO form."""
    if dates.find_days(text):
        return None
    return ask_whether(f"{quote(text)} is not a date", dates.suggest_dates(text), dates.ADVICE)


@cell_rule("number")
def check_numbers(text: str, column: Column) -> Verdict | None:
    """Amounts that can be read in one way only."""
    if numbers.find_amount(text) is not None:
        return None
    otherwise = "Write digits only, as 1370000 or 1370000.50"
    return ask_whether(f"{quote(text)} is not a plain number", suggest_amount(text), otherwise)


@cell_rule("number")
def check_negative_numbers(text: str, column: Column) -> Verdict | None:
    """Money below zero."""
    if (numbers.find_amount(text) or 0) >= 0:
        return None
    problem = f"{quote(text)} is less than zero"
    return Verdict(problem, "Write the amount without the sign, or leave it empty", (text.lstrip("-"),))


@cell_rule("latitude", "longitude")
def check_coordinates(text: str, column: Column) -> Verdict | None:
    """Degrees as decimal numbers."""
    if numbers.find_number(text) is not None:
        return None
    problem = f"{quote(text)} is not a number of degrees"
    return ask_whether(problem, numbers.suggest_degrees(text), "Write decimal degrees, as 51.0259")


@cell_rule(*WORDS_OF_KIND)
def check_words(text: str, column: Column) -> Verdict | None:
    """Roles, place types, certainties and flags: words of a closed list."""
    if find_word(column.kind, text):
        return None
    words = WORDS_OF_KIND[column.kind]
    suggestion = words.get(suggest(text, words), "")
    one_of = ", ".join(dict.fromkeys(words.values()))
    return ask_whether(f"{quote(text)} is not a {column.kind}", suggestion, f"Write one of: {one_of}")


@cell_rule(*identifiers.SCHEMES)
def check_identifiers(text: str, column: Column) -> Verdict | None:
    """Identifiers of organisations and regions, by their form and their check digits."""
    if identifiers.SCHEMES[column.kind](text):
        return None
    what, advice = identifiers.ADVICE[column.kind]
    return Verdict(f"{quote(text)} is not {what}", advice)


@cell_rule("ended")
def check_ended(text: str, column: Column) -> Verdict | None:
    """Whether an organisation left its project: yes, no, or the day."""
    if find_word("flag", text) or dates.find_days(text):
        return None
    return ask_whether(f"{quote(text)} is neither yes nor a date", dates.suggest_dates(text), dates.ADVICE)


@cell_rule(*_WRITTEN, *_CHOSEN)
def check_formulas(text: str, column: Column) -> Verdict | None:
    """Cells that a spreadsheet would run instead of showing; full-width signs are run as plain ones."""
    sign = unicodedata.normalize("NFKC", text[0])
    is_harmless = column.kind in _WRITTEN and _HARMLESS_SIGN.fullmatch(text)
    if sign == "=" or (sign in "@+-" and not is_harmless):
        advice = f"Begin the cell with a letter or a digit, not with '{text[0]}'"
        bare = text[1:].strip()
        return Verdict(f"{quote(text)} begins like a formula", advice, (bare,) if _WORDS.fullmatch(bare) else ())
    return None


@cell_rule(*_WRITTEN, *_CHOSEN)
def check_markup(text: str, column: Column) -> Verdict | None:
    """HTML, scripts, and links and pictures of Markdown."""
    if not _MARKUP.search(text):
        return None
    bare = _TAG.sub("", text).strip()
    is_plain = bare and not _MARKUP.search(bare)
    advice = "Write plain text, without tags or scripts"
    return Verdict(f"{quote(text)} holds markup", advice, (bare,) if is_plain else ())


@cell_rule(*_WRITTEN)
def check_invisible_signs(text: str, column: Column) -> Verdict | None:
    """Control characters, and signs that reverse or hide text."""
    if text.isprintable():
        return None
    hidden = [sign for sign in text if is_hidden(sign)]
    if not hidden:
        return None
    seen = "".join(sign for sign in text if not is_hidden(sign)).strip()
    problem = f"{quote(text)} holds an invisible sign (U+{ord(hidden[0]):04X})"
    return Verdict(problem, "Type the cell anew", (seen,) if seen else ())


@cell_rule(*_WRITTEN, kept="error")
def check_garbled_text(text: str, column: Column) -> Verdict | None:
    """Letters that were read in the wrong encoding and saved so, before the file came here."""
    if "\N{REPLACEMENT CHARACTER}" in text:
        return Verdict(f"letters of {quote(text)} were lost when it was saved", "Type the cell anew")
    try:
        meant = text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None
    problem = f"the letters of {quote(text)} were garbled when it was saved"
    return ask_whether(problem, meant, "") if meant != text else None


@cell_rule("url")
def check_addresses(text: str, column: Column) -> Verdict | None:
    """Addresses of websites."""
    if complete_address(text):
        return None
    otherwise = "Write it whole, as https://www.example.eu/page"
    return ask_whether(f"{quote(text)} is not a web address", suggest_address(text), otherwise)


@cell_rule("url", kept="warning")
def check_whole_addresses(text: str, column: Column) -> Verdict | None:
    """Addresses that browsers complete, and documents do not."""
    address = complete_address(text)
    if is_whole(text) or not address:
        return None
    repair = f"It is read as '{shorten(address)}'; write it so"
    return Verdict(f"{quote(text)} does not begin with https://", repair, (address,))


@cell_rule("source")
def check_sources(text: str, column: Column) -> Verdict | None:
    """Sources: titles, or addresses of web pages; several are joined by ' | '."""
    parts = [part.strip() for part in text.split("|")]
    bad = [part for part in parts if _LIKE_URL.match(part) and not is_whole(part)]
    if not bad:
        return None
    meant = [suggest_address(part) if part in bad else part for part in parts]
    advice = "Write addresses whole, as https://www.example.eu/page, and join several by ' | '"
    return Verdict(f"{quote(bad[0])} is not a web address", advice, (" | ".join(meant),) if all(meant) else ())


RULES: tuple[Rule, ...] = (
    check_required_cells,
    check_countries,
    check_dates,
    check_numbers,
    check_negative_numbers,
    check_coordinates,
    check_words,
    check_identifiers,
    check_ended,
    check_formulas,
    check_markup,
    check_invisible_signs,
    check_garbled_text,
    check_addresses,
    check_whole_addresses,
    check_sources,
)
