"""Words of a command line → a command: one module a command."""
