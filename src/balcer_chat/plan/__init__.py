"""What to find, independent of English."""
