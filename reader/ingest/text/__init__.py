"""The paragraphs of a text: which are headline, body, caption, comment and furniture, and what they tell."""
