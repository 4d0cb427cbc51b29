"""Yes, no, or the record does not say: the judges of a yes/no question, asked one after the other."""
