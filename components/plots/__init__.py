"""Small tables → figures: one module a question, and what figures share."""
