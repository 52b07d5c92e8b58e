"""What changed between two contents, the outputs that tell it, and the amendment that makes it."""
