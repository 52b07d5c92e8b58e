"""What stands in a .docx that somebody has edited: words, who changed them, and remarks."""
