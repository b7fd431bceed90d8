"""site.toml, what the owner of an installation sets: its schema as data, read and checked as the tables are."""
