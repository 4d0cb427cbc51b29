"""The prompt: reading lines, commands, and answers laid out for a screen. Only ``repl`` knows prompt_toolkit."""
