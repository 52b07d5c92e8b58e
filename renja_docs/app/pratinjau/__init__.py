"""The page that shows the document while its content is written: renja-docs pratinjau."""
