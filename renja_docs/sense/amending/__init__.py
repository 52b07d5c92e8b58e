"""Amendments: operations on the content of another act, and that content as it reads afterwards."""
