"""Outlets against outlets: what they share, how each edits, who published first, drawn and told."""
