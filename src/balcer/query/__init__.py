"""The parts that the collections' helpers are made of: paths of fields, dates to compare with, names to match."""
