"""Archives of files, and of pages."""
