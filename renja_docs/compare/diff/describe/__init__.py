"""What is said at each kind of place: the attributes by which two versions of it are compared."""
