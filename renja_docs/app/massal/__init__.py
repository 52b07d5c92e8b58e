"""Many contents in one run: each is checked and built in a process of a pool or of a cluster."""
