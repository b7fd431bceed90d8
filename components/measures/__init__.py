"""Catalogue → small tables: one module a question."""
