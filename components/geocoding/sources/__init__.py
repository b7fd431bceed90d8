"""Query → Location or None: one module a source of answers, all of one shape, so that a list of them is a strategy."""
