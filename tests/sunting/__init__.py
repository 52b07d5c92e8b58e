"""Rightful edits of content/ and templates/, made in copies of the project: the tests stay green."""
