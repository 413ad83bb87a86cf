"""Documents to go on writing in: remarks for a word processor, or as plain text with marks."""
