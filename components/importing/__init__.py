"""Files as people have them → our tables: unpacked, recognised, read, and all that was left out is said.

`unpack` makes sheets and documents of files; `header` finds where the columns of a sheet are named; each module of
`formats/` recognises one kind of export and reads it; `tables` does so for tables that are ours, or nearly; `imported`
puts it all together. Nothing is dropped without a sentence: rows in are rows shown and rows reported.
"""
