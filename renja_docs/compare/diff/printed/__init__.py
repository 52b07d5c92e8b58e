"""What both versions print, line by line: whatever differs is told under the change it is of."""
