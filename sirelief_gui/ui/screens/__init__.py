"""One module a screen; screens never import each other."""
