"""Sentences are whole templates, each a literal that pybabel finds; measures and plots make no words of their own."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

COMPONENTS = Path(__file__).parents[2] / "components"
MESSAGES = "components.language.messages"
WORDING = {MESSAGES, "components.language.nouns", "components.language.phrases"}
FUNCTIONS = {"say": 1, "say_number": 2}  # function → how many of its first arguments are templates


def list_modules(*folders: str) -> dict[str, ast.Module]:
    """Name in components/ → what stands in it."""
    paths = [path for folder in folders for path in (COMPONENTS / folder).rglob("*.py")]
    return {path.relative_to(COMPONENTS).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


def list_calls(tree: ast.AST) -> Iterator[tuple[int, list[ast.expr]]]:
    """Line and templates of each call of `say` and `say_number`, whatever stands for a template."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FUNCTIONS:
            yield node.lineno, node.args[: FUNCTIONS[node.func.id]]


def list_imports(tree: ast.AST) -> list[str]:
    return [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module]


def list_placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def find_faults(name: str, tree: ast.AST) -> Iterator[str]:
    """What is wrong with the templates of a module, as sentences."""
    for line, templates in list_calls(tree):
        words = [each.value for each in templates if isinstance(each, ast.Constant) and isinstance(each.value, str)]
        if len(words) < len(templates):
            yield f"{name}, line {line}: the template is no literal"
        elif not all(placeholder.isidentifier() for each in words for placeholder in list_placeholders(each)):
            yield f"{name}, line {line}: a placeholder has no name"
        elif len({frozenset(list_placeholders(each) | {"number"}) for each in words}) > 1:
            yield f"{name}, line {line}: one form has placeholders that the other lacks"


def list_glued(tree: ast.AST) -> Iterator[int]:
    """Lines of f-strings in which words of English stand beside a value."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            texts = [part.value for part in node.values if isinstance(part, ast.Constant)]
            if any(
                re.search(r"[a-zA-Z]{2,}[,;:]? | [a-zA-Z]{2,}", re.sub(r"<[^>]*>", "", str(text))) for text in texts
            ):
                yield node.lineno


def find_wording(tree: ast.AST) -> list[str]:
    """What a module words itself: imports of what makes words, and f-strings with words in them."""
    return [*(name for name in list_imports(tree) if name in WORDING), *(f"line {line}" for line in list_glued(tree))]


def test_each_template_is_a_literal_whose_values_have_names():
    worded = {name: tree for name, tree in list_modules(".").items() if MESSAGES in list_imports(tree)}
    faults = [fault for name, tree in worded.items() for fault in find_faults(name, tree)]

    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(
    "call",
    [
        "say(f'{name} has')",
        "say('It has ' + noun)",
        "say('{} has')",
        "say_number('{number} place of {whole}', '{number} places', 2)",
    ],
)
def test_a_template_that_is_built_or_lacks_a_name_is_found(call):
    assert list(find_faults("planted.py", ast.parse(call)))


def test_a_form_for_one_needs_no_number():
    assert not list(find_faults("planted.py", ast.parse("say_number('The one row', 'All {number:,} rows', 2)")))


def test_measures_and_plots_leave_words_to_language():
    wording = {name: found for name, tree in list_modules("measures", "plots").items() if (found := find_wording(tree))}

    assert not wording, wording


@pytest.mark.parametrize("line", ["f'{first} has most'", "f'{a}; in {b} only'", "f'<b>{name}</b><br>budget {whole}'"])
def test_glued_words_are_found(line):
    assert find_wording(ast.parse(line))


@pytest.mark.parametrize("line", ["f'{kind}_group'", "f'place:{name}'", "f'{number:,}'", "f'<b>{name}</b><br>{text}'"])
def test_keys_numbers_and_markup_are_no_words(line):
    assert not find_wording(ast.parse(line))
