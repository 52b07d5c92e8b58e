"""The functions of expressions, one file for each, and the names that stand for a value.

A function is added by one file, and `make skema` puts it into the guide. Its example prints what it
says in the small content of the tests (tests/kecil.py), which grows where an example needs more.
"""
