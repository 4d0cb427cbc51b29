"""Questions about the record's own lists: how many lines, which group has the most, the two oldest, the longest gap."""
