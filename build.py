"""python build.py VERB: the same as the console script renja-docs."""

from renja_docs.cli import run

if __name__ == "__main__":
    run()
