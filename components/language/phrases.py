"""Words and numbers → the phrases that findings are made of."""

from __future__ import annotations

from collections.abc import Sequence

from components.language.messages import say
from components.language.nouns import NOUNS

_WITH_ARTICLE = ("Bahamas", "Comoros", "Congo", "Gambia", "Maldives", "Netherlands", "Philippines", "Seychelles")


def join_words(words: Sequence[str]) -> str:
    """Return words as a list in a sentence; a comma comes before the last "and" where a word holds one.

    >>> join_words(["Belgium", "Italy", "France"])
    'Belgium, Italy and France'
    >>> join_words(["staffing and skills", "congestion"])
    'staffing and skills, and congestion'
    """
    if len(words) < 2:
        return "".join(words)
    first, last = ", ".join(words[:-1]), words[-1]
    if any(" and " in word for word in words):
        return say("{first}, and {last}", first=first, last=last)
    return say("{first} and {last}", first=first, last=last)


def join_some(words: Sequence[str], most: int, noun: str) -> str:
    """Return at most `most` words as a list, and how many there are beside them.

    >>> join_some(["cycling", "walking", "parking"], 1, "theme")
    'cycling and 2 more themes'
    """
    if len(words) <= most:
        return join_words(words)
    return join_words([*words[:most], count_of(len(words) - most, f"more {noun}")])


def join_apart(words: Sequence[str], most: int) -> str:
    """Return at most `most` words, each with a meaning of its own, and how many there are beside them.

    >>> join_apart(["Halle, Belgium", "Halle, Germany", "Hal"], 2)
    'Halle, Belgium; Halle, Germany; 1 more'
    """
    rest = len(words) - most
    return "; ".join([*words[:most], *([say("{number:,} more", number=rest)] if rest > 0 else [])])


def count_of(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun in the right form.

    >>> count_of(1, "partner"), count_of(1666, "city", "cities")
    ('1 partner', '1,666 cities')
    """
    if noun in NOUNS and not plural:
        return NOUNS[noun](number)
    return f"{number:,} {noun if number == 1 else plural or make_plural(noun)}"  # a word that the data bring


def make_plural(noun: str) -> str:
    """Return the plural of a regular noun.

    >>> make_plural("country"), make_plural("theme")
    ('countries', 'themes')
    """
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2] not in "aeiou" else f"{noun}s"


def word_country(country: str) -> str:
    """Return a country as it stands in a sentence.

    >>> word_country("United Kingdom"), word_country("Italy")
    ('the United Kingdom', 'Italy')
    """
    takes_article = (
        country in _WITH_ARTICLE or country.startswith("United ") or country.endswith((" Islands", "Republic"))
    )
    return f"the {country}" if takes_article else country


def start_sentence(words: str) -> str:
    """Return words with a capital at the start, unless the first word is a name with a spelling of its own.

    >>> start_sentence("the Netherlands has"), start_sentence("eHUBS has")
    ('The Netherlands has', 'eHUBS has')
    """
    first = words.split(" ", 1)[0]
    return words if first != first.lower() else words[:1].upper() + words[1:]
