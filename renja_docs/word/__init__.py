"""From blocks to a Word document, and back to what a reader of it sees."""
