"""What compared projects share and have alone → the sentences about it; `kinds` has one for each kind."""
