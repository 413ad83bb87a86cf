"""Web pages: their elements, and which of their text is the article."""
