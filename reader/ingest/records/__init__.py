"""Articles as records with named fields: JSON, tables, feeds, NewsML and NITF."""
