"""The language server for editors: renja-docs lsp."""
