"""A failure that nobody foresaw → its traceback in the log under a short number, and a sentence that names it."""

from __future__ import annotations

import logging
from secrets import token_hex

_LOG = logging.getLogger(__name__)


def tell_failure(what: str) -> str:
    """Log the exception that is being handled, and return what a reader is told of it: never the traceback."""
    number = token_hex(4)
    _LOG.exception("%s could not be made (failure %s)", what, number)
    return f"{what} could not be made, by a fault of the program. Whoever runs it finds failure {number} in its log."
