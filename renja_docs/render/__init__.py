"""From blocks to the bytes of a .docx: fill the templates, join them, pour the blocks, verify."""
