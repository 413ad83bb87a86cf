"""The list of the articles, and of the files that could not be read."""
