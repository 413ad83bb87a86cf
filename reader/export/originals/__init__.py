"""The articles as they were published, with their quotes marked on the pages."""
