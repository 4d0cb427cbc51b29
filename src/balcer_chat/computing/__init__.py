"""Answers that are worked out from the answers to smaller questions, or from a list: between finding and telling."""
