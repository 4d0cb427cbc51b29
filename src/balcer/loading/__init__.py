"""From data files to a record: find, read, check, build."""
