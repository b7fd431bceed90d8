"""The page → a server."""
