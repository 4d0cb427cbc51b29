"""Words to meanings: names from the record, everything else from one vocabulary file."""
