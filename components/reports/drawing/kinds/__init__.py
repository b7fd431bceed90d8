"""Chart values → the parts of an SVG; one module a kind of chart."""
