"""Figure (Plotly's JSON) → SVG, PNG and PDF without a browser: what servers, documents and command lines draw with.

`figure.draw_svg` draws what plotly.js draws of the figures in plots/; `picture.make_picture` puts title, selection,
legend and sources around it; `png` and `pdf` turn an SVG into files. Trace types stand in one table: `traces.py`.
"""
