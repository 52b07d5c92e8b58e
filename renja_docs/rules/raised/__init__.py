"""Codes that reading, binding and evaluating the content raise themselves."""
