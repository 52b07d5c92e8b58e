"""The verbs, and the way from YAML to a document."""
