"""What a reviewer has changed in a finished document, and what of it the content may take over."""
