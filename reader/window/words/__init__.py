"""What the window says of articles, quotes and differences, in whole phrases."""
