"""Text → whether a document can hold its signs, and the text with others in place of those that none can."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = {"Cc", "Cf", "Cs", "Co"}  # control, format (also what reverses text), surrogate, private use
_ALLOWED_INVISIBLE = "\n\r\t\u00ad\u200c\u200d"  # line breaks, soft hyphen, joiners of some scripts
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # by XML 1.0
_INSTEAD = "\ufffd"  # one sees that a sign is missing


def find_forbidden(text: str) -> str:
    """Return the first sign that pictures, workbooks and slides may not hold, "" if there is none."""
    found = _FORBIDDEN.search(text)
    return found[0] if found else ""


def replace_forbidden(text: str) -> str:
    r"""Return a text with the sign for a lost one in place of each that no document can hold.

    >>> replace_forbidden("Gh\x0bent \uffff") == "Gh\ufffdent \ufffd"
    True
    """
    return _FORBIDDEN.sub(_INSTEAD, text)


def is_hidden(sign: str) -> bool:
    """Return whether a sign cannot be seen and has no business in a cell."""
    return bool(find_forbidden(sign)) or (unicodedata.category(sign) in _INVISIBLE and sign not in _ALLOWED_INVISIBLE)
