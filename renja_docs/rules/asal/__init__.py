"""Where what is printed comes from."""
