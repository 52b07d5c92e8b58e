"""The verbs of amendments: the consolidated content, and the amendment between two contents."""
