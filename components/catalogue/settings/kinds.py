"""Kind of a setting and its value → the value as it is used, or what is wrong with it and what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from components.catalogue.addresses import complete_address, is_whole
from components.catalogue.characters import is_hidden
from components.catalogue.issues import quote, shorten
from components.catalogue.settings.colours import read_colour
from components.catalogue.settings.schema import Setting
from components.catalogue.settings.settings import Value
from components.catalogue.spelling import ask_meaning, suggest

Fault = tuple[str, str] | None  # problem and repair
_LONGEST = 300  # characters; a title of more is none
_MAIL = re.compile(r"(mailto:)?[^@\s,;<>\"']+@[\w.-]+\.\w{2,}")
_MOST_COLOURS = 8
_FRAMER = re.compile(r"\*|'none'|'self'|(https?://)?(\*\.)?[\w-]+(\.[\w-]+)*(:\d+|:\*)?/?", re.ASCII)


@dataclass(frozen=True)
class Judged:
    """The value as it is used, None for nothing; and what is wrong, if anything is."""

    value: Value | None
    verdict: Fault = None


def judge_setting(setting: Setting, value: object, tabs: tuple[str, ...]) -> Judged:
    """Judge a value by the kind of its setting; "" and an empty list are as if it were not set."""
    if value in ("", []):
        return Judged(None)
    return _JUDGES[setting.kind](setting, value, tabs)


def _judge_text(setting: Setting, value: object, tabs: tuple[str, ...]) -> Judged:
    if not isinstance(value, str):
        return Judged(None, (f"{_tell(value)} stands where a text belongs", _write_so(setting)))
    text = value.strip()
    if any(is_hidden(sign) or sign in "\r\n\t" for sign in text):
        return Judged(None, (f"{quote(text)} holds a line break or an invisible sign", "Type it anew, in one line"))
    if len(text) > _LONGEST:
        return Judged(None, (f"{quote(text)} has {len(text):,} letters", f"Write at most {_LONGEST}"))
    return Judged(text or None)


def _judge_page(setting: Setting, value: object, tabs: tuple[str, ...]) -> Judged:
    judged = _judge_text(setting, value, tabs)
    if not isinstance(judged.value, str):
        return judged
    if _MAIL.fullmatch(judged.value):
        return Judged(judged.value.removeprefix("mailto:"))
    if is_whole(judged.value):
        return judged
    address = complete_address(judged.value)
    advice = "Write it whole, as https://www.example.eu/page"
    return Judged(
        None, (f"{quote(judged.value)} is no address of a page or of mail", ask_meaning(address or "", advice))
    )


def _judge_framers(setting: Setting, value: object, tabs: tuple[str, ...]) -> Judged:
    judged = _judge_text(setting, value, tabs)
    words = judged.value.split() if isinstance(judged.value, str) else []
    wrong = next((word for word in words if not _FRAMER.fullmatch(word)), None)
    if wrong is None:
        return judged
    return Judged(None, (f"{quote(wrong)} is no address of a site", _write_so(setting)))


def _judge_colour(setting: Setting, value: object, tabs: tuple[str, ...]) -> Judged:
    colour = read_colour(value) if isinstance(value, str) else None
    if colour:
        return Judged(colour)
    what = quote(value) if isinstance(value, str) else _tell(value)
    return Judged(None, (f"{what} is no colour", f"Write # and six digits, as {setting.example}"))


def _judge_colours(setting: Setting, value: object, tabs: tuple[str, ...]) -> Judged:
    if not isinstance(value, list):
        return Judged(None, (f"{_tell(value)} stands where a list of colours belongs", _write_so(setting)))
    for each in value:
        judged = _judge_colour(setting, each, tabs)
        if judged.verdict:
            return Judged(None, (judged.verdict[0], f"Write # and six digits each, as {setting.example}"))
    colours = tuple(read_colour(each) or "" for each in value)
    if len(colours) > _MOST_COLOURS:
        problem = f"there are {len(colours)} colours; with more than {_MOST_COLOURS} projects, none has one of its own"
        return Judged(colours[:_MOST_COLOURS], (problem, f"Keep the first {_MOST_COLOURS}"))
    return Judged(colours)


def _judge_names(setting: Setting, value: object, tabs: tuple[str, ...]) -> Judged:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        return Judged(None, (f"{_tell(value)} stands where a list of names belongs", _write_so(setting)))
    folded = {name.casefold(): name for name in tabs}
    names = tuple(dict.fromkeys(folded[each.strip().casefold()] for each in value if each.strip().casefold() in folded))
    unknown = next((each for each in value if each.strip().casefold() not in folded), None)
    if unknown is None:
        return Judged(names or None)
    repair = ask_meaning(suggest(unknown, tabs), f"Write some of: {', '.join(tabs)}")
    return Judged(names or None, (f"{quote(unknown)} is no tab", repair))


def _judge_query(setting: Setting, value: object, tabs: tuple[str, ...]) -> Judged:
    judged = _judge_text(setting, value, tabs)
    if not isinstance(judged.value, str):
        return judged
    query = judged.value.rpartition("?")[2]
    if not parse_qsl(query):
        return Judged(None, (f"{quote(judged.value)} is no part of an address", _write_so(setting)))
    return Judged(query)


def _judge_flag(setting: Setting, value: object, tabs: tuple[str, ...]) -> Judged:
    if isinstance(value, bool):
        return Judged(value)
    return Judged(None, (f"{_tell(value)} is neither true nor false", "Write true or false, without quotation marks"))


def _judge_number(setting: Setting, value: object, tabs: tuple[str, ...]) -> Judged:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return Judged(
            None, (f"{_tell(value)} stands where a number belongs", f"{_write_so(setting)}, without quotation marks")
        )
    if not 0 < value < 1e9:  # nor what is no number at all
        return Judged(None, (f"{value} is not a number above zero", _write_so(setting)))
    return Judged(float(value))


def _judge_folder(setting: Setting, value: object, tabs: tuple[str, ...]) -> Judged:
    return Judged(value) if isinstance(value, bool) else _judge_text(setting, value, tabs)


def _judge_table(setting: Setting, value: object, tabs: tuple[str, ...]) -> Judged:
    if isinstance(value, Mapping):
        return Judged(dict(value))
    return Judged(None, (f"{_tell(value)} stands where a table belongs", _write_so(setting)))


def _write_so(setting: Setting) -> str:
    return f"Write it as {setting.name} = {setting.example}"


def _tell(value: object) -> str:
    """A value as TOML calls it.

    >>> _tell(5), _tell("x" * 3), _tell([1])
    ('the number 5', "the text 'xxx'", 'a list')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"the number {shorten(str(value))}"
    if isinstance(value, str):
        return f"the text {quote(value)}"
    return "a list" if isinstance(value, list) else "a table" if isinstance(value, dict) else "a date"


_JUDGES: dict[str, Callable[[Setting, object, tuple[str, ...]], Judged]] = {
    "text": _judge_text,
    "page": _judge_page,
    "framers": _judge_framers,
    "logo": _judge_text,
    "colour": _judge_colour,
    "colours": _judge_colours,
    "names": _judge_names,
    "query": _judge_query,
    "flag": _judge_flag,
    "number": _judge_number,
    "folder": _judge_folder,
    "table": _judge_table,
}
