"""Rules on keys and values, as the model asks for them."""
