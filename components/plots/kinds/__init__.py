"""The few kinds of chart: each a frozen value that says what is to be seen, not how a library is told.

Three renderers draw each of them: reports/plotly for the browser, reports/drawing as SVG, reports/slides
as PowerPoint's own charts and tables. None reads what another has made.
"""
