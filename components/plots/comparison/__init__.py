"""Compared projects → figures: the `items` they share, their `places`, the `periods` they run in, their `totals`."""
