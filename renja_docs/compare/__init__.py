"""The outputs of a comparison, all from one list of changes."""
