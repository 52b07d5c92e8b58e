"""The legal basis: the registry of acts, their order, their gazettes, their status."""
