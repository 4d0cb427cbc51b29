"""Comparing the record with the texts of its sources."""
