"""The surface of a question: tokens, and the numbers and dates among them."""
