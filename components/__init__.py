"""Pilot Cities: files → catalogue → places → measures → figures → page. Folders are read in that order."""
