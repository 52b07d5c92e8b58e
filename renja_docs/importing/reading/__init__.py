"""Files of offices to lines and tables that know their place in the file."""
