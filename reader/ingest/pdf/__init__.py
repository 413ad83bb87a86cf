"""PDF: lines with their places, in the order in which they are read, as paragraphs."""
