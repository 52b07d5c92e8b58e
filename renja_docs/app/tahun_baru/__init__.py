"""The verb tahun-baru: from the content of a year to one for the next."""
