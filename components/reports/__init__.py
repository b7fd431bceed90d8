"""Tables of charts → files to take away."""
