"""All renderings beside a base: the places where they vary, and what each kept."""
