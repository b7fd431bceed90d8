"""Key of an item → its profile: all that is known about a place, project, organisation or term, with sources.

`items` turns rows into what is said of them, the same for cards, fact sheets and pages; `places`, `projects`,
`terms` and `joint` find what is known about one item of their kind; `find` asks the one that a key names.
"""
