"""From a result to an answer: prose, citations, reading, code, suggestions."""
