"""A plain pipeline of docxtpl and docxcompose, to measure ours against."""
