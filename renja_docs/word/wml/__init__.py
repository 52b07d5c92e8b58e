"""WordprocessingML without domain words: elements, fields, tables, sections, lists, packages."""
