"""The collections of single kinds, each :class:`~balcer.facts.Facts` with the helpers that fit its kind."""
