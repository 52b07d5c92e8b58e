"""The rules of the structural gate, by what they look at. verify.py runs them."""
