"""Identifier of an organisation or a region as somebody wrote it → its one spelling, if it can be one.

Check digits come from python-stdnum where a scheme has them: VAT numbers by the rules of their country, ROR by ISO 7064
as the registry describes it (https://ror.readme.io/docs/identifier). A PIC and a Wikidata number have none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

_NUTS = re.compile(r"[A-Z]{2}[0-9A-Z]{0,3}")
_PIC = re.compile(r"[0-9]{9}")
_ROR = re.compile(r"0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}")
_CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"  # the digits of a ROR, to the base of 32
_WIKIDATA = re.compile(r"Q[1-9][0-9]{0,11}")
_VAT = re.compile(r"[A-Z]{2}[0-9A-Z]{2,15}")
_SIGNS = re.compile(r"[\s./-]+")


def find_nuts(text: str) -> str:
    """Return a NUTS code: a country, or one to three signs more; "" for anything else.

    >>> find_nuts("deg01"), find_nuts("Thuringia")
    ('DEG01', '')
    """
    return _match(_NUTS, _SIGNS.sub("", text).upper())


def find_pic(text: str) -> str:
    """Return a number of the Commission's participant register, as spreadsheets also write it; "" for anything else.

    >>> find_pic("999905974"), find_pic("999905974.0"), find_pic("N/A")
    ('999905974', '999905974', '')
    """
    return _match(_PIC, _SIGNS.sub("", text.removesuffix(".0")))


def find_ror(text: str) -> str:
    """Return the nine signs of a ROR whose check digits are right, also out of its address; "" for anything else.

    >>> find_ror("https://ror.org/05f950310"), find_ror("05f950311")
    ('05f950310', '')
    """
    code = _match(_ROR, text.strip().lower().removesuffix("/").rpartition("/")[2])
    if not code:
        return ""
    number = 0
    for sign in code[:7]:
        number = number * 32 + _CROCKFORD.index(sign)
    return code if 98 - number * 100 % 97 == int(code[7:]) else ""


@lru_cache(maxsize=65536)
def find_vat(text: str) -> str:
    """Return a VAT number without signs between, if the check digits of its country are right; "" for anything else.

    A country whose scheme is not known is believed.

    >>> find_vat("BE 0403.199.702"), find_vat("BE0403199703"), find_vat("0403199702")
    ('BE0403199702', '', '')
    """
    from stdnum import vatin  # it reads the rules of a country when it first meets one
    from stdnum.exceptions import InvalidComponent, ValidationError

    number = _match(_VAT, _SIGNS.sub("", text).upper())
    try:
        return number and str(vatin.validate(number)).upper()
    except InvalidComponent:
        return number
    except ValidationError:
        return ""


def find_wikidata(text: str) -> str:
    """Return the number of a Wikidata item, also out of its address; "" for anything else.

    >>> find_wikidata("http://www.wikidata.org/entity/Q1296"), find_wikidata("Ghent")
    ('Q1296', '')
    """
    return _match(_WIKIDATA, text.strip().rpartition("/")[2].upper())


def _match(form: re.Pattern[str], text: str) -> str:
    return text if form.fullmatch(text) else ""


#: Scheme → how to read an identifier of it.
SCHEMES: Mapping[str, Callable[[str], str]] = {
    "nuts": find_nuts, "pic": find_pic, "vat": find_vat, "ror": find_ror, "wikidata": find_wikidata,
}  # fmt: skip
#: Schemes that name an organisation, the surest first.
OF_ORGANISATIONS = ("pic", "vat", "ror", "wikidata")
#: Scheme → what one of its identifiers is, and how it is written.
ADVICE: Mapping[str, tuple[str, str]] = {
    "nuts": ("a NUTS code", "Write two letters and up to three signs, as BE212"),
    "pic": ("a PIC", "Write its nine digits"),
    "vat": ("a VAT number, or its check digit is wrong", "Write the two letters of its country first, as BE0403199702"),
    "ror": ("a ROR, or its check digits are wrong", "Write it as https://ror.org/05f950310"),
    "wikidata": ("an item of Wikidata", "Write it as Q1296"),
}
