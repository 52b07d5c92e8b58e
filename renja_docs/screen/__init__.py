"""From blocks to HTML: the document on a screen, page by page."""
