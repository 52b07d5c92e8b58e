"""Joining files with docxcompose; a module for each fault that is kept out of its sight."""
