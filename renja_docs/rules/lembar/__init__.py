"""What is told of a sheet that comes back: the cells that the content cannot take over."""
