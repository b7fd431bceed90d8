"""data/geo → how countries are divided, how many live there, and which region a point lies in."""
