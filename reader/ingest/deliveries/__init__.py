"""What news databases deliver: many articles in one text, each with its fields."""
