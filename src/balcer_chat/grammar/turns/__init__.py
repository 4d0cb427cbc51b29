"""Turns of phrase, put into the words that the grammar reads: what a turn is, the tables by topic, and the pass."""
