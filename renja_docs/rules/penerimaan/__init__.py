"""Rules on the comments that accept findings."""
