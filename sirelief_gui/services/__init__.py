"""Use cases between the windows and the store: no Qt, every collaborator handed in."""
