"""From linked items to queries: clauses, question words, head nouns, dates, operators."""
