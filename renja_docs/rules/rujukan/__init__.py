"""Rules on names, references and expressions: they lead to what they name."""
