"""WordprocessingML without domain words: elements, fields, tables, sections, numbering, packages."""
