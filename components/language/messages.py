"""A whole sentence as a template with named values, and its plural form → the sentence in the reader's language.

Templates are those of gettext, and so are extracted by `pybabel extract -k say -k say_number:1,2`.
"""

from __future__ import annotations

from gettext import NullTranslations

_TRANSLATIONS = NullTranslations()  # English is what stands in the code


def say(template: str, **values: object) -> str:
    """Return a sentence with its named values; numbers have thousands marked where the template says so.

    >>> say("{place} is in both projects", place="Mechelen")
    'Mechelen is in both projects'
    """
    return _TRANSLATIONS.gettext(template).format(**values)


def say_number(one: str, many: str, number: int, **values: object) -> str:
    """Return the sentence in the form that `number` asks for; it stands as {number} in the template.

    >>> say_number("{number:,} more place", "{number:,} more places", 1200)
    '1,200 more places'
    """
    return _TRANSLATIONS.ngettext(one, many, number).format(number=number, **values)
