"""Rules that speak of the checks themselves."""
