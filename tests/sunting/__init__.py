"""Rightful edits of content/ and templates/, in copies of the project: tests stay green."""
