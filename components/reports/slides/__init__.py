"""What is shown → a slide deck (PPTX, 16:9) that one edits: text, charts and tables of PowerPoint's own.

`template` makes colours, fonts and layouts; `draw` knows the charts and tables of each kind of chart, `charts` and
`natives` what these have in common; `deck` puts the slides in order.
"""
