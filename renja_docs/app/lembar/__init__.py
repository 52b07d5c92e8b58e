"""The verbs lembar keluar and lembar masuk: content as sheets, and back."""
