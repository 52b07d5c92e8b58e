"""Indonesian figures, dates, words and letters; they know nothing of the rest."""
