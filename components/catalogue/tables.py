"""Rules about rows together: keys, repetitions, links between tables, the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from components.catalogue import dates
from components.catalogue.issues import Issue, Loss, quote
from components.catalogue.rule import Rule, Tables, Verdict, ask_whether, group_rows, list_cells
from components.catalogue.schema import ABOUT, CLAIMS, LINKS, TABLES, VOCABULARY, WORDED
from components.catalogue.spelling import find_nearest, fold_case, fold_spelling, suggest
from components.catalogue.vocabulary import list_terms


def check_repeated_keys(tables: Tables) -> Iterator[Issue]:
    """Rows of one key; the first is kept."""
    for table in TABLES:
        first_rows: dict[tuple[str, ...], int] = {}
        for row, *values in list_cells(tables, table.name, *table.key) if table.key else ():
            first = first_rows.setdefault(tuple(fold_case(value) or value for value in values), row)
            if first != row and all(values):
                problem = f"{' with '.join(map(quote, values))} stands already in row {first}"
                repair = "Keep one of the two rows, or change its key"
                yield Issue("error", table.file, row, table.key[-1], problem, repair, "row",
                            found=values[-1], removes_row=True)  # fmt: skip


def check_repeated_claims(tables: Tables) -> Iterator[Issue]:
    """Rows that repeat another one word for word, in tables without a key: they would count twice."""
    for table in TABLES:
        first_rows: dict[tuple[str, ...], int] = {}
        names = [column.name for column in table.columns]
        for row, *values in list_cells(tables, table.name, *names) if not table.key else ():
            first = first_rows.setdefault(tuple(values), row)
            if first != row:
                problem = f"the row repeats row {first} word for word"
                yield Issue("error", table.file, row, "", problem, "Remove one of the two", "row", removes_row=True)


def check_links(tables: Tables) -> Iterator[Issue]:
    """Values that must stand in another table and do not, as the links of the schema say."""
    for link in LINKS:
        file, target_file = f"{link.table}.csv", f"{link.target_table}.csv"
        rows_of = group_rows(tables, link.table, link.column)
        known = {text: fold_case(text) for text in group_rows(tables, link.target_table, link.target_column)}
        if rows_of and not known:
            problem = f"none of its rows can be shown, because {target_file} names no {link.target_column}"
            yield Issue("error", file, None, "", problem, f"Repair {target_file} first", "table")
            continue
        for text in rows_of.keys() - known.keys():
            advice = f"Add it to {target_file}, or write one that stands there"
            verdict = ask_whether(f"{quote(text)} is not in {target_file}", find_nearest(text, known), advice)
            for row in rows_of[text]:
                yield _make_issue((file, row, link.column), text, verdict, "row")


def check_vocabulary_kinds(tables: Tables) -> Iterator[Issue]:
    """Kinds of wordings that no table has."""
    kinds = [column for _, column in WORDED]
    for row, text in list_cells(tables, "vocabulary", "kind"):
        if text and fold_case(text) not in map(fold_case, kinds):
            problem = f"{quote(text)} is not a kind of wording"
            verdict = ask_whether(problem, suggest(text, kinds), f"Write one of: {', '.join(kinds)}")
            yield _make_issue((VOCABULARY.file, row, "kind"), text, verdict, "row")


def check_vocabulary_terms(tables: Tables) -> Iterator[Issue]:
    """Wordings of kinds that have one term, and stand for two; the first is kept: its rows would count twice."""
    single = {fold_case(column) for table, column in WORDED if table not in CLAIMS}
    first_rows: dict[tuple[str, str], tuple[int, str]] = {}
    for row, kind, wording, term in list_cells(tables, "vocabulary", "kind", "wording", "term"):
        first, known = first_rows.setdefault((fold_case(kind), fold_case(wording)), (row, term))
        if fold_case(kind) in single and fold_case(term) != fold_case(known):
            problem = f"{quote(wording)} stands for {quote(known)} in row {first}, and for {quote(term)} here"
            repair = "Keep one of the two rows: only themes and challenges may stand for several terms"
            yield _make_issue((VOCABULARY.file, row, "term"), term, Verdict(problem, repair), "row")


def check_vocabulary_groups(tables: Tables) -> Iterator[Issue]:
    """Terms that stand in two groups; the first is believed."""
    first_rows: dict[tuple[str, str], tuple[int, str]] = {}
    for row, kind, term, group in list_cells(tables, "vocabulary", "kind", "term", "group"):
        first_row, first_group = first_rows.setdefault((fold_case(kind), fold_case(term)), (row, group))
        if group != first_group:
            problem = (
                f"{quote(term)} is in the group {quote(group)} here and in {quote(first_group)} in row {first_row}"
            )
            verdict = Verdict(problem, "Give the term one group", (first_group,) if first_group else ())
            yield replace(_make_issue((VOCABULARY.file, row, "group"), group, verdict), severity="warning")


def check_wordings(tables: Tables) -> Iterator[Issue]:
    """Wordings that the vocabulary lacks: they are shown as they are, and never as shared."""
    vocabulary = [texts for _, *texts in list_cells(tables, "vocabulary", "kind", "wording", "term", "group")]
    for table, column in WORDED if vocabulary else ():
        terms = list_terms(vocabulary, column)
        lacking: dict[str, dict[str, list[int]]] = {}  # the spellings of one wording are one issue
        for text, rows in group_rows(tables, table, column).items():
            if fold_case(text) not in terms:
                lacking.setdefault(fold_spelling(text), {})[text] = rows
        for spellings in lacking.values():
            problem = f"{quote(next(iter(spellings)))} is not in the vocabulary{_say_rows(spellings)}"
            repair = f"Add it to {VOCABULARY.file} as a wording of a {column}"
            row = min(rows[0] for rows in spellings.values())
            yield Issue("warning", f"{table}.csv", row, column, problem, repair, found=next(iter(spellings)))


def _say_rows(spellings: dict[str, list[int]]) -> str:
    """In how many rows a wording stands, and how else it is written."""
    number, others = sum(map(len, spellings.values())), [quote(text) for text in spellings][1:]
    also = f", also as {', '.join(others)}" if others else ""
    return f" (in {number} rows{also})" if number > 1 else ""


def check_about(tables: Tables) -> Iterator[Issue]:
    """The date of the data."""
    for row, name, value in list_cells(tables, "about", "name", "value"):
        if fold_case(name) == "date" and value and not dates.find_days(value):
            verdict = ask_whether(f"{quote(value)} is not a date", dates.suggest_dates(value), dates.ADVICE)
            yield _make_issue((ABOUT.file, row, "value"), value, verdict)


def _make_issue(place: tuple[str, int, str], found: str, verdict: Verdict, loss: Loss = "") -> Issue:
    """Return the error of a cell, given by file, row and column."""
    return Issue("error", *place, verdict.problem, verdict.repair, loss, found=found, suggestions=verdict.suggestions)


RULES: tuple[Rule, ...] = (
    check_repeated_keys,
    check_repeated_claims,
    check_vocabulary_kinds,
    check_vocabulary_terms,
    check_vocabulary_groups,
    check_wordings,
    check_about,
)
LINK_RULES: tuple[Rule, ...] = (check_links,)  # run last, on the rows that the other rules leave
