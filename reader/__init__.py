"""Variorum: finds what several outlets quote, and shows who changed the words."""

__version__ = "0.1.0"
