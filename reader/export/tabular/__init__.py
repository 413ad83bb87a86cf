"""Tables of quotes and of what was found of them, for spreadsheets and statistics."""
