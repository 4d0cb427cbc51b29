"""What was talked about, and how a later line leans on it."""
