"""What is told of an article in a line: outlets, dates, bylines, credits, the language."""
