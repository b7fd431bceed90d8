"""Chart values → SVG, PNG and PDF without a browser: what servers, documents and command lines draw with.

`figure.draw_svg` draws a chart, by one module a kind in `kinds/`; `picture.make_picture` puts title, selection,
legend and sources around it; `png` and `pdf` turn an SVG into files.
"""
