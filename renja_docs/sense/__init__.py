"""What the content means: its places with their numbers, names, texts and figures."""
