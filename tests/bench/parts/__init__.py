"""What the bench is made of: costs, contents, work inside one process."""
