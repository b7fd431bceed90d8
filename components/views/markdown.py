"""Text from data or from an address → Markdown that shows it as it is.

Streamlit draws Markdown: what a cell or a link says may not become a picture, a link or a command of it.
"""

from __future__ import annotations

import re

_SIGNS = re.compile(r"[\\`*_{}\[\]#$~!<>|]|:(?=\S)")


def escape_markdown(text: str) -> str:
    r"""Return a text whose signs Markdown takes as they are.

    >>> print(escape_markdown("![x](http://a.eu) by *us*: 3"))
    \!\[x\](http\://a.eu) by \*us\*: 3
    """
    return _SIGNS.sub(r"\\\g<0>", text)
