"""The reading pane: one article set as a page, its quotes marked."""
