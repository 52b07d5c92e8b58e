"""Content as sheets for Excel and LibreOffice, and back: only what was changed in them changes."""
