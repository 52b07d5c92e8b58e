"""Text: placeholders, names, punctuation, spelling."""
