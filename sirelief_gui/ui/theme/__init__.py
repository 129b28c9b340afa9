"""One theme file turned into colors, fonts, style sheets and tinted icons."""
