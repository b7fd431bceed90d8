"""Peers of a place → the bars of their `scores` and their `map`; `choices` is what one chooses for both."""
