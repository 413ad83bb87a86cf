"""Which words of one text stand for which of another."""
