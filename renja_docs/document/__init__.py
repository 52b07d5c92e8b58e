"""The narrow waist: what the document is, in no format."""
