"""What is shown → a slide deck (PPTX, 16:9) that one edits: text, charts and tables of PowerPoint's own.

`template` makes colours, fonts and layouts; `figures` reads bars and grids out of figures; `natives` draws them as
charts and tables; `deck` puts the slides in order.
"""
