"""The real content with one fault put into it at a time: which of them the rules find, and where."""
