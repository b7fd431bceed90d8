"""data/geo → names, countries and codes that can be looked up, and which of several namesakes is meant."""
