"""Facts → sentences: whole ones, as templates with named values and plural forms, each worded in one place."""
