"""What the codes of reading, of the model and of references stand for."""
