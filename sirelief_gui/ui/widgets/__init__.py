"""Small widgets, one a file, painted from the theme."""
