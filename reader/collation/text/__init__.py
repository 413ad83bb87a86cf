"""A text as words: where each stands, how it may be written, what it counts, in which language."""
