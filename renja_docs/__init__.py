"""renja-docs: from YAML kept in git to a numbered Peraturan Bupati with its Lampiran."""

__version__ = "1.0.0"
