"""Which screen follows which: the only part of the surface that knows several screens."""
