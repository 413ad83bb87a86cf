"""Which files there are, in which formats, and how each is read."""
