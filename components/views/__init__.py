"""Figures → the page."""
