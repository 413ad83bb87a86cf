"""Two whole articles side by side, what they share beside one another."""
