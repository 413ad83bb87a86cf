"""Find: words looked for in the open article, and in all articles of the set."""
