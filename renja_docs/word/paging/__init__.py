"""Printed page numbers, read from the laid out document until they hold."""
