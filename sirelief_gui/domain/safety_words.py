"""Words that no text of the app may have (S25): facts 1.4 and 2.6, DESIGN 10.

A test reads every text with these; where a word is right all the same, its sentence stands here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

BANNED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": (
            # All-clears and promises (2.6).
            r"safe(?:ly)?",
            r"will (?:fix|cure|heal|eliminate|relieve|help)",
            r"fix(?:es|ed)?",
            r"cur(?:e|es|ed)",
            r"heals?",
            r"eliminat\w*",
            r"proven",
            r"guarantee\w*",
            r"no warning signs",
            r"pain[- ]free",
            # Diagnoses and explanations that the evidence does not carry (1.4, 2.6).
            r"unstable",
            r"instability",
            r"misalign\w*",
            r"malalign\w*",
            r"out of (?:line|place)",
            r"dysfunction",
            r"hyper-?mobile pelvis",
            r"relaxin",
            r"hormones?",
            r"entrap\w*",
            r"balance the pelvis",
            # Blame and pressure (DESIGN 10).
            r"fail(?:ed|ure)",
            r"missed",
            r"streak lost",
            r"burn",
            r"crush(?:ed)?",
            r"just",
            r"congratulations",
        ),
        "es": (
            r"segur(?:o|a|os|as)",
            r"cura(?:r|rá)?",
            r"elimina(?:r|rá)?",
            r"garantiza\w*",
            r"demostrado",
            r"sin dolor garantizado",
            r"inestable",
            r"inestabilidad",
            r"desalinead\w*",
            r"disfunción",
            r"relaxina",
            r"hormonas?",
            r"fracas\w*",
            r"felicidades",
            r"enhorabuena",
        ),
    }
)
"""By language: patterns of whole words, in any case."""

ALLOWED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": ("what was saved before is safe",),  # of a file
        "es": ("no estoy segura",),  # not sure
    }
)
"""By language: pieces of sentences in which a banned word means something else."""


def banned_in(text: str, language: str) -> tuple[str, ...]:
    """Return the words of a text that may not be there; nothing for a language without a list."""
    patterns = BANNED.get(language)
    if not patterns:
        return ()
    for piece in ALLOWED.get(language, ()):
        text = re.sub(re.escape(piece), " ", text, flags=re.IGNORECASE)
    found = re.finditer(rf"\b(?:{'|'.join(patterns)})\b", text, re.IGNORECASE)
    return tuple(match[0] for match in found)
