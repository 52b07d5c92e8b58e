"""Rules on the form of the files."""
