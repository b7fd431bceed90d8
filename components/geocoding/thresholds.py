"""What the place finder is sure of: each bound that more than one rule uses or that somebody may want to move.

Found by measuring on 6,648 European names as people wrote them (`pilot-cities measure`).
"""

from __future__ import annotations

# Letters
SHORTEST_NAME = 4  #: of a name among other words, or without a country: shorter ones are words of every language
SHORTEST_MISSPELT = 5  #: of a name that is repaired: in shorter ones one wrong letter makes another name
SHORTEST_LONG = 9  #: of a name in which two may be wrong
SHORTEST_REGION = 7  #: of a misspelt region that is no other word

# Inhabitants
KNOWN = 2_000  #: a place is known by the beginning of its name, or likelier misspelt than missing in the gazetteer
TINY = 15_000  #: below it a region of the name is meant rather than the town
LARGE = 40_000  #: a city is recognised by its name among other words, and is no quarter of the place it stands beside
GREAT = 100_000  #: one of two that share a cell does not say where the other lies; known abroad by other names, too
FAMOUS = 150_000  #: it does not matter what follows the name: "Köln am Rhein"

# Kilometres
SAME_PLACE_KM = 20.0  #: a town, its municipality and its suburbs often stand in the gazetteer as several rows
AROUND_KM = 60.0  #: so near to a town named beside it a place lies
STRAY_KM = 50.0  #: so much farther than its double radius may the area of a postal code reach

# Logarithms of the ratio of inhabitants (with some for each)
LEAD = 0.4  #: the larger one is meant
NEARLY = 0.3  #: down to which another place is called so as well
MAIN_NAME = 0.8  #: worth of bearing the name as the main one
FAR = 1.0  #: cost of lying in a part of a country overseas
