"""Bytes of site.toml → its settings by key, the line on which each stands, and why it cannot be read, if it cannot."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from components.catalogue.decode import decode
from components.catalogue.issues import Issue
from components.catalogue.settings.schema import SECTIONS, SITE_FILE

MOST_BYTES = 100_000
_HEADING = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]")
_KEY = re.compile(r"\s*([\w.\"' -]+?)\s*=")
_PLACE = re.compile(r"\(at line (\d+), column \d+\)")
_CURLY = re.compile("[“”„‟«»‘’]")
_BARE = re.compile(r"\s*[\w.]+\s*=\s*(?![\s\-+\d\[{\"'#]|true|false|$)")


@dataclass(frozen=True)
class SiteText:
    """What a file says: value by key ("colours.accent"), line by key, and what is wrong with the file as a whole."""

    values: Mapping[str, object] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()


def parse_site_file(content: bytes) -> SiteText:
    """Read the file. Never fails: a file that cannot be read has no settings, and an issue."""
    if len(content) > MOST_BYTES:
        problem = f"the file has {len(content):,} bytes, which no settings need"
        return _refuse(None, problem, "Keep settings in it, and nothing else")
    decoded = decode(content)
    if decoded.bad:
        line = decoded.before.count("\n") + 1
        return _refuse(line, "there are letters that are not UTF-8", "Save the file as UTF-8")
    text = decoded.text.removeprefix("\ufeff")
    try:
        values = dict(_flatten(tomllib.loads(text)))
    except tomllib.TOMLDecodeError as error:
        return _refuse(*_explain(str(error), text))
    except RecursionError:
        return _refuse(None, "its brackets lie too deep in each other", "Close each bracket that is opened")
    return SiteText(values, {key: line for key, line in _list_lines(text) if key in values})


def _refuse(line: int | None, problem: str, repair: str) -> SiteText:
    problem = f"{problem}, so none of the settings is used"
    return SiteText(issues=(Issue("error", SITE_FILE, line, "", problem, repair, "table", "check_site_file"),))


def _explain(message: str, text: str) -> tuple[int | None, str, str]:
    """Where the file cannot be read, why, and what to do; tomllib speaks of its grammar."""
    lines = text.splitlines()
    found = _PLACE.search(message)
    number = min(int(found[1]), len(lines)) if found else len(lines)
    line = lines[number - 1] if number else ""
    reason = message.partition(" (at ")[0]
    if _CURLY.search(line):
        return number, "there are quotation marks that a word processor makes", 'Write straight ones: "'
    if line.partition("#")[0].count('"') % 2:
        return number, "a quotation mark is opened and never closed", "Close it at the end of the text"
    if _BARE.match(line):
        return (
            number,
            "the text has no quotation marks",
            f'Put it in quotation marks: {line.partition("=")[0].strip()} = "…"',
        )
    if "overwrite" in message or "twice" in message:
        return number, "a setting or heading stands here a second time", "Keep one of the two"
    quoted = f"{reason[:1].lower()}{reason[1:]}"
    return number, f"from here on it cannot be read ({quoted})", 'Write one setting a line, as title = "Our project"'


def _flatten(values: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Each setting by its key; a heading that we do not know is a setting by itself."""
    sections = {section.name for section in SECTIONS}
    for name, value in values.items():
        if name in sections and isinstance(value, dict):
            yield from ((f"{name}.{inner}", each) for inner, each in value.items())
        else:
            yield name, value


def _list_lines(text: str) -> Iterator[tuple[str, int]]:
    """Each key with its line, the last one first: where a value looks like a key, the first line is right."""
    section, found = "", []
    for number, line in enumerate(text.splitlines(), start=1):
        if heading := _HEADING.match(line):
            section = re.sub(r"[\"' ]", "", heading[1])
            found.append((section, number))
        elif key := _KEY.match(line):
            name = re.sub(r"[\"' ]", "", key[1])
            found.append((f"{section}.{name}" if section else name, number))
    return reversed(found)
