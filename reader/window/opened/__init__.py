"""The set that is open: its articles, what was found in them, and where the reader has been."""
