"""What lies outside: LibreOffice, git, files, the dictionary. All adapters of the machine."""
