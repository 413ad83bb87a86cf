"""Two whole articles: the stretches that they have in common, quotes and copied prose alike."""
