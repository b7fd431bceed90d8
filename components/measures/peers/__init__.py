"""A place, what it struggles with and looks for → its peers, and all that is said of them.

`query_place` reads who asks; `peer_index` has who takes part where and claims what, as sets; `claims` and `links`
find what two places have in common; `rank` adds it up to a score; `reasons`, `contacts`, `notes` and `standings` are
the facts that `components/language/peers` words; `evidence` lists the rows behind it.
"""
