"""What an import tells of the typed text: the content would not show it any more."""
