"""Faults put into the large package: which of them the rules find, and where."""
