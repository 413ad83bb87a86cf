"""Aligned words told as differences: every code point of both texts once, with the kind of each."""
