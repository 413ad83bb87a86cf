"""What a browser shows: one page of HTML."""
