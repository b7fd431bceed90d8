"""Two to six projects → what they share and what each has alone.

`items` compares what they claim and where they work, `distance` how near they are, `periods` when they run, `totals`
how large they are. `shared` finds what stands out, `meeting` where they meet, and `remarks` what one must know to read
it; `components/language/comparison` words all that.
"""
