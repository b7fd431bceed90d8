"""An address of a web page as written → the whole address, if it is one."""

from __future__ import annotations

import re

_WHOLE = re.compile(r"https?://[^\s/.<>\"]+(\.[^\s/.<>\"]+)+(:[0-9]+)?([/?#][^\s<>\"]*)?", re.IGNORECASE)
_MISTYPED = re.compile(r"[hH]t{1,3}ps?[\s:;./\\]+", re.IGNORECASE)  # "http:/", "htps//", "https://http://"
_BARE = re.compile(r"([a-z0-9-]+\.)+[a-z]{2,}([/?#].*)?", re.IGNORECASE)  # a host, perhaps with a page


def is_whole(text: str) -> bool:
    """Whether this is the address of a web page with its https:// or http://."""
    return bool(_WHOLE.fullmatch(text))


def complete_address(text: str) -> str:
    """Return the whole address, completed as browsers do; "" for anything else.

    >>> complete_address("https://alpha.eu"), complete_address("www.alpha.eu/team"), complete_address("Alpha")
    ('https://alpha.eu', 'https://www.alpha.eu/team', '')
    """
    whole = f"https://{text}" if _BARE.fullmatch(text) else text
    return whole if is_whole(whole) else ""


def suggest_address(text: str) -> str:
    """Return the whole address that a mistyped one most likely means, or "".

    >>> suggest_address("htps:/www.alpha.eu"), suggest_address("www.alpha.eu"), suggest_address("ftp://alpha.eu")
    ('https://www.alpha.eu', 'https://www.alpha.eu', '')
    """
    bare = text.strip(" <>()\"'.,;")
    while begun := _MISTYPED.match(bare):
        bare = bare[begun.end() :]
    return complete_address(bare.replace(" ", ""))
