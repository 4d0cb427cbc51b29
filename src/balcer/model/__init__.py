"""The classes of the record: frozen values without input or output."""
