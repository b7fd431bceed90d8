"""data/geo → the shapes of countries and regions, and where their borders run."""
