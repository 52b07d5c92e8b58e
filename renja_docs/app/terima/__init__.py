"""terima: what a reviewer changed in the finished .docx, told and, where certain, written."""
