"""What the tools of textual scholarship read."""
