"""Files → Catalogue: read, check, convert and select."""
