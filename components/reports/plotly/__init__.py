"""Chart values → Plotly's figures as JSON, for the browser; one module a kind of chart."""
