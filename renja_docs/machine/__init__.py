"""What lies outside: LibreOffice, git, files, the terminal, the dictionary. All adapters of the machine."""
