"""Peers of a place → the `cards` of the tab: the list, the `evidence` of a chosen place, how the `score` is made."""
