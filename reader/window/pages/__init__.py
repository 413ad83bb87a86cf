"""An article set as a page, for every view that shows one whole: its paragraphs, and what of it is folded."""
